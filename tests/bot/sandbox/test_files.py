"""Files: announced, uploaded once, shared where the bot is, opened by those there, deleted."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from http.client import HTTPConnection, RemoteDisconnected
from typing import Any
from urllib.parse import urlsplit

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.runtime.clock import SettableClock
from bot.sandbox.sandbox import Gone, Sandbox
from tests.bot.sandbox.conftest import LONG

WORDS = b'{"words": "Mum"}'


def announced(client: WebClient, length: int = len(WORDS)) -> tuple[str, str]:
    """The id of a new file, and its upload URL."""
    answer = client.files_getUploadURLExternal(filename="kith.json", length=length)
    return str(answer["file_id"]), str(answer["upload_url"])


def upload(address: str, content: bytes = WORDS, method: str = "POST", kind: str = "") -> int:
    """Upload a file; return the status of the answer."""
    where = urlsplit(address)
    connection = HTTPConnection(where.hostname or "", where.port, timeout=LONG)
    connection.request(method, where.path, content, {"Content-Type": kind} if kind else {})
    with connection.getresponse() as answer:
        return answer.status


def refused(call: Callable[..., Any], **arguments: Any) -> str:
    """Slack's code for a call that must be refused."""
    with pytest.raises(SlackApiError) as fault:
        call(**arguments)
    return str(fault.value.response["error"])


def test_the_sdk_uploads_in_three_calls_and_to_the_sandbox_alone(
    sandbox: Sandbox, client: WebClient, ada: str, bo: str
) -> None:
    """The SDK's upload in one call works; the members of the conversation see the file."""
    direct = client.conversations_open(users=ada)["channel"]["id"]
    answer = client.files_upload_v2(
        filename="kith.json", content=WORDS, title="All of it", channel=direct, initial_comment="Hi"
    )
    shared = sandbox.messages(ada)[-1]
    calls = [each.name for each in sandbox.traffic if each.direction == "to_slack"][-3:]

    assert answer["files"] == [{"id": shared["files"][0]["id"], "title": "All of it"}]
    assert (shared["text"], shared["files"][0]["name"]) == ("Hi", "kith.json")
    assert sandbox.file(ada, answer["file"]["id"]) == WORDS
    assert calls == ["files.getUploadURLExternal", "upload", "files.completeUploadExternal"]
    with pytest.raises(Gone):
        sandbox.file(bo, answer["file"]["id"])
    assert "Mum" not in json.dumps([each.body for each in sandbox.traffic])


def test_a_file_is_nobodys_to_see_before_it_is_shared(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """A file that was uploaded, or completed without a channel, is visible to the bot only."""
    file_id, address = announced(client)
    assert upload(address) == 200
    with pytest.raises(Gone):
        sandbox.file(ada, file_id)
    client.files_completeUploadExternal(files=[{"id": file_id}])

    with pytest.raises(Gone):
        sandbox.file(ada, file_id)


def test_a_form_is_accepted_as_well(sandbox: Sandbox, client: WebClient, ada: str) -> None:
    """The bytes may be the body, or the file of a form."""
    file_id, address = announced(client)
    part = b'--x\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n%s\r\n--x--\r\n'
    assert upload(address, part % WORDS, kind="multipart/form-data; boundary=x") == 200
    client.files_completeUploadExternal(files=[{"id": file_id}], channel_id=sandbox.direct(ada))

    assert sandbox.file(ada, file_id) == WORDS


def test_an_upload_url_is_valid_once(client: WebClient) -> None:
    """A second upload, another method and an unknown URL are refused."""
    _, address = announced(client)

    assert upload(address, method="PUT") == 404
    assert [upload(address), upload(address), upload(address + "x")] == [200, 404, 404]


def test_an_upload_url_expires(client: WebClient, clock: SettableClock) -> None:
    """A late upload is refused, and so is a late completion of an upload in time."""
    (late, there), (early, here) = announced(client), announced(client)
    assert upload(here) == 200
    clock.set(clock.now() + timedelta(minutes=11))

    assert upload(there) == 404
    for each in (late, early):
        call = client.files_completeUploadExternal
        assert refused(call, files=[{"id": each}]) == "file_not_found"


def test_only_what_was_announced_is_completed(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """A file can't be completed before its upload, with another length, twice, or elsewhere."""
    complete, direct = client.files_completeUploadExternal, sandbox.direct(ada)
    file_id, address = announced(client)
    short, there = announced(client, 3)

    assert refused(complete, files=[{"id": file_id}], channel_id=direct) == "file_not_found"
    upload(address)
    upload(there)
    assert refused(complete, files=[{"id": short}], channel_id=direct) == "file_update_failed"
    assert refused(complete, files=[{"id": file_id}], channel_id="D0") == "channel_not_found"
    assert sandbox.messages(ada) == []
    complete(files=[{"id": file_id}], channel_id=direct)
    assert refused(complete, files=[{"id": file_id}], channel_id=direct) == "file_not_found"
    assert len(sandbox.messages(ada)) == 1


def test_a_deleted_file_is_gone_and_leaves_a_tombstone(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """Nobody can open a deleted file, the conversation says so, and it can't be deleted twice."""
    direct = sandbox.direct(ada)
    kept = client.files_upload_v2(filename="a", content=b"a", channel=direct)["file"]["id"]
    file_id = client.files_upload_v2(filename="k", content=WORDS, channel=direct)["file"]["id"]
    client.files_delete(file=file_id)

    assert sandbox.messages(ada)[-1]["files"] == [{"id": file_id, "mode": "tombstone"}]
    with pytest.raises(Gone):
        sandbox.file(ada, file_id)
    assert refused(client.files_delete, file=file_id) == "file_deleted"
    assert sandbox.file(ada, kept) == b"a"


def test_the_bot_cannot_change_the_files_of_others(
    sandbox: Sandbox, client: WebClient, ada: str
) -> None:
    """The bot can't delete or complete a person's file; people share only where they are."""
    direct = sandbox.direct(ada)
    sandbox.share_file(ada, direct, "mine.txt", b"mine")
    file_id = sandbox.messages(ada)[-1]["files"][0]["id"]

    assert refused(client.files_delete, file=file_id) == "cant_delete_file"
    complete = client.files_completeUploadExternal
    assert refused(complete, files=[{"id": file_id}]) == "file_not_found"
    assert sandbox.file(ada, file_id) == b"mine"
    with pytest.raises(Gone):
        sandbox.share_file(sandbox.users["bo"].id, direct, "mine.txt", b"mine")


@pytest.mark.parametrize(("how", "status"), [("500", 500), ("429", 429), ("refused", 400)])
def test_an_upload_can_fail(
    sandbox: Sandbox, client: WebClient, clock: SettableClock, how: str, status: int
) -> None:
    """Faults can be planned for uploads, too; a failed upload can be repeated."""
    _, address = announced(client)
    sandbox.fail("upload", how)

    first = upload(address)
    clock.advance(timedelta(seconds=1))
    assert [first, upload(address)] == [status, 200]


@pytest.mark.parametrize(("how", "after"), [("hang_up", 200), ("lost_answer", 404)])
def test_an_upload_can_break_off(sandbox: Sandbox, client: WebClient, how: str, after: int) -> None:
    """The connection drops before the upload is stored, or only the answer is lost."""
    _, address = announced(client)
    sandbox.fail("upload", how)
    with pytest.raises(RemoteDisconnected):
        upload(address)

    assert upload(address) == after


def test_the_page_opens_a_file_for_those_who_see_it(
    sandbox: Sandbox, client: WebClient, ada: str, bo: str
) -> None:
    """The page offers a file as a download, to its readers only, until it is deleted."""
    direct = sandbox.direct(ada)
    file_id = client.files_upload_v2(filename="k", content=WORDS, channel=direct)["file"]["id"]

    def opened(person: str) -> tuple[int, bytes, str | None]:
        where = urlsplit(sandbox.page_url)
        connection = HTTPConnection(where.hostname or "", where.port, timeout=LONG)
        connection.request("GET", f"/sandbox/file?as={person}&id={file_id}")
        with connection.getresponse() as answer:
            return answer.status, answer.read(), answer.headers["Content-Disposition"]

    assert opened(ada) == (200, WORDS, "attachment; filename=k")
    assert opened(bo)[0] == 404
    client.files_delete(file=file_id)
    assert opened(ada)[0] == 404
