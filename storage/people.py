"""People whose Slack id Kith knows, members or not, and their quiet lists."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select, update

from storage import slack_ids
from storage.database import Transaction, add_if_new
from storage.mapping import (
    fetch_all,
    fetch_one,
    in_given_workspace,
    in_same_workspace,
    in_workspace,
)
from storage.records import DirectConversation, Person, SlackKind
from storage.seals import not_sealed
from storage.tables import members, people, quiet_list
from storage.tables import slack_ids as slack_ids_table

_PERSON = select(
    people.c.workspace_id, people.c.id, slack_ids_table.c.slack_id, people.c.deactivated_at
).join_from(people, slack_ids_table, in_same_workspace(people, slack_ids_table, id="id"))

_ONE = _PERSON.where(in_given_workspace(people, "id"))
_BY_SLACK_ID = _PERSON.where(
    in_given_workspace(slack_ids_table, "slack_id"), slack_ids_table.c.kind == SlackKind.PERSON
)


def find(tx: Transaction, workspace_id: str, slack_id: str) -> Person | None:
    """The person with this Slack id, or ``None`` if Kith does not know them."""
    return fetch_one(tx, Person, _BY_SLACK_ID, workspace_id=workspace_id, slack_id=slack_id)


def get_or_add(tx: Transaction, workspace_id: str, slack_id: str) -> Person:
    """The person with this Slack id, who is added if Kith does not know them."""
    own = slack_ids.own_id(tx, workspace_id, SlackKind.PERSON, slack_id)
    add_if_new(tx, people, {"workspace_id": workspace_id, "id": own})
    return get(tx, workspace_id, own)


def get(tx: Transaction, workspace_id: str, person_id: str) -> Person:
    """The person with this id. Raises ``NoResultFound`` if there is none."""
    return Person(*tx.execute(_ONE, {"workspace_id": workspace_id, "id": person_id}).one())


def several(tx: Transaction, workspace_id: str, ids: Iterable[str]) -> dict[str, Person]:
    """People by their ids; unknown ids are left out."""
    wanted = _PERSON.where(in_workspace(people, workspace_id), people.c.id.in_(list(ids)))
    return {row.id: Person(*row) for row in tx.execute(wanted)}


def by_slack_id(tx: Transaction, workspace_id: str, slack_ids: Iterable[str]) -> dict[str, Person]:
    """People by their Slack ids; those whom Kith does not know are left out."""
    wanted = _PERSON.where(
        in_workspace(slack_ids_table, workspace_id, kind=SlackKind.PERSON),
        slack_ids_table.c.slack_id.in_(list(slack_ids)),
    )
    return {row.slack_id: Person(*row) for row in tx.execute(wanted)}


def joined(tx: Transaction, workspace_id: str) -> tuple[Person, ...]:
    """All people who have joined, by their id."""
    return fetch_all(
        tx,
        Person,
        _PERSON.join(members, in_same_workspace(members, people, person_id="id"))
        .where(in_workspace(people, workspace_id))
        .order_by(people.c.id),
    )


def everybody(tx: Transaction, workspace_id: str) -> tuple[Person, ...]:
    """All people of a workspace, by their id."""
    return fetch_all(
        tx, Person, _PERSON.where(in_workspace(people, workspace_id)).order_by(people.c.id)
    )


def deactivated_before(tx: Transaction, moment: datetime, most: int) -> tuple[Person, ...]:
    """People whom Slack deactivated by *moment*, longest ago first; at most *most*."""
    return fetch_all(
        tx,
        Person,
        _PERSON.where(people.c.deactivated_at <= moment, not_sealed(people))
        .order_by(people.c.deactivated_at)
        .limit(most),
    )


def deactivate(tx: Transaction, workspace_id: str, person_id: str, at: datetime) -> None:
    """Record that Slack has deactivated this person."""
    _set(tx, workspace_id, person_id, deactivated_at=at)


def reactivate(tx: Transaction, workspace_id: str, person_id: str) -> None:
    """Record that Slack has reactivated this person."""
    _set(tx, workspace_id, person_id, deactivated_at=None)


def direct_id(tx: Transaction, workspace_id: str, person_id: str) -> str | None:
    """Kith's own id of its conversation with this person; ``None`` where none is known."""
    known = select(people.c.direct_id).where(in_workspace(people, workspace_id, id=person_id))
    return tx.execute(known).scalar_one_or_none()


def lock(tx: Transaction, workspace_id: str, person_id: str) -> bool:
    """Keep others from locking this person until *tx* ends; ``False`` if there is none."""
    row = select(people.c.id).where(in_workspace(people, workspace_id, id=person_id))
    return tx.execute(row.with_for_update()).first() is not None


def direct_conversations(tx: Transaction, workspace_id: str) -> tuple[DirectConversation, ...]:
    """The known conversations with members whom Slack has not deactivated."""
    places = slack_ids_table.alias()
    found = (
        select(
            people.c.workspace_id,
            places.c.slack_id,
            slack_ids_table.c.slack_id,
            members.c.joined_at,
            members.c.locale,
        )
        .join_from(people, members, in_same_workspace(members, people, person_id="id"))
        .join(slack_ids_table, in_same_workspace(people, slack_ids_table, id="id"))
        .join(places, in_same_workspace(people, places, direct_id="id"))
        .where(in_workspace(people, workspace_id), people.c.deactivated_at.is_(None))
        .order_by(people.c.id)
    )
    return fetch_all(tx, DirectConversation, found)


def forget_direct(tx: Transaction, workspace_id: str, person_id: str) -> None:
    """Forget the conversation with this person, because Slack says that it does not exist."""
    _set(tx, workspace_id, person_id, direct_id=None)


def set_direct(tx: Transaction, workspace_id: str, person_id: str, slack_channel: str) -> str:
    """Record the direct conversation with this person; returns Kith's id for it."""
    own = slack_ids.own_id(tx, workspace_id, SlackKind.DIRECT, slack_channel)
    _set(tx, workspace_id, person_id, direct_id=own)
    return own


def keep_apart(
    tx: Transaction, workspace_id: str, person_id: str, about: Iterable[str], at: datetime
) -> None:
    """Set the quiet list of *person_id* to *about*."""
    wanted = set(about) - {person_id}
    tx.execute(
        delete(quiet_list).where(
            in_workspace(quiet_list, workspace_id, person_id=person_id),
            quiet_list.c.about_id.not_in(sorted(wanted)),
        )
    )
    for about_id in sorted(wanted):
        row = {
            "workspace_id": workspace_id,
            "person_id": person_id,
            "about_id": about_id,
            "since": at,
        }
        add_if_new(tx, quiet_list, row)


def add_to_quiet_list(
    tx: Transaction, workspace_id: str, person_id: str, about_id: str, at: datetime
) -> None:
    """Add one person to somebody's quiet list."""
    row = {"workspace_id": workspace_id, "person_id": person_id, "about_id": about_id, "since": at}
    add_if_new(tx, quiet_list, row)


def kept_apart(tx: Transaction, workspace_id: str) -> frozenset[frozenset[str]]:
    """All pairs of people where one has the other on their quiet list."""
    rows = tx.execute(
        select(quiet_list.c.person_id, quiet_list.c.about_id).where(
            in_workspace(quiet_list, workspace_id)
        )
    )
    return frozenset(frozenset(row) for row in rows)


def are_apart(tx: Transaction, workspace_id: str, one: str, other: str) -> bool:
    """Whether one of the two has the other on the quiet list."""
    pairs = ((one, other), (other, one))
    return any(
        tx.execute(
            select(quiet_list.c.since).where(
                in_workspace(quiet_list, workspace_id, person_id=person_id, about_id=about_id)
            )
        ).first()
        for person_id, about_id in pairs
    )


def quiet_list_of(tx: Transaction, workspace_id: str, person_id: str) -> tuple[str, ...]:
    """Ids of the people on somebody's quiet list, longest there first."""
    rows = tx.execute(
        select(quiet_list.c.about_id)
        .where(in_workspace(quiet_list, workspace_id, person_id=person_id))
        .order_by(quiet_list.c.since, quiet_list.c.about_id)
    )
    return tuple(rows.scalars())


def _set(tx: Transaction, workspace_id: str, person_id: str, **values: object) -> None:
    tx.execute(
        update(people).where(in_workspace(people, workspace_id, id=person_id)).values(**values)
    )
