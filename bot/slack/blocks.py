"""Builders for the Block Kit blocks that Kith uses.

The SDK's models refuse what Slack refuses, so a view that is too long fails in a test. What people
wrote is shown in ``rich_text`` or ``plain_text`` only, where nothing in it can become markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    HeaderBlock,
    MarkdownTextObject,
    Option,
    PlainTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextQuoteElement,
    RichTextSectionElement,
    SectionBlock,
    StaticSelectElement,
)
from slack_sdk.models.views import View

from bot.i18n.translator import Translator
from bot.slack.action_ids import ActionId


@dataclass(frozen=True, slots=True)
class Message:
    """
    A message from Kith.

    ``text`` says all of it in full sentences: screen readers and notifications use nothing else.
    """

    text: str
    blocks: tuple[Block, ...]

    def payload(self) -> dict[str, Any]:
        """The arguments of ``chat.postMessage``; links in it are not unfurled."""
        return {
            "text": self.text,
            "blocks": [block.to_dict() for block in self.blocks],
            "unfurl_links": False,
            "unfurl_media": False,
        }

    def answer(self) -> dict[str, Any]:
        """The arguments of a reply to a command or a press."""
        return {"text": self.text, "blocks": [block.to_dict() for block in self.blocks]}


def sentence(text: str) -> Message:
    """A message of one sentence (mrkdwn)."""
    return Message(text, (section(text),))


def section(text: str, **options: Any) -> SectionBlock:
    """A paragraph by Kith (mrkdwn; nothing in it becomes a link by itself)."""
    return SectionBlock(text=MarkdownTextObject(text=text, verbatim=True), **options)


def context_block(text: str) -> ContextBlock:
    """A remark by Kith in small print (mrkdwn)."""
    return ContextBlock(elements=[MarkdownTextObject(text=text, verbatim=True)])


def header(text: str) -> HeaderBlock:
    """A heading."""
    return HeaderBlock(text=PlainTextObject(text=text, emoji=False))


def quote(words: str, dates: str, asked: str = "") -> RichTextBlock:
    """
    What a person wrote, exactly as they typed it, as a quote; under it its *dates* in words.

    *asked*: what Kith had asked, which stands above it.
    """
    italic = RichTextElementParts.TextStyle(italic=True)
    above = [RichTextSectionElement(elements=[RichTextElementParts.Text(text=asked)])]
    return RichTextBlock(
        elements=[
            *(above if asked else []),
            RichTextQuoteElement(elements=[RichTextElementParts.Text(text=words)]),
            RichTextSectionElement(elements=[RichTextElementParts.Text(text=dates, style=italic)]),
        ]
    )


def quoted(words: str) -> RichTextBlock:
    """What a person wrote for several people, exactly as they typed it, as a quote."""
    return RichTextBlock(
        elements=[RichTextQuoteElement(elements=[RichTextElementParts.Text(text=words)])]
    )


def buttons(*elements: ButtonElement, block_id: str | None = None) -> ActionsBlock:
    """A row of buttons."""
    return ActionsBlock(elements=list(elements), block_id=block_id)


def button(
    label: str,
    action_id: ActionId | str,
    value: str = "",
    *,
    style: str | None = None,
    url: str | None = None,
    confirm: ConfirmObject | None = None,
) -> ButtonElement:
    """A button; *value* is an id, never what somebody wrote."""
    return ButtonElement(
        text=PlainTextObject(text=label, emoji=False),
        action_id=str(action_id),
        value=value or None,
        style=style,
        url=url,
        confirm=confirm,
    )


def confirmation(
    title: str, text: str, yes: str, no: str, *, style: str = "danger"
) -> ConfirmObject:
    """A dialog that asks before something that cannot be undone, or that needs a second thought."""
    return ConfirmObject(
        title=PlainTextObject(text=title, emoji=False),
        text=PlainTextObject(text=text, emoji=False),
        confirm=PlainTextObject(text=yes, emoji=False),
        deny=PlainTextObject(text=no, emoji=False),
        style=style,
    )


def select(
    action_id: ActionId, options: Sequence[tuple[str, str]], chosen: str | None = None
) -> StaticSelectElement:
    """A menu of (value, label) pairs."""
    entries = [Option(value=value, text=plain(label)) for value, label in options]
    initial = next((entry for entry in entries if entry.value == chosen), None)
    return StaticSelectElement(action_id=action_id.value, options=entries, initial_option=initial)


def modal(
    title: str,
    blocks: list[Block],
    *,
    close: str,
    submit: str | None = None,
    action_id: ActionId | None = None,
    metadata: str = "",
) -> dict[str, Any]:
    """A modal; *metadata* holds ids only. A form has a *submit* label and an *action_id*."""
    view = View(
        type="modal",
        title=plain(title),
        close=plain(close),
        submit=plain(submit) if submit else None,
        callback_id=action_id.value if action_id else None,
        private_metadata=metadata,
        blocks=blocks,
    )
    return view.to_dict()


def notice(_: Translator, title: str, text: str) -> dict[str, Any]:
    """A modal that says one thing."""
    return modal(title, [section(text)], close=_("Close"))


def answered(_: Translator, view: dict[str, Any], action_id: str, answer: Block) -> dict[str, Any]:
    """An open modal, as Slack sends it, in which *answer* stands in place of a button's row."""
    blocks = [
        answer if action_id in _action_ids(block) else block
        for block in Block.parse_all(view["blocks"])
    ]
    return modal(view["title"]["text"], blocks, close=_("Close"))


def _action_ids(block: Block) -> list[str]:
    if isinstance(block, ActionsBlock):
        return [str(one.action_id) for one in block.elements if isinstance(one, ButtonElement)]
    accessory = block.accessory if isinstance(block, SectionBlock) else None
    return [str(accessory.action_id)] if isinstance(accessory, ButtonElement) else []


def loading_view(_: Translator) -> dict[str, Any]:
    """What a modal shows until its content is loaded."""
    return notice(_, _("One moment"), _("One moment, please."))


def plain(text: str) -> PlainTextObject:
    """Plain text: nothing in it is read as markup."""
    return PlainTextObject(text=text, emoji=False)
