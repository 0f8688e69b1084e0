"""
English: the kind of a text, by words that leave little doubt.

It is the first kind all of whose patterns match and none of whose exceptions do. A loss comes
first: the death of a cat is a loss before it is about a pet, and a birthday that "would have been"
is no celebration. Idioms and professions suggest neither illness nor loss.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from storage.records import DetailKind as Kind


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind, the patterns that are all found, and what must not be."""

    kind: Kind
    found: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None

    def fits(self, text: str) -> bool:
        """Whether a text in lower case is about this."""
        found = all(pattern.search(text) for pattern in self.found)
        return found and not (self.unless and self.unless.search(text))


def _rule(kind: Kind, *found: str, unless: str | None = None) -> Rule:
    patterns = tuple(re.compile(pattern) for pattern in found)
    return Rule(kind, patterns, re.compile(unless) if unless else None)


# Ways of speaking: what is left of a text without them is judged.
IDIOMS = re.compile(
    r"""\b(?:sick\ of | ill\ with\ laughter | strokes?\ of | treatment\ of | hot\ dogs?
      | cats\ and\ dogs | dog-eared | (?:scared|afraid|allergic)\ (?:of|to)\ (?:\w+\ )?(?:cats|dogs)
      | (?:nearly|almost)\ died | died\ (?:laughing|of\ (?:laughter|shame|boredom|embarrassment))
      | (?:phone|battery|laptop|car|plants?|wifi|internet)\ (?:has\ |just\ )?died
      | funeral\ (?:home|director)s? | wedding\ (?:photo\w*|singer|dj|cakes?|planner|dress(?:es)?)
      | cancer,?\ (?:the\ )?star\ sign | star\ sign | moving\ on | visiting\ hours | birthday\ cake
      | hospital\ (?:dramas?|series|shows?) | op\ shop | new\ house\ (?:music|plants?)
      )\b""",
    re.VERBOSE,
)

_RELATION = (
    r"(?:mum|mom|mother|mama|dad|father|papa|parents?|brother|sister|son|daughter|child|kids?|"
    r"wife|husband|partner|gran|nan|nana|granny|grandma|grandmother|grandpa|grandad|granddad|"
    r"grandfather|aunt|auntie|uncle|cousin|nephew|niece|boyfriend|girlfriend|fianc[eé]e?|baby|twins|godfather|godmother|grandchild|grandson|granddaughter|"
    r"(?:my|our) (?:little )?(?:boy|girl)|(?:little|youngest|eldest) (?:one|boy|girl)|in-laws?"
    r"|(?:mother|father|brother|sister)-in-law)"
    r"(?:'s)?\b"
)
_FAMILY = rf"\b{_RELATION}"
_OTHERS = r"\b(?:friends?|neighbou?r|boss|teacher|mentor|colleague|flatmate|roommate)(?:'s)?\b"
_PETS = r"(?:dog|cat|puppy|kitten|rabbit|hamster|parrot|guinea pig|horse|pony)"
_PET = rf"\b(?:(?:my|our) (?:\w+ ){{0,2}}|(?:have|got|adopted|getting) an? (?:\w+ )?){_PETS}s?\b"
_AT_THE_VET = rf"\b{_PETS}\b.*\bvet\b|\bvet\b.*\b{_PETS}\b|\ba (?:puppy|kitten)\b"
_AILMENT = (
    r"(?:operation|op|surgery|operated|anaesthetic|anesthetic|stent|colonoscopy|seizure|tonsils|"
    r"gallbladder|thyroid out|cardiologist|hip replacement|knee replacement|bypass|pacemaker|"
    r"transplant|(?:in|into|to|from|out of|at the|in the|to the) hospital|hospital appointment|a&e|"
    r"hospice|ill|sick|cancer|chemo\w*|radiotherapy|stroke|diagnos\w+|(?:my |her |his )?treatment|"
    r"biopsy|mri|(?:brain )?scan|tumou?r|oncologist|pneumonia|intensive care|heart attack|"
    r"dialysis|dementia|fever|wisdom teeth|under the knife|burnout|sick leave|rehab|"
    r"broke (?:his|her|my|their) (?:arm|leg|hip|wrist|ankle|foot|collarbone|nose|hand|back))\b"
)
_ILLNESS = rf"\b{_AILMENT}"
_PROFESSION = (
    r"\b(?:works? (?:at|in|for)|working (?:at|in)|worked (?:at|in)|nurse|volunteers?|studied|"
    r"studies|studying|research\w*|fundrais\w*|charity|documentar\w+|novel|series)\b"
)
_MINE = (
    rf"\bmy (?:(?!{_RELATION})\w+ ){{0,2}}{_AILMENT}"
    rf"|\b(?:i|i'm|i've|i'll|i'd|me)\b(?:(?!{_FAMILY}|{_OTHERS}|{_PET})[^.!?]){{0,40}}{_ILLNESS}"
)
# Long ago: what is told of it is no longer to come, nor to be asked after.
_LONG_AGO = (
    r"\b(?:years ago|back in the day|when i was|in (?:19|20)\d\d|used to|as a (?:kid|child|student)"
    r"|at (?:uni|school)|once|every|always)\b"
)
_NOT_ILL = rf"{_PROFESSION}|{_LONG_AGO}"

KINDS = (
    _rule(
        Kind.LOSS,
        r"\b(?:died|passed away|has died|dies|stillborn)\b",
        rf"{_FAMILY}|{_OTHERS}|{_PET}|\b(?:he|she)\b",
        unless=r"\b(?:film|movie|book|novel|episode|character|series|actor|singer|war)\b",
    ),
    _rule(
        Kind.LOSS,
        rf"\bfuneral\b|\bmemorial for (?:my|our)\b|\bmy late {_RELATION}|\bburied (?:my|our"
        rf"|gran\w*)"
        rf"|\blost (?:my|our|the|her) (?:\w+ ){{0,2}}(?:{_FAMILY}|{_PETS}\b|friend\b)"
        rf"|{_FAMILY} death\b|\bwould have been\b.*\bbirthday\b"
        rf"|\bfirst \w+(?: day)? without (?:my |our )?"
        rf"(?:{_FAMILY}|him\b|her\b)",
        unless=r"\blost (?:my|our|the|her) (?:\w+ ){0,2}(?:\w+'s|keys?|phone)|\bin the (?:shop"
        r"|crowd)",
    ),
    _rule(Kind.LOSS, r"\b(?:put|putting)\b.*\b(?:to sleep|down)\b", _PET),
    _rule(
        Kind.PET,
        rf"{_PET}|{_AT_THE_VET}",
        unless=rf"\b(?:tattoo|neighbou?r|film|book|song|cartoon|café|cafe)|{_LONG_AGO}",
    ),
    _rule(Kind.LOSS, r"\bmiscarriage\b"),
    _rule(Kind.ILLNESS_FAMILY, _FAMILY, _ILLNESS, unless=rf"{_NOT_ILL}|{_MINE}"),
    _rule(
        Kind.ILLNESS_OWN,
        _MINE,
        unless=rf"{_NOT_ILL}|{_FAMILY}|{_OTHERS}|\b(?:jokes?|laugh\w*|music|tune|beats?|seasick)\b",
    ),
    _rule(
        Kind.NEW_ARRIVAL,
        r"\bbaby(?:'s| is)? due\b|\bdue date\b|\bpregnant\b|\bhad (?:her|his|their|a|our) baby\b"
        r"|\bexpecting (?:a|our|their|his|her) (?:\w+ )?(?:baby|child|twins|little one)\b"
        r"|\b(?:son|daughter|baby|niece|nephew|twins|grand\w+|girl|boy) (?:was|were) born\b(?! in)",
        unless=rf"{_PET}|{_LONG_AGO}",
    ),
    _rule(
        Kind.EXAM,
        r"\b(?:exams?(?! questions?)|driving (?:test|theory)|thesis defen[cs]e|theory test"
        r"|citizenship test|my finals|results day|a-levels?|resit"
        r"|(?:my|his|her) viva|defend\w* my|hand in my (?:thesis|dissertation))\b",
        unless=_LONG_AGO,
    ),
    _rule(
        Kind.MOVING,
        r"\b(?:moving (?:house|home|flat|day|in with|into)|(?:new|first) (?:flat|house"
        r"|apartment|home)"
        r"|movers|removal (?:van|firm)|(?:get|got|getting) the keys|we(?:'re| are) moving"
        r"|we move\b(?! on)"
        r"|complete on (?:the|our) (?:house|flat))\b",
        unless=rf"{_LONG_AGO}|\bkeys (?:to|of) the (?:car|office)",
    ),
    _rule(
        Kind.CELEBRATION,
        r"\b(?:(?:my|his|her|our|\w+'s|it's (?:my )?\w*) ?(?:\w+ ){0,2}birthday|anniversary"
        r"|(?:my|our|my \w+'s) wedding|(?:get|gets|getting) married|got (?:engaged|married)"
        r"|golden wedding"
        r"|turns? (?:[2-9]0|thirty|forty|fifty|sixty|seventy|eighty|ninety)|hen do|stag do)\b",
        unless=rf"{_LONG_AGO}|\b(?:death|dying|would have|without|late)\b",
    ),
    _rule(
        Kind.JOURNEY,
        r"\b(?:(?:i|we) fly|(?:fly|flying|flight) (?:to|out|home|back)|travell?ing to|trip to"
        r"|off to "
        r"(?!bed|work|sleep|the)|on holiday|holiday in|(?:i|we) travel|heading home for"
        r"|(?:leave|leaving) for \w+ on"
        r"|back from (?:leave|holiday|vacation|\w+ (?:yesterday|on))|(?:we're|i'm) (?:away"
        r"|camping))\b",
        unless=rf"{_LONG_AGO}|\b(?:hospital|clinic|work trip)\b",
    ),
    _rule(
        Kind.GLADLY_HELP,
        r"\b(?:(?:happy|glad) to help|gladly help|i can help (?:with|anyone|anybody|you))\b",
    ),
    _rule(
        Kind.TASTE,
        r"\bi (?:take|drink) my (?:coffee|tea)\b"
        r"|\bmy favou?rite (?:food|drink|dish|colou?r|song|book|cake|dessert|ice cream) is\b",
    ),
)
