"""The bot's answers to commands and presses: in an acknowledgement or at a response URL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.sandbox import payloads
from bot.sandbox.chat_api import checked_blocks
from bot.sandbox.refusals import Refusal
from bot.sandbox.triggers import ResponseUrl, Triggers
from bot.sandbox.workspace import Conversation, Message, Workspace

KNOWN = {
    "text",
    "blocks",
    "response_type",
    "replace_original",
    "delete_original",
    "thread_ts",
    "mrkdwn",
    "unfurl_links",
    "unfurl_media",
    "metadata",
}


class Responses:
    """Shows the bot's answers."""

    def __init__(self, workspace: Workspace, triggers: Triggers) -> None:
        self._workspace = workspace
        self._triggers = triggers

    def at_response_url(self, key: str, body: Mapping[str, Any]) -> None:
        """Show *body*, posted to the response URL of *key*; refuses a URL that isn't valid."""
        self.show(self._triggers.answer_to(key), body)

    def show(self, to: ResponseUrl, body: Mapping[str, Any]) -> None:
        """
        Show *body* in the conversation of *to*: to that person only, unless it is ``in_channel``.

        ``replace_original`` and ``delete_original`` change the message that was pressed, if any.
        """
        unknown = sorted(body.keys() - KNOWN)
        if unknown:
            raise Refusal("invalid_arguments", [f"[ERROR] unknown argument: {u}" for u in unknown])
        with self._workspace.changed:
            conversation = self._workspace.conversations[to.channel_id]
            original = conversation.messages.get(to.ts or "")
            if body.get("delete_original"):
                if original is not None:
                    self._workspace.drop(conversation, original.ts)
                    self._announce(payloads.message_deleted_event, conversation, original)
                return
            new = self._composed(to, body)
            if body.get("replace_original") and original is not None:
                changed = replace(original, text=new.text, blocks=new.blocks, edited_ts=new.ts)
                self._workspace.keep(conversation, changed)
                self._announce(payloads.message_changed_event, conversation, original, changed)
            else:
                self._workspace.keep(conversation, new)
                self._announce(payloads.message_event, conversation, new)

    def _announce(
        self,
        event: Callable[..., dict[str, Any]],
        conversation: Conversation,
        *messages: Message,
    ) -> None:
        """Tell the bot about its own message, where it is, unless only one person sees it."""
        is_there = self._workspace.app.bot_user_id in conversation.members
        if is_there and messages[0].seen_only_by is None:
            self._workspace.announcements.put(event(self._workspace, conversation, *messages))

    def _composed(self, to: ResponseUrl, body: Mapping[str, Any]) -> Message:
        blocks = checked_blocks(self._workspace, body["blocks"]) if body.get("blocks") else None
        text = body.get("text") or ""
        if not isinstance(text, str) or not (text.strip() or blocks):
            raise Refusal("no_text")
        for_all = body.get("response_type") == "in_channel"
        return Message(
            ts=self._workspace.next_ts(),
            user=self._workspace.app.bot_user_id,
            text=text,
            blocks=blocks,
            seen_only_by=None if for_all else to.person_id,
        )
