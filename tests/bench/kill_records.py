"""What the database and Slack hold after the kills, beside what people did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import select

from bot.coffee.introductions import introduce
from bot.config import read_config
from bot.delivery import MessageKind
from bot.operations.startup import make_key_ring, meet_slack, open_database, open_vault
from bot.runtime.clock import SettableClock, SystemClock
from bot.sandbox.sandbox import Sandbox
from bot.sharing.drafts import Draft
from bot.slack.client import slack_client
from bot.slack.request import SlackRequest
from bot.slack.users import look_up
from bot.wiring import build_services, wire
from storage import members, people, programs, rounds
from storage.records import DetailKind, MatchState, RoundState, SendState, Tier, new_id
from storage.tables import details, outbox
from storage.vault import Place
from tests.bench.hurried_people import Book, tokens_in
from tests.storage.builders import a_match, a_program, a_round

Offers = Mapping[tuple[str, str], frozenset[str]]
# After answers that were lost, an introduction waits as long as the first try is past.
TRIED_AGAIN = timedelta(minutes=15)
ON_THE_WAY = (SendState.SENDING, SendState.UNKNOWN)


@dataclass(frozen=True)
class Verdict:
    """What was lost and what was doubled, by name."""

    book: Book
    lines_lost: list[str]
    lines_doubled: list[str]
    forms_lost: list[str]
    forms_doubled: list[str]
    forms_in_doubt: int
    outgoing: int
    outgoing_lost: list[str]
    outgoing_doubled: list[str]
    check_ins: int
    check_ins_due: int
    introduced: int
    introductions_due: int
    introductions_doubled: int
    # What may double an introduction: answers that were lost, and kills.
    in_doubt: int

    @property
    def holds(self) -> bool:
        """
        Whether nothing was lost and nothing doubled, besides introductions.

        Of those Kith can't know whether they arrived, where it didn't hear so.
        """
        bad = (self.lines_lost, self.lines_doubled, self.forms_lost, self.forms_doubled)
        return (
            not any((*bad, self.outgoing_lost, self.outgoing_doubled))
            and self.check_ins == self.check_ins_due
            and self.introduced == self.introductions_due
            and self.introductions_doubled <= self.in_doubt
        )

    def told(self) -> str:
        """All figures, in a few lines."""
        book = self.book
        late = sum(not acknowledged for acknowledged in book.lines.values())
        accepted = sum(book.forms.values())
        lost = ", ".join(
            f"{what} {n} of {book.done[what]}" for what, n in sorted(book.lost.items())
        )
        again = ", ".join(f"{what} {n}" for what, n in sorted(book.repeated.items()))
        return "\n".join(
            (
                f"  lines: {len(book.lines)} ({late} not acknowledged at first), "
                f"lost {_named(self.lines_lost)}, doubled {_named(self.lines_doubled)}",
                f"  forms: {accepted} accepted, lost {_named(self.forms_lost)}, "
                f"doubled {_named(self.forms_doubled)}; "
                f"{len(book.forms) - accepted} given up, of which {self.forms_in_doubt} counted",
                f"  outgoing: {self.outgoing}, lost {_named(self.outgoing_lost)}, "
                f"doubled {_named(self.outgoing_doubled)}; "
                f"check-ins {self.check_ins} of {self.check_ins_due} due",
                f"  introductions: {self.introduced} of {self.introductions_due} due, "
                f"doubled {self.introductions_doubled} ({self.in_doubt} kills and lost answers)",
                f"  lost by a kill after the acknowledgement: {lost or 'nothing'}",
                f"  tried again by people: {again or 'nothing'}",
            )
        )


class Records:
    """The database and Slack, as somebody reads them who is not one of the processes."""

    def __init__(self, environment: Mapping[str, str], sandbox: Sandbox) -> None:
        self._sandbox, clock = sandbox, SystemClock()
        now = clock.now()
        config = read_config(environment)
        self._database = open_database(config)
        if not self._database.is_sqlite:
            make_key_ring(Path(environment["KITH_KEY_FILE"]), now)
        self._vault = open_vault(config, self._database, now)
        self._client = client = slack_client(config, clock)
        self._workspace = meet_slack(client, self._database, self._vault, clock, tier=Tier.ALL)
        self._services = build_services(
            config,
            client=client,
            database=self._database,
            vault=self._vault,
            # There is a working morning in between, on which somebody was to be told.
            clock=SettableClock(now - timedelta(days=4), held=False),
            rng=Random(7),
            workspace_id=self._workspace.id,
        )
        wire(self._services)
        self._check_ins_due = self._introductions_due = 0

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def join(self, slack_ids: Iterable[str]) -> None:
        """Make people members who do nothing themselves."""
        for one in slack_ids:
            profile = look_up(self._client, one, self._sandbox.team_id)
            assert profile is not None
            self._services.membership.join(self._request(one, f"join:{one}"), profile)

    def let_check_in_fall_due(self, owner: str, listener: str) -> None:
        """Let *owner* have shared something some days ago, of which a listener hears now."""
        draft = Draft("My leg is broken.", DetailKind.ILLNESS_OWN, listeners=(listener,))
        self._services.sharing.share(self._request(owner, f"share:{listener}"), draft)
        self._check_ins_due += 1

    def introduce(self, *slack_ids: str) -> None:
        """Let two members be introduced now, who haven't been introduced before."""
        here, now = self._workspace.id, datetime.now(UTC)
        with self._database.write() as tx:
            known = [people.find(tx, here, one) for one in slack_ids]
            both = sorted((one for one in known if one is not None), key=lambda one: one.id)
            program = a_program(here, active=False)
            week = {"draw_at": now, "due_at": None, "state": RoundState.DRAWN}
            round_ = a_round(program, local_week=new_id()[:8], **week)
            programs.add(tx, program)
            rounds.add(tx, round_)
            match = a_match(round_, *both, state=MatchState.PICKING)
            joined = members.several(tx, here, match.people)
            introduce(tx, round_, [match], joined, now)
        self._introductions_due += 1

    def is_quiet(self) -> bool:
        """Whether nothing is on its way to Slack, and nothing that is due waits."""
        return not self._unsaid()

    def verdict(self, book: Book, offers: Offers, in_doubt: int) -> Verdict:
        """Compare what people did with what is there; *in_doubt* as in :class:`Verdict`."""
        shown = Counter(cat for told in offers.values() for cat in told)
        kept = Counter(self._kept_cats())
        posted = self._posted()
        with self._database.read() as tx:
            sent = dict(
                tx.execute(
                    select(outbox.c.id, outbox.c.kind).where(outbox.c.state == SendState.SENT)
                ).all()
            )
        nudges = [one for one, kind in sent.items() if kind == MessageKind.CHECK_IN]
        brought = {one for one, kind in sent.items() if kind == MessageKind.INTRODUCTION}
        doubled = [one for one, times in posted.items() if times > 1]
        return Verdict(
            book=book,
            lines_lost=[cat for cat in book.lines if not shown[cat]],
            lines_doubled=[cat for cat in book.lines if shown[cat] > 1],
            forms_lost=[cat for cat, accepted in book.forms.items() if accepted and not kept[cat]],
            forms_doubled=[cat for cat in book.forms if kept[cat] > 1],
            forms_in_doubt=sum(kept[cat] for cat, was in book.forms.items() if not was),
            outgoing=len(sent),
            outgoing_lost=[*(one for one in sent if not posted[one]), *self._unsaid()],
            outgoing_doubled=[one for one in doubled if one not in brought],
            check_ins=sum(posted[one] for one in nudges),
            check_ins_due=self._check_ins_due,
            introduced=len(brought),
            introductions_due=self._introductions_due,
            introductions_doubled=sum(posted[one] - 1 for one in doubled if one in brought),
            in_doubt=in_doubt,
        )

    def _request(self, slack_id: str, key: str) -> SlackRequest:
        return SlackRequest(self._workspace.id, slack_id, key)

    def _kept_cats(self) -> list[str]:
        """The cats in all details, one for each time that they were kept."""
        cats: list[str] = []
        with self._database.read() as tx:
            for row in tx.execute(select(details)).mappings():
                place = Place("details", "words", row["workspace_id"], row["owner_id"], row["id"])
                cats.extend(tokens_in({"text": self._vault.open(tx, place, row["words"])}))
        return cats

    def _posted(self) -> Counter[str]:
        """How often Slack holds the message of each row of the outbox."""
        found: Counter[str] = Counter()
        for conversation in self._sandbox._workspace.conversations.values():
            for message in conversation.messages.values():
                payload = (message.metadata or {}).get("event_payload") or {}
                if "id" in payload:
                    found[payload["id"]] += 1
        return found

    def _unsaid(self) -> list[str]:
        """The rows that are on their way, are due and wait, or are tried again after a fault."""
        now = datetime.now(UTC)
        is_tried_again = outbox.c.failure.is_not(None) & (outbox.c.due_at < now + TRIED_AGAIN)
        is_due = (outbox.c.state == SendState.PENDING) & ((outbox.c.due_at < now) | is_tried_again)
        with self._database.read() as tx:
            rows = tx.execute(select(outbox.c.id).where(outbox.c.state.in_(ON_THE_WAY) | is_due))
            return [row.id for row in rows]


def _named(lost: list[str]) -> str:
    """How many, and which."""
    return f"{len(lost)} ({', '.join(lost)})" if lost else "0"
