"""The rules for Kith's own icebreakers and openers (P12)."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest

from bot.coffee import refusal_of
from bot.coffee.openers import DEEPER, EVERY_OPENER, OPENERS, Opener
from bot.icebreakers.bank import BANK, Question
from tests.tables import every_case

EVERYTHING: tuple[Question | Opener, ...] = (*BANK, *EVERY_OPENER)
each = every_case("asked", EVERYTHING, ids=lambda asked: asked.key, at_least=200)

# Each of these assumes what some people do not have, mourn, or may not do.
PRESUMING = re.compile(
    r"""\b(
      mother s? | mum s? | mom s? | father s? | dad s? | parent s? | famil (y|ies) | grand \w+
    | brother s? | sister s? | sibling s? | son s? | daughter s? | children | kid s? | bab (y|ies)
    | husband s? | wi (fe|ves) | spouse s? | boyfriend s? | girlfriend s? | pregnan \w* | marri \w*
    | wedding s? | partner s? | date s? | dating
    | christmas | xmas | easter | church (es)? | pray \w* | god s? | vacation s? | holiday s?
    | abroad | wine s? | beer s? | alcohol \w* | cocktail s? | pub s? | drunk | hangover s?
    | sport s? | sporty | gym s? | jog (s|ging)? | marathon s? | workout s? | diet s? | weight
    | compet \w+ | contest s? | champion \w* | winner s? | rival s? | better\ than\ (you|others)
    | miss (ed|es|ing)? | los (e|es|t|ing) | gone | g[ai]v (e|ing)\ up | of\ no\ use
    | die [sd]? | death s? | dead | funeral s? | grie (f|ve|ved|ving) | trauma \w* | regret s?
    | politic \w* | vote s?
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def tokens(words: str) -> list[str]:
    """The words of a sentence, in lower case and without punctuation."""
    return re.findall(r"[a-z']+", words.lower())


def alikeness(one: str, other: str) -> float:
    """The share of their different words that two sentences have in common, from 0 to 1."""
    first, second = set(tokens(one)), set(tokens(other))
    return len(first & second) / len(first | second)


def test_the_bank_is_large_enough() -> None:
    """P12: with 160 questions of Kith's own there is no need for one about business."""
    assert len(BANK) >= 160


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_each_depth_has_enough(depth: int) -> None:
    """P12: each depth has 45 questions at least, so that none is asked twice for years."""
    assert sum(question.depth == depth for question in BANK) >= 45


def test_there_are_three_depths() -> None:
    """P12: light, personal and deep are the only depths."""
    assert {question.depth for question in BANK} == {1, 2, 3}


def test_there_are_enough_openers() -> None:
    """P12: 100 openers at least, so that an introduction need not fall back on business."""
    assert len(OPENERS) >= 100


def test_there_are_enough_deeper_openers() -> None:
    """Fifteen of each further depth, so that two people can press for months."""
    depths = Counter(one.depth for one in DEEPER)
    assert depths.keys() == {2, 3}
    assert min(depths.values()) >= 15


def test_keys_are_unique() -> None:
    """P12: a key stands for one question only, in the bank and among the openers together."""
    twice = [key for key, times in Counter(asked.key for asked in EVERYTHING).items() if times > 1]
    assert not twice


@each
def test_a_key_is_a_short_slug(asked: Question | Opener) -> None:
    """P12: a key is a plain slug that never needs changing, and says nothing of business either."""
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", asked.key)
    assert len(asked.key) <= 32
    assert refusal_of(f"And {asked.key.replace('_', ' ')}?") is None


@each
def test_it_is_one_short_question(asked: Question | Opener) -> None:
    """P12: one question in one line of at most 140 characters, not a questionnaire."""
    assert 20 <= len(asked.words) <= 140
    assert asked.words.endswith("?")
    assert asked.words.count("?") == 1
    assert asked.words[0].isupper()
    assert asked.words == " ".join(asked.words.split())


@each
def test_it_is_said_calmly(asked: Question | Opener) -> None:
    """P12: no exclamation mark, emoji, markup or placeholder: a friend's plain sentence."""
    assert re.fullmatch(r"[A-Za-z0-9 ,.:;'?-]+", asked.words)


@each
def test_it_says_nothing_of_business(asked: Question | Opener) -> None:
    """P12: no question mentions work, what belongs to it, money, or an absent colleague."""
    assert refusal_of(asked.words) is None


@each
def test_it_takes_nothing_for_granted(asked: Question | Opener) -> None:
    """
    P12: nothing hurts people who mourn, are alone, ill or poor, or have another faith.

    Words of loss and of giving up count, too: a question may come the morning after such news.
    """
    assert not PRESUMING.search(asked.words)


def test_no_two_begin_alike() -> None:
    """P12: no two questions share their first five words: none is another in disguise."""
    beginnings = Counter(tuple(tokens(asked.words)[:5]) for asked in EVERYTHING)
    assert not [" ".join(words) for words, times in beginnings.items() if times > 1]


def test_they_do_not_all_begin_alike() -> None:
    """A friend doesn't put every question with "which": at most a quarter of them begin so."""
    begin = [asked.words.startswith("Which") for asked in EVERYTHING]
    assert sum(begin) <= len(begin) / 4


def test_no_two_are_nearly_the_same() -> None:
    """P12: no two questions share more than seven tenths of their words: none is asked twice."""
    assert not [
        (one.key, other.key)
        for one, other in combinations(EVERYTHING, 2)
        if alikeness(one.words, other.words) > 0.7
    ]
