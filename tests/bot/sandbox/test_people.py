"""People who come, go and return, and lists of them that are not complete."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.users import sandbox_user

Json = dict[str, Any]
MOST_PAGES = 9


@pytest.fixture
def manifest(manifest: Json) -> Json:
    """The manifest of an app that is told of new people, too."""
    manifest["settings"]["event_subscriptions"]["bot_events"].append("team_join")
    return manifest


def events_of(sandbox: Sandbox) -> list[Json]:
    """The events that were delivered once, oldest first."""
    first = [each for each in sandbox.deliveries if not each.outgoing.retry]
    return [each.outgoing.payload["event"] for each in first]


def pages_of(client: WebClient) -> list[list[str]]:
    """The people on each page of the list, at most so many pages as there could be."""
    pages: list[list[str]] = []
    cursor = ""
    while len(pages) < MOST_PAGES:
        page = client.users_list(cursor=cursor)
        pages.append([member["id"] for member in page["members"]])
        cursor = page["response_metadata"]["next_cursor"]
        if not cursor:
            break
    return pages


def test_more_people_than_a_page_holds(sandbox: Sandbox, client: WebClient) -> None:
    """A workspace may be larger than the largest page, whatever the bot asks for."""
    sandbox.list_users_in_pages(of=4)
    page = client.users_list(limit=1000)
    everybody = sorted(person.id for person in sandbox.users.values())

    assert len(page["members"]) == 4
    assert pages_of(client) == [everybody[:4], everybody[4:8], everybody[8:]]


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("skipped_page", [0, 2]),
        ("lost_page", [0, None, 2]),
        ("empty_page", [0, None, 1, 2]),
        ("no_cursor", [0, 1]),
        ("same_cursor", [0, 1, 1, 2]),
    ],
)
def test_the_list_can_come_truncated(
    sandbox: Sandbox, client: WebClient, how: str, expected: list[int | None]
) -> None:
    """The second page fails in its way; nobody is lost once that is over."""
    sandbox.list_users_in_pages(of=4)
    whole = pages_of(client)
    sandbox.fail("users.list", how, after=1)

    assert pages_of(client) == [[] if each is None else whole[each] for each in expected]
    assert pages_of(client) == whole


def test_a_list_may_never_end(sandbox: Sandbox, client: WebClient) -> None:
    """The same page comes again and again."""
    sandbox.keep_failing("users.list", "same_cursor")

    assert len(pages_of(client)) == MOST_PAGES


@pytest.mark.parametrize("how", ["skipped_page", "lost_page", "empty_page"])
def test_the_only_page_can_be_lost(sandbox: Sandbox, client: WebClient, how: str) -> None:
    """The list may look as if there were nobody."""
    sandbox.fail("users.list", how)

    assert pages_of(client)[0] == []


def test_somebody_new_is_announced(sandbox: Sandbox, client: WebClient) -> None:
    """team_join brings the account, which is listed from then on and can act."""
    ivy = sandbox_user("ivy", "Ivy Ode", "Europe/London", "4a5568")
    sandbox.add_user(ivy)

    [event] = events_of(sandbox)
    assert (event["type"], event["user"]["id"]) == ("team_join", ivy.id)
    assert event["user"] == client.users_info(user=ivy.id)["user"]
    assert ivy.id in [each for page in pages_of(client) for each in page]
    assert sandbox.open_home(ivy.id).error is None
    with pytest.raises(ValueError, match="already somebody"):
        sandbox.add_user(ivy)


def test_a_deactivation_and_a_reactivation_are_told(
    sandbox: Sandbox, client: WebClient, bo: str
) -> None:
    """user_change says each; in between nobody can act as them."""
    before = client.users_info(user=bo)["user"]
    sandbox.set_user("bo", deleted=True)
    with pytest.raises(ValueError, match="Nobody can act"):
        sandbox.open_home(bo)
    sandbox.set_user("bo", deleted=False)

    gone, back = events_of(sandbox)
    assert [each["type"] for each in (gone, back)] == ["user_change"] * 2
    assert (gone["user"]["id"], gone["user"]["deleted"]) == (bo, True)
    assert "is_admin" not in gone["user"]
    assert back["user"] == before | {"updated": back["user"]["updated"]}
    assert back["user"]["updated"] > before["updated"]
    assert sandbox.open_home(bo).error is None


def test_a_stranger_may_be_an_admin_elsewhere(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """Both flags come together, and the one says that the other means nothing here."""
    sandbox.set_user("ada", is_stranger=True, is_admin=True, team_id="TELSEWHERE")

    user = client.users_info(user=ada)["user"]
    assert (user["is_stranger"], user["is_admin"], user["team_id"]) == (True, True, "TELSEWHERE")


def test_somebody_may_be_unknown_to_users_info_alone(
    sandbox: Sandbox, client: WebClient, bo: str
) -> None:
    """They are in the list, and can be asked about again later."""
    sandbox.set_user("bo", hidden_from_info=True)

    with pytest.raises(SlackApiError, match="user_not_found"):
        client.users_info(user=bo)
    assert bo in pages_of(client)[0]
    sandbox.set_user("bo", hidden_from_info=False)
    assert client.users_info(user=bo)["user"]["id"] == bo


MISTYPED: list[tuple[str, Callable[[str], str]]] = [
    ("shorter", lambda token: token[:-1]),
    ("longer", lambda token: token + "0"),
    ("another letter", lambda token: token[:-1] + "g"),
    ("capitals", str.upper),
    ("quoted", lambda token: f'"{token}"'),
]


@pytest.mark.parametrize(("name", "mistype"), MISTYPED, ids=[name for name, _ in MISTYPED])
def test_a_mistyped_token_is_refused(
    sandbox: Sandbox, name: str, mistype: Callable[[str], str]
) -> None:
    """Whatever is wrong with it, every method answers invalid_auth."""
    wrong = WebClient(mistype(sandbox.bot_token), sandbox.api_url)

    for method in ("auth.test", "users.list", "chat.postMessage"):
        with pytest.raises(SlackApiError, match="invalid_auth"):
            wrong.api_call(method)
    with pytest.raises(SlackApiError, match="invalid_auth"):
        wrong.apps_connections_open(app_token=mistype(sandbox.app_token))
