"""The kind and the date that a text suggests: nothing is better than something wrong."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.memory.consent import SERIOUS
from bot.sharing.suggestions import suggested_date, suggested_kind
from storage.records import DetailKind as Kind

# The days on which these sentences are written.
WEDNESDAY, FRIDAY, SUNDAY = date(2026, 11, 18), date(2026, 11, 20), date(2026, 11, 22)
MONDAY, YEARS_END = date(2026, 11, 23), date(2026, 12, 29)

# What people write, when, what it is about, and the day that they mean (None: it cannot be known).
# Most of them were made up before the rules were read.
SENTENCES: list[tuple[str, date, Kind, date | None]] = [
    ("My mother has her operation tomorrow", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 19)),
    ("Mum's surgery is on Thursday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 19)),
    ("My dad goes into hospital on Monday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 23)),
    ("My sister starts chemo on December 3", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 12, 3)),
    (
        "I'm having my knee operated on the day after tomorrow",
        WEDNESDAY,
        Kind.ILLNESS_OWN,
        date(2026, 11, 20),
    ),
    ("My grandfather died yesterday", WEDNESDAY, Kind.LOSS, date(2026, 11, 17)),
    ("The funeral of my aunt is on Friday", WEDNESDAY, Kind.LOSS, date(2026, 11, 20)),
    ("We buried my uncle last Friday", WEDNESDAY, Kind.LOSS, date(2026, 11, 13)),
    ("My father passed away on 3 November", WEDNESDAY, Kind.LOSS, date(2026, 11, 3)),
    ("Driving test in two weeks", FRIDAY, Kind.EXAM, date(2026, 12, 4)),
    ("My final exam is on Tuesday", FRIDAY, Kind.EXAM, date(2026, 11, 24)),
    ("I defend my thesis on 11 December", FRIDAY, Kind.EXAM, date(2026, 12, 11)),
    ("We're moving house on Saturday", FRIDAY, Kind.MOVING, date(2026, 11, 21)),
    ("We get the keys to our new flat on Dec 1st", FRIDAY, Kind.MOVING, date(2026, 12, 1)),
    ("The removal van comes the day after tomorrow", FRIDAY, Kind.MOVING, date(2026, 11, 22)),
    ("I'm flying to Lisbon tomorrow", SUNDAY, Kind.JOURNEY, date(2026, 11, 23)),
    ("We are on holiday until 5 December", SUNDAY, Kind.JOURNEY, date(2026, 12, 5)),
    ("Back from Japan on Sunday", SUNDAY, Kind.JOURNEY, None),
    ("I'm away from Monday to Thursday", SUNDAY, Kind.JOURNEY, date(2026, 11, 26)),
    ("Our baby is due in three weeks", SUNDAY, Kind.NEW_ARRIVAL, date(2026, 12, 13)),
    ("We are expecting a child in March", SUNDAY, Kind.NEW_ARRIVAL, None),
    ("My cat has to go to the vet today", SUNDAY, Kind.PET, date(2026, 11, 22)),
    ("Our dog is being operated on on Wednesday", SUNDAY, Kind.PET, date(2026, 11, 25)),
    ("We had to put our old dog to sleep yesterday", SUNDAY, Kind.PET, date(2026, 11, 21)),
    ("My birthday is on 4 July", MONDAY, Kind.CELEBRATION, date(2027, 7, 4)),
    ("It's my birthday next month", MONDAY, Kind.CELEBRATION, None),
    ("Our tenth wedding anniversary is on June 12th", MONDAY, Kind.CELEBRATION, date(2027, 6, 12)),
    ("I turn forty tomorrow", MONDAY, Kind.CELEBRATION, date(2026, 11, 24)),
    ("Eid is on 20 March for us", MONDAY, Kind.CELEBRATION, date(2027, 3, 20)),
    ("I sing in a concert tonight", MONDAY, Kind.CLOSE_TO_HEART, date(2026, 11, 23)),
    (
        "My daughter has her first day of school on Wednesday",
        MONDAY,
        Kind.CLOSE_TO_HEART,
        date(2026, 11, 25),
    ),
    ("My son plays the final this Saturday", MONDAY, Kind.CLOSE_TO_HEART, date(2026, 11, 28)),
    ("I run my first marathon in a week", MONDAY, Kind.CLOSE_TO_HEART, date(2026, 11, 30)),
    ("My mum gets her biopsy results next Thursday", MONDAY, Kind.ILLNESS_FAMILY, None),
    ("The scan is on 03/04", MONDAY, Kind.ILLNESS_OWN, None),
    ("The scan is on 2026-12-03", MONDAY, Kind.ILLNESS_OWN, date(2026, 12, 3)),
    ("My brother goes into rehab on the 30th", MONDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 30)),
    ("Dad's heart operation is on 2 January", YEARS_END, Kind.ILLNESS_FAMILY, date(2027, 1, 2)),
    ("My exam is on Jan 5", YEARS_END, Kind.EXAM, date(2027, 1, 5)),
    ("We move on Friday", YEARS_END, Kind.MOVING, date(2027, 1, 1)),
    ("My nan died on Christmas Day", YEARS_END, Kind.LOSS, date(2026, 12, 25)),
    ("Flying home the day after tomorrow", YEARS_END, Kind.JOURNEY, date(2026, 12, 31)),
    (
        "My mother was taken to hospital last night",
        YEARS_END,
        Kind.ILLNESS_FAMILY,
        date(2026, 12, 28),
    ),
    ("Chemo again on the 7th", YEARS_END, Kind.ILLNESS_OWN, date(2027, 1, 7)),
    ("I love liquorice and cold lake swimming", YEARS_END, Kind.TASTE, None),
    ("I take my coffee black", YEARS_END, Kind.TASTE, None),
    ("Happy to help anyone with tax forms", YEARS_END, Kind.GLADLY_HELP, None),
    (
        "Two days ago my grandmother fell and broke her hip",
        WEDNESDAY,
        Kind.ILLNESS_FAMILY,
        date(2026, 11, 16),
    ),
    ("My wife had a miscarriage three weeks ago", WEDNESDAY, Kind.LOSS, date(2026, 10, 28)),
    ("Since yesterday my son has a fever", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 17)),
    ("The operation isn't tomorrow but on Friday", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 11, 20)),
    (
        "The operation was moved from Thursday to Friday",
        WEDNESDAY,
        Kind.ILLNESS_OWN,
        date(2026, 11, 20),
    ),
    ("Not next week, the week after we move", WEDNESDAY, Kind.MOVING, None),
    ("Mum's surgery is a week from tomorrow", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 26)),
    ("The funeral is tomorrow week", WEDNESDAY, Kind.LOSS, date(2026, 11, 26)),
    ("A year ago today my father died", WEDNESDAY, Kind.LOSS, date(2025, 11, 18)),
    ("The exam is on Monday week", WEDNESDAY, Kind.EXAM, date(2026, 11, 30)),
    ("My birthday was last Tuesday", WEDNESDAY, Kind.CELEBRATION, None),
    ("My operation is the Thursday after next", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("My operation is on Monday the 30th", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 11, 30)),
    ("My operation is on Monday 7 December", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 12, 7)),
    ("Surgery 29 February", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("Surgery 31 November", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("My mother died a month ago tomorrow", WEDNESDAY, Kind.LOSS, None),
    ("Exam in about a fortnight", WEDNESDAY, Kind.EXAM, None),
    ("Every Thursday I visit my mother in the hospital", WEDNESDAY, Kind.ILLNESS_FAMILY, None),
    ("On Fridays I have dialysis", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("We travel in ten days", WEDNESDAY, Kind.JOURNEY, date(2026, 11, 28)),
    ("We travel for ten days", WEDNESDAY, Kind.JOURNEY, None),
    ("The vet saw our cat this morning", WEDNESDAY, Kind.PET, date(2026, 11, 18)),
    ("12 years ago on 3 May my father died", WEDNESDAY, Kind.LOSS, None),
    ("My birthday is on 29 February", WEDNESDAY, Kind.CELEBRATION, None),
    ("I was born on 4 July 1985", WEDNESDAY, Kind.CELEBRATION, None),
    ("The surgery is on May 5, 2027", WEDNESDAY, Kind.ILLNESS_OWN, date(2027, 5, 5)),
    ("Surgery on the 3rd of December", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 12, 3)),
    ("I hear from the doctor by Friday", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 11, 20)),
    ("My test results come tomorrow or on Friday", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("Mum's home from hospital since Sunday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 15)),
    ("We've been married since 5 June", WEDNESDAY, Kind.CELEBRATION, None),
    ("On Monday my father had a stroke", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 16)),
    ("My daughter broke her arm on Sunday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 15)),
    ("I moved on 3 November", WEDNESDAY, Kind.MOVING, date(2026, 11, 3)),
    ("My cat died on Saturday", WEDNESDAY, Kind.PET, date(2026, 11, 14)),
    ("My grandpa died on 20 December", WEDNESDAY, Kind.LOSS, None),
    ("Tomorrow's the funeral", WEDNESDAY, Kind.LOSS, date(2026, 11, 19)),
    ("The day before yesterday my aunt died", WEDNESDAY, Kind.LOSS, date(2026, 11, 16)),
    ("My brother's surgery was yesterday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 17)),
    ("surgery in 2 days", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 11, 20)),
    ("surgery in a couple of days", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("in a month I have my bar exam", WEDNESDAY, Kind.EXAM, date(2026, 12, 18)),
    ("end of next week we move", WEDNESDAY, Kind.MOVING, None),
    ("this weekend we're moving", WEDNESDAY, Kind.MOVING, None),
    (
        "Mum’s hip operation is on Tuesday and I’m a bit scared",
        WEDNESDAY,
        Kind.ILLNESS_FAMILY,
        date(2026, 11, 24),
    ),
    (
        "My sister is being operated on tomorrow morning",
        WEDNESDAY,
        Kind.ILLNESS_FAMILY,
        date(2026, 11, 19),
    ),
    (
        "My dad is in hospital. The operation is on Thursday. I'm nervous!",
        WEDNESDAY,
        Kind.ILLNESS_FAMILY,
        date(2026, 11, 19),
    ),
    ("My wedding is on 15 May 2027", WEDNESDAY, Kind.CELEBRATION, date(2027, 5, 15)),
    ("Surgery: December 1st at 9:30", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 12, 1)),
    ("I've got my exam on Friday", WEDNESDAY, Kind.EXAM, date(2026, 11, 20)),
    (
        "My father's been ill and is operated on on Friday",
        WEDNESDAY,
        Kind.ILLNESS_FAMILY,
        date(2026, 11, 20),
    ),
    ("I hear on Friday whether I passed", WEDNESDAY, Kind.EXAM, date(2026, 11, 20)),
    ("My exam was supposed to be tomorrow", WEDNESDAY, Kind.EXAM, None),
    ("Operation on Thursday next week", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 11, 26)),
    ("Operation a week on Thursday", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 11, 26)),
    ("Operation on Thursday in two weeks", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 12, 3)),
    ("Operation tomorrow or on Friday", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("Operation between 3 and 5 December", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("Operation on 3 or 4 December", WEDNESDAY, Kind.ILLNESS_OWN, None),
    ("We fly on 20 December and come back on 3 January", WEDNESDAY, Kind.JOURNEY, None),
    ("Dad came out of hospital on Tuesday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 17)),
    ("Dad comes out of hospital on Tuesday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 24)),
    ("My mother fell on Monday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 16)),
    ("My dad got the diagnosis on Monday", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 11, 16)),
    ("I was diagnosed on 9 November", WEDNESDAY, Kind.ILLNESS_OWN, date(2026, 11, 9)),
    ("Dad was diagnosed on 3 May", WEDNESDAY, Kind.ILLNESS_FAMILY, date(2026, 5, 3)),
    ("We put our dog down on Monday", WEDNESDAY, Kind.PET, date(2026, 11, 16)),
    ("It will be a year on Saturday that Dad died", WEDNESDAY, Kind.LOSS, date(2026, 11, 21)),
    (
        "not today, but the day after tomorrow she is operated",
        WEDNESDAY,
        Kind.ILLNESS_OWN,
        date(2026, 11, 20),
    ),
]

# Nothing in these is a date, and nothing is serious.
HARMLESS = """
May I skip the next one?
call me April
we have two kids
my second cat is called Miso
I could march all day
I love Friday-night pizza
Sunday roasts are my favourite
Monday mornings are hard for me
June is my best friend's name
I have 3 sisters and 2 brothers
I ran 10 km
My flat is on the 3rd floor
I was the first in my family at university
My grandmother is 92
I'd like to sit somewhere quiet
I drink two cups a day
We watched Saturday Night Live
August Wilson is my favourite playwright
I get one second of fame
You may say hello any time
My daughter is in 4th grade
I play 5-a-side football
I'm a size 12/13 shoe
I live at 4 May Street
I grew up in the 1980s
My second marathon was better than my first
I like Man Friday in Robinson Crusoe
Ruby Tuesday is my song
I have been vegetarian for three weeks
The decorations march up the stairs
My house number is 24/7
I support Bayer 04
today's soup is my favourite kind of soup
I'm always hungry by noon
dec the halls
I sat on 3 chairs
My mum is from a little town near Oslo
We met in 2011
I mar every surface I paint
Give me a second
I take every day as it comes
Seasonal affective days in November get me down
I am 1 of 7 children
I'm on team Friday at the pub quiz
Casual Fridays are nice
Thank God it's Friday
May the fourth be with you
In May 3 friends and I hike
Of ten people 5 may come
We march 5 miles for charity
On a Monday I need coffee
On Mondays I swim
Wednesday is my favourite series
My mum was born in December
I've lived here since May
As of today I am vegan
I'm the person I am today because of her
Every Friday we play cards
My number is 1200-12-12
I wish it was Friday
""".strip().splitlines()


@pytest.mark.parametrize(("words", "today", "kind", "day"), SENTENCES)
def test_no_wrong_date_and_no_wrong_kind(
    words: str, today: date, kind: Kind, day: date | None
) -> None:
    """What is suggested is what is meant, or nothing: its owner confirms it anyway (P2)."""
    assert suggested_date(words, today) in (day, None)
    # One who mourns a cat has lost somebody.
    meant = {kind, Kind.LOSS} if kind is Kind.PET else {kind}
    # Without a word about whose it is, an operation may be anybody's.
    assert suggested_kind(words) in {*meant, None}


def test_most_of_what_people_write_is_understood() -> None:
    """Silence alone would never be wrong, and of no use: half of the dates are found."""
    dated = [(words, today, day) for words, today, _, day in SENTENCES if day is not None]
    found = [words for words, today, day in dated if suggested_date(words, today) == day]
    kinds = [words for words, _, kind, _ in SENTENCES if suggested_kind(words) == kind]

    assert len(dated) >= 75
    assert len(found) >= 40
    assert len(kinds) >= 55


@pytest.mark.parametrize("words", HARMLESS)
@pytest.mark.parametrize("today", [WEDNESDAY, FRIDAY, SUNDAY, MONDAY, YEARS_END])
def test_no_false_alarm(words: str, today: date) -> None:
    """Months, weekdays and numbers that are no dates suggest none."""
    assert suggested_date(words, today) is None


@pytest.mark.parametrize("words", HARMLESS)
def test_nothing_harmless_is_taken_for_serious(words: str) -> None:
    """A playful sentence is not filed under illness or loss."""
    assert suggested_kind(words) not in SERIOUS


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize(
    ("words", "days"), [("{} today", 0), ("{} tomorrow", 1), ("{} the day after tomorrow", 2)]
)
def test_days_that_are_counted_from_today(words: str, days: int, weekday: int) -> None:
    """Today and tomorrow are certain on every day of the week, over months and years too."""
    for monday in (MONDAY, date(2026, 12, 28), date(2028, 2, 28)):
        today = monday + timedelta(days=weekday)

        assert today + timedelta(days=days) == suggested_date(
            words.format("My sister is operated"), today
        )


@pytest.mark.parametrize("ahead", range(1, 7))
@pytest.mark.parametrize("weekday", range(7))
def test_a_weekday_is_the_coming_one(weekday: int, ahead: int) -> None:
    """On any day, "on Thursday" is the next Thursday."""
    today = MONDAY + timedelta(days=weekday)
    day = today + timedelta(days=ahead)

    assert day == suggested_date(f"The operation is on {day:%A}", today)


@pytest.mark.parametrize("weekday", range(7))
def test_todays_own_weekday_is_left_open(weekday: int) -> None:
    """Said on a Thursday, "on Thursday" may be today or in a week."""
    today = MONDAY + timedelta(days=weekday)

    assert suggested_date(f"The operation is on {today:%A}", today) is None


@pytest.mark.parametrize(
    "words",
    [
        "next Thursday",
        "last Thursday",
        "on Thursday week",
        "on Thursday or Friday",
        "on Thursday, or maybe tomorrow",
        "on Thursday and on Friday",
        "every week on Thursday",
        "not on Thursday",
        "on the 26th",
        "on 03/04",
        "on 26.11.",
        "in spring",
        "soon",
        "on 31 November",
        "on 2026-13-01",
        "on 4 July 1985",
        "on 4 July 2031",
        "on 3 December and on 4 December",
    ],
)
def test_what_is_in_doubt_suggests_nothing(words: str) -> None:
    """Two days, a day that does not exist, or one that people understand differently."""
    assert suggested_date(f"My operation is {words}", WEDNESDAY) is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on 18 November", date(2026, 11, 18)),
        ("on 18 October", date(2026, 10, 18)),
        ("on 17 October", date(2027, 10, 17)),
        ("on 1 January", date(2027, 1, 1)),
        ("on the 3rd of December", date(2026, 12, 3)),
        ("on December the 3rd", date(2026, 12, 3)),
        ("on December 3, 2026", date(2026, 12, 3)),
        ("on 2026-12-03", date(2026, 12, 3)),
        ("on Thursday, 3 December", date(2026, 12, 3)),
        ("on May 5", date(2027, 5, 5)),
    ],
)
def test_a_day_and_a_month(words: str, day: date) -> None:
    """The next such day; one within the last month is meant as the past."""
    assert day == suggested_date(f"My operation is {words}", WEDNESDAY)


def test_a_weekday_that_does_not_fit_its_date_suggests_nothing() -> None:
    """3 December 2026 is a Thursday, so somebody is wrong."""
    assert suggested_date("My operation is on Friday, 3 December", WEDNESDAY) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("My mum is in hospital", Kind.ILLNESS_FAMILY),
        ("I'm ill", Kind.ILLNESS_OWN),
        ("I have an operation", Kind.ILLNESS_OWN),
        ("My gran passed away", Kind.LOSS),
        ("We lost our cat", Kind.LOSS),
        ("I lost my dear father", Kind.LOSS),
        ("Our dog has to go to the vet", Kind.PET),
        ("I have my driving test", Kind.EXAM),
        ("We're moving house", Kind.MOVING),
        ("A trip to Norway", Kind.JOURNEY),
        ("It's my birthday", Kind.CELEBRATION),
        ("I lost my keys on the train", None),
        ("I'm sick of winter", None),
        ("I had a stroke of luck", None),
        ("I love hospitality", None),
        ("My hot dog recipe", None),
        ("The finals of the world cup", None),
        ("", None),
    ],
)
def test_the_kind_that_words_suggest(words: str, kind: Kind | None) -> None:
    """What they are plainly about, and nothing for a way of speaking."""
    assert kind == suggested_kind(words)
