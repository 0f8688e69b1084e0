"""The services, built and connected to each other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from random import Random

from slack_sdk import WebClient

from bot.admin import AdminService
from bot.admin.program_service import AdminProgramService
from bot.admin.question_service import AdminQuestionService
from bot.checkins.composers import CheckInComposer, CheckInReminderComposer
from bot.checkins.listener_turns import Turns
from bot.checkins.owner_composers import NobodyOpenedComposer
from bot.checkins.service import CheckInService
from bot.circle import CircleService
from bot.circle.composers import ReminderComposer
from bot.coffee import CoffeeService, HereService
from bot.coffee import composers as coffee_composers
from bot.coffee.announcement_composer import AnnouncementComposer
from bot.coffee.attendance import DoNotDisturb
from bot.coffee.booking import composers as booking_composers
from bot.coffee.booking.leaving import heard_by_partners
from bot.coffee.booking.services import TimeServices, time_services
from bot.coffee.invitations import InvitationService
from bot.coffee.programs.service import ProgramService
from bot.coffee.rescue.composers import RescueQuestionComposer, ThirdJoinsComposer
from bot.coffee.rescue.service import RescueService
from bot.coffee.rescue.silent_rounds import PausedNoteComposer, PauseQuestionComposer
from bot.coffee.rounds import RoundService
from bot.config import Config
from bot.delivery import AbsenceMemory, Composer, MessageKind
from bot.delivery.dispatch import Dispatch
from bot.home import HomeService
from bot.home.small_talk import SmallTalk
from bot.icebreakers import question_words
from bot.icebreakers.conversation_services import ConversationServices, conversation_services
from bot.icebreakers.service import IcebreakerComposer, IcebreakerService
from bot.ledger.brake import BrakeService
from bot.ledger.composers import BetterNotComposer, EndingQuestionComposer, SecondWeekComposer
from bot.ledger.export_service import ExportService
from bot.ledger.service import LedgerService
from bot.members import ErasureService, MemberService, PeopleSync
from bot.memory import ForgettingService, Gate, VaultWriter
from bot.operations.purge import PurgeJob
from bot.operations.retention import RetentionJob
from bot.operations.startup import tombstones_path
from bot.operations.uninstalling import UninstallService
from bot.runtime.clock import Clock
from bot.sharing.composers import ReplyComposer
from bot.sharing.contact_service import ContactQuestionComposer
from bot.sharing.editing import EditingService
from bot.sharing.next_time import NextTimeService
from bot.sharing.service import SharingService
from bot.sharing.small_talk import SmallTalkAnswer
from bot.slack.users import Directory
from storage.database import Database
from storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Services:
    """The services of all features."""

    people_sync: PeopleSync
    membership: MemberService
    erasing: ErasureService
    gate: Gate
    sharing: SharingService
    next_time: NextTimeService
    conversation: ConversationServices
    editing: EditingService
    forgetting: ForgettingService
    ledger: LedgerService
    brakes: BrakeService
    exporting: ExportService
    icebreakers: IcebreakerService
    coffee: CoffeeService
    here: HereService
    rounds: RoundService
    invitations: InvitationService
    programs: ProgramService
    times: TimeServices
    rescue: RescueService
    turns: Turns
    checkins: CheckInService
    circle: CircleService
    home: HomeService
    admin: AdminService
    admin_programs: AdminProgramService
    admin_questions: AdminQuestionService
    uninstalling: UninstallService
    retention: RetentionJob
    purging: PurgeJob
    dispatch: Dispatch


def build_services(
    config: Config,
    *,
    client: WebClient,
    database: Database,
    vault: Vault,
    clock: Clock,
    rng: Random,
    workspace_id: str,
) -> Services:
    """
    Build the services on one database and one Slack client; call :func:`wire` next.

    *workspace_id*: for which Slack accepted the client's token.
    """
    membership, directory = MemberService(database, clock, config.command), Directory()
    gate, turns = Gate(vault, question_words), Turns()
    absences = AbsenceMemory(partial(vault.hashed, what="sign"))
    circle = CircleService(database, clock, membership, gate, vault.hashed, config.command)
    editing, forgetting, ledger = _details(database, clock, vault, gate, membership, turns, circle)
    coffee = CoffeeService(database, clock, membership, gate, absences)
    talk = SmallTalk(HomeService(database, clock, membership, ledger, coffee), config.command)
    known = composers(gate, vault, turns, absences, directory, talk.compose)
    times = time_services(database, clock, client, membership, absences)
    keeper = _rounds(database, clock, client, rng, absences)
    purging = PurgeJob(database, clock, tombstones_path(config, database), config.backups_kept)
    return Services(
        people_sync=PeopleSync(database, clock, lambda _: client, directory, membership, absences),
        membership=membership,
        erasing=ErasureService(database, clock, vault, membership, config.backups_kept),
        gate=gate,
        sharing=SharingService(database, clock, VaultWriter(vault), membership, turns, editing),
        next_time=NextTimeService(database, clock, VaultWriter(vault), membership),
        conversation=conversation_services(
            database, vault, clock, client, membership, directory, absences, talk.reply
        ),
        editing=editing,
        forgetting=forgetting,
        ledger=ledger,
        brakes=BrakeService(database, clock, membership, turns, gate),
        exporting=ExportService(database, clock, ledger, times.files),
        icebreakers=IcebreakerService(database, clock, rng, coffee.coffees_of),
        coffee=coffee,
        here=HereService(membership, absences),
        rounds=keeper,
        invitations=InvitationService(membership, keeper),
        programs=ProgramService(database, clock, membership),
        times=times,
        rescue=RescueService(times.access, keeper),
        turns=turns,
        checkins=CheckInService(database, clock, gate, membership),
        circle=circle,
        home=talk.home,
        admin=AdminService(database, clock),
        admin_programs=AdminProgramService(database, clock, directory),
        admin_questions=AdminQuestionService(database, clock),
        uninstalling=UninstallService(database, vault, clock, client, purging, workspace_id),
        # It names who wants somebody to know something, and is emptied when they leave.
        retention=RetentionJob(database, clock, lasting=[MessageKind.COFFEE_NOTE]),
        purging=purging,
        dispatch=Dispatch(database, clock, lambda _: client, known, membership, absences),
    )


def _details(
    database: Database,
    clock: Clock,
    vault: Vault,
    gate: Gate,
    membership: MemberService,
    turns: Turns,
    circle: CircleService,
) -> tuple[EditingService, ForgettingService, LedgerService]:
    editing = EditingService(database, clock, VaultWriter(vault), gate, membership, turns)
    forgetting = ForgettingService(database, clock, turns, gate)
    ledger = LedgerService(database, clock, gate, forgetting, membership, turns, circle.reminders)
    return editing, forgetting, ledger


def _rounds(
    database: Database, clock: Clock, client: WebClient, rng: Random, absences: AbsenceMemory
) -> RoundService:
    quiet = DoNotDisturb(database, clock, lambda _: client, absences)
    return RoundService(database, clock, rng, absences, quiet)


def composers(
    gate: Gate,
    vault: Vault,
    turns: Turns,
    absences: AbsenceMemory,
    directory: Directory,
    small_talk: SmallTalkAnswer,
) -> dict[MessageKind, Composer]:
    """Who knows what each kind of message says."""
    return {
        MessageKind.CHECK_IN: CheckInComposer(gate),
        MessageKind.CHECK_IN_REMINDER: CheckInReminderComposer(gate),
        **_coffee_composers(gate, absences),
        MessageKind.NOBODY_OPENED: NobodyOpenedComposer(),
        MessageKind.SECOND_WEEK_QUESTION: SecondWeekComposer(),
        MessageKind.ENDING_QUESTION: EndingQuestionComposer(),
        MessageKind.BETTER_NOT_TO_ASK: BetterNotComposer(),
        MessageKind.ICEBREAKER: IcebreakerComposer(
            turns.pauses_icebreakers, turns.may_hear_this_week
        ),
        MessageKind.REMINDER: ReminderComposer(vault.hashed),
        MessageKind.REPLY: ReplyComposer(small_talk),
        MessageKind.CONTACT_QUESTION: ContactQuestionComposer(directory),
    }


def _coffee_composers(gate: Gate, absences: AbsenceMemory) -> dict[MessageKind, Composer]:
    return {
        MessageKind.ROUND_ANNOUNCEMENT: AnnouncementComposer(),
        MessageKind.INTRODUCTION: coffee_composers.IntroductionComposer(absences),
        MessageKind.COFFEE_NOTE: coffee_composers.CoffeeNoteComposer(gate),
        MessageKind.LEFT_OVER_NOTE: coffee_composers.LeftOverComposer(),
        MessageKind.OUTCOME_QUESTION: coffee_composers.OutcomeQuestionComposer(),
        **booking_composers.composers(),
        MessageKind.RESCUE_QUESTION: RescueQuestionComposer(),
        MessageKind.THIRD_JOINS: ThirdJoinsComposer(),
        MessageKind.PAUSE_QUESTION: PauseQuestionComposer(),
        MessageKind.PAUSED_NOTE: PausedNoteComposer(),
    }


def wire(services: Services) -> None:
    """Register the hooks that run when people join, move or leave, in the same transaction."""
    services.erasing.ask_first(services.people_sync.accounts.ask)
    services.uninstalling.on_unsealed(services.conversation.catching_up.look_again)
    services.conversation.at_once.skip_where(services.uninstalling.is_sealed)
    # First of all: from then on others' quiet lists hold for somebody who was erased before.
    services.membership.on_join(services.erasing.joined)
    services.membership.on_join(services.invitations.joined)
    services.membership.on_join(services.turns.joined)
    services.icebreakers.skip_while(services.turns.pauses_icebreakers)
    services.membership.on_leave(services.turns.left)
    services.membership.on_leave(services.times.calling_off.left)
    services.membership.on_leave(services.conversation.contacts.left)
    services.membership.on_move(services.turns.moved)
    services.membership.on_leave(services.circle.reminders.left)
    services.membership.on_leave(services.forgetting.stop_all_of)
    services.membership.before_leaving(heard_by_partners)
    services.membership.before_leaving(services.conversation.contacts.foresee)
    services.membership.before_leaving(services.forgetting.foresee)
    services.membership.on_forget(services.forgetting.forget_all_of)
    services.membership.on_forget(services.admin_questions.forget_all_of)
    services.admin.on_tier_set(services.forgetting.stop_disallowed)
    services.membership.on_kept_apart(services.turns.kept_apart)
    services.membership.on_kept_apart(services.forgetting.kept_apart)
