"""A condolence that is written to Kith reaches nobody, and its writer learns that at once."""

from __future__ import annotations

from datetime import time, timedelta

import pytest

from tests.cast import labels, whole
from tests.stories.test_ways_of_writing import WAYS
from tests.workspace import MONDAY, TestWorkspace

ONLY_I = "Only I read this;"
CAT = "My cat is called Mog."


def bo_has_heard(workspace: TestWorkspace) -> None:
    """Ada shares an illness with Bo, and Kith writes to him in the morning."""
    workspace.joins(workspace.ada, workspace.bo, workspace.chidi)
    workspace.ada.shares("My mum is in hospital.", workspace.bo)
    workspace.until((MONDAY + timedelta(days=1)).date(), time(12))
    assert any("would like you to know" in one for one in workspace.bo.told())


@pytest.mark.parametrize(
    "words",
    [
        "I'm so sorry Ada, thinking of you",
        "Tell her I'm thinking of her",
        "What should I write to her?",
        "Es tut mir so leid, Ada",
        "Dis-lui que je pense à elle",
    ],
)
def test_who_writes_a_condolence_learns_that_it_reached_nobody(
    workspace: TestWorkspace, words: str
) -> None:
    """With a way to their own chat; nothing is offered, and nothing of the detail is said (P4)."""
    bo_has_heard(workspace)
    before = workspace.ada.told()
    workspace.bo.says(words)

    answer = workspace.bo.messages()[-1]
    assert answer["text"].startswith(f"{ONLY_I} {workspace.ada.mention} didn't get it.")
    assert labels(answer) == ["Open your chat"]
    assert f"id={workspace.ada.id}" in whole(answer)
    assert "hospital" not in whole(answer)
    assert workspace.ada.told() == before


def test_only_what_is_meant_for_somebody_is_answered_so(workspace: TestWorkspace) -> None:
    """Not one's own story, nor to somebody whom Kith has told nothing, nor once it is withdrawn."""
    bo_has_heard(workspace)
    workspace.bo.says("My sister lost her dog. What should I say to her?")
    assert "Keep this" in labels(workspace.bo.messages()[-1])
    workspace.bo.says(CAT)
    assert "Keep this" in labels(workspace.bo.messages()[-1])
    workspace.chidi.says("Tell her I'm thinking of her")
    assert ONLY_I not in workspace.chidi.last()
    workspace.ada.leaves()
    workspace.pass_time(minutes=2)
    workspace.bo.says("Tell her I'm thinking of her")
    assert ONLY_I not in workspace.bo.last()


def test_in_a_thread_too(workspace: TestWorkspace) -> None:
    """Right under Kith's message is where it is likely written."""
    bo_has_heard(workspace)
    WAYS["in a thread"](workspace.bo, "I'm so sorry Ada, thinking of you")

    assert workspace.bo.messages()[-1]["text"].startswith(ONLY_I)


def test_after_better_not_to_ask_it_is_said_too(workspace: TestWorkspace) -> None:
    """Bo has read it, and believes that Ada hears him; she wants quiet, so no chat is offered."""
    bo_has_heard(workspace)
    workspace.bo.presses("Read it")
    workspace.bo.closes()
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")
    workspace.pass_time(minutes=2)
    workspace.bo.says("So sorry Ada")

    assert workspace.bo.last() == "Only I read this, and I pass nothing on."
    assert labels(workspace.bo.messages()[-1]) == []


def test_whoever_had_not_read_it_is_reminded_of_nobody(workspace: TestWorkspace) -> None:
    """What was stopped unread says nothing of Ada any more: neither does this (P8)."""
    bo_has_heard(workspace)
    workspace.ada.types("me")
    workspace.ada.presses("Let nobody ask")
    workspace.pass_time(minutes=2)
    workspace.bo.says("So sorry Ada")

    assert ONLY_I not in workspace.bo.last()
    assert "Only I read this" not in workspace.bo.last()
