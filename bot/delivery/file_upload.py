"""A file in somebody's conversation: announce it to Slack, upload it, share it, remove it.

The calls are separate functions because the file is recorded between the first and the second:
so it can be removed even if Kith stops before anybody sees it.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.request import BaseHandler, HTTPSHandler, ProxyHandler, Request, build_opener

from slack_sdk import WebClient

from bot.slack.errors import CALL_ERRORS, is_in_doubt, name_of

# Slack removes by itself what was announced and never shared.
_GONE = ("file_not_found", "file_deleted")


class NotTaken(Exception):
    """Slack has certainly not shared the file; the text is Slack's error."""


class InDoubt(Exception):
    """It is unknown whether Slack has shared the file; the text is the last error."""


@dataclass(frozen=True, slots=True)
class Place:
    """The id that Slack gave a file, and the address to which it is uploaded."""

    file_id: str
    address: str


def announce(client: WebClient, name: str, length: int) -> Place:
    """Ask Slack for a place for *length* bytes. Raises :class:`NotTaken`."""
    try:
        answer = client.files_getUploadURLExternal(filename=name, length=length)
        place = Place(str(answer["file_id"]), str(answer["upload_url"]))
    except CALL_ERRORS as fault:
        raise NotTaken(name_of(fault)) from None
    # The upload must be as protected as the API itself.
    if place.address.split(":")[0] != client.base_url.split(":")[0]:
        raise NotTaken("unexpected_address")
    return place


def upload(client: WebClient, place: Place, content: bytes) -> None:
    """Upload a file that nobody can see yet. Raises :class:`NotTaken`."""
    handlers: list[BaseHandler] = [HTTPSHandler(context=client.ssl)]
    if client.proxy:
        handlers.append(ProxyHandler({"http": client.proxy, "https": client.proxy}))
    kind = {"Content-Type": "application/octet-stream"}
    request = Request(place.address, content, kind, method="POST")  # noqa: S310 - looked at above
    try:
        with build_opener(*handlers).open(request, timeout=client.timeout):
            pass
    except CALL_ERRORS as fault:
        raise NotTaken(name_of(fault)) from None


def share(client: WebClient, place: Place, slack_id: str, title: str, comment: str) -> None:
    """
    Show a file in somebody's own conversation with Kith.

    Raises :class:`NotTaken`, or :class:`InDoubt` where the answer was lost.
    """
    try:
        conversation = client.conversations_open(users=[slack_id])["channel"]["id"]
    except CALL_ERRORS as fault:
        raise NotTaken(name_of(fault)) from None
    try:
        client.files_completeUploadExternal(
            files=[{"id": place.file_id, "title": title}],
            channel_id=conversation,
            initial_comment=comment,
        )
    except CALL_ERRORS as fault:
        raise (InDoubt if is_in_doubt(fault) else NotTaken)(name_of(fault)) from None


def remove(client: WebClient, file_id: str) -> str | None:
    """Remove a file from Slack; ``None`` when it is gone, else Slack's error."""
    try:
        client.files_delete(file=file_id)
    except CALL_ERRORS as fault:
        reason = name_of(fault)
        return None if reason in _GONE else reason
    return None
