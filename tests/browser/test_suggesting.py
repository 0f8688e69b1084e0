"""Times of one's own, suggested on the page: a day with a time, by one's own clock."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from tests.browser.screen import Screen
from tests.picking import introduced, offered
from tests.workspace import BEFORE_A_ROUND

pytestmark = [pytest.mark.browser, pytest.mark.starts_at(BEFORE_A_ROUND)]


def test_somebody_suggests_a_time(screen: Screen) -> None:
    """Bo picks half past three in Stockholm, and Ada is offered half past two in London."""
    ada, bo = screen.workspace.ada, screen.workspace.bo
    chat = introduced(screen.workspace, ada, bo)
    screen.becomes("bo")
    screen.opens_chat(chat)
    screen.presses("More")
    screen.presses_in_modal("I'd rather suggest times")
    screen.field("own.0").fill("2026-11-30T15:30")
    screen.submits()
    expect(screen.modal).to_contain_text("Your coffee")
    screen.closes()

    assert offered(ada, chat) == [datetime(2026, 11, 30, 14, 30, tzinfo=UTC).isoformat()]
