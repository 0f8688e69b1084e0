"""English: the words with which it names days."""

from __future__ import annotations

from bot.suggestions.day_words import DayWords
from bot.suggestions.number_words import in_order

DAYS = DayWords(
    days=(
        "monday",
        "tuesday, tues, tue",
        "wednesday, weds, wensday, wednsday, wendesday",
        "thursday, thurs, thur, thu, thirsday, thrusday",
        "friday, fri, firday",
        "saturday, saterday, satuday",
        "sunday",
    ),
    short_days=("mon", "", "wed", "", "", "sat", "sun"),
    months=(
        "january, jan",
        "february, feb, febuary, febr",
        "march, mar",
        "april, apr",
        "may",
        "june, jun",
        "july, jul",
        "august, aug",
        "september, sept, sep",
        "october, oct",
        "november, nov",
        "december, dec",
    ),
    near={
        0: (
            "today, tonight, tonite, this morning, this afternoon, this evening, this arvo, 2day, "
            "2nite, today s the, later on today, later today, earlier today, this very morning"
        ),
        1: (
            "tomorrow, 2moro, 2morrow, 2mrw, tmrw, tmr, tmw, tmrrw, tomoz, tomorow, tommorow, "
            "tommorrow, tomorrrow, tomorro, tomorrow s, morrow, tommorw, tomorw, the morrow"
        ),
        2: (
            "day after tomorrow, day after 2moro, day after 2morrow, day after tmrw, day after "
            "tomorow, day after tommorow, day after tommorrow, day after tmr, day after tomoz, day "
            "after tmw, overmorrow"
        ),
        3: "in two days from tomorrow",
        -1: "yesterday, last night, yesteday, yesturday, yday, last nite, yesterdy, ystrday",
        -2: (
            "day before yesterday, day before yesteday, day before yesturday, day before yday, "
            "night before last"
        ),
    },
    feasts={
        "24.12": "christmas eve, xmas eve",
        "25.12": "christmas day, xmas day",
        "26.12": "boxing day",
        "31.12": "new years eve, new year s eve, nye",
        "1.1": "new years day, new year s day",
        "31.10": "halloween",
        "14.2": "valentines day, valentine s day, valentine s, valentines",
        "-2": "good friday",
        "0": "easter sunday",
        "1": "easter monday",
        "-46": "ash wednesday",
        "-47": "shrove tuesday, pancake day",
        "5.11": "bonfire night, guy fawkes night, guy fawkes day",
        "25.1": "burns night",
        "6.1": "epiphany, twelfth night",
        "30.11": "st andrew s day, st andrews day",
        "1.3": "st david s day, st davids day",
        "-7": "palm sunday",
        "39": "ascension day",
        "49": "whit sunday",
        "17.3": "st patrick s day, st patricks day, paddy s day",
    },
    words={
        "u": "day, days, sleeps, day s",
        "k": "week, weeks, wk, wks, week s",
        "m": "month, months",
        "y": "year, years, yr, yrs",
        "k2": "fortnight, fortnights, fortnight s",
        "e": "weekend",
        "H": "hour, hours, hr, hrs, minute, minutes, mins",
        "U": (
            "days to go, days until, days till, days to, days time, sleeps to go, sleeps until, "
            "sleeps till, more sleeps till, more sleeps until, more sleeps to, more days till, "
            "more days until, more days to, days away, days left"
        ),
        "A": "a, an",
        "i": "in, in just, in only",
        "E": "in exactly, exactly in",
        "X": "to the day, exactly",
        "a": "ago",
        "f": "from, on from",
        "j": "from now",
        "t": "this, this coming",
        "L": "last day of, last day in, very last day of",
        "n": "next",
        "l": "last",
        "c": "coming",
        "o": (
            "on, of, this time, until, till, til, by, for, come, comes, first thing, early on, "
            "late on, is on, starting, starts, as soon as"
        ),
        "d": "the",
        "g": "",
        "h": "at, around, about, from about, by about, is at, for about",
        "Q": "half, half past, quarter past, quarter to, noon",
        "P": (
            "after work, before work, after school, before school, after class, after breakfast, "
            "before breakfast, after dinner, before dinner, after tea, after my shift, after the "
            "school run, straight after work, right after work, during lunch, over lunch, bright "
            "and early, in the small hours, at the crack of dawn, around noon, around midday, "
            "about noon, towards noon, towards evening, around lunchtime, round noon, around "
            "lunch, mid morning, mid afternoon, midmorning, midafternoon, early evening, early "
            "afternoon, at dusk, before lunch, after lunch, at breakfast, at tea time, around "
            "teatime, teatime, morning, afternoon, evening, night, lunchtime, midday, noon, am, "
            "pm, in the morning, in the afternoon, in the evening, at night, at noon, at "
            "lunchtime, at dawn, at midday, morning early, early, early morning, late afternoon, "
            "late, at lunch, arvo, at midnight, already, too, at last, itself"
        ),
        "x": "and a half, and half",
        "R": "and, to, n, through, thru",
        "r": (
            "over, between, past, not, mid, end, beginning, middle, more, less, than, like, "
            "instead of, under, some, plus, minus, any, all"
        ),
        "p": "before, after, later, earlier, following",
        "s": "since",
        "z": (
            "around the, about the, some time around, sometime around, penultimate, last but one, "
            "or, either, every, each, but one, other, another, previous, few, couple, several, "
            "roughly, almost, nearly, approximately, or so, half a, odd, alternate, not until, as "
            "early as, as late as, within, ish, give or take, mondays, tuesdays, wednesdays, "
            "thursdays, fridays, saturdays, sundays, day after, day before, at the earliest, at "
            "the latest, the other, day of, eve, after next, before last, less than, more than, "
            "upwards"
        ),
        ".": (
            "the sun, sat night after, sat evening after, sat morning after, manic monday, sunday "
            "bloody sunday, may the fourth be with, may the 4th be with, "
            "monday s child, monday blues, sunday papers, sunday paper, saturday job, today s, "
            "yesterday s, black friday, man friday, casual friday, team friday, ruby tuesday, "
            "super tuesday, taco tuesday, sheffield wednesday, wednesday addams, friday feeling, "
            "friday the 13th, sunday lunch, sunday roast, sunday best, bloody sunday, see you "
            "tomorrow, tomorrow never, tomorrow is another day, tomorrow s another day, like there "
            "s no tomorrow, no tomorrow, as of today, i am today, today show, thank god it s "
            "friday, saturday night live, saturday night fever, monday morning blues, person of "
            "today, kids of today, live for today, here today, gone tomorrow, better tomorrow, "
            "call me april, friday night lights, to date, may i, may be, sun and, second hand, day "
            "one, day in day out, one day, some day, someday, the other day, these days, nowadays, "
            "so far today, three day, rainy day, day to day, days like today, just today, of "
            "tomorrow, of yesterday, the here and now"
        ),
    },
    numbers={
        **in_order(
            "one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen",
            1,
        ),
        **in_order(
            "twenty thirty forty fifty sixty seventy eighty ninety hundred",
            20,
            10,
        ),
        "fourty": 40,
        "a hundred": 100,
    },
    orders=(
        "first | second | third | fourth | fifth | sixth | seventh | eighth | ninth | tenth | "
        "eleventh | twelfth | thirteenth | fourteenth | fifteenth | sixteenth | seventeenth | "
        "eighteenth | nineteenth | twentieth | twenty first | twenty second | twenty third | "
        "twenty fourth | twenty fifth | twenty sixth | twenty seventh | twenty eighth | twenty "
        "ninth | thirtieth | thirty first"
    ),
    joiner="and",
    function_words=(
        "i, you, he, she, it, we, they, my, your, his, her, our, their, me, him, us, them, the, a, "
        "an, this, that, is, are, am, was, were, be, been, has, have, had, will, ll, m, re, ve, s, "
        "d, do, does, did, can, could, would, should, to, at, on, in, of, for, with, from, by, "
        "and, but, so, because, when, then, as, if, who, which, not, don, t, what, just, going, "
        "getting, gonna, about, after, before, there, here, all, off, up, out, wish, please, "
        "fingers, see"
    ),
    joins=(
        "and, but, so, because, that, which, who, when, if, whether, then, where, while, although, "
        "though, cos, cuz, coz, til, otherwise"
    ),
    negations=(
        "not, never, isn, wasn, aren, won, don, doesn, didn, t, cannot, cant, wont, isnt, "
        "nothing, instead, rather, neither, nor, without"
    ),
    doubt=r"""
        \bas\ usual\b | @(?:\ \w+){0,3}\ (?:,\ )?as\ always\b |
        \b(?:take|taking|took|catch|caught|bus|tram|line|number)\ (?:the\ )?@
        (?=\ (?:to|bus|tram)\b) |
        @\ (?:is|s)\ a\ (?:bank\ |public\ )?holiday\b |
        \b(?:school|nursery)\ (?:is|s)\ closed\b[^,;]*@ |
        @\ (?:of\ )?(?:leave|holiday|pto|vacation)\b | \bbetween\ now\ and\ @ | \bwhether\b[^,;]*@ |
        @\ (?:is|s)\ (?:off|out)\b |
        @\ of\ (?:his|her|my|our|their)\b | \baround\ @ |
        \b(?:week|wk)\ (?:commencing|beginning|starting|of)\ @ |
        \b(?:neighbou?rs?|colleagues?|coworkers?)\b[^,;]*
        \b(?:off|away|fly|flying|go|going|leave|leaving)\b[^,;]*@ |
        @\ is\ (?:my|our)\ (?:\w+\ )?(?:cat|dog|kitten|puppy|rabbit|horse|parrot)\b |
        @(?=.*\b(?:like\ that|of\ that\ kind|such\ an?)\b)(?=[^,;]*\byou\ (?:re|are|go|get)\b) |
        @\ and\ always\b | \b(?:moved|pushed|changed|shifted)\b[^,;]*\bfrom\ @
        | \b(?:was|were)\ (?:\w+\ )?for\ @ |
        \b(?:days?|nights?|mornings?|evenings?|weeks?|weekend)\ (?:right\ |just\ )?
        (?:before|after|following)\b(?=.*@) |
        \beve\ of\b(?=.*@) |
        @(?=.*\b(?:day|night|morning|week)\ (?:before|after)\b\ *$) |
        \b(?: pushed | bumped | postponing | every | each | wish(?!\ (?:me|us|him|her|them)\b)
        | unless | depend\w* | most | probably | possibly | maybe | perhaps
        | either | otherwise | instead | supposed | meant\ to | was\ due |
        (?:was|were)\ (?:going|scheduled|planned|booked)\ (?:to|for) | should\ have |
        would\ have | called\ off | cancell?ed | postponed | put\ off | delayed | rescheduled |
        moved\ (?:from|to|forward) | pushed\ back | years?\ ago | any\ ?more |
        the\ (?:year|month)\ (?:of|before|after) | in\ my\ (?:teens|twenties) | when\ i\ was |
        could\ be | grew\ up | just\ like | as\ if | used\ to | born\ in\b | born\ on\b(?=.*@@)
        | i\ was\ born | favou?rite |
        called\ @ | named | because\ we | rather\ than | hardly
        | thought | assumed | always\ said | used\ to\ say | might\b(?=[^,;]*@) )\b |
        \b(?:can|could|takes?)\b.*\bin\ @ |
        @\ (?:is|was)\ (?:my|the|his|her)\ (?:fav\w*|best|worst) |
        @\ (?:is|are)\ (?:always|for|sacred|history|bin\ day|a\ (?:gift|mystery))\b |
        \blive\ for\ @ | \b(?:days|weeks?|fortnight|months?|years?)\ @ |
        \b(?:love|hate|like|enjoy)s?\ @ | \bif\b(?!\ all)[^,;]*@""",
    habitual=r"\b(?:always|usual|usually|normally|often|sometimes?)\b",
    past=r"""
        \b(?: was | were | had | did | died | dies | broke | fell | went | came | saw | took |
        gave | left | flew | won | lost | met | hit | hurt | began | became | made | said | told
        | heard | found | felt | spent | put | set | cut | let | \w{2,}(?<!ne)ed | born |
        (?<!ve\ )(?<!have\ )(?<!has\ )got | (?:has|have|ve)\ been | (?:has|have|ve|s)\ just )\b""",
    ongoing=r"""
        \b(?:will | (?:it|he|she|that|there|here|who|what|which)\ s | ll | going\ to | gonna |
        is | are | am | m | re | has\ to | have\ to | must | due | would | should | could | may
        | waiting | hop(?:e|ing) | want\w* | needs? | comes? | starts? | gets? | getting |
        fl(?:y|ies|ying) | leaves? | leaving | goes | going | has | told | said | heard |
        learn(?:t|ed) | found\ out | got\ (?:my|our|an?) | have\ (?:my|a|an|the|our) | ve\ got |
        i\ (?:have|get|go|sit|take|start|finish) | we\ (?:have|get|go|fly|move|leave|start) |
        sits | takes | begins | moves | turns | celebrates? | marr(?:y|ies) | blows |
        gets\ married | joins? | brings? | returns? | lands | picks?\ (?:him|her|them|me|us)\ up
        | (?!(?:morning|evening|wedding|(?:any|every|some|no)?thing|during|spring|sibling|string)\b)
        \w+ing )\b""",
    neutral=r"""
        \b(?:can|could)(?:\ ?t|not)\ (?:believe|wait|sleep|stop|cope|eat|think)\b
        | \bdon\ ?t\ forget\b |
        \bnot\ (?:ready|looking\ forward|long)\b |
        \b(?:haven|hasn)\ t\ (?:\w+ly\ |even\ |yet\ )?\w+\b |
        \b(?:have|has|ve|s)\ (?:still\ )?(?:not|never|barely|hardly)\ (?:even\ )?\w+\b |
        \b(?:booked|put|squeezed|signed|slotted|penned|pencilled)\ (?:me|him|her|us|it|them|my\ \w+|
        the\ \w+)\ (?:in|down)\b | \b(?:has|have|ve|s)\ been\ (?:booked|scheduled|fixed|moved\ up
        |brought\ forward|set)\b |
        \b(?:gave|given|sent|offered|got)\ (?:me|us|him|her|mum|dad)\ (?:a|an|the|my)\ (?:\w+\ )?
        (?:date|slot|appointment|appt)\b |
        \bgot\ (?:a|an|the|my)\ (?:\w+\ )?(?:date|slot|appointment|appt)\b | \bit\ says\b |
        \b(?:is|are|am|be|being|gets?|getting|s|m|re|has\ been|have\ been|having\ \w+\ \w+
        |have\ \w+\ \w+|having\ (?:my|a|an)\ \w+\ \w+)
        (?:\ (?:so|very|a\ bit|being|now|all|\w+ly))*\ (?!died|passed|happened|gone
        |come)(?:\w+ed |set|put)\b | \bfeed\b |
        \b(?:need|indeed|wed|bed|speed|hundred|naked|tired|scared|nervous|excited |worried
        |terrified|bored)\b | fingers\ crossed | (?:ve|have|has|s)\ got\b""",
    scheduled=r"""
        \b(?: ops? | operation | surgery | procedure | funeral | cremation | burial | scan | mri |
        ct | biops\w+ | appointment | appt | results? | hearing | interview | chemo | wake |
        exam | viva | driving\ test | x\ ray | ultrasound | dentist | vet | wedding |
        christening | baptism | physio | check\ ?up | flight | handover | removal |
        transplant | bypass | colonoscopy | endoscopy | deadline | due )\b""",
    toward="for",
    parts="morning, afternoon, evening, night, lunchtime, arvo, am, pm",
    events=(
        "final finals op viva scan biopsy fortnight turns dinner gathering housewarming shower "
        "surgery hen stag prom ball play show debut premiere exhibition opening closing completion "
        "handover holiday train ferry boat coach ultra marathon triathlon hike audition casting "
        "jury christening appoint* appt* exam* test* viva interview* operat* op ops surg* scan* "
        "mri biops* chemo* result* funeral* memorial cremation wake wedding* fly flying flight* "
        "leave* leaving mov* key* start* concert* gig* trial hearing* court school* removal* "
        "meeting* discharged procedure* treatment* due birthday* born christening* graduat* "
        "audition* deadline* visit* vet arriv* anniversary radio* presentation* speech marathon "
        "race match competition* recital perform* return* back checkup* check* dentist hospital "
        "ward angiogram ultrasound transfer injection infusion transplant home* starts begin* "
        "comes goes* going getting turn* retire* divorc* custody moving pick* hand* finish* last "
        "first day off ceremony party baptism baby assessment consult* counsell* therap* hear "
        "decision verdict application hospice adopt* puppy kitten bypass cataract* mastectomy died "
        "sing sings singing choir band dies passed oral orals burying release* discharge* sit sits "
        "sitting tonsil* teeth tooth "
        "stitches cast op'd ashes bury burial scatter* get gets"
    ),
    titles=(
        "aunt, auntie, aunty, uncle, cousin, mr, mrs, ms, miss, mx, dr, sir, lady, lord, named, "
        "called"
    ),
    things=(
        "kilo, kilos, kg, kgs, g, grams, lb, lbs, oz, stone, m, metres, meters, cm, percent, "
        "grand, million, times, x, years, people, friends, kids, children, km, miles, street, "
        "road, lane, avenue, percent, of us, pounds, euros, dollars, points, hours, minutes, th, "
        "boxes, pages"
    ),
    first="either",
    week_behind=True,
    ordinal_days=True,
    next_in_doubt=True,
    capitals="may march mar",
)
