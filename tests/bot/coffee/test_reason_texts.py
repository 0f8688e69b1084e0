"""Why people meet, in words that all of them may read."""

from __future__ import annotations

import re

from bot.coffee import views
from bot.coffee.reason_texts import LIKED, why_this_match
from bot.i18n import translator_for
from bot.members.choices import FORMATS, INTERESTS, keys_of
from bot.pairing import WRITTEN, Reason
from tests.storage.builders import MONDAY
from tests.tables import every_case

SAY = translator_for("en")
PAIR, THREE = 2, 3
WORDS = {
    Reason.FIRST_TIME: "You haven't had coffee together yet.",
    Reason.BOTH_GLAD: "You both said you'd like to meet again.",
    Reason.A_WHILE_AGO: "It's been a while since your last coffee.",
    Reason.SAME_HOURS: "You work about the same hours.",
    Reason.OTHER_TEAM: "You work in different teams.",
    "hours:1": "You share a working hour.",
    "hours:3": "You share 3 working hours.",
}
EVERYTHING = [*WORDS, *(f"format:{key}" for key in LIKED), *(f"interest:{key}" for key in LIKED)]


def why(*reasons: str, people: int = PAIR) -> str:
    """The sentence for these reasons."""
    return why_this_match(SAY, reasons, people)


@every_case(("reason", "words"), WORDS.items())
@every_case("people", [PAIR, THREE])
def test_a_reason_in_words(reason: str, words: str, people: int) -> None:
    """What is no matter of taste reads the same for two and for three; one hour is one hour."""
    assert why(reason, people=people) == words


@every_case("kind", [Reason.FORMAT, Reason.INTEREST])
@every_case("key", LIKED)
def test_what_they_like_in_words(kind: Reason, key: str) -> None:
    """Two *both* like something, and three *all* do."""
    assert why(f"{kind}:{key}") == f"You both like {LIKED[key]}."
    assert why(f"{kind}:{key}", people=THREE) == f"You all like {LIKED[key]}."


def test_every_kind_of_reason_is_among_these() -> None:
    """No reason that the draw can give was forgotten here; writing is said elsewhere."""
    tried = {reason.partition(":")[0] for reason in EVERYTHING}

    assert tried == set(Reason) - {Reason.WRITING}


def test_that_they_write_is_said_by_the_next_step() -> None:
    """A match in writing gets no clause, because the introduction tells them how to go on."""

    def introduction(*reasons: str) -> str:
        return views.introduction(
            SAY,
            people=[("UADA", "Europe/London"), ("UBO", "Asia/Tokyo")],
            organiser="UADA",
            opener="What did you eat?",
            slots=[MONDAY],
            reasons=reasons,
        ).text

    assert why(Reason.WRITING) == ""
    assert why(Reason.WRITING, Reason.FIRST_TIME) == WORDS[Reason.FIRST_TIME]
    assert introduction(Reason.WRITING) != introduction()


def test_several_reasons_are_one_sentence() -> None:
    """Joined as people say it, with one capital and one full stop."""
    assert why("first_time", "hours:3") == (
        "You haven't had coffee together yet and you share 3 working hours."
    )
    assert why("first_time", "hours:3", "interest:books") == (
        "You haven't had coffee together yet, you share 3 working hours and you both like books."
    )


@every_case("reason", EVERYTHING)
@every_case("people", [PAIR, THREE])
def test_a_sentence_begins_and_ends_like_one(reason: str, people: int) -> None:
    """It has a capital at its head and a full stop at its end, and no hole in it."""
    assert re.fullmatch(r"[A-Z][^{}.]+[^ {}.]\.", why(reason, people=people))


def test_no_reason_is_no_sentence() -> None:
    """Where there is nothing to say, nothing is said."""
    assert why() == ""
    assert why(people=THREE) == ""


@every_case(
    "reason",
    [
        "",
        "star_sign",
        "star_sign:aries",
        "format",
        "format:",
        "format:telepathy",
        f"format:{WRITTEN}",
        "interest:sudoku",
        "hours",
        "hours:",
        "hours:some",
    ],
)
def test_what_another_version_wrote_down_says_nothing(reason: str) -> None:
    """An unknown reason or key is passed over, and the others are still said."""
    assert why(reason) == ""
    assert why(reason, Reason.OTHER_TEAM) == WORDS[Reason.OTHER_TEAM]


def test_everything_that_one_can_choose_has_words() -> None:
    """A way to meet or an interest that is offered can be a reason; nothing else can."""
    assert LIKED.keys() == {*keys_of(FORMATS), *keys_of(INTERESTS)} - {WRITTEN}
    assert len(LIKED) == len(FORMATS) + len(INTERESTS) - 1


@every_case("reason", EVERYTHING)
@every_case("people", [PAIR, THREE])
def test_no_reason_betrays_a_wish(reason: str, people: int) -> None:
    """Neither what somebody asked for nor whom they would not meet is in the words (P10)."""
    betraying = r"\b(new|know\w*|wish\w*|want\w*|rather|prefer\w*|surprise\w*|quiet\w*|apart|avoid)"

    assert re.findall(betraying, why(reason, people=people).lower()) == []
