"""The contact in need is asked, answers, and can stop at any time (P18)."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot import delivery
from bot.delivery import ComposedMessage, MessageKind
from bot.errors import Declined
from bot.i18n import N_, Translator, translator_for
from bot.members import is_away, translator_of
from bot.runtime.clock import Clock
from bot.runtime.working_hours import start_of_tomorrow, usual_hours
from bot.sharing import contact_views
from bot.slack.blocks import Message
from bot.slack.request import SlackRequest
from bot.slack.users import Directory
from storage import contacts, members, people, workspaces
from storage.database import Database, Transaction
from storage.records import Contact, ContactState, Member, Outgoing, Person

NOT_ASKED = N_("You aren't asked about this any more. There's nothing you need to do.")

# Where their budget is used up, they are asked in a later week; then it stands in their ledger.
_AGAIN = timedelta(days=7)
_LAST_TRY = timedelta(days=28)
_UNTIL_KNOWN = timedelta(minutes=10)


class ContactService:
    """Asks whoever was picked, and notes their answer."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def ask_due(self) -> None:
        """Queue the question for everybody who was picked and hasn't been asked."""
        now = self._clock.now()
        with self._database.read() as tx:
            waiting = [one for one in workspaces.installed(tx) if _to_be_asked(tx, one)]
        for workspace_id in waiting:
            with self._database.write() as tx:
                contact = _to_be_asked(tx, workspace_id)
                if contact is not None:
                    contacts.note_asked(tx, workspace_id, now)
                    _queue(tx, contact, now, now)

    def accept(self, slack_request: SlackRequest, *, own_hours: bool) -> bool:
        """
        They say yes; raises :class:`Declined` for anybody else.

        Whether people are told when they are back by their own hours: only members have any.
        """
        with slack_request.transaction(self._database, self._clock) as (tx, _now):
            contact = _of(tx, slack_request)
            member = members.get(tx, contact.workspace_id, contact.person_id)
            own_hours = own_hours and member is not None
            accepted = ContactState.ACCEPTED
            contacts.answer(tx, contact.workspace_id, accepted, own_hours=own_hours)
        return own_hours

    def decline(self, slack_request: SlackRequest) -> None:
        """They say no; raises :class:`Declined` for anybody else."""
        with slack_request.transaction(self._database, self._clock) as (tx, _now):
            contact = _of(tx, slack_request)
            contacts.answer(tx, contact.workspace_id, ContactState.DECLINED)

    def stop(self, slack_request: SlackRequest, *, is_elsewhere: bool) -> None:
        """
        They no longer want to be the contact; raises :class:`Declined` for anybody else.

        *is_elsewhere*: not said in the message of the question, which is emptied then.
        """
        with slack_request.transaction(self._database, self._clock) as (tx, now):
            contact = _of(tx, slack_request)
            if is_elsewhere:
                pick(tx, contact.workspace_id, None, now)
            else:
                contacts.pick(tx, contact.workspace_id, None)

    def foresee(self, _: Translator, tx: Transaction, person: Person, _now: datetime) -> list[str]:
        """What admins would notice if this person left now."""
        contact = contacts.get(tx, person.workspace_id)
        is_theirs = contact is not None and contact.person_id == person.id
        return [contact_views.without_you(_, contact)] if contact and is_theirs else []

    def left(self, tx: Transaction, member: Member, now: datetime) -> None:
        """Whoever leaves stops being the contact."""
        contact = contacts.get(tx, member.workspace_id)
        if contact is not None and contact.person_id == member.person_id:
            pick(tx, member.workspace_id, None, now)


def pick(tx: Transaction, workspace_id: str, person_id: str | None, now: datetime) -> None:
    """
    Let somebody be asked to be the contact; ``None``: nobody is.

    Whoever was picked before keeps their answer if it is the same person; else what they were told
    is withdrawn.
    """
    before = contacts.get(tx, workspace_id)
    if before is not None and before.person_id == person_id:
        return
    contacts.pick(tx, workspace_id, person_id)
    if before is not None:
        delivery.withdraw(
            tx, workspace_id, [before.person_id], now, kind=MessageKind.CONTACT_QUESTION
        )


class ContactQuestionComposer:
    """Composes the question to whoever was picked."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def compose(self, tx: Transaction, row: Outgoing, now: datetime) -> ComposedMessage | None:
        """The question, while it is open; also to somebody who hasn't joined."""
        contact = contacts.get(tx, row.workspace_id)
        if contact is None or contact.person_id != row.receiver_id or not _is_open(contact):
            return None
        member = members.get(tx, row.workspace_id, contact.person_id)
        if member is not None:
            later = start_of_tomorrow(now, member.zone) if is_away(member, now) else None
            message = contact_views.question(translator_of(member), is_member=True)
            return ComposedMessage((contact.person_id,), message, not_before=later)
        person = people.get(tx, row.workspace_id, contact.person_id)
        profile = self._directory.profile(row.workspace_id, person.slack_id)
        if person.deactivated_at is not None:
            return None
        message = contact_views.question(self._translator(tx, row), is_member=False)
        return ComposedMessage(
            (contact.person_id,),
            message,
            # Their hours are those that Slack shows.
            not_before=None if profile else now + _UNTIL_KNOWN,
            hours=usual_hours(profile.zone if profile else "UTC"),
        )

    def sent(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """No-op."""

    def dropped(self, tx: Transaction, row: Outgoing, now: datetime) -> None:
        """Ask in a later week, some times; it also stands in their ledger."""
        contact = contacts.get(tx, row.workspace_id)
        if contact is None or contact.person_id != row.receiver_id or not _is_open(contact):
            return
        if contact.asked_at is not None and now + _AGAIN <= contact.asked_at + _LAST_TRY:
            _queue(tx, contact, contact.asked_at, now + _AGAIN)

    def emptied(self, tx: Transaction, row: Outgoing) -> Message:
        """What stands in place of a question that was taken back, or of its answer."""
        return contact_views.emptied(self._translator(tx, row))

    def _translator(self, tx: Transaction, row: Outgoing) -> Translator:
        receiver = row.receiver_id or ""
        member = members.get(tx, row.workspace_id, receiver)
        person = people.several(tx, row.workspace_id, [receiver]).get(receiver)
        slack_id = person.slack_id if person else ""
        profile = self._directory.profile(row.workspace_id, slack_id)
        if member is not None or profile is None:
            return translator_of(member)
        return translator_for(profile.locale)


def _queue(tx: Transaction, contact: Contact, asked_at: datetime, due_at: datetime) -> None:
    delivery.queue(
        tx,
        MessageKind.CONTACT_QUESTION,
        workspace_id=contact.workspace_id,
        receiver_id=contact.person_id,
        subject_id=contact.person_id,
        due_at=due_at,
        occasion=f"{asked_at.isoformat()} {due_at.isoformat()}",
    )


def _to_be_asked(tx: Transaction, workspace_id: str) -> Contact | None:
    contact = contacts.get(tx, workspace_id)
    if contact is None or contact.asked_at is not None or not _is_open(contact):
        return None
    return contact


def _is_open(contact: Contact) -> bool:
    return contact.state is ContactState.ASKED


def _of(tx: Transaction, slack_request: SlackRequest) -> Contact:
    contact, person = contacts.get(tx, slack_request.workspace_id), slack_request.person(tx)
    if contact is None or person is None or contact.person_id != person.id:
        raise Declined(NOT_ASKED)
    return contact
