"""Who may know a detail, and what may be stored: one condition changed at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.memory.consent import (
    ABOUT_ANOTHER,
    ALLOWED,
    COFFEE_ONLY,
    END_TOO_FAR,
    FOR_COFFEE,
    LIGHT_ONLY,
    LONGEST_WORDS,
    NO_WORDS,
    SERIOUS,
    TOO_FAR,
    TOO_LONG,
    UNDECIDED,
    default_end,
    is_braked,
    may_see,
    names_another,
    objection,
)
from storage.records import Brake, Detail, DetailKind, Person, Tier
from tests.storage.builders import DAY, HOUR, MONDAY, a_detail
from tests.tables import every_case

ADA = Person("w", "ada", "UADA", None)
ENDS = MONDAY + 33 * DAY
DETAIL = replace(a_detail(ADA), ends_at=ENDS)
TODAY = date(2026, 11, 23)
LONDON, TOKYO = "Europe/London", "Asia/Tokyo"
# Something that Ada shared with everybody she has met.
OPEN = replace(DETAIL, kind=DetailKind.TASTE, to_met=True)


def sees(detail: Detail = DETAIL, **changes: Any) -> bool:
    """Whether Bo, a named listener and a member, sees it, with the changes of a case."""
    allowed: dict[str, Any] = {
        "viewer_id": "bo",
        "listener_ids": frozenset({"bo", "chidi"}),
        "have_met": False,
        "has_joined": True,
        "owner_zone": LONDON,
        "kept_apart": False,
        "tier": Tier.ALL,
        "now": MONDAY,
    }
    return may_see(detail, **allowed | changes)


def test_a_named_listener_may_see() -> None:
    """A named listener may read it (P4): all other cases change one condition."""
    assert sees()


@every_case(
    "changes",
    [
        pytest.param({"viewer_id": "dana"}, id="not named"),
        pytest.param({"listener_ids": frozenset({"chidi"})}, id="no longer named"),
        pytest.param({"listener_ids": frozenset()}, id="nobody is named"),
        pytest.param({"viewer_id": "dana", "have_met": True}, id="met, but not for all of them"),
        pytest.param({"has_joined": False}, id="has not joined"),
        pytest.param({"owner_zone": None}, id="its owner has left"),
        pytest.param({"kept_apart": True}, id="on the quiet list"),
        pytest.param({"tier": Tier.LIGHT}, id="only light things are allowed here"),
        pytest.param({"tier": Tier.COFFEE_ONLY}, id="nothing is allowed here"),
        pytest.param({"now": ENDS}, id="it has just ended"),
        pytest.param({"now": ENDS + DAY}, id="it has ended"),
    ],
)
def test_one_condition_is_enough_to_shut_the_gate(changes: dict[str, Any]) -> None:
    """Each condition alone keeps a listener from reading (P4)."""
    assert not sees(**changes)


@pytest.mark.parametrize("brake", [Brake.NOT_YET, Brake.GENTLE, Brake.NOBODY])
def test_each_brake_shuts_it_for_every_listener(brake: Brake) -> None:
    """With any brake only the owner can read it (P8)."""
    assert not sees(replace(DETAIL, brake=brake))


@every_case(
    ("zone", "moment", "open_"),
    [
        # Midnight in London; in Tokyo that day has begun nine hours before.
        (LONDON, MONDAY + 2 * DAY + 15 * HOUR - timedelta(seconds=1), False),
        (LONDON, MONDAY + 2 * DAY + 15 * HOUR, True),
        (TOKYO, MONDAY + 2 * DAY + 6 * HOUR - timedelta(seconds=1), False),
        (TOKYO, MONDAY + 2 * DAY + 6 * HOUR, True),
    ],
)
def test_not_yet_ends_when_its_day_begins_for_the_owner(
    zone: str, moment: datetime, open_: bool
) -> None:
    """Until that day nobody reads it, and from its first moment on they may again (P8)."""
    detail = replace(DETAIL, brake=Brake.NOT_YET, brake_until=date(2026, 11, 26))

    assert open_ is sees(detail, owner_zone=zone, now=moment)
    assert open_ is not is_braked(detail, zone, moment)


def test_not_yet_without_a_day_holds() -> None:
    """A brake that does not say until when holds."""
    assert not sees(replace(DETAIL, brake=Brake.NOT_YET), now=ENDS - HOUR)


@pytest.mark.parametrize("brake", [Brake.GENTLE, Brake.NOBODY])
def test_the_other_brakes_have_no_end(brake: Brake) -> None:
    """Only *not yet* ends by itself; the others hold until the owner lifts them (P8)."""
    assert not sees(replace(DETAIL, brake=brake, brake_until=TODAY), now=ENDS - HOUR)


@every_case("kind", DetailKind)
def test_what_may_be_for_everybody_one_has_met(kind: DetailKind) -> None:
    """Only tastes and offers may be for all the owner has met; the rest is for named people."""
    opened = sees(replace(OPEN, kind=kind), viewer_id="dana", have_met=True)

    assert opened is (kind in FOR_COFFEE)


def test_for_everybody_one_has_met_is_not_for_everybody() -> None:
    """People the owner has not met, and did not name, see nothing of it (P4)."""
    assert not sees(OPEN, viewer_id="dana")


def test_a_named_listener_need_not_have_met_the_owner() -> None:
    """Being named is enough, also if everybody met may know."""
    assert sees(OPEN)


@every_case("tier", Tier)
@every_case("kind", DetailKind)
def test_a_kind_that_is_no_longer_allowed_is_hidden(tier: Tier, kind: DetailKind) -> None:
    """Details from before a stricter tier are shown to their owner only."""
    detail = replace(DETAIL, kind=kind)

    assert sees(detail, tier=tier) is (kind in ALLOWED[tier])
    assert sees(detail, tier=tier, viewer_id="ada")


def test_what_each_tier_allows() -> None:
    """Nothing; everything but health, loss and family; everything."""
    assert ALLOWED[Tier.COFFEE_ONLY] == frozenset()
    assert set(DetailKind) - SERIOUS == ALLOWED[Tier.LIGHT]
    assert set(DetailKind) == ALLOWED[Tier.ALL]


@every_case(
    "changes",
    [
        pytest.param({}, id="as a stranger to the list"),
        pytest.param({"has_joined": False}, id="after leaving"),
        pytest.param({"kept_apart": True}, id="whatever lists say"),
        pytest.param({"owner_zone": None}, id="as no member"),
        pytest.param({"tier": Tier.COFFEE_ONLY}, id="whatever is allowed here"),
        pytest.param({"now": ENDS - HOUR}, id="until the end"),
    ],
)
def test_its_owner_always_sees_it(changes: dict[str, Any]) -> None:
    """Owners see their details as long as they are stored (P15)."""
    braked = replace(DETAIL, brake=Brake.NOBODY)

    assert sees(braked, viewer_id="ada", **changes)


def test_not_even_its_owner_sees_what_has_ended() -> None:
    """An ended detail counts as gone, even before it is deleted (P14)."""
    assert not sees(viewer_id="ada", now=ENDS)


def objected(**changes: Any) -> tuple[str, str] | None:
    """The objections to an ordinary detail, with the changes of a case."""
    ordinary: dict[str, Any] = {
        "words": "My mother has an operation",
        "kind": DetailKind.ILLNESS_FAMILY,
        "event_date": TODAY + 3 * DAY,
        "ends_on": TODAY + 30 * DAY,
        "tier": Tier.ALL,
        "today": TODAY,
    }
    return objection(**ordinary | changes)


@every_case(
    "changes",
    [
        pytest.param({}, id="an ordinary detail"),
        pytest.param({"event_date": None, "ends_on": None}, id="without days"),
        pytest.param({"words": "a" * LONGEST_WORDS}, id="just short enough"),
        pytest.param({"event_date": TODAY - 365 * DAY}, id="a year ago"),
        pytest.param({"event_date": TODAY + 365 * DAY, "ends_on": None}, id="in a year"),
        pytest.param({"event_date": None, "ends_on": TODAY + DAY}, id="ends tomorrow"),
        pytest.param({"ends_on": TODAY + 365 * DAY}, id="ends in a year"),
        pytest.param({"tier": Tier.LIGHT, "kind": DetailKind.EXAM}, id="light things only"),
    ],
)
def test_there_is_no_objection_within_the_limits(changes: dict[str, Any]) -> None:
    """The limits themselves are allowed."""
    assert objected(**changes) is None


@every_case(
    ("field", "sentence", "changes"),
    [
        ("words", NO_WORDS, {"words": ""}),
        ("words", NO_WORDS, {"words": " \n\t"}),
        ("words", TOO_LONG, {"words": "a" * (LONGEST_WORDS + 1)}),
        ("words", ABOUT_ANOTHER, {"words": "<@U0BO000002> is moving house"}),
        ("words", COFFEE_ONLY, {"tier": Tier.COFFEE_ONLY}),
        ("words", COFFEE_ONLY, {"tier": Tier.COFFEE_ONLY, "kind": DetailKind.TASTE}),
        ("date", TOO_FAR, {"event_date": TODAY - 366 * DAY}),
        ("date", TOO_FAR, {"event_date": TODAY + 366 * DAY}),
        ("end", END_TOO_FAR, {"ends_on": TODAY}),
        ("end", END_TOO_FAR, {"ends_on": TODAY - DAY}),
        ("end", END_TOO_FAR, {"ends_on": TODAY + 366 * DAY}),
    ],
)
def test_each_objection_names_its_field(field: str, sentence: str, changes: dict[str, Any]) -> None:
    """The sentence is shown under its field, and says what to do."""
    assert (field, sentence) == objected(**changes)


@every_case("kind", DetailKind)
def test_a_light_tier_refuses_serious_kinds(kind: DetailKind) -> None:
    """Health, loss and family cannot be shared where only light details are allowed."""
    refused = ("kind", LIGHT_ONLY) if kind in SERIOUS else None

    assert refused == objected(kind=kind, tier=Tier.LIGHT)


@every_case("kind", DetailKind)
def test_nothing_serious_is_kept_before_an_admin_decided(kind: DetailKind) -> None:
    """Health, loss and family wait for that decision; whoever tries is told why (P2)."""
    refused = ("kind", UNDECIDED) if kind in SERIOUS else None

    assert refused == objected(kind=kind, tier=Tier.UNDECIDED)


def test_what_counts_as_serious() -> None:
    """Health, loss, family, what is close to the heart; and what could be any of these."""
    assert {
        DetailKind.ILLNESS_FAMILY,
        DetailKind.ILLNESS_OWN,
        DetailKind.LOSS,
        DetailKind.NEW_ARRIVAL,
        DetailKind.CLOSE_TO_HEART,
        DetailKind.COMING_BACK,
        DetailKind.SOMETHING_ELSE,
    } == SERIOUS


@every_case(
    "words",
    [
        "<@U0BO000002> is ill",
        "Tell <@W0BO000002> please",
        "<@U0BO000002|bo> is ill",
        "@bo is moving house",
        "I sit next to @Émile",
        "(@bo knows)",
        "Hello,@bo",
        "@here everybody knows",
        "my dog and @李雷",
    ],
)
def test_a_mention_names_another(words: str) -> None:
    """A mentioned person is a colleague, and it is theirs to tell (P3)."""
    assert names_another(words)


@every_case(
    "words",
    [
        "My mother has an operation",
        "Write to ada@example.org",
        "ada.marsh+kith@mail.example.org is my address",
        "We meet @ 5 pm",
        "The funeral is @5pm",
        "It ends @ noon",
        "5@night",
        "@",
        "@_",
        "2 apples @ 3 pence",
        "<#C0GENERAL|general> is loud",
        "U0BO000002",
    ],
)
def test_what_only_looks_like_a_mention(words: str) -> None:
    """Addresses and times of day name nobody."""
    assert not names_another(words)


@every_case(
    ("event_date", "end"),
    [
        (None, TODAY + timedelta(days=90)),
        (TODAY, TODAY + timedelta(days=30)),
        (TODAY + timedelta(days=3), TODAY + timedelta(days=33)),
        # A past day ends thirty days from now, not from then.
        (TODAY - timedelta(days=200), TODAY + timedelta(days=30)),
        (date(2027, 2, 27), date(2027, 3, 29)),
    ],
)
def test_forgetting_is_the_default(event_date: date | None, end: date) -> None:
    """A detail ends 30 days after its event, or 90 days after it was written (P14)."""
    assert end == default_end(event_date, TODAY)
