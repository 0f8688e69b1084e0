"""Sealed words that somebody swapped in the database are refused (P4)."""

from __future__ import annotations

from datetime import time

import pytest
from sqlalchemy import Connection, select, update

from storage.tables import details, lines
from tests.stories.test_sick_mother import FRIDAY, MUM, shared_with_bo
from tests.workspace import TestWorkspace

MAPS = "I collect old maps."
CANNOT = "I can't open these words at the moment."


def put(tx: Connection, detail_id: str, sealed: bytes) -> None:
    """Replace the sealed words of a detail."""
    tx.execute(update(details).where(details.c.id == detail_id).values(words=sealed))


def sealed_words(tx: Connection) -> dict[str, bytes]:
    """The sealed words, by the ids of their details."""
    return {row.id: row.words for row in tx.execute(select(details.c.id, details.c.words))}


@pytest.mark.parametrize("whose", ["the same person's", "another person's", "a coffee note"])
def test_swapped_words_are_shown_to_nobody(
    workspace: TestWorkspace, whose: str, caplog: pytest.LogCaptureFixture
) -> None:
    """The listener reads that it is gone. The owner is told that it can't be opened."""
    shared_with_bo(workspace)
    workspace.ada.closes()
    other = workspace.chidi if whose == "another person's" else workspace.ada
    with workspace.database.read() as tx:
        mums = set(sealed_words(tx))
    if whose == "a coffee note":
        other.says(MAPS)
        other.presses("Bring it to my next coffee")
        other.submits()
    else:
        other.types("share")
        other.chooses("kind", "taste")
        other.submits(words=MAPS)
    other.closes()
    workspace.until(FRIDAY, time(8, 5))
    with workspace.database.write() as tx:
        found = sealed_words(tx)
        (mine,) = mums
        if whose == "a coffee note":
            put(tx, mine, tx.execute(select(lines.c.words)).scalar_one())
        else:
            (theirs,) = set(found) - mums
            put(tx, mine, found[theirs])
            put(tx, theirs, found[mine])
    workspace.bo.presses("Read it")
    read = workspace.bo.reads_modal()
    workspace.ada.types("me")

    assert MAPS not in read
    assert MUM not in read
    assert "That's no longer there." in read
    assert CANNOT in workspace.ada.reads_modal()
    assert "words cannot be opened table=details" in caplog.text
    assert MUM not in caplog.text
    # Words that cannot be read can still be forgotten.
    workspace.ada.presses("Forget it")
    assert workspace.ada.sees_modal()
