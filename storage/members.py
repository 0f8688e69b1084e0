"""Members: the people who have joined, and what they prefer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import case, delete, or_, select, update

from storage.database import Transaction, add_if_new
from storage.mapping import (
    fetch_all,
    fetch_one,
    in_given_workspace,
    in_same_workspace,
    in_workspace,
    projection,
    values_of,
)
from storage.records import Member, MemberHome, SlackKind
from storage.seals import not_sealed
from storage.tables import members, slack_ids

_MEMBER = projection(members, Member)
_ONE = _MEMBER.where(in_given_workspace(members, "person_id"))
_BY_SLACK_ID = _MEMBER.join(slack_ids, in_same_workspace(members, slack_ids, person_id="id")).where(
    in_given_workspace(slack_ids, "slack_id"), slack_ids.c.kind == SlackKind.PERSON
)
_LOCALE = _BY_SLACK_ID.with_only_columns(members.c.locale)


def get(tx: Transaction, workspace_id: str, person_id: str) -> Member | None:
    """The member, or ``None`` if this person has not joined."""
    return fetch_one(tx, Member, _ONE, workspace_id=workspace_id, person_id=person_id)


def by_slack_id(tx: Transaction, workspace_id: str, slack_id: str) -> Member | None:
    """The member with this Slack id, or ``None`` if that person has not joined."""
    return fetch_one(tx, Member, _BY_SLACK_ID, workspace_id=workspace_id, slack_id=slack_id)


def locale_of(tx: Transaction, workspace_id: str, slack_id: str) -> str | None:
    """The language of the member with this Slack id; ``None`` if that person has not joined."""
    found: str | None = tx.execute(
        _LOCALE, {"workspace_id": workspace_id, "slack_id": slack_id}
    ).scalar_one_or_none()
    return found


def get_locked(tx: Transaction, workspace_id: str, person_id: str) -> Member | None:
    """
    Like :func:`get`; nobody else gets it locked until the transaction ends.

    So what one person does at the same moment happens one after another.
    """
    # Rows that refer to a member can still be added meanwhile.
    this = _MEMBER.where(in_workspace(members, workspace_id, person_id=person_id))
    return fetch_one(tx, Member, this.with_for_update(key_share=True))


def several(tx: Transaction, workspace_id: str, ids: Iterable[str]) -> dict[str, Member]:
    """Members by their person's id; people who have not joined are left out."""
    rows = tx.execute(
        _MEMBER.where(in_workspace(members, workspace_id), members.c.person_id.in_(list(ids)))
    )
    return {row.person_id: Member(*row) for row in rows}


def homes(tx: Transaction, workspace_id: str) -> tuple[MemberHome, ...]:
    """Which language all members of a workspace have, and which country they chose."""
    found = (
        select(
            members.c.workspace_id,
            slack_ids.c.slack_id,
            members.c.locale,
            case((members.c.country_chosen, members.c.country)),
        )
        .join_from(members, slack_ids, in_same_workspace(members, slack_ids, person_id="id"))
        .where(in_workspace(members, workspace_id))
    )
    return fetch_all(tx, MemberHome, found)


def add(tx: Transaction, member: Member) -> bool:
    """Add a member; ``False`` if they are one."""
    return add_if_new(tx, members, values_of(member))


def change(tx: Transaction, workspace_id: str, person_id: str, **values: object) -> bool:
    """Change fields of a member; returns whether the member exists."""
    done = tx.execute(
        update(members)
        .where(in_workspace(members, workspace_id, person_id=person_id))
        .values(**values)
    )
    return done.rowcount == 1


def note_active(tx: Transaction, workspace_id: str, slack_id: str, day: date) -> None:
    """Note that a member (by their Slack id) has pressed or written something on *day*."""
    who = in_workspace(slack_ids, workspace_id, kind=SlackKind.PERSON, slack_id=slack_id)
    person = select(slack_ids.c.id).where(who)
    is_new = or_(members.c.active_on.is_(None), members.c.active_on < day)
    this = in_workspace(members, workspace_id), members.c.person_id == person.scalar_subquery()
    tx.execute(update(members).where(*this, is_new).values(active_on=day))


def remove(tx: Transaction, workspace_id: str, person_id: str) -> bool:
    """Delete a member; returns whether they were one."""
    done = tx.execute(
        delete(members).where(in_workspace(members, workspace_id, person_id=person_id))
    )
    return done.rowcount == 1


def countries(tx: Transaction) -> tuple[str, ...]:
    """The countries whose holidays members of any workspace have, each once."""
    found = select(members.c.country).where(members.c.country.is_not(None)).distinct()
    return tuple(sorted(tx.execute(found).scalars()))


def places(tx: Transaction, workspace_id: str) -> tuple[str, ...]:
    """The places of all members who have one, one for each of them, in no order of theirs."""
    found = select(members.c.place).where(
        in_workspace(members, workspace_id), members.c.place.is_not(None)
    )
    return tuple(sorted(tx.execute(found).scalars()))


def due_for_icebreaker(tx: Transaction, now: datetime, most: int) -> tuple[Member, ...]:
    """Members whose next icebreaker is due, longest due first; at most *most* of them."""
    return fetch_all(
        tx,
        Member,
        _MEMBER.where(members.c.next_icebreaker_at <= now, not_sealed(members))
        .order_by(members.c.next_icebreaker_at)
        .limit(most),
    )
