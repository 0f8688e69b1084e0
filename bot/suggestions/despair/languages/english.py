"""Words of despair in English."""

from __future__ import annotations

from bot.suggestions.despair.language import Language, Spelling, respellings
from bot.suggestions.despair.phrases import Phrases

_FILLERS = """
    really just honestly truly simply actually so fucking fuckin frickin damn bloody even still
    sometimes kinda sorta lowkey highkey literally seriously genuinely often always constantly
    probably already finally frankly definitely basically pretty very absolutely totally
        completely
    idk only maybe perhaps rn tn tbh tbf ngl fr frfr
    lol lmao haha hahaha istg fml oh js jus sincerely
    lately currently soon please plz pls dude man desperately deeply badly surely clearly
    obviously quite all too ever kind-of
"""
_WORDS = respellings("""
    do = dae
    didnt = didnae
    wont = willnae
    dead = deid
    thoughts = thots thoghts thouts
    depressed = depresed
    want to = wanna wana wnna wanta
    going to = gonna gunna gona finna tryna
    have to = gotta
    you = u ya
    to = 2 tae
    be = b
    and = n nd
    for = 4
    because = cuz coz cos cause bc bcoz bcause
    about = abt bout
    any more = anymair anymore anymor anymroe anymoer anymre
    no more = nomore
    dont = dinnae dinny dnt dun dont don
    cant = cannae canny canna cnt cannot
    tomorrow = tmrw tmr 2moro tmrow
    tonight = tonite 2nite
    ive = iv
    kill myself = kmself
    kill = unalive kil kll
    killing = unaliving killin
    suicide = sewerslide suecide suiside sucide suicde sucide scide sui
    suicidal = sucidal suicidial suicdal suiciadal
    myself = masel maself mysel mysen myslf mysef meself mesel
    isnt = aint
    theres = thers
    live = liv
    alive = alife aliv
    nothing = nuthin nothin nothings
    living = livin
    ending = endin
    dying = dyin
    everyone = everybody everyones every1 evry1
    nobody = noone nobodys
    cant be bothered = cba
    what is = whats wats
    life is = lifes
    self harm = selfharm
    wish = wsh wsih
    want = wnt wan wunt wnat
    die = dei dya
""")
_SPELLING = Spelling(
    splits=(
        (
            r"\b(i|to|wanna|wana|gonna|gna|mean|just|ill|should|might|could|and) kms\b",
            r"\1 kill myself",
        ),
        (r"(?<!\bmy )(?<!best )(?<!good )(?<!close )(?<!old )\b(?:bro|mate)\b", ""),
        (
            r"^kms\b|\bkms (?=(?:fr|for|tonight|today|tmrw?|rn|now|this|soon|bc|because)\b)",
            "i will kill myself ",
        ),
        (r"\b(?:not (?:even )?(?:joking|kidding|lying|exaggerating)|no joke)\b", ""),
        ("'", ""),
        (r"\bmy self\b", "myself"),
        (r"\b(?:a|ah) (?=(?:cannae|dinnae|willnae|didnae|wanna|want|wid|wish|canny|hate)\b)", "i "),
        (r"\b(?:nae|no|any) mair\b", "any more"),
        (r"\b(wanna|want to|gonna) dye(?= ?(?:$|[.,]|and |so |rn|cant ))", r"\1 die"),
        (r"\bself[- ]harm", "selfharm"),
        (r"\bno one\b", "nobody"),
    ),
    words=_WORDS,
    fillers=frozenset(_FILLERS.split()),
    joined=(
        # Right after dying of laughter or shame, it may be said in the same way: a maybe.
        (
            r"\b((?:dying|dead) (?:of|from|with) (?:laugh\w*|embarrass\w*|shame) , i want to die) "
            r"(?=$|[.,])",
            r"\1 in-jest ",
        ),
        (r"\b(do|does|did|would|could|should|is|are|was|were|has|had|have) not\b", r"\1nt"),
        (r"\bcan not\b", "cant"),
        (r"\b(?:will not|shall not|shant)\b", "wont"),
        (r"\bi am\b", "im"),
        (r"\bi have\b", "ive"),
        (r"\bi (?:would|had)\b", "id"),
        (r"\bi (?:will|shall)\b", "ill"),
        (r"\b(?:any longer|no more)\b", "any more"),
        (r"\bno longer\b", "dont"),
        (r"\bgod ?damn\b ", ""),
        # "No reason not to": a denial of what holds somebody back.
        (
            r"\b(?:no|any|zero|(?:cant|couldnt|dont|give me|tell me|need)(?: \w+){0,3} (?:a|one))"
            r" (?:single |good |real |more )*reasons? (?:left )?(?:why i should )?not to\b",
            ", i want to",
        ),
    ),
)
_GROUPS = {
    "ME": "(i|im|ive|id|ill|part of me|something in me)",
    "S": "(ME ~|^ [not] [be])",
    "THEM": """(everyone|they|they[dl]*|[the] world|world|you|yall|people|others|
        my [own] [whole] (family|parents|children|kids|wife|husband|partner|friends|mum|mom|folks|
        boys|girls|son|daughter|loved ones)|the (kids|children|family|boys|girls))""",
    "WANT": """(want* [to]|wish* [to]|(like|love|prefer) to|need* to|long* to|ready to|rather [to]|
        going to|have to|hope to|feel* like|feel the need to|intend to|plan* [to|on]|desperate to|
        decided to|determined to|about to|tempted to|beg* to|choose to|crave|desire to|urge to|
        should|would be better to|dying to)""",
    "PLACE": """((in|with|at|on|off|from|through) !([all] (this|that|such|such a|these) (pain|
        world|body|way|life|earth|planet|hell|misery|agony|state|condition|feelings?|disease|
        illness|shame|guilt|darkness|place|depression)|[the] pain|(myself|me|her|him|them|you|it|
        agony|hell|misery) $|(him|her|them|you) gone)|by|near|here !($|any more|on this|without)|
        there|alone !($)|together|downtown|abroad|far|close|next|out|up|under|above|anywhere|
        elsewhere|for|as|like !(this|that)|without (a|my|the) !(mum|mom|dad|wife|husband|son|
        daughter|mother|father|partner|kids|pain))""",
    "HOUR": "(before|after|early|late|at|to|in|next|the|my|him|her|them|you|with|until|every)",
    "KEEP": """(keep|keep on|go on|going on|carry on|carrying on|continue|continuing|stay|be|to|on|
        bother|bear)""",
    "LIVE": """([KEEP] [to] (living|live|exist|existing|surviving) !(PLACE)|[KEEP] (be|being|stay|
        staying|remain*) (alive|(here|around) !(PLACE)(any more|without (him|her|them)|$)|(on|
        in) (this|the) (earth|planet|world|life)|part of this world)|(wake|waking) up !(HOUR)|
        see (another day|tomorrow|the morning)|(this|my) life !(in|at))""",
    "DONT": "(dont|didnt|not|never|wont|cant|couldnt|wouldnt)",
    "NO_WISH": """(DONT ~ ((want|wanted|wanting|wanna) [to]|wish [to]|care [to|about|for]|
        like [to]|need to|feel* like|fancy|see myself|bothered (to|with)|deserve to|have (the|any|
        a) (will|strength|energy|desire|wish|reason|interest) (to|in|for)) [be] [able to]|(lost|
        losing|without|no|not any|zero|have) [the|my|all|any] (will|wish|desire|urge|energy|
        interest|motivation|strength|joy|zest|taste) [left] (to|for|of|in))""",
    "DIE": """(die !(my|a|laugh*|of|for !(real|good)|on|in this|before|down)|be dead !(last|on)|
        be gone forever|
        be no more|not (be|exist|live) !(at|in|late|on|the|a)|[be] (underground|under ground|
        buried)|stop (existing|living|being alive)|never wake up !(before|after|early|late|at|to|in|
        until|with)|cease to exist|sleep forever|
        be (buried|in my grave|with god)|not wake up !(HOUR)|be dying|disappear from this (world|
        earth|life)|leave this (world|earth|life))""",
    "KILL": """((kill*|hang*|shoot*|drown*|poison*|off|offing|top|topping|murder*|stab*|
        starve) myself !(laughing|with|out|some|at|over|trying|to (get|finish)|playing)|
        slit* my (wrists?|throat)|(end|ending|ended|take|taking|took|taken|finish) [my own|my|
        this] [own] [damn] life !(with|in|to|back|easy|as|into)|(end|ending|finish !(this|it
        (today|now|tomorrow|before))) (it|it here|
        things|everything|me|myself|this) [for good|once and for|off] (tonight|today|now|forever|
        tomorrow|myself|this week*|$|because|and !(go)|before|when i)|(commit*|attempt*|complet*|
        tried|try) suicide|do myself in|put* an end to (it|my life|myself|me|everything)|
        overdos*)""",
    "GONE": """(dead|gone !(to|on|for|in|with)|not (here|around|alive) !(on|at|in|for|to)|no more|
        never [been] born|never (existed|lived)|dont exist|(didnt|wasnt|werent) (exist|alive|here|
        around|born) !(on|at|in|for|to)|in the ground|died !(my|of|laughing)|die !(my|of|laughing)|
        disappeared forever|passed away|dropped dead)""",
    "DECIDED": """(S ((decided|chosen|chose|resolved|determined) [that]|(made|make) up my mind|
        made [my|the|a] decision [that])|my (decision|mind) is made [up])""",
    "DATE": """([the|my|this|next|another|new] [next|new] (year|*years|birthday|christmas|
        easter|spring|summer|autumn|winter|end [of]|*th|*tieth|thirty|forty|fifty|sixty|*day|
        month|week))""",
}
_PHRASES = Phrases(
    _GROUPS,
    joints="and but because that so or then why to",
    others="he she they hes shes theyre him her you we",
)

_CERTAIN = _PHRASES.pattern("""
    (decision|courage|guts|nerve) to KILL
    had the (guts|courage|balls|nerve) [id] ~ ~ (be dead|dead by now|kill myself|gone by now)
    (hope|hoping|hoped|pray|praying|wishing) ~ (dont|never|wont|not) (wake|waking) up !(HOUR)
    (take|taking|swallow) (them all|all (the|my|of the|these) pills) [tonight] $
    (hit*|punch*|beat*|slap*) myself ~ ~ (until|till|so hard|black and blue|bruis*|bleed*|again)
    (bruis*|cuts|scratches|wounds) ~ [that] i (did|gave|made|inflicted) [to] myself
    (dont|not|never|didnt) ~ feel safe (with|from|around) myself
    (not|isnt) safe (with|from|around) myself
    scared (of myself|of what (i|ill|i might|i could) ~ do [to myself])
    (if it (wasnt|werent) for|if i (didnt have|had the (courage|guts|nerve))|without my|only thing
        [that is|thats] (stopping|keeping)) > (id have|i would have) (killed myself|ended it|done
        it|
        taken my [own] life|been dead)
    (id have|i would have) (killed myself|ended my life|taken my own life) (already|long ago|by now|
        if i had the (courage|guts|nerve)|if it (wasnt|werent) for)
    (if i had the (courage|guts|nerve)) > (kill|killed) myself
    DECIDED ~ (not|never|wont|dont|cant) ~ (live|living|be alive|stay alive|exist) [any longer]
        (past|beyond|after|until|till|to (see|reach)) DATE
    DECIDED ~ (not|never|wont|dont) ~ (see|reach) [the|my|next|another] [next] (new year|birthday|
        christmas|easter|*tieth) $
    (pressure|stress*|pain|much|sad|lonely|anxious|numb|angry|upset|panic*|overwhelm*|alone|
        empty|dark|bad|hurts) [gets|is|*] [*] [*] [,] i (cut|burn|scratch|hit) myself !(shaving|
        on|with|off|a|some)
    i [have] (cut|burned|burnt) myself again ($|last|yesterday|and|today|tonight|because)
    (cant|couldnt|dont) stop (cutting|hurting|harming) [myself] ($|,|and|my|even)
    (i|ive) [have] (cut|burned|burnt) again ($|last|yesterday|and|today|tonight)
    (selfharm*|cutting) i mean
    (arms?|wrists?|legs?|thighs?) ~ (full of|covered (in|with)) [fresh|new] cuts
    (one|single) thought ~ ~ [to|of|is] [to] KILL
    (one|single) thought ~ ~ (to|of|is) [to] (end*|tak*) my life
    (bed|asleep|sleep) ~ ~ ~ (hoping|wishing|praying|hope|wish|pray) ~ ~ ~ (last (time|night)|
        (not|dont|never) ~ [have to] (see|wake))
    (give|tell) me (a|one|any) [good|single] reason [why i should|not] [to] (stay alive|live|
        be alive|
        keep living|go on living|die|stay here $)
    no reason to stay alive
    (being dead|not existing|death) (sounds|feels|seems|looks) [like] [a|such a] (rest|sleep|
        holiday|
        vacation|bliss|heaven|dream|calm|quiet|restful)
    want [to be] out of (living|life $|this life|this world)
    made me never [to] [have] existed
    S (cant|dont (want to|feel like)) [go on|carry on|keep|do|dae] [this|on] (living|life) (any
        more|$)
    (wish*|sorry|sad|regret*|disappointed|gutted|annoyed|hate*|angry|upset|prefer*|love|better|
        rather)
        ~ (i|id|ive|to have|if i) ~ (hadnt|had never|never|not|didnt) [have] (woken|woke|wake)
        [up] !(so|at|early|late|the|him|her|before)
    (gutted|sorry|upset|sad|disappointed|angry|devastated) ~ i (woke up|wake up|opened my eyes)
        (again|today|this|alive|$)
    (nice|lovely|good|better|fine|relief|mind|ok|care|happy|great) ~ ~ (i|if i|not to) ~
        (didnt|never|dont|wouldnt|not) (wake|woke) up !(HOUR)
    (die|dying|died|pass away|slip away|go) in my sleep
    (pray*|ask*|beg*|hope*|wish*|want*|wait*) ~ ~ (god|lord|jesus|the good lord) ~ ~
        (take*|call*|fetch*|collect*|bring*) me [home|away|soon|now|tonight|to him]
    (may|let|please) [the] [good] (god|lord|jesus) (take|call|fetch) me
    (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next
        week|weekend|christmas|new year|then|summer|easter) ~ (wont|not|dont) be alive
    (wont|not) be alive ~
        (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next
        week|weekend|christmas|new year|easter)
    (by|on|before|after) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next
        week|the weekend|christmas) ill [be] (dead|have ended it) !(if|tired|on)
    ill be dead (by|on|before)
        (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|the
        weekend|christmas) !(if|unless)
    my suicide (is|was|will|plan*|has)
    (its|it is|my|only|one) [my|only|one|biggest] wish (is [to]|to) (die !(at|of)|be dead)
    (hurt*|cut*|harm*|burn*) myself (is|was) ~ (only|all|what)
    selfharm* (is|was) ~ (only|all) ~ (thing|helps|that|way)
    (urge|urges|need) ~ (cut*|hurt*|harm*) (myself|again)
    [years|months|weeks|days] since i [last] (cut|hurt|harmed) [myself] ~ ~ ~
        (again|yesterday|last night|started)
    why (go on|carry on|keep|keep on|continue) (living|existing|being alive) !(PLACE)
    up to me (id|i would) ~ (dead|died|die)
    (prefer|rather be) [being] dead (to|than) (going|living|go|live|carry|this)
    (hate|despise|loathe) (living|being alive|existing) !(PLACE)
    (hope|wish|pray*|want) ~ my heart ~ (stop*|give* (out|up)) !(racing|pounding|beating so)
    S WANT ~ DIE
    S WANT ~ KILL
    S NO_WISH ~ LIVE
    ^ NO_WISH LIVE (any more|$)
    (ME|^) (hate|despise|sick of|tired of|exhausted (of|by)|done with|fed up (of|with)|weary of|
        over|had enough of|stop|quit|give* up on|stand|sick and tired of|bored of) [of|
        with] [this] (living !(PLACE)|being alive|existing|existence|my life !(in|at|here)|
        life !(in|as|of|on|at|here))
    (no|any|what is the|isnt any|zero|not much|what|wheres the|little|without|the|a) [good|real|
        more|earthly] (reasons?|point|use|sense|purpose|meaning|value|cause) [left|
        any more] [for me|me|for] [to|in|of|why i should|i should|that i should] [me] (LIVE|
        my life)
    (no|any|what is the) (reason|point) [left] (to|in|for) (go* on|carry* on|keep* going|stay*|
        continu*) ($|any more|living|like this|without)
    (nothing|nobody|isnt anything|anything|no reason|not anything|noone) [left|is left|
        here] [for me|i have|i want] to live for
    have (nothing|nobody) to live for
    why (should|do|must|would|am|did) i [have|bother|even] [to] (LIVE|born)
    (life|living|my life|existence|this life) [is] (not|isnt|doesnt [feel|seem|look]|dont feel|
        feels?|has no|hasnt got any|seems) ~ (worth !(it to|the wait)|worthless|meaning|pointless|
        worthwhile) !(in|to)
    (my|this) life is (worthless|pointless|nothing|useless|meaningless)
    (S|i feel) (suicidal|selfharming|glad to be dead|happier dead)
    suicidal (again|thoughts?|ideation|feelings|urges|tonight|today|ideas|tendencies|and)
    S (think*|thought*|consider*|contemplat*|plan*|attempt*|tried|commit*|research*|fantasi*|
        obsess*|imagin*|dream*|pictur*|debating|look* up|stop thinking|keep thinking) ~ [of|
        about] (suicide|KILL|[being|be] (dead|dying) !(for|my|laugh*)|my own (death|funeral)|
        death !(in|of)|not (being alive|existing|waking up|being (here|around) $))
    (suicide|KILL|dying|death) (is|feels|seems|sounds|looks) [like] (i|the|my|an option|on my mind|
        everything|better|tempting|what)
    (think* about|thoughts? (of|about)|ideas? of|urges? to|impulses? to|plans? (to|for|of)|
        ways? (to|of|i could)|methods? (of|to|for)|how to|date for|want) (suicide|KILL|die !(in|of|
        my|for)|dying !(for|to|of) ($|every|more|and|at|would))
    [i] (nearly|almost|once) [tried to|attempted to|attempted] KILL
    S (tried|try|trying|attempted|attempt) [to] ([to] KILL|suicide|[to] die !(my))
    (i|ill|im|id|ive) [ (should|could|might|may|must|can|will|rather|going|let|simply|be|better|
        about|almost|nearly|finally|gonna) ] [to] KILL
    S (deserve to|meant to|supposed to|prepared to|should|ready to|should have) [be] (die|dead|
        died) !(on|for|my)
    dont deserve (to live|to be alive|to exist|life|to be here)
    (wish*|hopes?|pray*|glad|happy|if|better|prefer|happier|easier|best) [off|for everyone|
        for them|for you|that|if|of|to|would be|thing] [that|if] (i|im|id|id have|ive) ~ GONE
    (wish*|hopes?|pray*) [that|god] (i|im|id) ~ (dont|wouldnt|didnt|wont|never|
        not) [to] wake up !(HOUR)
    (disappointed|sad|angry|upset|cried|hate|hated|sorry|regret|annoyed|furious) ~ (woke up|
        waking up|wake up|wake|be alive|im alive) (again|today|this morning|alive|every|each|and|$)
    (hope*|pray*|beg*|ask*) ~ not to wake up
    (pray*|hope*|beg*|ask*|wish*|want|waiting) [every night|each night|for|that|to|if] (god|lord|
        the lord|death|jesus|cancer|someone|somebody|something|anyone|accident|a (car|bus|truck|
        lorry|train)) ~ (takes? me|kills? me|hits? me|run* me over|ends? (me|it|my life)|
        come* for me|finish* me)
    pray* ~ (not to|i dont|to die|for death|i wont) [live|survive|see|make] [to|through|
        until] [see|the] (morning|night|tomorrow|$)
    (and|to|then) never [to] wake up
    (better off|as well be|rather be|happier|better) dead !(last)
    nobody ~ (needs?|wants?) me (alive|to live|here)
    THEM [would|will|is|are|might|could|d|ll] [be|have] [much|a lot|far|way|surely] (better|
        happier|better off|easier|easier lives|better lives|safer) [off|place|if|
        life] [off] (without me !(watering|there|in|on|at|this|until|for|around)|with me (dead|
        gone)|were i dead|if i ~ GONE|(i was|i were) GONE)
    (world|place) without me [in it] ~ better
    nobody [would|will|d] (miss me|(care|notice|mind|cry) (if|when|that) (i|im) ~ (died|dead|gone|
        killed) !(to|on|for|in))
    up to me ~ be [long] dead
    (want|ready|time|ask*|wait*|need|wish) [for] (my|this) life (to|was|were) (be over|end|ended|
        over|finish|stop)
    (death|dying|being dead|not existing|not being (alive|here)) (is|feels|seems|would|sounds|
        looks) [be] [like] [a|the|my|such a|more|less] (only|relief|release|peace*|solution|
        way out|comfort*|better|easier|best|answer|rescue|tempting|mercy|freedom|option)
    only ~ (death|dying|to die|suicide|being dead|thought of (death|dying|being dead)|
        thinking [about|of] ([being] (dead|death)|dying|suicide|KILL)|KILL)
    only (way|thing|comfort|peace|solution|answer|escape|exit) ~ ~ (death|dying|to die|suicide|
        being dead|KILL)
    (relief|peaceful|nice|comfort*|soothing|blessing|good|easier|better) ~ (not [to] (exist*|
        be alive|be here any more|wake up)|not (being alive|existing|being here any more)|
        to be dead|to die $|to stop existing)
    (imagin*|pictur*|dream*|fantasi*|env*|jealous) [of|about|myself] ~ (dead|died|dying|not (being|
        be) (alive|here)|(dont|not) be* (alive|here)|my own (death|funeral))
    (voices?|something|head|brain|mind) ~ (tell*|say*|said|order*|scream*|whisper*|want*) ~ (KILL|
        die $|be dead|jump)
    (wont|not|never|dont|doubt) ~ (see|reach|make it to|live to|turn|be alive (for|at|on|
        by)) [see] [my|next|the|another] (next birthday|birthday|*th birthday|thirtieth birthday|
        fortieth birthday|sunrise|morning|christmas)
    plan and a (date|day|method)
    plan (to die|for dying|for ending)
    (write|writing|wrote|written|leave|leaving|left|finished|my|a) [my|a|the] (goodbye|suicide|
        farewell|good bye|last) (letters?|notes?) !(to my team|to the team|card)
    (dont|cant|not) (trust|be trusted with|rely on) (myself|being alone) ~ (alone|safe|tonight|
        alive|any more|$)
    keep* myself (safe|alive)
    not safe (with|from|around) myself
    danger to myself
    (afraid|scared|scares me|frightened|worried|terrified|fear) ~ ~ (do|doing) ~ (to myself|
        something stupid)
    S (do|doing|done|did) something [bad|terrible|stupid|awful] to myself
    S (want*|need|urges?|going|thinking|keep|been|start*|began|begun|relaps*|back|feel* like|use|
        stop|thought*|resist*|tempted|planning|try|have) ~ [to] (hurt*|cut*|harm*|injur*|burn*|
        starv*|punish*|scratch*|mutilat*) (myself|my (arms?|wrists?|legs?|thighs?|skin|
        body)) !(some|a|off|short|out|playing|at|on|while|with|shaving|by|in|if)
    (urges?|need|compulsion) to (hurt|cut|harm|injure|burn) (myself|again)
    S (been|keep|started|start|back to) cutting [myself] (again|every|since|because|when|$)
    (harm*|mutilat*) myself
    (i|im|ive) ~ (selfharm*|self harm*) !(awareness|prevention|training)
    (relaps*) [on|with|into] (sh|selfharm|cutting|self injury)
    selfharm*(again|urges?|last|relapse|because|when|every)
    (cut|burn|burned|burnt|hurt|starve|scratch|hit|punish|injure|injured|cutting|
        hurting) myself (again|on purpose|deliberately|intentionally|regularly|every|each|whenever|
        to (feel|cope|stop|punish|numb)|when (it|things|everything|i|nobody|the)|because (i|it)|
        that i|i|last night|and nobody|in secret|where nobody)
    (took|taken|swallow*|take|taking) ~ (pills|tablets|meds|paracetamol|medication|
        sleeping pills) (to (die|end)|and)
    (took|taken|swallow*|take|taking) ~ (my|the|whole|bottle|handful|lots|enough) [of] [my|the|
        them] (sleeping|pills|tablets|meds|paracetamol) !(for|with|twice|daily|every|this|so|back|
        [that] (the|my) (dentist|doctor|gp|pharmacist|nurse)|[that] (i|they|he|she) (was|were|got|
        gave))
    (took|taken|taking|take) an overdose !(of (vitamin*|coffee|sugar))
    (im|ill|want to|i might|i will) [going to|about to] jump $
    (going to|want to|about to|ill|thinking of|thought about) (jump*|throw myself|step|walk|drive|
        run) ~ ((off|from) (the|a|this|my) (bridge|roof|balcony|building|cliff)|in front of|(into|
        onto) (traffic|the tracks|a tree|the river))
    (want|going|ready|wish|hope) [i] [to|could] (be|join|follow|go) [to|with|be with] (him|her|
        them|my late *) (in heaven|in death|in the grave|on the other side|soon and)
    feel like (following|joining) (him|her|them)
    be with my late ~ ~ ~ dont want to be here
    S (cant|dont (think|know|believe) [if|that] i can|unable to|not (able|strong enough) to|
        have no strength to) ~ (keep|go on|carry on|continue|bear|stand|want to) [on|to] (living|
        live|existing|being alive) !(PLACE)
    (cant|couldnt) live (like this|this way|any more|without (him|her|them)|with (this pain|myself|
        what i)|$)
    (cant|couldnt) (take|bear|stand|handle|endure|face) (this|my) life
    (might|may) as well (be dead|die|KILL)
    (done|finished|through) with [this] (living|existing)
    dont ~ be (here|around|alive) without (him|her|them)
    (i|im) [dont|not] ~ want to be (here|alive) any more
    S (want to|going to) kill me
    (unalive|kill) myself
    (give|giving|given|gave) up on life
    end it (tonight|today|now|this weekend)
    sui (thoughts|attempt|ideation)
""")
_MAYBE = _PHRASES.pattern("""
    (jump|jumping) (off|from) (the|a|that) (bridge|roof|cliff|balcony) !(in the|with a|bungee|game)
    (pills|tablets) ~ (saved up|stockpiled|counted out)
    (giving|gave|given|give) [away] ~ (stuff|things|belongings|possessions) > (calm|peaceful|
        at peace|lighter)
    (easy|nice|better|peaceful|relief|easier|good) ~ ~ not (exist|be alive|be here $)
    want* to not (exist|be alive|be here $)
    (written|wrote|writing) ~ ~ (letters?|notes?|cards?) ~ ~ ~ (for (afterwards|after $|when im
        (gone|
        not)|later when)|to open (when|after) im)
    (look after|take care of|care for) [my|the] ~ ~ if (something|anything) happens to me
    (something|anything) happens to me > (look after|take care of)
    (wont|not|dont|never) ~ do (anything|something) [bad|stupid|rash] to myself
    decided not to be (here|around) (for|by|after|at) (christmas|new year|easter|my birthday|summer)
    not (here|around) as in (not alive|dead)
    DECIDED ~ (not|never|wont|dont) ~ (be|stay) (here|around|with you) (past|beyond|after) DATE
    clean ~ ~ (until|till|and|but) ~ ~ (again|last night|yesterday|relaps*)
    (keep|get|getting|have|got|having|fight*|resist*) ~ (urge|urges) ($|again|back)
    urges? (is|are) [coming] (back|stronger|worse|getting)
    (it|this|things|nothing|life) [is|will|wont|can|are] (never|not|ever) [be|going to|ever]
        [get|be] (good|better|ok|okay|all right|alright) [again|for me|any more] $
    (nothing|it|things|this|life) [is|will|are|can] (ever|never|not) ~ (get|be|getting|going to
        get|gonna get|going to be) (better|good|ok|okay) [again|for me|any more] $
    (wont|dont) need (it|them|that|any of it|anything|this|these) [any more] where (im|i) [am]
        [going]
    (gave|giv*|given|handed|left) ~ (away|to my *) ~ ~ ~ (wont|dont) need (it|them|any of
        it|that) (any more|soon|$)
    (gave|giv*|given) ~ ~ (things|stuff|belongings|possessions|everything i own|nearly
        everything|almost everything) [away] ~ ~ (where|gone|wont need)
    (wont|not) be (around|here|there) [any more] to (look after|care for|feed|take care)
    (nobody|no one|anyone|who|not one) ~ ~ notice if i
        (was|were|am|wasnt|disappear*|vanish*|went|died) [gone] !(late)
    want [my] (peace|rest|quiet) , forever
    (picked|chosen|decided|decided on|set) the (place|spot|hour|time) and the (place|hour|day|time|
        date)
    (no|out of|without|run out of|any) reasons? to (get up|get out of bed|go on|stay|be here)
    S ~ dont care [about|what] ~ (happens to me|becomes of me|myself any more)
    (all|only|nothing but) ~ (emptiness|darkness|pain) (every|inside|left|$)
    (nobody|you|they) ~ (need to|have to) look after me ~
    (easier|better) for (everyone|them|you|my family) if i (stopped|wasnt|werent|disappeared|didnt)
    how (quiet|peaceful|calm) it would be ~
    strength for (another|one more) day
    (dont|not|never|didnt) ~ want to die [, but|but|,] i ~ want
    S (cant|couldnt|dont (think|know|believe|see) [how|if|that] [i] [can]|unable to|see how|
        how can i|how do i|how am i supposed to|(too tired|no strength|no energy|not strong enough|
        too weak) [left] to|not sure i can|dont want to) ~ (go on|carry on|keep (going|doing|
        fighting|trying)|continue|do (this|it)|take (it|this|much|any more)|cope|bear (it|this)|
        stand (it|this)|hold on|hang on|handle (it|this)|face (another|the|tomorrow|life)|
        live like this|fight|make it|endure|survive) (any more|much|like this|living|alone|
        this way|because|but|with* (him|her|them|you)|more|life|today|on my own|$)
    how much longer i can
    (no|any|not a|a) [other|more] (way out|way forward|escape|exit|solution|hope|
        light at the end) (for (me|us)|of (this|here|it|my)|left|any more|ahead|in my|except|i|$|
        and|but)
    (lost|losing|given up|gave up|abandoned|out of|without) [my|any|on] hope !(of|for|to|that|in|
        on)
    (feel*|im|it is|its|is|everything) ~ hopeless !(at|with|case|romantic|in|cook*)
    (no|any|my|a) [real|good|bright] future [left|any more] (for (me|myself)|in this life|ahead|$)
    (dont|cant|couldnt) (see|picture|imagine) (a|any|the|myself) ~ (future|here|around|alive|old|
        next year|in a year)
    (wont|not|dont think|doubt|might not) ~ be (around|here|there|alive) (much|for much|for long|
        long|next (year|month|christmas|summer)|any more|by (then|christmas|the)|to see|when you|
        $) [longer]
    (wont|dont|will not|never|no) ~ (worry|bother|worried|deal|put up|care) [about|
        with] me (any more|again|much|$)
    S (a|such a|nothing but a|a complete|the) (burden|dead weight|waste of (space|air|oxygen)|
        weight) !(off)
    (burden|dead weight) (on|to|for) (you|them|my|everyone|people|others|the|him|her|society|us)
    (waste of (space|air|oxygen)|in the way of everyone|in everyones way)
    THEM [would|will|is|are|d|ll] [be|do|get by|manage|cope] (fine|ok|okay|better|better off|
        happier|easier|over it|alright|well) [off] (without me|when im gone|once im gone|
        after im gone) !(on|in|at|for|this|until)
    (lives?|things|it|life|everything|world) would be [much|a lot|far] (easier|better|simpler|
        nicer|best) [for] [everyone|them|you|others] (without me|if i)
    (nobody|they|people|anyone|not one person|you) [would|d|will|ever|wouldnt] (notice|miss|care|
        realise|realize|mind|remember) [me] (if|that|when|whether) (i|im) ~ (disappear*|vanish*|
        left|leave|gone|wasnt|werent|here|exist|live|alive|around) !(early|the)
    nobody (cares|loves|wants|needs|likes|gives a shit) [about] (me|if i live) (any more|at|anyway|
        $)
    miss me [when|if] im gone
    S (want|wish|wanting|need|love|could|going) [to] [i] [could] [to] (disappear*|vanish|fade away|
        be gone|evaporate|cease) (forever|for good|any more|without|from (this|the world|everyone|
        my life|the earth)|and (never|not|be|that)|tonight|now|because|off|$)
    (want*|need*|wish|waiting|beg*|pray*|hope) ~ (pain|hurt|suffering|it|this|everything|thoughts|
        noise|agony|misery|torment) [to|would|will] (end|ends|stop|stops|be over|over|go away|
        cease|finish|be gone) (forever|for good|now|any more|because|and|$)
    (tired|sick|exhausted|weary|worn out|done|finished|through|had enough) (of|from|by|with) [this|
        my] (fighting|everything|life|trying|struggling|pretending|it|suffering|the pain|being me|
        hurting|feeling (like this|this way)|the world|this world) (any more|every|and|i|but|$)
    (ive|i) (give* up|gave up) (on (life|myself|everything|living)|trying|fighting|$|im|i|nothing)
    (want|ready|feel like|going) [to] giv* up ($|on (life|myself)|living|trying|and)
    S (see|have|is there|there is|theres|isnt|what is|know) ~ (point|sense|use|meaning|purpose|
        reason) [left] (any more|in (anything|go* on|carry* on|try*|it|fighting|continuing|life|
        getting up|this life|me)|of (it|anything|going on|life|trying|carrying on|me)|to (anything|
        life|my life|it|go on|carry on|keep going|get up|be here|try))
    what is the (point|use|sense) (of|in) (anything|it|going on|carrying on|trying|life|fighting|
        continuing|me|getting up)
    what is the (point|use) (any more|$|in life)
    (nothing|life|everything) ~ (makes [any] sense any more|matters any more|has (no|any) (meaning|
        point|sense)|meaningless|pointless|worth it any more|lost its (meaning|colour|color))
    nothing (makes sense|matters) (any more|to me|$)
    (nothing|it|things|they) (wont|never|will never|is never going to|isnt going to|doesnt|will|
        dont) (get|gets|be|change|work out) [any] (better|ok|okay|fine|good) !(than)
    never (be|feel) (happy|ok|okay|whole|normal) again
    (feel*|im|ive felt) ~ (trapped|empty|dead inside|numb|worthless|broken|unbearable|useless|
        desperate|alone|nothing) (and|inside|$) [there is|nothing|i] (inside|nothing|no|cant|every)
    (feel*|im) ~ (trapped|dead inside|empty inside|numb inside|worthless|nothing inside|in a hole|
        in a dark place)
    (black|dark|dead|empty|hollow|darkness|nothing|emptiness) [and (empty|black|dark|hollow|cold|
        dead)] inside
    inside [of] [me] ~ (black|dark|empty|dead)
    (end of (my|the) (rope|tether|road|line|strength)|rock bottom|breaking point) !(with|of)
    (have|no|got|ive|any|out of) [no|more] (strength|energy|fight|power|will) [left] (any more|
        to (fight|go on|carry on|keep|continue|get up|live)|in me|$)
    (strength|fight) (is|has) (gone|left me)
    S (want|need|long|wish|deserve|let me) [to|for] (rest|peace|sleep|be at peace|
        go to sleep) ~ (forever|for good|eternally|and not|for a long time|$ and never)
    (finally|soon|then|ill|will) be at peace
    (hold|hang) on (much longer|any more)
    (barely|hardly) (hanging|holding) on
    my last (week|day|days|night|evening|message|post|words|goodbye|summer|christmas|birthday|
        morning|weekend|letter) ($|on earth|alive|and|i|with you)
    (this|it) is my last ~ ($|on earth|alive|and)
    last time ~ ~ (hear*|see*|read|speak|talk|write|be) ~ me
    (said|say*) [my|our|final] (goodbyes?|farewells?) ($|to everyone|everyone|to my|and)
    goodbye (world|everyone|forever|cruel)
    (when|once|after|if) (im|you find me|i) (gone|no longer|not here any more|dead|am gone) !(on|
        for|to|to the)
    (by|after|from|come) (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|
        tonight|then|next week) ~ ~ (matter|ill be (gone|free|at peace)|be over for me)
    (know|chosen|picked|decided|set|fixed) [which|what|the|a|on] (day|date|night|place) ~ (go|
        leave|leaving|going|end|ends|gone) ($|forever|and|for)
    thank* [you] for everything [,|.] [*] [*] [*] [*] [*] [*] [,|.] (look after|take care|be good|
        goodbye|forgive|sorry|kind|good to me|so good)
    (forgive me|im sorry|sorry everyone|tell (him|her|them|my *|everyone) ~ (sorry|
        love*)) ~ ~ ~ (goodbye|without me|gone|leaving|had to|couldnt|for what i)
    (look after|take care of) (my|the) ~ (when|after|once) im gone
    giv* away [my] (things|stuff|belongings|possessions)
    (affairs|papers|everything|things) [is|are] (in order|sorted|settled|arranged) ~ ~ (gone|
        when i|after i|for when)
    easier if i (was|were) gone
    [my] life is (over|finished|ruined)
    (im|i) (cant|dont|not) [deal with|handle] (alive|this life|life) any more
    (done|finished|over|through) with (life|everything|this life|this world) !(in)
    (im|i) done (trying|fighting|$)
    suicidal
    suicide ~ (i|im|me|myself)
    (i|im|ive) ~ ~ [on|of|about] suicide
    (envy|envious of|jealous of) ~ (dead|died|dying)
    [i] (envy|envious of|jealous of) ~ (dead|died)
    S (going to|will) (kill|hurt|cut) myself
    (want|going|ready|feel like) ~ sleep forever
    could [go to] sleep ~ forever
    S took [a] ~ (pills|tablets)
    cant any more $
""")
_IDIOMS = _PHRASES.pattern("""
    [my] last day [today|is *|this week] [,|.] > (thank*|thx|cheers) > (years|team|working with|
        company|colleagues|memories|time together)
    (pull*|tear*|rip*) ~ my hair [out]
    (bang*|hit*) my head (against|on) (a|the|my) (wall|desk|keyboard|table) !(until|till)
    [my] last day before > goodbye (everyone|all)
    (on leave|holiday*|weekend|logging off|signing off|vacation) , goodbye (everyone|all)
    (cant|couldnt) make it
        (today|tomorrow|tonight|on|to|this|then|until|before|at|either|sorry|,|next)
    (cant|couldnt) (take|bear|stand|do) (it|this) any more (with|from) (this|my|the|that|these)
        (laptop|phone|printer|computer|pc|mouse|wifi|tool|app|headset|chair|car|screen|keyboard|
        software|vpn|internet|weather|meeting*)
    (died|die|dead|dying|killed) [*] [*] [times] (at|against|on|to|by|in) [the|this|that]
        [last|final|first|*] (boss|level|dungeon|stage|raid)
    i give up on (this|the|that)
        (crossword|sudoku|puzzle|game|level|recipe|diet|app|printer|bug)
    (ate|eaten|had) too much
    cant take any more , i (ate|am full|had)
    (done|finished) with (this|the|that) * (before|by|after) (lunch|noon|dinner|five|friday)
    (point|sense|use) (of|in) going on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    i give up , [i|this|the|on] ~ (crossword|sudoku|puzzle|game|level|recipe|diet|app)
    suicid* (squad|prevention|hotline|helpline|awareness|lifeline|doors?|sprints?|drills?|songs?|
        girls|bomb*|tuesday|loss|bereave*|pact|note in)
    virgin suicides
    (prevent*|against) suicide*
    (social|career|political|financial|professional|fashion) suicide
    (kill*|murder*) (it !(now)|time|the|an? (hour|few|couple|bit|curry|coffee|beer|pint|burger|
        pizza|cake|branch|process)|for|two birds|bill|some time)
    (kill*) (us|my (back|feet|knees?|neck|head|eyes|plants?|back))
    (is|are|was|were|this|that|it|he|she|they) [will|would] (kill*|slay*|murder*) me !(please|
        in my sleep|now please|tonight)
    (this|that|the|my) ~ (kills?|killed|killing|slayed) me !(and|in my)
    [i|im|ill|id|we|could|have|was|almost|nearly|going to|want to|wanted to] (dying|died|die|dies|
        dead) (of|from|with) (old|laugh*|embarrass*|shame|boredom|curiosity|hunger|thirst|heat|
        cold|cringe|envy|jealousy|excitement|happiness|joy|cute*|fright|shock|exhaustion|the heat|
        the cold|humiliation|anticipation|thirst)
    (dying|die|died) (laugh*|to (see|know|hear|meet|try|go|get|read|find|tell|visit|ask|have|taste|
        watch|show)|for [a|an|some|the|my|that|your|this] * !(i))
    (dye|die) (my|her|his) (hair|jeans|laptop|phone)
    (nearly|almost|could have) died ($|laugh*|when|inside|of)
    hill ~ ~ die on
    to die for !(real|good)
    rather die than !(live|go on|keep|carry on|feel|wake|stay|be alive|continue|suffer) ~
    (do or die|old habits die hard|die hard|never say die|dead poets|assisted dying|
        thirteen reasons why|13 reasons why)
    dead (tired|serious|set|sure|line|end|lift|easy|good|right|straight|on time|beat|last|simple|
        funny|cute|heat|ringer|on my feet|centre|center|battery|when the|to the world)
    be dead without my
    (play dead|over my dead body|caught dead|dead to me)
    (phone|battery|laptop|car|plants?|screen|wifi|server|printer|engine|orchid|basil|sourdough|
        starter) [is|are|was|has|wants to|keeps|going to] (dead|died|dies|dying|die)
    im dead (lol|$|at|laughing)
    (beat*|kick*) myself [up]
    cut* myself (some|a|off|short|out|on|shaving|while|with|cooking|chopping|slicing|peeling|
        in the|opening|by) *
    (hurt|hurting|injured) myself (playing|at|while|during|on|skiing|running|lifting|in the|
        when i (fell|slipped|tripped)|doing|climbing|falling)
    kill* (myself|ourselves) (laugh*|with laughter|at the gym|trying to|to get|to finish)
    [be] the death of me
    (boss|mum|mom|dad|wife|husband|manager|she|he|they|mother|father|sister|brother|
        you) (is going to|will|would|d|might|could|are going to|going to) (kill|murder|
        die) [me] [if|when]
    wish i (was|were) (in|there|at|on|with|born in)
    (sick|tired) of (living|life) (in|out|with|on|at|from|as)
    live without [my|a|the] (coffee|phone|tea|chocolate|cheese|music|internet|wifi|glasses|cat|dog)
    (cant|couldnt|dont|not) (go on|continue|do) ([with|on] (the|a|an|that|my|our) (holiday|
        vacation|trip|tour|ride|ski|school|team|course|walk|hike|retreat|slide)|holiday|vacation|
        monday|tuesday|wednesday|thursday|friday|saturday|sunday|and on|about|strike|stage|
        with the)
    take any more (cake|food|of this|of the|stairs|coffee|meetings|pudding|pie|photos)
    (cant|couldnt) take any more !(pain|of life|$|i|and) *
    (cant|couldnt) (take|bear|stand) (this|the|that|my|these) !(pain|life|world|any|and|suffering|
        emptiness|loneliness|darkness|feeling) * [any more]
    (disappear|vanish) (to|into|in|for (a|the|two|three|some|one)|on|under|off to|with|behind|
        through) ~
    want (it|this|everything) to (be over|end|stop) , (the|this|my|that) !(pain|suffering|life) *
    want (the|this|that|my|these|our) !(pain|suffering|hurt*|life|thoughts|agony|misery|voices|
        noise) * * to (end|stop|be over)
    end (it|the *|my (shift|lease|contract|subscription)) (with a|on a|in a|early)
    (point|sense|use) (of|in) ((this|the|that|these|those|my) *|(buying|having|doing|
        going on (sunday|monday|saturday|friday|the)|waiting|paying|cleaning|another) *)
    way out of (the|this) (car*|park*|building|maze|contract|lot|traffic|office|ikea|mall|town)
    [my] last (day|week|days|morning|evening|night|weekend|summer|month) (at|in|of|as|before|
        here at|for) [the] *
    say* [my] goodbyes? to (the|our|my) [old] (team|office|colleagues|flat|house|city|summer|car)
    (goodbye|farewell) (party|drinks|cake|lunch|dinner|card|email|gift)
    better off without me (watering|there|in|on|at|this|for|around)
    (team|plants?|garden|project|band|game|kitchen|department) ~ (better|fine|
        happier) [off] without me
    (hopeless|burden) (at|with|romantic|case|in|of proof)
    giv* up (coffee|smoking|sugar|chocolate|alcohol|meat|drinking|on (the|this|that|my (phone|
        printer|diet|sourdough|garden)))
    (tired|done|sick) of (fighting|everything) (with|about|in) (the|this|my) *
    take my life (in|into|back)
""")
_LOWERING = _PHRASES.pattern("""
    in-jest
    (no|not any|never any|never had|without|zero|nil|havent any|dont have any|not had any) !(other|
        way|reason) [*] (thoughts?|plans?|intentions?|urges?|desire|ideas?|wish) [*] (to|of|
        about) (KILL|DIE|dying|death|suicide|hurt*|harm*|cut*|selfharm*)
    (no|not any|zero|any|without|nil) suicidal (thoughts?|ideation|feelings?|urges|ideas?|plans?)
    (ask*|screen*|wanted to know) ~ (if|whether|about) > (never|no|nope|not at all|nothing) $
    (therapy|counselling|treatment|medication|meds|time) ~ (sorted|fixed|cured|pulled|got) me
    (havent|hasnt|never|not) > (that way|like that|this way) (since|in (a|*) *)
    (went|gone|came) through ~ (patch|phase|time|period|spell|stage|year)
    (his|her|their) (suicid*|own suicid*)
    (sing|sings|singer|rapper|raps|album|band|interview)
    ^ (jk|[im|i was] (kidding|joking)|joke) $
    (far from it|nothing of the (sort|kind)|nothing like that)
    (years|months|decades|year|decade|long time|a while) ago
    used to
    (therapy|treatment|counselling) ~ (turned|helped|saved)
    back (in|at|then|when)
    as a (teen*|kid|child|student|girl|boy)
    in my (teens|twenties|youth)
    when i was !(alone)
    (once|at (one point|*|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)) [i] (wanted|tried|
        thought|attempted|was)
    (im|am|was) not (going to !(live|be alive|see)|suicidal|planning|thinking|about to)
    (never|dont|didnt|wouldnt|wont|not|isnt|havent|hasnt) ~ (want to (die|be dead|kill|hurt|end)|
        KILL|(thought|think|thinking) (of|about|to)|going to !(live|be alive|see)|suicid*|
        hurt myself|harm myself|
        consider*|had)
    (last|havent) (hurt|cut|harmed) myself
    glad (im|i) [am] (alive|still|here|around|didnt)
    clean (for|since)
    (havent|not|stopped|without) ~ (in|for|it in) * (years|months|decades)
    (years|months|decades) (without|clean|since i last)
    got me (out of it|through it|over it)
    was part of my (youth|past|teens)
    (film*|movie*|novel*|book|books|series|episode*|song|songs|opera*|play|plays|character*|hero|
        heroes|heroine*|lyrics|poem*|story|stories|show|shows|game|games|documentar*|podcast*|
        musical*|soundtrack*|plot|plots|scene*)
    behind me
    (in|since) (19*|20*)
    if [*] [*] [*] [*] [*] [*] [*] (one more|another) time
    die if (i|we|he|she|they|this|that|the)
    (thoughts*|ideas?|plans?|urges?) ~ (i have none|i dont have any)
    how embarrass*
    (before|until) (ive|i (see|visit|finish))
    over (a|this|that|the) (spreadsheet|report|deadline|game|match|exam|test|bug|printer)
    quot*
""")
_ECHOES = (
    (
        _PHRASES.pattern("""
    suicid*
    (killed|kills|hanged|shot|drowned|killing|offed|topped)
        (himself|herself|themselves|themself|hisself)
    (took|taken|takes|ended|ends|end|taking|ending) (his|her|their) [own] life
    (ended|ends) it all
        """),
        _PHRASES.pattern("""
    (i|im|ill|id|ive) ~ (want*|going to|will|like to|feel* like|think*
        (of|about)|plan*|tempted to|about to|need to|ready to|have to|ill) [to]
        [do|doing|go|going|have] (the same [thing|way]|likewise|what (he|she|they) did|as
        (he|she|they) did|like (him|her|them)) [too|as well|now|soon|tonight] $
    (i|im|id) ~ (want*|need|like|going to do|will do|do) (that|it|this) (too|as well|for
        myself|for me) [too|as well|now] $
    ill do (that|it|this|the same) (too|as well|$)
    (what|thats what|exactly what) i [too] (want|need|am going to do|plan) [to do] [for
        myself|for me] [too|as well|now] $
    [i] ~ (follow|join|go after|going after) (him|her|them) [soon|there|now|too] $
        """),
    ),
    (
        _PHRASES.pattern("""
    (selfharm*|cutting|cut myself|hurt* myself|harm* myself|injur* myself|last cut|cut
        again)
        """),
        _PHRASES.pattern("""
    [i|ive|and|then|but] (did|done|doing|started|began|start) [it|with it] [all] [over]
        again [$|because|and|last|yesterday]
    (i|ive|and) [have] (relaps*|slipped|gave in|started again)
    until (last night|yesterday|today|this morning|tonight)
        """),
    ),
    (
        _PHRASES.pattern("""
    (letters?|notes?) ~ ~ (are|is|ive) [all] (written|ready|done|finished|sealed)
    (wrote|written) ~ to (each|all|every one) of my
    (wrote|written|finished|writing) ~ (letters?|notes?) (to|for) (my|the|each|all)
        (kids|children|family|parents|mum|mom|dad|sons?|daughters?|wife|husband)
        """),
        _PHRASES.pattern("""
    (wont|not|dont) be (alive|here any more|around any more|living|with you any more)
    ill be (dead|gone) !(on|to|for)
    [on] (monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight) (i|ill)
        [will] (die|be dead|be gone|go) $
        """),
    ),
)
_KIN = """(my|our|a|his|her|the|some|this) [best|close|good|old|dear|little|big|older|younger|twin|
    baby|own|poor|teenage|only|oldest|youngest|eldest|school] [best|old|little|big|close] (friend|
    friends|mate|bestie|sister|sis|brother|bro|mum|mom|mam|dad|daddy|mother|father|parents|son|
    daughter|child|kid|kids|boy|girl|husband|hubby|wife|partner|boyfriend|girlfriend|bf|gf|bff|
    fiancee?|ex|cousin|uncle|aunt|auntie|niece|nephew|nan|nana|gran|granny|grandma|grandpa|grandad|
    grandmother|grandfather|roommate|flatmate|housemate|neighbou?r|colleague|coworker|workmate|
    teammate|student|pal|buddy|boss|manager|stepson|stepdaughter|godson|goddaughter|somebody|
    someone)"""
_OTHERS = Phrases(
    {
        **_GROUPS,
        "KIN": _KIN,
        "THEMSELF": "(himself|herself|themselves|themself|hisself|him self|her self)",
        "MORE": "~ ~ ~",
        "SELF_KILL": """(kill* THEMSELF|(end|ending) (it|(his|her|their) [own] life)|tak* (his|her|
            their) [own] life|(die|dying) !(at|in|of|for|on|laugh*)|be dead|suicide|(hurt*|
            harm*) THEMSELF|not (be here|wake up|be alive))""",
    },
    joints="and but because that so",
    others="i im ive id my",
)
_RELATIVE = _OTHERS.pattern("""
    KIN > (left|wrote|sent*|written|posted) [me|us] (a|an) [*] (suicide note|(goodbye|farewell)
        (note|letter|message|voice*|audio|text) !(to the|from))
    KIN > (left|wrote|sent|written) [me|us] (a|an) (note|letter|message|text) > (SELF_KILL|want* to
        (die|SELF_KILL)|saying goodbye $)
    KIN MORE (want*|threat*|going to|tried|tries|try*|about|talk*|think*|thought|plan*|attempt*|
        might|may|could|will|would|rather|keeps?|wish*) ~ [about|of] SELF_KILL
    KIN MORE (suicidal|selfharm*|on suicide watch)
    KIN MORE (hurt*|harm*|cut*|burn*|starv*) THEMSELF !(while|at|on|playing|cooking|with|in the|
        shaving|chopping|off)
    KIN MORE (dont|doesnt|didnt|not|cant|without) ~ (live|exist|be alive|be here|wake up|go on|
        living|carry on) (any more|living|$)
    KIN MORE wish* (he|she|they) (was|were) (dead|never born)
    KIN MORE no (reason|will) to live
    KIN MORE (made|had) an attempt !(to|at|on)
    (afraid|scared|worried|fear|terrified|think|believe|suspect|panic*) [that] (she|he|they|shes|
        hes|theyre) ~ ~ (suicidal|SELF_KILL|do something to THEMSELF)
    (she|he|they|KIN) (survived|attempted|made|had) a suicide attempt
""")

ENGLISH = Language(_SPELLING, _IDIOMS, _CERTAIN, _MAYBE, _LOWERING, _RELATIVE, _ECHOES)
