"""
The words with which a language names days, and the symbols that stand for them.

A symbol is a class of words; the grammar of days (``day_grammar``) is written in symbols, so that
it is the same in all languages:

==  ============================  ==  ============================  ==  =======================
D   a day seen from today         N   a number                      u   days
W   a weekday                     O   a number with an order        k   weeks (K: behind a day)
M   a month                       A   "a", before a unit            m   months
F   a feast                       S   a day and month in figures    y   years
I   year, month and day           Y   a year                        e   a weekend
v   a short weekday, "sat"        q   an order in a word, "third"   H   hours, minutes
R   "and", "to": between days     r   the same, before a day        Q   half, quarter (to)
p   before, after                 B   ago, before a number
i   in (three days)               j   from now                      o   on, of
b   ago, before the number        t   this                          d   the; "dia"
a   ago, behind it                n   next                          -   a dash
f   from (today)                  l   last                          h   at (nine)
g   between a day and "a week"    c   coming                        P   a part of the day
x   and a half                    X   to the day, behind a span     s   since
                                                                      L   last day of
z   whatever makes it another     U   "days to go"                  T   an hour
    day, or leaves a choice       E   in exactly                    "," ";" "|" a sign, an end
                                  .   any other word
==  ============================  ==  ============================  ==  =======================
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bot.suggestions.tokens import fold

Phrase = tuple[str, ...]
# Slips of shorter words are often other words; some of longer ones are, too.
_LONG = 6
_OTHER_WORDS = frozenset(
    re.findall(
        r"\w+",
        "mares marte mates vienes domino sontag quita quina monta frida agoto manha mond",
    )
)
# What a word means: its symbol, and a number (a weekday from 0, a month from 1, days from today).
Meaning = tuple[str, int]


@dataclass(frozen=True)
class DayWords:
    """
    A language's words; phrases are separated by commas, and may be written with accents.

    *near*: days from today. *feasts*: "day.month", or "+days" from Easter. *words*: by symbol.
    *numbers* are combined as the language does (*joiner*: "and"); *orders* are "first | second".
    *weeks_of_days*: how many days "in acht Tagen" behind a day means; *rough_days* what it does
    alone (0: it isn't certain). "k2" are words for two weeks. *first*: which of two figures is the
    day: ``"day"`` where everybody writes it first. *the_day*: whether the article before a weekday
    makes it one day.

    *doubt* is a pattern of the folded words around a day (``@``, or ``@@`` where it comes every
    year), *habitual* of those of its clause, *past*, *ongoing* and *neutral* (no tense, no denial)
    of words as they are written. *participle*: one without a verb ("operiert worden"), which may be
    past, or planned. *scheduled* is what takes place on a day that was set; *toward*
    are words before a day for which something was set.

    *parts* of the day make a weekday of a short one: "mon morning".

    *titles* stand before a name. *things* and *function_words* may not, or may, follow a number.
    *joins* begin another clause, *negations* deny what follows, *events* are stems of what takes
    place.
    """

    days: tuple[str, ...]
    short_days: tuple[str, ...]
    months: tuple[str, ...]
    near: Mapping[int, str]
    feasts: Mapping[str, str]
    words: Mapping[str, str]
    numbers: Mapping[str, int]
    orders: str
    joiner: str
    function_words: str
    joins: str
    negations: str
    doubt: str
    habitual: str
    past: str
    ongoing: str
    neutral: str = r"(?!)"
    participle: str = r"(?!)"
    scheduled: str = r"(?!)"
    toward: str = ""
    events: str = ""
    parts: str = ""
    things: str = ""
    weeks_of_days: Mapping[int, int] = field(default_factory=dict)
    rough_days: Mapping[int, int] = field(default_factory=dict)
    first: str = "day"
    the_day: bool = False
    # "Am 26." is the 26th.
    dotted: bool = False
    # Symbols behind which a short weekday is one: "on sat".
    leads: str = "otcnl"
    # Words are made of others: "Matheabi" is an "Abi".
    compounding: bool = False
    # A weekday behind one of these is somebody's name: "Aunt Tuesday".
    titles: str = ""
    # "On the third" is a day.
    ordinal_days: bool = False
    # "El lunes pasado" is the last one, and no other.
    last_is_nearest: bool = False
    # "Next Monday" may be a week later than the coming one.
    next_in_doubt: bool = False
    # Behind a short weekday that begins a sentence: "ven ho l'orale".
    starts: str = ""
    # "Sexta" alone may be Friday.
    bare: bool = False
    # "Friday week" is a week after Friday.
    week_behind: bool = False
    # Months that are everyday words when they are written small.
    capitals: str = ""

    @cached_property
    def phrases(self) -> Mapping[Phrase, Meaning]:
        """What phrases mean, by their folded words."""
        found: dict[Phrase, Meaning] = {
            (*short, *part): ("W", at)
            for at, names in enumerate(self.short_days)
            for short in _phrases(names)
            for part in _phrases(self.parts)
        }
        for symbol, said in self.words.items():
            found |= dict.fromkeys(_phrases(said), (symbol[0], int(symbol[1:] or 1)))
        for symbol, first, names in (
            ("W", 0, self.days),
            ("v", 0, self.short_days),
            ("M", 1, self.months),
            ("q", 1, tuple(self.orders.split(" | "))),
        ):
            for at, said in enumerate(names, first):
                found |= dict.fromkeys(_phrases(said), (symbol, at))
        for days, said in self.near.items():
            found |= dict.fromkeys(_phrases(said), ("D", days))
        found = _slips(found) | found
        for at, said in enumerate(self.feasts.values()):
            found |= dict.fromkeys(_phrases(said), ("F", at))
        return found

    @cached_property
    def longest(self) -> int:
        """How many words the longest phrase has."""
        return max(map(len, self.phrases))

    @cached_property
    def number_words(self) -> Mapping[str, int]:
        """The values of number words, folded."""
        return {
            " ".join(phrase): n for said, n in self.numbers.items() for phrase in _phrases(said)
        }

    @cached_property
    def known(self) -> frozenset[str]:
        """Words by which the language is recognised."""
        listed = {word for phrase in self.phrases for word in phrase}
        return frozenset(listed | self.free | set(self.number_words))

    @cached_property
    def free(self) -> frozenset[str]:
        """Words that no number counts: after "on the 14th" they begin something else."""
        return frozenset(word for phrase in _phrases(self.function_words) for word in phrase)

    @cached_property
    def counted(self) -> frozenset[str]:
        """Things that a number counts."""
        return frozenset(word for phrase in _phrases(self.things) for word in phrase)

    @cached_property
    def starting(self) -> frozenset[str]:
        """Words behind a short weekday that begins a sentence."""
        return frozenset(self.starts.split())

    @cached_property
    def titled(self) -> frozenset[str]:
        """Words before somebody's name."""
        return frozenset(word for phrase in _phrases(self.titles) for word in phrase)

    @cached_property
    def joining(self) -> frozenset[str]:
        """Words that begin another clause."""
        return frozenset(word for phrase in _phrases(self.joins) for word in phrase)

    @cached_property
    def denying(self) -> frozenset[str]:
        """Words that deny what follows."""
        return frozenset(word for phrase in _phrases(self.negations) for word in phrase)

    @cached_property
    def patterns(self) -> Mapping[str, re.Pattern[str]]:
        """The compiled patterns."""
        named = ("doubt", "habitual", "past", "ongoing", "neutral", "participle", "scheduled")
        found = {name: re.compile(getattr(self, name), re.VERBOSE) for name in named}
        stems = "|".join(sorted(fold(self.events).replace("*", r"\w*").split()))
        # "Knie-OP", "Matheabi": what a word ends with.
        begin = r"\b\w*" if self.compounding else r"\b"
        return found | {"events": re.compile(rf"{begin}(?:{stems or '(?!)'})\b")}


def _slips(phrases: Mapping[Phrase, Meaning]) -> dict[Phrase, Meaning]:
    """Days and months mistyped: a character left out, doubled or swapped with its neighbour."""
    found: dict[Phrase, Meaning] = {}
    for phrase, meaning in phrases.items():
        if len(phrase) > 1 or len(phrase[0]) < _LONG or meaning[0] not in "WMD":
            continue
        word = phrase[0]
        for at in range(1, len(word)):
            for slip in (
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
                word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
            ):
                if slip not in _OTHER_WORDS:
                    found.setdefault((slip,), meaning)
    return found


def _phrases(said: str) -> Iterable[Phrase]:
    """The phrases of a list, folded; with an umlaut also as it is written without one."""
    for one in said.split(","):
        if one.strip():
            yield tuple(fold(one).replace("'", " ").replace("-", " ").split())
            spelled = re.sub("[äöü]", lambda match: f"{fold(match[0])}e", one.lower())
            if spelled != one.lower():
                yield tuple(fold(spelled).replace("'", " ").replace("-", " ").split())
