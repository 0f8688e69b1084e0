"""Why people are matched, in sentences that all of them may read."""

from __future__ import annotations

import re

from bot.coffee import views
from bot.coffee.reason_texts import LIKED, why_this_match
from bot.i18n import translator_for
from bot.members.choices import FORMATS, INTERESTS, keys_of
from bot.pairing import AT_A_PLACE, WRITTEN, Reason
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
    "new_here:1": "One of you is new here.",
}
EVERYTHING = [*WORDS, *(f"format:{key}" for key in LIKED), *(f"interest:{key}" for key in LIKED)]


def why(*reasons: str, people: int = PAIR, place: str | None = None) -> str:
    """The sentence for these reasons."""
    return why_this_match(SAY, reasons, people, place)


@every_case(("reason", "words"), WORDS.items())
@every_case("people", [PAIR, THREE])
def test_a_reason_in_words(reason: str, words: str, people: int) -> None:
    """Most reasons read the same for two and for three; one hour is singular."""
    assert why(reason, people=people) == words


@every_case("kind", [Reason.FORMAT, Reason.INTEREST])
@every_case("key", LIKED)
def test_what_they_like_in_words(kind: Reason, key: str) -> None:
    """Two *both* like something, and three *all* do; what is in person names the place."""
    place = "Leeds" if kind is Reason.FORMAT and key in AT_A_PLACE else None
    both, each = (
        f" A place that suits you {who}: Leeds." if place else "" for who in ("both", "all")
    )
    assert why(f"{kind}:{key}", place=place) == f"You both like {LIKED[key]}.{both}"
    assert why(f"{kind}:{key}", people=THREE, place=place) == f"You all like {LIKED[key]}.{each}"


@every_case("way", AT_A_PLACE)
@every_case("people", [PAIR, THREE])
def test_no_place_is_no_way_in_person(way: str, people: int) -> None:
    """
    Where they have no place in common by now, nobody reads that they like meeting in person; and no
    place is named beside another reason.
    """
    assert why(f"format:{way}", people=people) == ""
    assert why("first_time", f"format:{way}", people=people) == WORDS[Reason.FIRST_TIME]
    assert why("first_time", "format:video", place="Leeds", people=people).endswith("by video.")


def test_a_place_is_only_a_name() -> None:
    """It may look like markup, or like a mention, and is neither."""
    assert why("format:walk", place="<!here> & *Co*") == (
        "You both like walking. A place that suits you both: &lt;!here&gt; &amp; \u2217Co\u2217."
    )


@every_case(
    ("new", "people", "words"),
    [
        (2, PAIR, "You're both new here."),
        (2, THREE, "2 of you are new here."),
        (3, THREE, "You're all new here."),
        (4, 4, "You're all new here."),
    ],
)
def test_who_is_new_in_words(new: int, people: int, words: str) -> None:
    """It says how many of them are new, and not who."""
    assert why(f"new_here:{new}", people=people) == words


def test_every_reason_has_a_case() -> None:
    """Every reason of the draw has a case here; writing is said elsewhere."""
    tried = {reason.partition(":")[0] for reason in EVERYTHING}

    assert tried == set(Reason) - {Reason.WRITING}


def test_writing_is_said_by_the_next_step() -> None:
    """A match in writing gets no clause: the introduction says how to go on."""

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
    """Reasons are joined to one sentence with one capital and one full stop."""
    assert why("first_time", "hours:3") == (
        "You haven't had coffee together yet and you share 3 working hours."
    )
    assert why("first_time", "hours:3", "interest:books") == (
        "You haven't had coffee together yet, you share 3 working hours and you both like books."
    )


@every_case("reason", EVERYTHING)
@every_case("people", [PAIR, THREE])
def test_a_sentence_has_a_capital_and_a_full_stop(reason: str, people: int) -> None:
    """It has a capital, a full stop and no unfilled placeholder."""
    is_in_person = reason in [f"format:{way}" for way in AT_A_PLACE]
    found = why(reason, people=people, place="Leeds")
    sentence, _, where = found.partition(" A place that suits you ")
    assert re.fullmatch(r"[A-Z][^{}.]+[^ {}.]\.", sentence)
    assert bool(where) is is_in_person


def test_no_reason_is_no_sentence() -> None:
    """Without a reason there is no sentence."""
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
def test_unknown_reasons_are_skipped(reason: str) -> None:
    """A reason or key of another version is skipped, and the others are still said."""
    assert why(reason) == ""
    assert why(reason, Reason.OTHER_TEAM) == WORDS[Reason.OTHER_TEAM]


def test_every_choice_has_words() -> None:
    """Every way to meet and interest on offer can be a reason; nothing else can."""
    assert LIKED.keys() == {*keys_of(FORMATS), *keys_of(INTERESTS)} - {WRITTEN}
    assert len(LIKED) == len(FORMATS) + len(INTERESTS) - 1


@every_case("reason", EVERYTHING)
@every_case("people", [PAIR, THREE])
def test_no_reason_reveals_a_wish(reason: str, people: int) -> None:
    """
    Neither what people asked for nor a quiet list is in the words (P10).

    That somebody is new here is said where they tell it.
    """
    betraying = r"\b(new|know\w*|wish\w*|want\w*|rather|prefer\w*|surprise\w*|quiet\w*|apart|avoid)"

    said = why(reason, people=people, place="Leeds").lower().replace("new here", "")
    assert re.findall(betraying, said) == []
