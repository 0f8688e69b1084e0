"""How English names a day: rules anchored to words that leave no doubt, and what leaves some."""

from __future__ import annotations

import re
from datetime import date

from bot.suggestions.day_parsers import (
    DayParser,
    DayParsers,
    Grammar,
    Match,
    Tense,
    days_from_today,
    in_figures,
    iso,
)

_PARSERS = DayParsers(
    days=(
        "mon(?:day)?",
        "tue(?:s|sday)?",
        "wed(?:s|nesday)?",
        "thu(?:r|rs|rsday)?",
        "fri(?:day)?",
        "sat(?:urday)?",
        "sun(?:day)?",
    ),
    months=(
        "jan(?:uary)?",
        "feb(?:ruary)?",
        "mar(?:ch)?",
        "apr(?:il)?",
        "may",
        "june?",
        "july?",
        "aug(?:ust)?",
        "sept?(?:ember)?",
        "oct(?:ober)?",
        "nov(?:ember)?",
        "dec(?:ember)?",
    ),
    numbers=(
        "an?|one",
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve", "thirteen", "fourteen"),
    ),
    feasts=(
        ("christmas eve", 24, 12),
        ("christmas day", 25, 12),
        ("boxing day", 26, 12),
        ("new year's eve", 31, 12),
        ("new year's day", 1, 1),
        ("halloween", 31, 10),
        ("valentine's(?: day)?", 14, 2),
    ),
)


def _any(names: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(names)})"


_DAY = rf"(?P<day>{_any(_PARSERS.days)})\b"
_ANY_WHOLE_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WHOLE_DAY = rf"(?P<day>{_ANY_WHOLE_DAY})\b"
_MONTH = rf"(?P<month>{_any(_PARSERS.months)})\b"
_N = rf"\b(?P<n>\d{{1,2}}|{_any(_PARSERS.numbers)})"
_NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th)?\b"
_ORDINAL = r"(?P<number>\d{1,2})(?:st|nd|rd|th)\b"
_YEAR = r"(?:,?\s(?P<year>\d{4})\b)?"
_FEAST = rf"(?P<feast>{_any(tuple(name for name, _, _ in _PARSERS.feasts))})\b(?! i\b)"
_ON = r"\b(?:on|this|until|till|by|before)"
_MAYBE_ON = rf"(?:{_ON} )?(?:\b{_DAY},? (?:the )?)?"
_NOT_ROUGHLY = "".join(
    f"(?<!{word} )" for word in ("about", "around", "roughly", "almost", "nearly", "over", "like")
)
# "4 May Street", "Jan 3 times": the number, or the month, belongs to something else.
_NO_THINGS = (
    r"(?! ?(?:times?|x|years?|days?|weeks?|months?|hours?|minutes?|people|friends|kids|children|am"
    r"|pm|%|km|miles?|street|road|lane|avenue)\b)(?!:\d)"
)
_ENDS = r"(?= ?(?:$|[,:)(–—-]|@|(?:and|but|so|because|with|when|then|at|we|i|my|to see)\b))"
_PART = r"(?: (?:morning|afternoon|evening|night|lunchtime)\b)?"
_EVENT = re.compile(
    r"\b(?:operation|op|surgery|surgeon|scan|mri|biopsy|chemo|results?|appointment|procedure|"
    r"exams?|test|viva|interview|funeral|memorial|wedding|fly|flying|flight|leaving|moving|keys|"
    r"starts?|starting|going in|going under|discharged|concert|gig|removal|meeting)\b"
)
_NOT_CALLED = "".join(
    f"(?<!{word} )"
    for word in ("a", "the", "called", "named", "it's", "team", "man", "every", "of", "to", "and")
)


def _bare_weekday(match: Match, today: date, tense: Tense) -> date | None:
    """Without a preposition, a weekday is a day only where something takes place."""
    return _PARSERS.weekday(match, today, tense) if _EVENT.search(match.string) else None


_RULES: tuple[tuple[str, DayParser], ...] = (
    (rf"{_NOT_ROUGHLY}{_N} weeks? (?:from )?today\b", _PARSERS.weeks_from(0)),
    (rf"{_NOT_ROUGHLY}{_N} weeks? (?:from )?tomorrow\b", _PARSERS.weeks_from(1)),
    (r"\btomorrow week\b", days_from_today(8)),
    (r"\b(?:the )?day after tomorrow\b", days_from_today(2)),
    (r"\b(?:the )?day before yesterday\b", days_from_today(-2)),
    (rf"{_NOT_ROUGHLY}{_N} days ago\b", _PARSERS.days_ago),
    (rf"\bin (?:just |only |exactly )?{_N} days\b(?:' time)?", _PARSERS.in_days),
    (rf"{_NOT_ROUGHLY}{_N} days (?:to go )?(?:until|till|to go)\b", _PARSERS.in_days),
    (rf"\ba week (?:on|from) {_DAY}", _PARSERS.week_later),
    (rf"(?:\bon )?\b{_DAY} week\b", _PARSERS.week_later),
    (rf"(?:\bon )?\b{_DAY} (?:of |in )?next week\b", _PARSERS.next_week),
    (rf"\bnext week,? (?:on )?{_DAY}", _PARSERS.next_week),
    (r"(?:\bon )?\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<number>\d\d)\b(?!-)", iso),
    (rf"{_MAYBE_ON}(?:\bthe )?\b{_NUMBER} (?:of )?{_MONTH}{_YEAR}{_NO_THINGS}", _PARSERS.named),
    (rf"{_MAYBE_ON}(?<!\bin )\b{_MONTH} (?:the )?{_NUMBER}{_YEAR}{_NO_THINGS}", _PARSERS.named),
    (
        r"\b(?:on|for|until|till|by) (?P<one>\d{1,2})/(?P<other>\d{1,2})(?:/(?P<year>\d{4}))?"
        r"\b(?!/)",
        in_figures,
    ),
    (rf"\b(?:on|until|till|by) (?:{_DAY},? )?the {_ORDINAL}{_ENDS}", _PARSERS.ordinal),
    (rf"\b(?:on|until|till|by|before|this|first) {_FEAST}", _PARSERS.feast),
    (r"(?<!after )\btomorrow\b(?! never)(?! is another)", days_from_today(1)),
    (
        r"\b(?:yesterday(?!')(?: (?:morning|afternoon|evening))?|last night(?!'))\b",
        days_from_today(-1),
    ),
    (
        r"(?<!as of )(?<!am )\b(?:today(?!'s)|tonight|this (?:morning|afternoon|evening))\b",
        days_from_today(0),
    ),
    (
        rf"(?:{_ON}|\bon the|\bfor) {_DAY}{_PART}(?! (?:fortnight|after|roasts?)\b)",
        _PARSERS.weekday,
    ),
    (rf"(?:^|(?<=, ))from {_DAY}(?! (?:to|till|until)\b)", _PARSERS.weekday),
    (rf"{_NOT_CALLED}\b(?:first thing )?{_WHOLE_DAY}{_PART}{_ENDS}", _bare_weekday),
)

# "You may", "they march": written small, these two are no months.
NO_MONTHS = re.compile(r"\b(?:may|march)\b")
# "Tmrw", and the full stop of "Dec. 3", which ends no sentence.
SPELLINGS = (
    (re.compile(r"\b(?:tmrw|tmr|tmw|2moro|tomorow|tommorow|tommorrow|tomoz)\b"), "tomorrow"),
    (re.compile(rf"\b({'|'.join((*_PARSERS.days, *_PARSERS.months))})\. (?=\d)"), r"\1 "),
)

# What makes the day another one, or leaves a choice. "@" stands for a day that a rule has read.
# "Next Thursday" is this week's for some and the following week's for others.
_DOUBT = re.compile(
    rf"""\b(?:
        (?:next|last|following|coming)\ (?:week|month|year|weekend|time)
      | (?:weeks?|months?|years?)\ ago | since | either | unless | depends | depending
      | every | each | always | usually | normally | often | most | wish | never | sometime
      | (?:days|weeks?|fortnight|months?|years?)\ (?:on|from|after|before|this)
      | day\ (?:after|before) | after\ (?:next|that) | probably | possibly | maybe | perhaps
      | in\ \S+(?:\ \S+)?\ (?:days?|weeks?|fortnight|months?|years?)
      | or\ (?:any|some|another|later) | between | instead | rather\ than
      | supposed | meant\ to | born | was\ due | (?:was|were)\ (?:going|scheduled|planned|booked)
      | called\ off | any\ ?(?:more|longer) | otherwise
      | cancell?ed | postponed | put\ off | delayed | rescheduled
      | moved\ (?:from|to|forward) | brought\ forward | pushed
      | {_ANY_WHOLE_DAY}
      )\b
      | \b(?:next|last|following|coming|after|around|about|to|early\ as)\ @
      | \b(?:days|weeks?|fortnight|months?|years?)\ @
      | \bor\ (?:(?:maybe|perhaps|on|this|the|even)\ )*(?:@|\d) | @\ or\b
      | \b(?:not|no\ longer|\w+n't)\b(?:(?!\b(?:and|but|because|so)\b)[^,;:@])*@
      | \d\ ?(?:-|–|and|to|&)\ ?@
      | \b(?:can|could|takes?)\b.*\bin\ @""",
    re.VERBOSE,
)
# Words that tell what has happened: with them, "on Monday" is the past Monday.
_HAPPENED = re.compile(
    r"""\b(?:
        was | were | had | did | died | broke | fell | went | came | saw | took | gave
      | left | flew | won | lost | met | hit | hurt | began | became | made | said | told
      | heard | found | felt | spent | put | read | set | cut | let | \w{2,}(?<!ne)ed
      | (?<!ve\ )(?<!have\ )(?<!has\ )got
      | (?:has|have|'ve)\ been
    )\b""",
    re.VERBOSE,
)
# "Is being operated", "I'm so scared", "it's booked for": these say nothing of the past.
_IS_BEING = re.compile(
    r"(?:\b(?:is|are|am|be|being|gets?|getting|has been|having \w+ \w+|have \w+ \w+)|'s|'m|'re)"
    r"(?: (?:so|very|a bit|being|\w+ly))* (?!died|passed|happened)(?:\w+ed|set)\b"
)
# What turns a day to something else than what has happened.
_ELSEWHERE = (
    r"(?:\b(?:will|going\ to|gonna|is|are|am|has\ to|have\ to|must|due|supposed|would|should|could|"
    r"might|may|waiting|hope\w*|want\w*|need\w*|comes?|starts?|gets?|flies|fly|that|because|when|"
    r"before|after|but|if)\b|'ll\b|'m\b|'re\b|\b(?:it|he|she|that|there|who)'s\b)"
)
# Who tells this, tells of one day in the past. "#" stands for that day.
_PAST = re.compile(
    rf"""^(?![^#]*{_ELSEWHERE}).*\b(?:
        died | passed\ away | buried | fell | broke | crashed | arrived | lost | collapsed
      | had\ (?:an?|her|his|my|our|the|their)\ \w+ | got\ the | (?:got|became)\ (?:engaged|married)
      | (?:was|were)\ (?:diagnosed|rushed|taken|admitted|operated|discharged)
      | (?:came|got)\ (?:off|out|home|back) | saw | put\ (?:our|my)\ \w+\ down | said\ goodbye
    )\b(?:(?!\band\b)[^,;:\#])*\#""",
    re.VERBOSE,
)

DAYS = Grammar(
    rules=tuple((re.compile(pattern), parser) for pattern, parser in _RULES),
    doubt=_DOUBT,
    neutral=_IS_BEING,
    happened=_HAPPENED,
    past=_PAST,
)
