"""Messages and conversations, as the bot and the people see them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.runtime.clock import SettableClock
from bot.sandbox.refusals import Gone
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.users import DEFAULT_USERS

HEADER = {"type": "header", "text": {"type": "plain_text", "text": "Hello"}}
METADATA = {"event_type": "nudge", "event_payload": {"id": "7"}}


def test_a_post_to_a_person_opens_the_direct_message(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """The answer holds the D id, the ts and the message as it was posted."""
    answer = client.chat_postMessage(channel=ada, text="Hello", blocks=[HEADER], metadata=METADATA)

    assert answer["channel"] == sandbox.direct(ada)
    assert answer["message"]["user"] == sandbox.bot_user_id
    assert answer["message"]["bot_id"] == sandbox.bot_id
    assert answer["message"]["metadata"] == METADATA
    assert answer["message"]["blocks"][0]["block_id"]
    [seen] = sandbox.messages(ada)
    assert (seen["ts"], seen["text"], seen["edited"]) == (answer["ts"], "Hello", False)
    assert seen["metadata"] == METADATA


def test_ts_grow_while_the_clock_stands_and_follow_it_when_it_moves(
    client: WebClient, clock: SettableClock, ada: str
) -> None:
    """Each ts is later than the one before and than now, even when the clock goes back."""
    first, second = (client.chat_postMessage(channel=ada, text="Hello")["ts"] for _ in range(2))
    clock.advance(timedelta(hours=1))
    third = client.chat_postMessage(channel=ada, text="Hello")["ts"]
    clock.advance(-timedelta(hours=2))
    fourth = client.chat_postMessage(channel=ada, text="Hello")["ts"]

    assert (first, second) == ("1795424400.000001", "1795424400.000002")
    assert (third, fourth) == ("1795428000.000001", "1795428000.000002")


def test_text_beyond_40000_characters_is_cut(sandbox: Sandbox, client: WebClient, ada: str) -> None:
    """A post that is too long is truncated rather than refused."""
    client.chat_postMessage(channel=ada, text="a" * 40_001)

    assert len(sandbox.messages(ada)[0]["text"]) == 40_000


def test_a_deactivated_person_can_be_posted_to(sandbox: Sandbox, client: WebClient) -> None:
    """As in Slack, the post succeeds: a bot must check ``deleted`` itself."""
    assert client.chat_postMessage(channel=sandbox.users["hanna"].id, text="Hello")["ok"]


def test_a_stranger_cannot(make_sandbox: Callable[..., Sandbox]) -> None:
    """A member of another workspace who shares no channel is not found, and not visible."""
    stranger = replace(
        DEFAULT_USERS[1], id="USTRANGER", handle="sam", is_stranger=True, team_id="TOTHER"
    )
    sandbox = make_sandbox(people=[DEFAULT_USERS[0], stranger])
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)

    with pytest.raises(SlackApiError, match="channel_not_found"):
        client.chat_postMessage(channel="USTRANGER", text="Hello")
    with pytest.raises(SlackApiError, match="user_not_visible"):
        client.conversations_open(users="USTRANGER")


def test_without_a_messages_tab_there_are_no_direct_messages(
    make_sandbox: Callable[..., Sandbox], manifest: dict[str, Any], ada: str
) -> None:
    """messages_tab_disabled, as the manifest says."""
    manifest["features"]["app_home"]["messages_tab_enabled"] = False
    sandbox = make_sandbox()
    client = WebClient(sandbox.bot_token, base_url=sandbox.api_url)

    with pytest.raises(SlackApiError, match="messages_tab_disabled"):
        client.chat_postMessage(channel=ada, text="Hello")
    assert sandbox.write(ada, sandbox.direct(ada), "Hello").error is not None


def test_an_update_keeps_what_it_does_not_name(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """Blocks and metadata that are not given stay; an empty list removes the blocks."""
    posted = client.chat_postMessage(channel=ada, text="One", blocks=[HEADER], metadata=METADATA)
    where = {"channel": posted["channel"], "ts": posted["ts"]}

    client.chat_update(**where, text="Two")
    [kept] = sandbox.messages(ada)
    client.chat_update(**where, text="Three", blocks=[], metadata={})
    [emptied] = sandbox.messages(ada)

    assert (kept["text"], kept["edited"], kept["metadata"]) == ("Two", True, METADATA)
    assert kept["blocks"][0]["type"] == "header"
    assert (emptied["text"], emptied["blocks"], emptied["metadata"]) == ("Three", None, None)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"text": "a" * 4001}, "msg_too_long"),
        ({"metadata": METADATA}, "no_text"),
        ({"text": ""}, "no_text"),
        ({"text": "Hi", "blocks": [{"type": "a"}]}, "invalid_blocks"),
        ({"text": "Hi", "metadata": {"a": 1}}, "invalid_metadata_format"),
        ({"text": "Hi", "thread_ts": "1.1"}, "invalid_arguments"),
    ],
)
def test_updates_that_are_refused(
    sandbox: Sandbox, client: WebClient, ada: str, change: dict[str, Any], error: str
) -> None:
    """A refused update does not change the message."""
    posted = client.chat_postMessage(channel=ada, text="One")

    with pytest.raises(SlackApiError, match=error):
        client.api_call(
            "chat.update", json={"channel": posted["channel"], "ts": posted["ts"], **change}
        )

    assert sandbox.messages(ada)[0]["text"] == "One"


def test_the_bot_changes_only_its_own_messages(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """The bot can neither update nor delete the messages of people."""
    written = sandbox.write(ada, sandbox.direct(ada), "Mine")
    where = {"channel": sandbox.direct(ada), "ts": written.ts}

    with pytest.raises(SlackApiError, match="cant_update_message"):
        client.api_call("chat.update", json={**where, "text": "Yours"})
    with pytest.raises(SlackApiError, match="cant_delete_message"):
        client.api_call("chat.delete", json=where)


def test_a_deleted_message_is_gone(sandbox: Sandbox, client: WebClient, ada: str) -> None:
    """After chat.delete nobody sees it, and it cannot be updated."""
    posted = client.chat_postMessage(channel=ada, text="One")
    client.chat_delete(channel=posted["channel"], ts=posted["ts"])

    assert sandbox.messages(ada) == []
    with pytest.raises(SlackApiError, match="message_not_found"):
        client.chat_update(channel=posted["channel"], ts=posted["ts"], text="Two")


def test_an_ephemeral_message_is_for_one_person(
    sandbox: Sandbox, client: WebClient, ada: str, bo: str
) -> None:
    """Others do not see it, history does not have it, and it cannot be updated."""
    group = client.conversations_open(users=[ada, bo])["channel"]["id"]
    posted = client.chat_postEphemeral(channel=group, user=ada, text="Psst")

    assert [m["ephemeral"] for m in sandbox.messages(ada, group)] == [True]
    assert sandbox.messages(bo, group) == []
    assert client.conversations_history(channel=group)["messages"] == []
    with pytest.raises(SlackApiError, match="message_not_found"):
        client.chat_update(channel=group, ts=posted["message_ts"], text="Loud")


def test_the_same_people_have_the_same_conversation(
    sandbox: Sandbox, client: WebClient, ada: str, bo: str
) -> None:
    """Order, repetition and the bot itself make no difference; another person does."""
    chidi = sandbox.users["chidi"].id
    first = client.conversations_open(users=[ada, bo])
    again = client.conversations_open(users=f"{bo},{sandbox.bot_user_id},{ada},{bo}")
    other = client.conversations_open(users=[ada, bo, chidi], return_im=True)
    alone = client.conversations_open(users=ada, return_im=True)

    assert first["channel"]["id"] == again["channel"]["id"] != other["channel"]["id"]
    assert ("already_open" in first.data, again["already_open"]) == (False, True)
    assert other["channel"]["is_mpim"] is True
    assert (alone["channel"]["is_im"], alone["channel"]["user"]) == (True, ada)
    assert sandbox.groups(bo) == [first["channel"]["id"], other["channel"]["id"]]
    assert sandbox.groups(sandbox.users["emi"].id) == []
    members = client.conversations_members(channel=first["channel"]["id"])["members"]
    assert members == [ada, bo, sandbox.bot_user_id]
    assert client.conversations_info(channel=first["channel"]["id"])["channel"]["is_mpim"]


def test_an_open_conversation_is_resumed_by_its_id(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """conversations.open also accepts a channel, and creates nothing with ``prevent_creation``."""
    direct = sandbox.direct(ada)

    assert client.conversations_open(channel=direct)["channel"]["id"] == direct
    assert client.conversations_open(users=ada, prevent_creation=True)["already_open"] is True


def history(client: WebClient, **arguments: Any) -> list[str]:
    return [m["text"] for m in client.conversations_history(**arguments)["messages"]]


def test_history_is_newest_first_and_within_its_bounds(
    sandbox: Sandbox, client: WebClient, clock: SettableClock, ada: str
) -> None:
    """The bounds are exclusive unless ``inclusive``; both sides' messages are listed."""
    direct = sandbox.direct(ada)
    one = client.chat_postMessage(channel=ada, text="one")["ts"]
    sandbox.write(ada, direct, "two")
    clock.advance(timedelta(minutes=1))
    three = client.chat_postMessage(channel=ada, text="three")["ts"]
    whole = str(int(clock.now().timestamp()))

    assert history(client, channel=direct) == ["three", "two", "one"]
    assert history(client, channel=direct, oldest=whole) == ["three"]
    assert history(client, channel=direct, oldest=one) == ["three", "two"]
    assert history(client, channel=direct, oldest=one, latest=three) == ["two"]
    assert history(client, channel=direct, oldest=one, latest=three, inclusive=True) == [
        "three",
        "two",
        "one",
    ]


def test_history_comes_in_pages(sandbox: Sandbox, client: WebClient, ada: str) -> None:
    """A page that is cut by the limit has a cursor; the last page has none."""
    for number in range(3):
        client.chat_postMessage(channel=ada, text=str(number))
    direct = sandbox.direct(ada)
    page = client.conversations_history(channel=direct, limit=2)
    cursor = page["response_metadata"]["next_cursor"]
    last = client.conversations_history(channel=direct, limit=2, cursor=cursor)

    assert ([m["text"] for m in page["messages"]], page["has_more"]) == (["2", "1"], True)
    assert ([m["text"] for m in last["messages"]], last["has_more"]) == (["0"], False)


def test_history_tells_metadata_whole_only_when_asked(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """Without include_all_metadata only the event type is shown."""
    client.chat_postMessage(channel=ada, text="Hello", metadata=METADATA)
    direct = sandbox.direct(ada)
    little = client.conversations_history(channel=direct)["messages"][0]
    whole = client.conversations_history(channel=direct, include_all_metadata=True)["messages"][0]

    assert little["metadata"] == {"event_type": "nudge"}
    assert whole["metadata"] == METADATA


def test_people_are_described_as_slack_does(sandbox: Sandbox, client: WebClient) -> None:
    """Zones, guests, bots, deactivated accounts, and Slackbot, whose ``is_bot`` is false."""

    def user(handle: str, **arguments: Any) -> dict[str, Any]:
        wanted = sandbox.users[handle].id
        return dict(client.users_info(user=wanted, **arguments)["user"])

    emi, hanna = user("emi", include_locale=True), user("hanna")
    assert (emi["tz"], emi["tz_offset"], emi["locale"]) == ("Asia/Tokyo", 32400, "en-GB")
    assert emi["profile"]["real_name"] == "Emi Sato"
    assert (hanna["deleted"], "tz" in hanna) == (True, False)
    assert user("gus")["is_restricted"] is True
    assert user("ada")["is_admin"] is True
    assert (user("deploybot")["is_bot"], user("slackbot")["is_bot"]) == (True, False)
    assert user("kith")["is_bot"] is True


def test_the_list_of_people_comes_in_pages(sandbox: Sandbox, client: WebClient) -> None:
    """Following the cursor lists everybody once."""
    found, cursor = [], ""
    while True:
        page = client.users_list(limit=4, cursor=cursor)
        found += [member["id"] for member in page["members"]]
        cursor = page["response_metadata"]["next_cursor"]
        if not cursor:
            break

    assert sorted(person.id for person in sandbox.users.values()) == found
    people = {each["name"]: each for each in client.users_list()["members"]}
    assert people["ada"]["profile"]["display_name"] == "Ada"
    assert (people["deploybot"]["is_bot"], people["hanna"]["deleted"]) == (True, True)


def window(client: WebClient, user: str) -> tuple[bool, int, int]:
    """The answer of ``dnd.info`` about somebody."""
    said = client.dnd_info(user=user)
    return said["dnd_enabled"], said["next_dnd_start_ts"], said["next_dnd_end_ts"]


def test_a_snooze_is_a_window_that_has_begun(
    sandbox: Sandbox, client: WebClient, clock: SettableClock, ada: str
) -> None:
    """A bot sees when a snooze ends, and no longer sees it afterwards."""
    now = int(clock.now().timestamp())
    sandbox.set_user("ada", snooze_until=now + 60)
    assert window(client, ada) == (True, now, now + 60)
    clock.advance(timedelta(seconds=60))
    assert window(client, ada) == (False, 1, 1)

    nights = {"dnd_start": now + 3600, "dnd_end": now + 7200}
    sandbox.set_user("ada", snooze_until=now + 120, **nights)
    assert window(client, ada) == (True, now + 60, now + 120)
    clock.advance(timedelta(hours=1))
    sandbox.set_user("ada", snooze_until=now + 3720)
    assert window(client, ada) == (True, now + 3660, now + 7200)


def test_do_not_disturb_comes_every_day(
    sandbox: Sandbox, client: WebClient, clock: SettableClock, ada: str
) -> None:
    """After its end the window is that of the next day."""
    now = int(clock.now().timestamp())
    sandbox.set_user("ada", dnd_start=now, dnd_end=now + 60)
    assert window(client, ada) == (True, now, now + 60)
    clock.advance(timedelta(seconds=60))
    assert window(client, ada) == (True, now + 86_400, now + 86_460)
    clock.advance(timedelta(days=3))

    assert window(client, ada) == (True, now + 4 * 86_400, now + 4 * 86_400 + 60)


def test_a_status_is_gone_when_it_expires(
    sandbox: Sandbox, client: WebClient, clock: SettableClock, ada: str
) -> None:
    """A status expires by the sandbox's clock, in both methods; one without an end stays."""
    until = int(clock.now().timestamp()) + 60
    sandbox.set_user("ada", status_text="Gone", status_emoji=":palm_tree:", status_expiration=until)
    sandbox.set_user("bo", status_text="In the garden")

    def statuses() -> dict[str, tuple[str, str, int]]:
        users = client.users_list()["members"]
        assert client.users_info(user=ada)["user"] in users
        profiles = {each["name"]: each["profile"] for each in users}
        return {
            name: (said["status_text"], said["status_emoji"], said["status_expiration"])
            for name, said in profiles.items()
        }

    assert statuses()["ada"] == ("Gone", ":palm_tree:", until)
    clock.advance(timedelta(seconds=60))
    assert statuses()["ada"] == ("", "", 0)
    assert statuses()["bo"] == ("In the garden", "", 0)


def test_do_not_disturb(sandbox: Sandbox, client: WebClient, ada: str, bo: str) -> None:
    """The window is in both methods, and what Slack shows to the person alone is in neither."""
    now = 1795424400
    sandbox.set_user("ada", dnd_start=now + 10, dnd_end=now + 20)

    team = client.dnd_teamInfo(users=[ada, bo])["users"]
    assert window(client, ada) == (True, now + 10, now + 20)
    assert team[ada]["next_dnd_start_ts"] == now + 10
    assert team[bo] == {"dnd_enabled": False, "next_dnd_start_ts": 1, "next_dnd_end_ts": 1}
    assert set(client.dnd_info(user=ada).data) == {"ok", *team[ada]}
    assert client.team_info()["team"]["id"] == sandbox.team_id


def test_a_thread_is_read_by_itself(sandbox: Sandbox, client: WebClient) -> None:
    """What stands in a thread alone isn't in the history, and what is sent beside it is."""
    ada = sandbox.users["ada"].id
    direct = sandbox.direct(ada)
    first = sandbox.write(ada, direct, "Hello.").ts
    inside = sandbox.write(ada, direct, "In the thread.", first).ts
    beside = sandbox.write(ada, direct, "Beside it.", first, "thread_broadcast").ts
    sandbox.write(ada, direct, "waves", subtype="me_message")

    said = client.conversations_history(channel=direct)["messages"]
    assert [one["text"] for one in said] == ["waves", "Beside it.", "Hello."]
    assert [one.get("subtype") for one in said] == ["me_message", "thread_broadcast", None]
    assert said[-1]["reply_count"] == 2
    thread = client.conversations_replies(channel=direct, ts=str(first))["messages"]
    assert [one["ts"] for one in thread] == [first, inside, beside]
    alone = client.conversations_replies(channel=direct, ts=str(inside))["messages"]
    assert [one["ts"] for one in alone] == [inside]
    page = client.conversations_replies(channel=direct, ts=str(first), limit=2)
    assert page["has_more"]
    with pytest.raises(SlackApiError, match="thread_not_found"):
        client.conversations_replies(channel=direct, ts="1.1")


def test_an_edited_message_says_what_it_was(sandbox: Sandbox, client: WebClient) -> None:
    """The history has the new words only, and only its author may change it."""
    ada, bo = sandbox.users["ada"].id, sandbox.users["bo"].id
    direct = sandbox.direct(ada)
    ts = str(sandbox.write(ada, direct, "Helo.").ts)
    sandbox.edit_message(ada, direct, ts, "Hello.")

    (said,) = client.conversations_history(channel=direct)["messages"]
    assert (said["text"], said["edited"]["user"]) == ("Hello.", ada)
    with pytest.raises(Gone):
        sandbox.edit_message(bo, direct, ts, "Bye.")
