"""Places for meeting in person: which are the same, which are offered, and which was meant."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import translator_for
from bot.members.meeting_place import MENU_BLOCK, PLACE
from bot.members.place_controls import NONE
from bot.members.places import (
    MOST_LISTED_PLACES,
    as_offered,
    fold_place,
    most_common_spelling,
    offered,
    places_in_lines,
)
from bot.members.preference_controls import action_id
from bot.members.preferences import objections, preferences_in
from bot.slack.blocks import plain
from storage.records import Person
from tests.storage.builders import a_member
from tests.tables import every_case

ADA = Person("w", "ada", "UADA00001", None)
ENGLISH = translator_for("en")
NAMES = st.lists(st.sampled_from(["Leeds", "leeds", "LEEDS ", "York", "Zürich", "zurich", "北京"]))


@every_case(
    ("one", "other"),
    [
        ("Leeds", "leeds"),
        ("Leeds", "  LEEDS\t"),
        ("New York", "new   york"),
        ("New York", "New\u00a0York"),
        ("Zürich", "Zurich"),
        ("Zürich", "Zu\u0308rich"),
        ("São Paulo", "Sao Paulo"),
        ("København", "Kobenhavn"),
        ("Łódź", "Lodz"),
        ("Groß-Gerau", "Gross Gerau"),
        ("Aix-en-Provence", "Aix en Provence"),
        ("St. Gallen", "St Gallen"),
        ("İstanbul", "Istanbul"),
        ("Ｌｅｅｄｓ", "Leeds"),
        ("Lee\u200bds", "Leeds"),
    ],
)
def test_one_place_in_two_spellings(one: str, other: str) -> None:
    """Case, accents, spaces and signs don't tell places apart."""
    assert fold_place(one) == fold_place(other) != ""


@every_case(
    ("one", "other"),
    [
        ("Leeds", "Leeds 2"),
        ("Building 1.2", "Building 12"),
        ("Frankfurt (Main)", "Frankfurt (Oder)"),
        ("दिल्ली", "दिल"),
        ("北京", "南京"),
        ("🏢", "🏭"),
    ],
)
def test_two_places(one: str, other: str) -> None:
    """Names that people tell apart stay apart, in any script."""
    assert fold_place(one) != fold_place(other)


@given(name=st.text(max_size=60))
def test_folding_twice_changes_nothing(name: str) -> None:
    """What is folded is its own folding."""
    assert fold_place(fold_place(name)) == fold_place(name)


@every_case(
    ("text", "places"),
    [
        ("", ()),
        ("  \n\n", ()),
        ("London\nStockholm", ("London", "Stockholm")),
        (" London \r\n\r\n New   York ", ("London", "New York")),
        ("York\nLondon\nyork", ("York", "London")),
        ("Yo\u200brk\n\u2060\u200b\n\u2800\u3164\n\u202eLondon", ("York", "London")),
    ],
)
def test_one_place_on_each_line(text: str, places: tuple[str, ...]) -> None:
    """Empty lines, and such as look empty, and repeated places are left out, in their order."""
    assert places_in_lines(text) == places


@every_case(
    ("listed", "named", "found"),
    [
        ((), (), ()),
        (("London",), (), ("London",)),
        ((), ("Leeds", "Leeds"), ()),
        ((), ("Leeds", "leeds", "LEEDS"), ("LEEDS",)),
        ((), ("leeds", "Leeds", "Leeds"), ("Leeds",)),
        (("London",), ("Leeds", "leeds", "Leeds"), ("Leeds", "London")),
        (("LONDON",), ("london", "London", "London"), ("LONDON",)),
        (("Stockholm", "Zürich"), ("Leeds", "York", "Bath"), ("Stockholm", "Zürich")),
    ],
)
def test_what_is_offered(
    listed: tuple[str, ...], named: tuple[str, ...], found: tuple[str, ...]
) -> None:
    """The admins' places, and what three people have named themselves (P16)."""
    assert offered(listed, named) == found


@given(named=NAMES)
def test_nobody_sees_what_fewer_than_three_have_named(named: list[str]) -> None:
    """Whatever people name, in any spelling, an offered place is that of three of them."""
    folded = [fold_place(one) for one in named]
    for place in offered(("Atlantis",), named):
        assert place == "Atlantis" or folded.count(fold_place(place)) >= 3
        assert place == "Atlantis" or place in named


def test_a_menu_is_never_too_long() -> None:
    """Slack takes a hundred options, one of which is for none."""
    listed = [f"Listed {number}" for number in range(MOST_LISTED_PLACES)]
    named = [f"Named {number}" for number in range(120) for _ in range(3)]

    assert len(offered(listed, named)) == 99
    assert set(listed) <= set(offered(listed, named))


def test_the_spelling_of_most() -> None:
    """Of two that as many people use, the first in the alphabet."""
    assert most_common_spelling(["york", "York", "york"]) == "york"
    assert most_common_spelling(["york", "York"]) == "York"
    assert as_offered("york", ["Leeds", "York"]) == "York"
    assert as_offered("bath", ["York"]) == "bath"
    assert as_offered(None, ["York"]) is None


def answered(**blocks: str | None) -> dict[str, Any]:
    """A submitted form with a menu of places, a text, or both."""
    values: dict[str, Any] = {}
    if "menu" in blocks:
        option = {"value": blocks["menu"] or NONE}
        values[MENU_BLOCK] = {action_id(MENU_BLOCK): {"selected_option": option}}
    if "text" in blocks:
        values["place"] = {action_id("place"): {"value": blocks["text"]}}
    return {"state": {"values": values}}


@every_case(
    ("before", "blocks", "place"),
    [
        # A form from before places were asked for.
        ("Leeds", {}, "Leeds"),
        (None, {}, None),
        # Nothing is on offer.
        (None, {"text": " Leeds "}, "Leeds"),
        ("Leeds", {"text": "York"}, "York"),
        ("Leeds", {"text": None}, None),
        ("leeds", {"text": "Leeds"}, "Leeds"),
        # It was chosen from the menu.
        ("London", {"menu": "London", "text": None}, "London"),
        ("London", {"menu": "York", "text": None}, "York"),
        ("London", {"menu": None, "text": None}, None),
        ("London", {"menu": "London", "text": "Leeds"}, "Leeds"),
        # It was named.
        ("Leeds", {"menu": None, "text": "Leeds"}, "Leeds"),
        ("Leeds", {"menu": "York", "text": "Leeds"}, "York"),
        ("Leeds", {"menu": None, "text": None}, None),
        ("Leeds", {"menu": None, "text": "Bath"}, "Bath"),
        # Both are new: the words somebody typed are what they mean.
        ("Leeds", {"menu": "York", "text": "Bath"}, "Bath"),
        (None, {"menu": "York", "text": "Bath"}, "Bath"),
    ],
)
def test_which_place_is_meant(
    before: str | None, blocks: dict[str, str | None], place: str | None
) -> None:
    """Whichever of the menu and the text is new wins."""
    assert preferences_in(answered(**blocks), a_member(ADA, place=before)).place == place


@every_case(
    ("place", "is_in_menu", "text"),
    [(None, False, None), ("york", True, None), ("Leeds", False, "Leeds")],
)
def test_the_place_stands_once_in_the_form(
    place: str | None, is_in_menu: bool, text: str | None
) -> None:
    """In the menu where it is on offer, in any spelling; else in the field for another."""
    menu, other = (
        block.to_dict()["element"]
        for block in PLACE.blocks(ENGLISH, a_member(ADA, place=place), ["Bath", "York"])
    )

    assert menu["initial_option"]["value"] == ("York" if is_in_menu else NONE)
    assert other.get("initial_value") == text


def test_without_an_offer_there_is_one_field() -> None:
    """Nobody is shown an empty menu."""
    [only] = PLACE.blocks(ENGLISH, a_member(ADA), ())

    assert only.label == plain("Your place")


@every_case(
    ("formats", "place", "is_asked"),
    [
        (("in_person",), None, True),
        (("lunch", "video"), None, True),
        (("walk",), None, True),
        (("walk",), "Leeds", False),
        (("video", "written"), None, False),
        ((), None, False),
        ((), "Leeds", False),
    ],
)
def test_who_is_asked_for_a_place(
    formats: tuple[str, ...], place: str | None, is_asked: bool
) -> None:
    """Whoever would like to meet in person; not by a form that has no field for it."""
    member = a_member(ADA, formats=formats, place=place)

    assert ("place" in objections(member)) is is_asked
    assert objections(member, asks_place=False) == {}


@every_case(
    ("work_days", "office_days", "is_right"),
    [
        ((0, 1, 2), (), True),
        ((0, 1, 2), (1,), True),
        ((0, 1, 2), (2, 4), True),
        ((0, 1, 2), (3, 4), False),
    ],
)
def test_office_days_are_working_days(
    work_days: tuple[int, ...], office_days: tuple[int, ...], is_right: bool
) -> None:
    """One of them at least; without any, every working day counts."""
    member = a_member(ADA, place="Leeds", work_days=work_days, office_days=office_days)

    assert (objections(member) == {}) is is_right
