"""The ``files`` family of the Web API: a file is announced, uploaded, and then shared."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.arguments import count, moment, structure, text
from bot.sandbox.methods import ApiContext, Method
from bot.sandbox.refusals import Gone, Refusal
from bot.sandbox.workspace import Conversation, File, Message, Workspace

# Slack doesn't publish how long an upload URL is valid; the sandbox is strict.
UPLOAD_LIFE = timedelta(minutes=10)
FILE_KEYS = {"id", "title", "highlight_type"}


def get_upload_url(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``files.getUploadURLExternal``"""
    if given["length"] == 0:
        raise Refusal("missing_argument")
    workspace = context.workspace
    named = (workspace.serial("F"), given["filename"], context.app.bot_user_id, given["length"])
    file = File(*named, workspace.now(), key=secrets.token_urlsafe(24))
    workspace.files[file.id] = file
    return {"upload_url": context.upload_url(file.key), "file_id": file.id}


def _finished_upload(context: ApiContext, named: Any) -> File:
    """The uploaded file that *named* describes, with its title; refuses one that isn't ready."""
    if not isinstance(named, dict) or "id" not in named or named.keys() - FILE_KEYS:
        raise Refusal(
            "invalid_arguments", ["[ERROR] must be files with an id [json-pointer:/files]"]
        )
    file = context.workspace.files.get(str(named["id"]))
    # A file that is shared already, or was never uploaded, can't be finished.
    missing = file is None or file.deleted or file.conversations or file.content is None
    if file is None or missing or file.owner != context.app.bot_user_id:
        raise Refusal("file_not_found")
    if context.workspace.now() - file.made > UPLOAD_LIFE:
        raise Refusal("file_not_found")
    if len(file.content or b"") != file.length:
        raise Refusal("file_update_failed")
    return replace(file, title=str(named.get("title", "")))


def complete_upload(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``files.completeUploadExternal``; without a channel only the bot has the files."""
    if not isinstance(given["files"], list) or not given["files"]:
        raise Refusal("invalid_arguments", ["[ERROR] must be a list [json-pointer:/files]"])
    place = context.conversation(given["channel_id"]) if "channel_id" in given else None
    where = () if place is None else (place.id,)
    ready = [
        replace(_finished_upload(context, each), conversations=where) for each in given["files"]
    ]
    context.workspace.files |= {each.id: each for each in ready}
    if place is not None:
        _share(context, place, ready, given)
    return {"files": [{"id": each.id, "title": each.title or each.name} for each in ready]}


def _share(
    context: ApiContext, place: Conversation, ready: list[File], given: dict[str, Any]
) -> None:
    workspace = context.workspace
    message = Message(
        ts=workspace.next_ts(),
        user=context.app.bot_user_id,
        text=given.get("initial_comment", ""),
        thread_ts=given.get("thread_ts"),
        files=tuple(ready),
    )
    workspace.keep(place, message)
    workspace.announcements.put(payloads.message_event(workspace, place, message))


def delete(context: ApiContext, given: dict[str, Any]) -> dict[str, Any]:
    """``files.delete``; a tombstone stays in the conversations."""
    file = context.workspace.files.get(given["file"])
    mine = file is not None and file.owner == context.app.bot_user_id
    if file is None or not (mine or _places(context.workspace, file, context.app.bot_user_id)):
        raise Refusal("file_not_found")
    if not mine:
        raise Refusal("cant_delete_file")
    if file.deleted:
        raise Refusal("file_deleted")
    gone = replace(file, deleted=True, content=None)
    context.workspace.files[file.id] = gone
    for place, message in list(_sharing(context.workspace, file)):
        left = tuple(gone if each.id == file.id else each for each in message.files)
        context.workspace.keep(place, replace(message, files=left))
    return {}


def open_file(workspace: Workspace, person_id: str, file_id: str) -> File:
    """The file, if it was shared with *person_id* and is not deleted; Gone otherwise."""
    with workspace.changed:
        file = workspace.files.get(file_id)
        if file is None or file.deleted or not _places(workspace, file, person_id):
            raise Gone(f"There is no file {file_id} for {person_id}.")
        return file


def _places(workspace: Workspace, file: File, person_id: str) -> list[Conversation]:
    found = [workspace.conversations[each] for each in file.conversations]
    return [each for each in found if person_id in each.members]


def _sharing(workspace: Workspace, file: File) -> Iterator[tuple[Conversation, Message]]:
    for each in file.conversations:
        place = workspace.conversations[each]
        for message in place.messages.values():
            if any(shared.id == file.id for shared in message.files):
                yield place, message


WRITE = ("files:write",)
METHODS = {
    "files.getUploadURLExternal": Method(
        get_upload_url,
        {"filename": text, "length": count},
        {"alt_txt": text, "snippet_type": text},
        WRITE,
    ),
    "files.completeUploadExternal": Method(
        complete_upload,
        {"files": structure},
        {"channel_id": text, "initial_comment": text, "thread_ts": moment},
        WRITE,
    ),
    "files.delete": Method(delete, {"file": text}, scopes=WRITE),
}
