"""What Kith reads from a user object of Slack's, and who may join."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.cli.demo import read_manifest
from bot.members.membership import may_join, may_set_up
from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.users import TEAM_ID
from bot.slack.users import look_up, profile_of
from tests.tables import every_case


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """A sandbox without a bot; its people are only looked at."""
    with Sandbox(read_manifest(), SettableClock(datetime(2026, 11, 23, 9, tzinfo=UTC))) as made:
        yield made


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    """A client that never tries again."""
    return WebClient(sandbox.bot_token, sandbox.api_url, retry_handlers=[])


def user(**changes: Any) -> dict[str, Any]:
    """A user object as Slack gives it, with what a case changes."""
    whole = {
        "id": "U0ADA00001",
        "team_id": "T0HOME0001",
        "real_name": "Ada Marsh",
        "tz": "Europe/London",
        "locale": "en-GB",
        "is_bot": False,
        "deleted": False,
        "profile": {"display_name": "Ada M.", "real_name": "Ada Marsh", "team": "T0HOME0001"},
    }
    return {key: value for key, value in (whole | changes).items() if value is not None}


def test_what_is_taken_from_slack(client: WebClient) -> None:
    """The first name, the zone and the language; an unknown person is ``None``."""
    ada = look_up(client, "UADA00000", TEAM_ID)

    assert ada is not None
    assert (ada.name, ada.zone, ada.locale) == ("Ada", "Europe/London", "en-GB")
    assert ada.is_admin
    assert may_join(ada)
    assert look_up(client, "UNOBODY000", TEAM_ID) is None


def test_an_error_of_slack_is_not_taken_for_nobody(sandbox: Sandbox, client: WebClient) -> None:
    """Only "user not found" means that there is no such person."""
    sandbox.fail("users.info", "internal_error")

    with pytest.raises(SlackApiError):
        look_up(client, "UADA00000", TEAM_ID)


def test_a_person_whom_slack_does_not_show_is_unknown(sandbox: Sandbox, client: WebClient) -> None:
    """A person of another organisation who cannot be seen is unknown to Kith."""
    sandbox.fail("users.info", "user_not_visible")

    assert look_up(client, "UADA00000", TEAM_ID) is None


@pytest.mark.parametrize(
    ("handle", "joins"),
    [
        ("ada", True),
        ("bo", True),
        ("gus", False),
        ("hanna", False),
        ("deploybot", False),
        ("slackbot", False),
    ],
)
def test_who_of_the_workspace_may_join(
    sandbox: Sandbox, client: WebClient, handle: str, joins: bool
) -> None:
    """No guest, nobody who is deactivated, and no bot; Slack does not mark Slackbot as a bot."""
    profile = look_up(client, sandbox.users[handle].id, TEAM_ID)

    assert profile is not None
    assert joins is may_join(profile)


@every_case(
    "changes",
    [
        {"is_bot": True},
        {"is_restricted": True},
        {"is_ultra_restricted": True},
        {"is_stranger": True},
        {"deleted": True},
        {"id": "USLACKBOT"},
        {"team_id": "T0OTHER001"},
        {"team_id": None, "profile": {"team": "T0OTHER001"}},
        {"enterprise_user": {"teams": ["T0OTHER001"]}, "team_id": "T0OTHER001"},
    ],
)
def test_one_reason_is_enough_to_keep_somebody_out(changes: dict[str, Any]) -> None:
    """Only people of the workspace itself may join; each reason alone counts."""
    assert may_join(profile_of(user(), "T0HOME0001"))
    assert not may_join(profile_of(user(**changes), "T0HOME0001"))


_ROLES = ("is_admin", "is_owner", "is_primary_owner")
_KEEPING_OUT = ("is_restricted", "is_ultra_restricted", "is_stranger", "is_bot", "deleted")
# Where somebody's home is, and whether they belong to the workspace.
_HOMES: tuple[tuple[dict[str, Any], bool], ...] = (
    ({}, True),
    ({"team_id": "T0OTHER001"}, False),
    ({"enterprise_user": {"teams": ["T0HOME0001"]}}, True),
    ({"enterprise_user": {"teams": []}}, True),
    ({"enterprise_user": {"teams": None}, "team_id": "T0OTHER001"}, False),
    ({"enterprise_user": None, "team_id": "T0OTHER001"}, False),
    ({"enterprise_user": {"teams": ["T0OTHER001"]}, "team_id": "T0OTHER001"}, False),
    ({"enterprise_user": {"teams": ["T0HOME0001"]}, "team_id": "T0OTHER001"}, True),
    ({"enterprise_user": {"is_admin": True, "is_owner": True}}, True),
)


def test_who_may_join_and_who_may_set_up() -> None:
    """
    Every combination of Slack's flags: whoever may not join may not set up, whatever their role.

    Roles let nobody join, and a role in the organisation makes nobody an admin of the workspace.
    """
    flags = (*_ROLES, *_KEEPING_OUT)
    seen = set()
    for values in product((False, True, None), repeat=len(flags)):
        given = dict(zip(flags, values, strict=True))
        for home, is_inside in _HOMES:
            profile = profile_of(user(**given, **home), "T0HOME0001")
            joins = is_inside and not any(given[flag] for flag in _KEEPING_OUT)
            sets_up = joins and any(given[role] for role in _ROLES)
            seen.add((joins, sets_up))

            assert may_join(profile) is joins, (given, home)
            assert may_set_up(profile) is sets_up, (given, home)
    assert seen == {(True, True), (True, False), (False, False)}


def test_somebody_of_the_same_organisation_belongs_here() -> None:
    """In an organisation a person's home may be another workspace, and they belong to both."""
    grid = user(team_id="T0OTHER001", enterprise_user={"teams": ["T0OTHER001", "T0HOME0001"]})

    assert may_join(profile_of(grid, "T0HOME0001"))


@every_case(
    ("changes", "name"),
    [
        ({}, "Ada"),
        ({"profile": {"display_name": ""}}, "Ada"),
        ({"profile": {"real_name": "Ada Lovelace"}, "real_name": None}, "Ada"),
        ({"profile": {"display_name": "李雷"}}, "李雷"),
        ({"profile": None, "real_name": None}, ""),
    ],
)
def test_the_first_name(changes: dict[str, Any], name: str) -> None:
    """The display name, else the real name, and never a fault."""
    assert name == profile_of(user(**changes), "T0HOME0001").name


@every_case(
    ("tz", "zone"),
    [
        ("Asia/Kathmandu", "Asia/Kathmandu"),
        ("Mars/Olympus_Mons", "UTC"),
        ("", "UTC"),
        (None, "UTC"),
    ],
)
def test_a_zone_that_is_unknown_is_taken_as_utc(tz: str | None, zone: str) -> None:
    """A deactivated person has no zone, and a new one may be unknown to this machine."""
    assert zone == profile_of(user(tz=tz), "T0HOME0001").zone


def test_a_person_without_a_language_reads_english() -> None:
    """Slack gives no locale for people of other organisations."""
    assert profile_of(user(locale=None), "T0HOME0001").locale == "en-US"
