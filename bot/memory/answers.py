"""The answers for what is gone, and the look-up of one's own details."""

from __future__ import annotations

from collections.abc import Iterable

from bot.errors import Declined
from bot.i18n import N_
from storage import details
from storage.database import Transaction
from storage.records import Detail, Member

# Where something that was shared stood behind a message: that it holds no longer could be read as
# that somebody is well again.
WITHDRAWN = N_("This message was withdrawn. There's nothing you need to do.")
EMPTIED = N_("This message no longer holds. There's nothing you need to do.")
# The same answer for what is gone and for what this person may not see (P4).
GONE = N_("That's no longer there.")
# What an owner reads instead of words that can't be opened.
UNREADABLE = N_(
    "I can't open these words at the moment. Please tell the people who run Kith. You can still "
    "have me forget them."
)


def own_detail(tx: Transaction, me: Member, detail_id: str) -> Detail:
    """A detail of this member's. Raises :class:`Declined` if it is gone, or somebody else's."""
    detail = details.get(tx, me.workspace_id, detail_id)
    if detail is None or detail.owner_id != me.person_id:
        raise Declined(GONE)
    return detail


def own_details(tx: Transaction, me: Member, detail_ids: Iterable[str]) -> list[Detail]:
    """Those of these details that are this member's. Raises :class:`Declined` if none is."""
    found = [details.get(tx, me.workspace_id, one) for one in detail_ids]
    mine = [one for one in found if one is not None and one.owner_id == me.person_id]
    if not mine:
        raise Declined(GONE)
    return mine
