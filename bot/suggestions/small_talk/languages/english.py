"""Small talk in English."""

from __future__ import annotations

from storage.records import ReplyKind

PHRASES = {
    ReplyKind.GREETING: """
        hi, hello, hey, hiya, heya, helo, yo, howdy, hi again, hey hey, greetings
        good (morning|afternoon|evening|day), gm, morning, mornin, happy (monday|friday)
        how are (you|u|ya) (doing|today|), hows it going, how is it going, how do you do, whats up
        what is up, sup, wassup, nice to meet you, pleased to meet you, test, testing, test test
        testing testing, this is a test, ping, its me
    """,
    ReplyKind.THANKS: """
        thanks, thank (you|u), thanks (you|), thx, thnx, thanx, tnx, tks, ty, tysm, tyvm, cheers
        (thanks|thank you) for (your|the|all your|) (help|support|reminder)
        (thanks|thank you) for (your|the|all your|) (info|asking|everything)
        (thanks|thank you) for (that|this|letting me know|reminding me|checking in)
        (many|a thousand|big|huge) thanks, much appreciated, (i|) appreciate it
        (good|nice|great) (job|work|bot), well done, i love (you|this|it), love (it|you|this)
        (youre|you are|ur) (great|the best|awesome|sweet)
        (youre|you are|ur) (kind|amazing|wonderful|so kind|welcome)
        (thats|that is|how) (very|so|really|) (kind|nice|sweet|helpful) (of you|)
    """,
    ReplyKind.HELP: """
        help, help me, (can|could|will) you (please|) help (me|), i need (some|) help, need help
        what can (you|i) (do|type|say|ask|write) (here|with you|), what do you do (exactly|)
        what (are|r) you (for|good for), what should i (do|write|type|say) (now|here|)
        how (does|do) (this|it|kith|you|that) work, how (do|can) i (use|start|begin) (this|you|it|)
        (show|list|) commands, command list, list of commands, menu, instructions, manual, faq
        what now, what next, get started, getting started, info, information, support
        (i have|) (a|one) (quick|) question, i have (a few|some) questions, tell me more
        what (commands|options) (are there|do you have|can i use)
        what am i supposed to do (here|now|with this|), how do i get started, where do i start
    """,
    ReplyKind.WHO: """
        who (are|r) (you|u), (who|what) is this, who dis, whos this, whats this, whos there
        who is there, who am i (talking|speaking|writing) to, what are you, what is kith
        whats kith, who is kith, who made you, (whats|what is) your name, introduce yourself
        are you (a|an|) (bot|robot|human|real|person|ai)
        are you (a|an|) (machine|there|alive|listening|awake|online)
        are you (a real person|real|an ai|chatgpt|somebody|someone|still there|a human being)
        (is|are) (anyone|anybody|someone|somebody|you) (there|here|reading)
        (is|are) (anyone|anybody|someone|somebody|you) (reading this|listening|home)
        (anyone|anybody|someone|you) (there|here|home), u there, is this (a|) (bot|real|human)
        (do|can|did|will) you (read|see|hear|understand|get) (this|me|my messages|it|that|us)
        (does|do|will|can|could) (anyone|anybody) (read|see) (this|these|it)
        (does|do|will|can|could) (someone|people|humans) (read|see) (this|these|it)
        (does|do|will|can) (my boss|my manager) (read|see) (this|it|these)
        (does|do|will|can) (hr|admins|my company) (read|see) (this|it|these)
        can (others|other people|colleagues|my colleagues|my team) (see|read) (this|it|that)
        who (reads|sees|can read|can see) (this|it|that)
        who (reads|sees|can read|can see) (my messages|these messages|what i write)
        (do|does|can) (anyone|anybody|my boss|my manager|hr|people) (read|see) my messages
        is (this|it) (private|anonymous|confidential|safe|secret), are you spying (on me|)
        (can|could|may) i (talk|speak) (to|with) (a|) (human|person)
        (can|could|may) i (talk|speak) (to|with) (a|) (real person|somebody|someone)
        (talk|speak) to (a|) human, do you read (our|the) (channels|chats|conversations)
    """,
    ReplyKind.PAUSE: """
        pause, pause (me|it|this|everything|all|coffee|coffees|kith|please|my account|the coffees)
        (can|could|may) (i|you|we) pause (it|this|me|coffee|coffees|everything|), how do i pause
        (i want|i would like) to pause (it|this|coffee|coffees|everything|)
        (id like|i need|i have) to pause (it|this|coffee|coffees|everything|), snooze, mute
        mute (you|this), take a break, (can|could|may) i take a break (from this|)
        (id like to|i would like to|i want to) take a break from (this|coffee|kith), im on a break
        put me on hold, not (right|) now, how do i take a break
        i need (a|some) (break|pause|rest|quiet)
    """,
    ReplyKind.WHEN_TO_ASK: """
        (let|) (nobody|no one|noone) ask (me|about it|about this|about me|how i am|)
        (nobody|no one|noone) (should|may|must) ask (me|about it|about this|how i am|)
        (let|) (nobody|no one|noone) ask (me|) about (it|this|that|my anyname)
        (let|) (nobody|no one|noone) ask (me|) about my (mums|moms|mothers|dads|fathers) anyname
        (nobody|no one|noone) (should|may|must|needs to|has to|need|needs) ask (me|)
        (nobody|no one|noone) ask me (anything|questions|how it went|how i am)
        (nobody|no one|noone) (should|may|must|needs to|has to) ask (me|) about (it|this|that)
        (nobody|no one|noone) (should|may|must|needs to|has to) ask (me|) about my anyname
        (dont|do not) ask (me|) about (it|this|that|my anyname)
        (dont|do not) ask (me|) about my (mums|moms|mothers|dads|fathers) anyname
        (dont|do not) ask me (anything|questions|how it went|how i am|), hold off (for now|asking|)
        (dont|do not) (let|have) (them|anyone|anybody|people) ask (me|) about (it|this|my anyname)
        (i dont want|id rather not have) (anyone|anybody|people|them) to ask (me|) about (it|this)
        (i dont want|id rather not have) (anyone|anybody|people|them) to ask (me|) about my anyname
        (no one|noone|nobody) asking (me|about it|about this|), not yet dont ask
        it (went|has gone|didnt go) (badly|wrong|well) be gentle (with me|), it went badly
        (i dont want|id rather not have) (anyone|anybody|people|them) to ask (about it|)
        (i dont want|id rather not have) (anyone|anybody|people|them) (asking|to ask me)
        i dont want to be asked (about it|about this|how i am|), id rather not be asked (about it|)
        stop (them|people|everyone) asking, stop asking (about it|about this|how i am|questions|)
        (dont|do not) ask (about it|about this|how i am|how it went|)
        (dont|do not) let (them|anyone|anybody|people) ask (about it|me|)
        no more (questions|check ins), be gentle (with me|)
        (they|people|everyone) (may|can) ask (me|about it|) (again|)
        tell (nobody|no one|noone) (about it|about this|anything|yet|)
        (dont|do not) tell (anyname|anyone|anybody) (yet|anything|about it|about this|)
        (dont|do not) tell (them|him|her|people|the others) (yet|anything|about it|about this|)
        (dont|do not) tell (anyname|anyone|anybody|them|him|her) about my anyname
        (nobody|no one) (should|may|must) (know|hear) (about it|about this|yet|)
        i (dont|do not) want (anyname|anyone|anybody|them|him|her) to (know|hear) (about it|)
    """,
    ReplyKind.STOP: """
        stop, stop (it|this|that|now|please), stop stop, please stop, unsubscribe, unsub
        unsubscribe me, stop all, stopall, turn (it|this|you|)  switch  disable
        stop (messaging|writing|writing to|texting|contacting|bothering|asking|pinging) me
        (can|could|would|will) you (please|) stop (messaging|writing|texting|contacting) me
        (can|could|would|will) you (please|) stop (this|it|), stop (spamming|spamming me|talking)
        stop (sending|) (me|) (these|your|any|all|more|) messages, stop sending (me|) (this|these)
        (no|) more messages (please|), no more, dont (message|contact|text|bother|ping|ask) me
        do not (message|contact|text|bother|ping|ask) me (again|), dont write (to|) me (again|)
        never (message|contact|write to|write|text) me (again|), leave me alone, leave me in peace
        enough, shut up, go away, be quiet, quiet, hush, fuck (off|you), get lost, piss  spam
        (too|so) many messages, (youre|you are|this is|so|very|how) annoying, bad bot, you suck
        how (do|can) i (unsubscribe|stop these messages)
        how (do|can) i (stop the messages|turn this off|mute this)
        how (do|can) i (turn you off|turn it off|mute you|disable this|disable you|block you)
        (i want|i would like|id like) to unsubscribe, i dont want (these|your|any) messages
    """,
    ReplyKind.LEAVE: """
        leave, quit, exit, opt out, opt me out, remove me, sign me out, sign out, log out, unjoin
        (can|could|may|how can|how do|how could) i (leave|quit|opt out)
        (can|could|may|how can|how do|how could) i (drop out|sign out|withdraw)
        (i want|i would like) (to|) (leave|quit) (kith|this|this program|coffee)
        (id like|let me) (to|) (leave|quit) (kith|this|this program|coffee)
        (i want|i would like|id like) to (opt out|drop out|sign out|unjoin|be removed)
        (leave|quit) (kith|the program|the programme|this|please), deregister
        take me off (this|the) list, (cancel|end) my (membership|subscription)
        (delete|close|cancel|remove) my account, i dont want to (be part of this|take part)
        i no longer want to (take part|participate), how do i (delete|close) my account
    """,
    ReplyKind.RESUME: """
        resume, unpause, unmute, come back, start again, restart, turn on, unsnooze
        (can|could|may) i (come back|resume|rejoin|start again), im back, i am back
        (i want|i would like|id like) to (come back|resume|rejoin|start again), end my pause
    """,
    ReplyKind.NO_COFFEES: """
        (skip|cancel|stop) (all|all the|all my|the|my|) coffees, no (more|) coffees
        (i want|i would like|id like|i need|i have) to (skip|cancel|stop) (all|the|my|) coffees
        (can|could|may|how can|how do) i (skip|cancel|stop) (all|the|my|) coffees
        i (dont|do not) want (any|any more|more|) coffees, have coffees again
        (no|i dont want) coffee for (now|a while|two weeks|some time)
        (i need|i want|i would like|id like) a break from (the|) coffees
        call (all my|my|the|all the) coffees off, call off (all my|my|the|all the) coffees
        (dont|do not) (pair|introduce|match) me (up|with anyone|with anybody|for now|)
        i (dont|do not) feel like (coffees|having coffees|coffee), im not up (to|for) coffees
    """,
    ReplyKind.RESCHEDULE: """
        reschedule, postpone, cancel, skip, move it, rebook, rearrange
        (can|could|may) (i|we|you) (please|) (reschedule|postpone|cancel|skip) (it|this|that|)
        (reschedule|postpone) (my|our|the|this|next|a|) (coffee|meeting|chat|date)
        (cancel|skip|move) (my|our|the|this|next|a|) (coffee|meeting|chat|date)
        (reschedule|postpone|cancel|skip) (my|our|the|this|next|) (call|round|appointment)
        (can|could|may) (i|we|you) (reschedule|postpone) (my|our|the|this) coffee
        (can|could|may) (i|we|you) (cancel|skip|move) (my|our|the|this) coffee
        (can|could|may) (i|we|you) (reschedule|postpone) (my|our|the|this) meeting
        (can|could|may) (i|we|you) (cancel|skip|move) (my|our|the|this) meeting
        (can|could|may) (i|we|you) (reschedule|postpone) (my|our|the|this) chat
        (can|could|may) (i|we|you) (cancel|skip|move) (my|our|the|this) chat
        can (i|we|you) move it, (can|could|may) (i|we|you) change (the|) (time|date|day)
        (can|could) we do another (day|time), (could|may) (i|we|you) move it
        (i|we) (need|have|want|would like) to (reschedule|postpone|cancel|skip) (it|this|)
        (i|we) (need|have|want) to (reschedule|postpone|cancel|skip|move) (my|our|the) coffee
        id like to (reschedule|postpone|cancel|skip) (it|this|my coffee)
        id like to (reschedule|postpone|cancel|skip) (our coffee|the coffee|)
        (i|we) (cant|cannot|wont|can not) (make|do) (it|this time)
        (i|we) (cant|cannot|wont|can not) (make|do) (this week|that day|that time)
        (i|we|) (cant|cannot|wont) make (it|our coffee|the coffee|my coffee), cant make it
        i wont be able to (make it|come|attend), (another|a different|other|new) (time|day|date)
        skip (this|this one|this time|this week|next week|me|this round), not this (time|week|one)
        how (do|can) i (reschedule|cancel|skip|postpone|change the time|move my coffee)
        how (do|can) i (reschedule|cancel|skip|postpone|move) (my|our|the|a) (coffee|meeting)
        count me out, sit this one out, i will sit this one out, im out this (time|week)
        (i|we) (cant|cannot|wont|can not) come (today|tomorrow|this time|this week|)
        (skip|cancel|move) (the next|my next|our next|todays|tomorrows) (coffee|one|round)
        no coffee (for me|) (this|next) (week|month|time|round), no coffee (for me|)
        no coffee (today|tomorrow|on monday|on tuesday|on wednesday|on thursday|on friday)
        (i|we|) (cant|cannot|wont|can not) make it (to|for) (the|our|my|this|todays) coffee
        (i|we|) (cant|cannot|wont|can not) (come to|join|attend|do) (the|our|my|todays) coffee
        (i|we|) (cant|cannot|wont|can not) (have|be at|be there for) (the|our|my|a) coffee
        i (wont|will not) be able to (make it|come) to (the|our|my|todays) coffee
        im not able to (make it|come) to (the|our|my) coffee, im not coming to (the|our|my) coffee
        i (have|need) to (miss|call off) (the|our|my|todays) coffee, call off (my|our|the) coffee
        call (my|our|the) coffee off, im not up (to|for) (a|the|our) coffee
        i (dont|do not) feel like (a|the|our|my) coffee, cancel (my|the|our) coffee with anyname
        (mondays|tuesdays|wednesdays|thursdays|fridays|tomorrows|todays) coffee is off for me
        (i|we|) (cant|cannot|wont) make (mondays|tuesdays|wednesdays) coffee
        (i|we|) (cant|cannot|wont) make (thursdays|fridays|todays|tomorrows) coffee
    """,
    ReplyKind.KNOWN: """
        what (do|did) you (know|have|store|keep|remember|save|hold|collect) (about|on|of|) me
        what (data|information|info) do you (have|store) (about|on|of|) (me|)
        what (data|information|info) do you (keep|save|collect) (about|on|of|) (me|)
        what do you (store|keep|save|remember|collect), my data, privacy, privacy policy, gdpr
        (show|show me|see|view|export|download|get|give me|send me) (all|) my data, data privacy
        what (is|gets) (stored|saved|kept) (about me|here|), what do you do with my data
        what (did|have) i (share|shared|tell you|told you|said|say) (so far|), what i shared
        (do|will|did) you (keep|store|save|record|log) (this|it|that)
        (do|will|did) you (keep|store|save|record|log) (my data|my messages|what i say)
        (do|will) you (remember|forget|share|sell|tell) (this|it|that|my data|anyone|anybody)
        how long do you (keep|store|save) (this|it|that|my data|my messages), about me
        (can|could|may) i (see|view|export|download|get|have) (all|) my data
        who (knows|hears|may know|can know) (about|) (it|this|that|me|my anyname)
        who (can|may) (see|read) what (i|ive) (wrote|shared|said|written)
    """,
    ReplyKind.ERASE: """
        (delete|erase|remove) (all|) (of|) (my|the) (data|info|information)
        (forget|wipe|destroy) (all|) (of|) (my|the) (data|info|information)
        (delete|erase|forget|wipe|remove) (everything|it all), (delete|erase|forget|wipe) me
        (delete|erase|forget|wipe|remove) (all of it|all|my messages|my answers)
        (delete|erase|forget|remove) (everything|all) (about me|you know|you know about me)
        (delete|erase|forget) (everything|all|what) i (said|told you)
        (delete|erase|forget) (everything|all|what) i (shared|wrote|have told you)
        (can|could|will|would|how can|how do) (you|i) (delete|erase|forget) (all|) my data
        (can|could|will|would) you (delete|erase|forget) (everything|me|everything about me)
        i want (my data|everything) (deleted|erased), right to be forgotten, delete all my data
        how (do|can) i (delete|erase) (everything|my messages|my data|what i shared)
        (delete|erase|forget|remove) (what|everything|all) i (said|told you) about my anyname
        (delete|erase|forget|remove) (what|everything|all) i (shared|wrote) about my anyname
    """,
    ReplyKind.PREFERENCES: """
        settings, preferences, setting, preference, configure, config, my settings, my preferences
        (change|update|edit|set|open|show|see) (my|the|) (settings|preferences|profile|rhythm)
        (change|update|set) (my|the|) (language|timezone|time zone)
        (change|update|set) (my|the|) (hours|working hours|frequency)
        (change|update|set) (my|the|) (country|availability|schedule|working days)
        (can|could|may) i (change|update|set) (my|the|) settings
        (how do|how can|where do|where can) i (change|update|set) (my|the|) settings
        (can|could|may) i (change|update|set) (my|the|) language
        (how do|how can|where do|where can) i (change|update|set) (my|the|) language
        (can|could|may|how do|how can|where do) i (change|update|set) (my|the|) preferences
        (can|could|may) i (change|set) (my|the|) (hours|rhythm|time zone)
        (how do|how can|where do) i (change|set) (my|the|) (hours|rhythm|time zone), less often
        more often, fewer messages, not so often, (can i get|) fewer coffees
        do you speak (german|french|spanish|portuguese|italian|english), (speak|in) english
    """,
    ReplyKind.SHARE: """
        share, share something, (i want|i would like|id like|i need) to share something
        (can|could|may) i (tell|share|ask) (you|) something (with you|), (can|could) we talk
        (i want|i would like|id like|i need) to tell you something, can i talk (to|with) you
        how do i share (something|), i have something to (tell you|share|say), guess what
        can i tell you (a secret|about my day), i need to talk, i want to talk
    """,
    ReplyKind.JOIN: """
        join, sign me up, sign up, register, subscribe, enrol, enroll, opt in, add me, include me
        count me in, im in, i am in, i want in, (can|could|may|how can|how do) i (join|sign up)
        (i want|i would like) to (join|sign up|take part|participate)
        (id like|id love|i would love) to (join|sign up|take part|participate)
    """,
    ReplyKind.STANDING: """
        status, my status, next (coffee|round|meeting|match), my next (coffee|meeting|match)
        (when|what) is (my|the|our) (next|) (coffee|meeting|match|round|chat), coffee please
        (whens|wheres|whats) (my|the|our) (next|) (coffee|meeting|match|round|chat)
        a coffee please, (who is|whos) my (partner|match|coffee partner|buddy|next partner)
        my (partner|match), who am i (meeting|matched with|paired with|having coffee with)
        who do i meet, do i have a (coffee|meeting)
        when do i (meet|meet someone|get a coffee|have coffee)
        am i (in|still in|signed up|paused|matched|a member|registered|paired)
        i (want|would like|need) a coffee, id like a coffee, (can i|id like to) (have|get) a coffee
        (pair|match) me (up|), (find me|i want|i would like|id like) a (new|) partner
        find me (someone|somebody|a coffee), where do i stand, what is next, whats next
    """,
    ReplyKind.NEVER_MIND: """
        i (dont|do not) want to (talk|speak|write) about (it|this|that)
        (id|i would|i) rather not (talk|speak|write|say|tell) (about it|about this|about that|)
        i (cant|cannot) talk about (it|this|that)
        never mind, nevermind, nvm, forget (it|that|this|about it), ignore (that|this|me|it)
        ignore (my last message|the last message|previous message), sorry, so sorry, sry, soz
        my bad, my mistake, oops, ops, whoops, wops, scratch that, disregard (that|this|)
        wrong (chat|window|channel|person|message|thread|button), not for you, by mistake
        (that|it|this) was (a mistake|an accident|not for you|a typo|a joke|nothing), typo
        (just|only) (testing|kidding|joking|a test|a joke), jk, sorry (wrong chat|about that)
        it (is|was) nothing, its nothing, nothing
    """,
    ReplyKind.YES_OR_NO: """
        yes, yep, yeah, yea, yup, ya, yas, aye, y, no, nope, nah, noo, n, no (thanks|thank you)
        yes please, maybe, perhaps, not really, not sure, im not sure, i dont know, idk, dunno
        of course, sure, sure thing, definitely, absolutely, certainly, not yet, not today
        (id|i would) (love|like) (to|that|it), both, neither, either, never, always, sometimes
        me too, me neither, i think so, i dont think so, i guess (so|), probably, i agree, agreed
        of course not, certainly not, true, false, correct, right, wrong, a bit, a little
        not at all
    """,
    ReplyKind.ALL_RIGHT: """
        ok, okay, okey, okie, oki, okidoki, k, kk, alright, all right, all good, fine, cool, great
        nice, perfect, good, very good, sounds (good|great), got it, gotcha, understood, noted
        i see, roger, lol, lmao, rofl, haha, hahaha, hahahaha, ha, hehe, heh, hihi, wow, omg, wait
        hold on, one (moment|second|sec|minute), hm, hmm, mhm, uh, um, ah, oh, aha, no worries
        no problem, np, will do, done, yay, hooray, you too, same (to you|here), wonderful
        excellent, awesome, amazing, super, makes sense, interesting, whatever, meh, lovely
        brilliant, funny, (thats|that is) (funny|fine|ok|great)
        (im|i am) (good|fine|ok|okay|well|great|doing well|alright), very well, not bad
        pretty good
    """,
    ReplyKind.GOODBYE: """
        bye, goodbye, good bye, bye bye, byebye, bb, see (you|ya|u) (later|soon|tomorrow|around|)
        cya, good night, gn, have a (good|nice|great|lovely) (day|one|evening|weekend|night|week)
        take care, talk (later|soon|to you later), ttyl, later, until next time, happy weekend
        merry christmas, happy (new year|holidays|easter|christmas), so long, gtg, got to go
    """,
    ReplyKind.PUZZLED: """
        what, huh, wat, wut, eh, what do you mean, i dont (understand|get it|get this), why, how
        what does (this|that|it) mean, what is (going on|this about|this for|that), im confused
        confused, pardon, come again, wtf, i am confused, why (are|r) you (asking|writing|here)
        why (did|do|are) you (write|message|ask|contact|messaging|writing to|asking) (to|) me
        why am i (getting|receiving|seeing) (this|these|these messages), what for, whatever for
    """,
}
# What may stand beside any of these.
FILLERS = """
    please, pls, plz, kith, bot, dear, there, everyone, everybody, all, team, guys, folks, mate
    friend, my friend, buddy, again, so much, very much, a lot, a bunch, loads, tons, really, just
    for now, now, today, tonight, tomorrow, this (week|month|time), next (week|month|time), yet
    and, but, so, well, then, actually, also, too, anymore, any more, any longer, indeed
    (until|till|til|to|for|from|on|by|) (monday|tuesday|wednesday)
    (until|till|til|to|for|from|on|by|) (thursday|friday|saturday|sunday)
    (until|till|til|for|) (january|february|march|april|may)
    (until|till|til|for|) (june|july|august|september|october)
    (until|till|til|for|) (november|december|christmas)
    (until|till|til|for|) (next week|next month|tomorrow|new year)
    for (a|one|two|three|four|1|2|3|4|6|8|the next) (day|week|month|while|bit|year)
    for (one|two|three|four|six|eight|1|2|3|4|6|8|a few|some|the next) (days|weeks|months), my dear
    if possible, if you can, with, thanks in advance, i was wondering, quick question
"""
