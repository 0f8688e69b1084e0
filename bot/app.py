"""The composition root: here the rooms are built, wired to each other and to Slack."""

from __future__ import annotations

import re
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from slack_bolt import Ack, App
from slack_sdk import WebClient

from bot import front_door
from bot.admin.listeners import AdminListeners
from bot.admin.service import AdminService
from bot.checkins import listeners as checkin_listeners
from bot.checkins.letters import CheckInLetters
from bot.checkins.service import CheckInService
from bot.checkins.turns import Turns
from bot.circle.letters import ReminderLetters
from bot.circle.listeners import CircleListeners
from bot.circle.service import CircleService
from bot.clock import Clock
from bot.coffee import letters as coffee_letters
from bot.coffee.invitations import Invitations
from bot.coffee.listeners import CoffeeListeners
from bot.coffee.rounds import RoundKeeper
from bot.coffee.service import CoffeeService
from bot.config import Config
from bot.delivery.dispatch import Dispatch
from bot.delivery.service import Correspondent, MessageKind
from bot.directory import NameBook
from bot.front_door import SOMEBODY, Command, Typed
from bot.home.listeners import HomeListeners
from bot.home.service import HomeService
from bot.icebreakers import listeners as icebreaker_listeners
from bot.icebreakers.service import IcebreakerLetters, IcebreakerService
from bot.ledger import views as ledger_views
from bot.ledger.letters import EndingLetters
from bot.ledger.listeners import LedgerListeners
from bot.ledger.service import LedgerKeeper
from bot.members import preference_views
from bot.members import views as member_views
from bot.members.listeners import MemberListeners
from bot.members.preference_listeners import PreferenceListeners
from bot.members.service import MemberService
from bot.memory.service import Deposit, Forgetting, Gate
from bot.reception import Reception
from bot.scheduler import Duty, Heartbeat
from bot.sharing import views as sharing_views
from bot.sharing.colleagues import Colleagues
from bot.sharing.listeners import SharingListeners
from bot.sharing.offer_listeners import OfferListeners
from bot.sharing.service import Sharing
from bot.text import mark
from storage import received
from storage.database import Database
from storage.vault import Vault

# Slack repeats what it delivers for at most a day.
_DELIVERIES_KEPT = timedelta(days=2)
_LISTENER_THREADS = 20

_CHANGE = mark("Change whom you meet, how often, how, and when you work.")


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms, by their services."""

    membership: MemberService
    gate: Gate
    sharing: Sharing
    forgetting: Forgetting
    ledger: LedgerKeeper
    icebreakers: IcebreakerService
    coffee: CoffeeService
    rounds: RoundKeeper
    invitations: Invitations
    checkins: CheckInService
    circle: CircleService
    home: HomeService
    admin: AdminService
    dispatch: Dispatch


@dataclass(frozen=True, slots=True)
class House:
    """Everything that is built: Bolt's app, the heartbeat, the database and the rooms."""

    app: App
    heartbeat: Heartbeat
    database: Database
    rooms: Rooms


def build(
    config: Config,
    *,
    client: WebClient,
    database: Database,
    vault: Vault,
    clock: Clock,
    dice: Random,
    executor: Executor | None = None,
) -> House:
    """Build the house around one database and one Slack client, which must not retry by itself."""
    gate, turns = Gate(vault), Turns()
    membership = MemberService(database, clock, config.command)
    sharing = Sharing(database, clock, Deposit(vault), gate, membership, turns)
    forgetting = Forgetting(database, clock, turns)
    ledger = LedgerKeeper(database, clock, gate, forgetting, membership, turns)
    coffee = CoffeeService(database, clock, membership, gate)
    keeper = RoundKeeper(database, clock, dice)
    rooms = Rooms(
        membership=membership,
        gate=gate,
        sharing=sharing,
        forgetting=forgetting,
        ledger=ledger,
        icebreakers=IcebreakerService(database, clock, dice, sharing, coffee.coffees_of),
        coffee=coffee,
        rounds=keeper,
        invitations=Invitations(database, clock, membership, keeper),
        checkins=CheckInService(database, clock, gate, turns),
        circle=CircleService(database, clock, membership, gate, vault.hashed, config.command),
        home=HomeService(database, clock, membership, ledger, coffee),
        admin=AdminService(database, clock, config.command),
        dispatch=Dispatch(database, clock, lambda _: client, _correspondents(gate, turns, vault)),
    )
    _let_rooms_take_note(rooms, turns)
    app = _bolt(config, client, executor)
    Reception(database).register(app)
    _open_doors(app, rooms, config.command)
    duties = [*_duties(rooms), lambda: _forget_deliveries(database, clock)]
    return House(app, Heartbeat(duties, config.tick_seconds), database, rooms)


def _bolt(config: Config, client: WebClient, executor: Executor | None) -> App:
    return App(
        client=client,
        signing_secret=config.slack_signing_secret or None,
        token_verification_enabled=False,
        listener_executor=executor or ThreadPoolExecutor(_LISTENER_THREADS, "kith-listener"),
    )


def _duties(rooms: Rooms) -> list[Duty]:
    """What is done on every tick, in this order: first what is due, then the sending of it."""
    return [
        rooms.rounds.announce_due,
        rooms.rounds.turn_due,
        rooms.icebreakers.ask_due,
        rooms.checkins.hand_on,
        rooms.forgetting.forget_ended,
        rooms.dispatch.reconcile,
        rooms.dispatch.send_due,
        rooms.dispatch.empty_withdrawn,
    ]


def _correspondents(gate: Gate, turns: Turns, vault: Vault) -> dict[MessageKind, Correspondent]:
    return {
        MessageKind.CHECK_IN: CheckInLetters(gate, turns),
        MessageKind.ROUND_ANNOUNCEMENT: coffee_letters.AnnouncementLetters(),
        MessageKind.INTRODUCTION: coffee_letters.IntroductionLetters(),
        MessageKind.COFFEE_NOTE: coffee_letters.NoteLetters(gate),
        MessageKind.LEFT_OVER_NOTE: coffee_letters.LeftOverLetters(),
        MessageKind.OUTCOME_QUESTION: coffee_letters.OutcomeLetters(),
        MessageKind.ENDING_QUESTION: EndingLetters(),
        MessageKind.ICEBREAKER: IcebreakerLetters(),
        MessageKind.REMINDER: ReminderLetters(vault.hashed),
    }


def _let_rooms_take_note(rooms: Rooms, turns: Turns) -> None:
    """Tell the rooms further down when somebody joins or leaves, in the same transaction."""
    rooms.membership.when_somebody_joins(rooms.invitations.joined)
    rooms.membership.when_somebody_joins(turns.joined)
    rooms.membership.when_somebody_leaves(turns.left)
    rooms.membership.when_somebody_leaves(rooms.circle.reminders.left)
    rooms.membership.when_somebody_leaves(rooms.forgetting.rest_all_of)
    rooms.membership.when_somebody_is_to_be_forgotten(rooms.forgetting.forget_all_of)


def _open_doors(app: App, rooms: Rooms, command: str) -> None:
    members = MemberListeners(rooms.membership, command)
    preferences = PreferenceListeners(rooms.membership)
    colleagues = Colleagues(rooms.sharing, NameBook())
    sharing = SharingListeners(rooms.sharing, colleagues)
    offers = OfferListeners(rooms.sharing, colleagues)
    ledger = LedgerListeners(rooms.ledger, preference_views.spelled)
    admin = AdminListeners(rooms.admin)
    home = HomeListeners(
        rooms.home,
        command,
        member_views.invitation,
        ledger_views.entry_line,
        ledger_views.shared_so_far,
    )
    coffee = CoffeeListeners(rooms.coffee, rooms.invitations)
    circle = CircleListeners(rooms.circle)
    for room in (members, preferences, offers, sharing, ledger, coffee, circle, home, admin):
        room.register(app)
    icebreaker_listeners.register(app, rooms.icebreakers, command, sharing_views.Offers())
    checkin_listeners.register(app, rooms.checkins)
    commands = _commands(members, preferences, sharing, ledger, circle, home, admin)
    front_door.register(app, command, commands)
    # What no room knows, an old button or an event that nobody asked for, is acknowledged all the
    # same: otherwise Slack would repeat it, and in the end send nothing more.
    app.action(re.compile(".*"))(_acknowledge)
    app.event(re.compile(".*"))(_acknowledge_event)


def _commands(
    members: MemberListeners,
    preferences: PreferenceListeners,
    sharing: SharingListeners,
    ledger: LedgerListeners,
    circle: CircleListeners,
    home: HomeListeners,
    admin: AdminListeners,
) -> list[Command]:
    def share(typed: Typed) -> None:
        sharing.open_form(typed.client, typed.trigger_id, typed.incoming, typed.voice)

    def me(typed: Typed) -> None:
        ledger.show_ledger(typed.client, typed.trigger_id, typed.incoming, typed.voice)

    until = front_door.UNTIL_A_DAY
    return [
        Command("", "", mark("Where you stand, and what is next."), home.front),
        Command("join", "", mark("Join, with one tap."), members.type_join),
        Command("change", "", _CHANGE, preferences.type_change),
        Command("pause", until, mark("Pause everything; nobody is told."), members.type_pause),
        Command("resume", "", mark("Come back from a pause."), members.type_resume),
        Command("leave", "", mark("Leave; what you shared is forgotten."), members.type_leave),
        Command("share", "", mark("Share something with somebody you name."), share),
        Command("me", "", mark("What Kith knows about you, to change or forget."), me),
        Command(SOMEBODY, "", mark("Your last coffee, what they share, a reminder."), circle.typed),
        Command("setup", "", mark("For admins: when rounds are drawn."), admin.open_setup),
    ]


def _acknowledge(ack: Ack) -> None:
    ack()


def _acknowledge_event() -> None:
    pass


def _forget_deliveries(database: Database, clock: Clock) -> None:
    before: datetime = clock.now() - _DELIVERIES_KEPT
    with database.write() as tx:
        received.forget_before(tx, before)
