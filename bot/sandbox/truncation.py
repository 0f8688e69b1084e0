"""Pages of ``users.list`` that are not what they should be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sandbox.users_api import cursor_at

Page = dict[str, Any]


def truncated(how: str, page: Page, page_at: Callable[[str], Page]) -> Page:
    """
    *page* as it comes under the fault *how*; *page_at* gives the page at a cursor.

    * ``skipped_page``: the page after it comes instead;
    * ``lost_page``: nobody is on it, and the next page follows;
    * ``empty_page``: nobody is on it, and its people come with the next page;
    * ``no_cursor``: no page follows, though there are more people;
    * ``same_cursor``: the cursor leads to the same page again.
    """
    cursor = page["response_metadata"]["next_cursor"]
    here = cursor_at(page["members"][0]["id"]) if page["members"] else ""
    match how:
        case "skipped_page":
            return page_at(cursor) if cursor else page | {"members": []}
        case "lost_page":
            return page | {"members": []}
        case "empty_page":
            return page | {"members": [], "response_metadata": {"next_cursor": here}}
        case "no_cursor":
            return page | {"response_metadata": {"next_cursor": ""}}
        case "same_cursor":
            return page | {"response_metadata": {"next_cursor": here}}
    raise ValueError(f"There is no truncation {how}.")
