"""The kind and the date that a text suggests. Only what is certain; a person confirms it.

A wrong date is worse than none, so each rule is anchored to words that leave no doubt, and two
rules that disagree suggest nothing. Each sentence is read by itself.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from storage.records import DetailKind

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_ANY_DAY = "|".join(_DAYS)
_ANY_MONTH = "|".join(_MONTHS)
_A_YEAR = timedelta(days=366)
_NUMBER = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(\d{4})\b)?(?!\s+(?:street|road|lane|avenue))"

_SENTENCE_END = re.compile(r"[.!?;\n]+(?=\s|$)")
# "You may", "they march": written small, these two are no months.
_NO_MONTHS = re.compile(r"\b(?:may|march)\b")
_WEEKDAY = re.compile(rf"\b({_ANY_DAY})\b")
_ON_WEEKDAY = re.compile(
    rf"\b(?:on|this|until|till|by|before)\s+({_ANY_DAY})\b"
    rf"(?!\s+(?:week|fortnight|after)|,?\s+(?:the\s+)?(?:\d|{_ANY_MONTH}))"
)
_DAY_MONTH = re.compile(rf"\b{_NUMBER}\s+(?:of\s+)?({_ANY_MONTH})\b{_YEAR}")
_MONTH_DAY = re.compile(rf"(?<!\bin )\b({_ANY_MONTH})\s+(?:the\s+)?{_NUMBER}\b(?!:){_YEAR}")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_TOMORROW = re.compile(r"(?<!after )\btomorrow\b")
_TODAY = re.compile(
    r"(?<!as of )(?<!am )\b(?:today(?!'s)|tonight|this (?:morning|afternoon|evening))\b"
)
_DAY_AFTER = re.compile(r"\bday after tomorrow\b")

# What makes the day that is named another one, or leaves a choice. "Next Thursday" is this week's
# for some and the following week's for others.
_IN_DOUBT = re.compile(
    rf"""\b(?:
        (?:next|last|following|coming)\ (?:{_ANY_DAY}|week|month|year)
      | ago | since | every
      | (?:days|weeks?|fortnight|months?|years?)\ (?:on|from|after|before|this|today|tomorrow)
      | day\ (?:after(?!\ tomorrow)|before)
      | after\ (?:next|that)
      | (?:today|tomorrow)\ (?:week|fortnight|month|year)
      | in\ \S+(?:\ \S+)?\ (?:days?|weeks?|fortnight|months?|years?)
      | or\ (?:(?:maybe|perhaps|on|this|the)\ )*(?:{_ANY_DAY}|{_ANY_MONTH}|today|tomorrow|\d)
      | between | instead | rather\ than | supposed | born
      | called\ off | cancell?ed | postponed | put\ off
      | moved\ (?:from|to|forward) | brought\ forward
      )\b
      | (?:n't|\bnot|\bno\ longer)\ (?:be\ )?(?:(?:on|this|before)\ )?
        (?:{_ANY_DAY}|today|tonight|tomorrow|the|\d)""",
    re.VERBOSE,
)
# "On Monday" is the past one for whoever tells what has happened.
_HAPPENED = re.compile(
    r"""\b(?:
        was | were | had | did | died | has\ died | broke | fell | went | came | saw | took | gave
      | left | flew | won | lost | met | hit | hurt | began | became | made | said | told
      | heard | found | felt | spent | put | read | set | cut | let | \w{2,}(?<!ne)ed
      | (?<!ve\ )(?<!have\ )(?<!has\ )got
      | (?:has|have|'ve)\ been
    )\b""",
    re.VERBOSE,
)
# "Is being operated", "I'm so scared", "get married": these say nothing of the past.
_IS_BEING = re.compile(
    r"(?:\b(?:is|are|am|be|being|gets?|getting)|'s|'m|'re)(?: (?:so|very|a bit|being|\w+ly))*"
    r" (?!died|passed|happened)\w+ed\b"
)

_FAMILY = (
    r"\b(?:mum|mom|mother|dad|father|parents?|brother|sister|son|daughter|child|kids?|wife|"
    r"husband|partner|gran|grandma|grandmother|grandpa|grandfather|aunt|uncle|cousin|nephew|"
    r"niece|boyfriend|girlfriend|fianc[eé]e?|baby|in-laws?)\b"
)
_ILLNESS = (
    r"\b(?:operation|surgery|hospital(?!ity)|operated|ill|sick(?! of)|cancer|chemo\w*|"
    r"stroke(?! of)|diagnos\w+|treatment|biopsy|scan|pneumonia|intensive care|heart attack)\b"
)
_PET = r"\b(?<!hot )(?:dog|cat|puppy|kitten|rabbit|hamster|parrot|guinea pig)\b"
_LOST = rf"\blost (?:my|our) (?:dear |beloved |best |old )*(?:{_FAMILY}|friend|{_PET})"
_RULES: tuple[tuple[DetailKind, tuple[str, ...]], ...] = (
    (DetailKind.LOSS, (rf"\b(?:died|passed away|funeral|has died)\b|{_LOST}",)),
    (DetailKind.PET, (_PET,)),
    (DetailKind.ILLNESS_FAMILY, (_FAMILY, _ILLNESS)),
    (DetailKind.ILLNESS_OWN, (r"\b(?:i|i'm|my)\b", _ILLNESS)),
    (DetailKind.EXAM, (r"\b(?:exam|exams|driving test|thesis|viva|my finals)\b",)),
    (DetailKind.MOVING, (r"\b(?:moving (?:house|home|flat|in)|new (?:flat|house|apartment))\b",)),
    (DetailKind.JOURNEY, (r"\b(?:travelling to|flying to|trip to|holiday in|visiting)\b",)),
    (DetailKind.CELEBRATION, (r"\b(?:birthday|anniversary|wedding|getting married)\b",)),
)


def suggested_kind(words: str) -> DetailKind | None:
    """What a text seems to be about, or ``None`` where no rule is certain."""
    text = words.lower().replace("\u2019", "'")
    for kind, patterns in _RULES:
        if all(re.search(pattern, text) for pattern in patterns):
            return kind
    return None


def suggested_date(words: str, today: date) -> date | None:
    """The one day that a text names, seen from *today*; ``None`` for none, or more than one."""
    text = _NO_MONTHS.sub("-", words.replace("\u2019", "'")).lower()
    found: set[date | None] = set()
    for sentence in _SENTENCE_END.split(text):
        found |= _days_in(" ".join(sentence.split()), today)
    # One that is in doubt stands in the set as ``None``.
    day = found.pop() if len(found) == 1 else None
    return day if day and abs(day - today) <= _A_YEAR else None


def _days_in(sentence: str, today: date) -> set[date | None]:
    happened = _HAPPENED.search(_IS_BEING.sub("", sentence)) is not None
    days: set[date | None] = {*_relative(sentence, today), *_absolute(sentence, today)}
    if not days:
        return days
    weekdays = {_DAYS.index(match[1]) for match in _WEEKDAY.finditer(sentence)}
    if _IN_DOUBT.search(sentence) or any(weekdays - {day.weekday()} for day in days if day):
        return {None}
    if happened and (weekdays or any(day and day > today for day in _absolute(sentence, today))):
        return {None}
    return days


def _relative(text: str, today: date) -> list[date | None]:
    ahead = [(_DAYS.index(match[1]) - today.weekday()) % 7 for match in _ON_WEEKDAY.finditer(text)]
    # "On Sunday", said on a Sunday, is today for some and in a week for others.
    days = [today + timedelta(days=days) if days else None for days in ahead]
    if _DAY_AFTER.search(text):
        days.append(today + timedelta(days=2))
    elif _TOMORROW.search(text):
        days.append(today + timedelta(days=1))
    if _TODAY.search(text):
        days.append(today)
    return days


def _absolute(text: str, today: date) -> list[date | None]:
    named = [match.group(1, 2, 3) for match in _DAY_MONTH.finditer(text)]
    named += [match.group(2, 1, 3) for match in _MONTH_DAY.finditer(text)]
    days = [
        _valid(int(year), _MONTHS.index(month) + 1, int(day))
        if year
        else _coming(int(day), _MONTHS.index(month) + 1, today)
        for day, month, year in named
    ]
    days += [_valid(*map(int, match.groups())) for match in _ISO.finditer(text)]
    return days


def _coming(day: int, month: int, today: date) -> date | None:
    """The next such day; one within the last month is meant as the past."""
    this_year = _valid(today.year, month, day)
    if this_year is None or this_year >= today - timedelta(days=31):
        return this_year
    return _valid(today.year + 1, month, day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
