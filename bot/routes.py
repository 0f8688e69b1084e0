"""The routes: which listener answers which event, action, form and command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from bot.admin.authority import Authority
from bot.admin.listeners import AdminListeners
from bot.admin.program_listeners import AdminProgramListeners
from bot.admin.question_listeners import AdminQuestionListeners
from bot.checkins.listeners import CheckInListeners
from bot.circle import views as circle_views
from bot.circle.listeners import CircleListeners
from bot.coffee.booking.calendar_listeners import CalendarListeners
from bot.coffee.booking.listeners import BookingListeners
from bot.coffee.booking.time_off_listeners import TimeOffListeners
from bot.coffee.listeners import CoffeeListeners
from bot.coffee.programs.listeners import ProgramListeners
from bot.coffee.rescue.listeners import RescueListeners
from bot.home.listeners import HomeListeners
from bot.home.small_talk_views import to_stranger
from bot.i18n import N_, Translator
from bot.icebreakers.before_joining import require_joined_by
from bot.icebreakers.listeners import IcebreakerListeners, ReplyToStranger
from bot.ledger.brake_listeners import BrakeListeners
from bot.ledger.listeners import LedgerListeners
from bot.ledger.question_listeners import QuestionListeners
from bot.ledger.views import shared_so_far
from bot.members import preference_views
from bot.members import views as member_views
from bot.members.erasing_listeners import ErasingListeners
from bot.members.listeners import MemberListeners
from bot.members.preference_listeners import PreferenceListeners
from bot.operations.uninstall_listeners import UninstallListeners
from bot.sharing import reply_views
from bot.sharing.colleague_names import Colleagues
from bot.sharing.contact_listeners import ContactListeners
from bot.sharing.help_listeners import HelpListeners
from bot.sharing.listeners import SharingListeners
from bot.sharing.next_time_listeners import NextTimeListeners
from bot.sharing.offer_listeners import OfferListeners
from bot.sharing.reader_listeners import ReaderListeners
from bot.slack import commands as command_router
from bot.slack.blocks import Message
from bot.slack.commands import MENTION, Command
from bot.slack.router import Router
from bot.slack.users import Directory
from bot.wiring import Services
from storage.records import ReplyKind

_CHANGE = N_(
    "Change who you meet, how often and how, your working hours and holidays, and how often "
    "I may write unasked."
)


def register_routes(router: Router, services: Services, command: str) -> None:
    """Register all listeners."""
    directory, load = services.people_sync.directory, services.people_sync.load
    coffee = CoffeeListeners(services.coffee, services.invitations)
    members = _members(services, coffee, command)
    preferences = PreferenceListeners(services.membership, directory, services.programs.has_rounds)
    colleagues = Colleagues(services.sharing, directory, load)
    help_now = services.conversation.help_now
    sharing = SharingListeners(services.sharing, services.editing, colleagues, directory, help_now)
    ledger = _ledger(services)
    admin = AdminListeners(services.admin, directory)
    invited = _invitation_of(services)
    home = HomeListeners(services.home, services.here, command, invited, shared_so_far)
    circle = CircleListeners(services.circle, directory, load)
    typed = (members, preferences, sharing, ledger, circle, home, admin)
    for listeners in (
        *typed,
        ErasingListeners(services.erasing, command),
        *_kept_words(services, colleagues),
        *_in_need(services),
        BrakeListeners(services.brakes),
        QuestionListeners(services.ledger, services.brakes),
        coffee,
        *_programs(services, colleagues),
        *_of_a_match(services, directory),
        _icebreakers(services, command),
        CheckInListeners(services.checkins),
        UninstallListeners(services.uninstalling),
    ):
        listeners.register(router)
    command_router.register(router, command, _commands(*typed))
    router.start()


def _invitation_of(services: Services) -> Callable[[Translator, str], Message]:
    """What Kith does in a workspace, for somebody who hasn't joined."""
    has_rounds = services.programs.has_rounds
    return lambda _, here: member_views.invitation(_, has_rounds=has_rounds(here))


def _answer_to_stranger(services: Services) -> ReplyToStranger:
    """What somebody who hasn't joined is answered in a workspace."""
    invited = _invitation_of(services)

    def answer(_: Translator, here: str, kind: ReplyKind, command: str) -> Message | None:
        return to_stranger(lambda say: invited(say, here), _, kind, command)

    return answer


def _programs(
    services: Services, colleagues: Colleagues
) -> tuple[ProgramListeners, AdminProgramListeners, AdminQuestionListeners]:
    people = services.people_sync
    authority = Authority(people.directory)
    return (
        ProgramListeners(services.programs, member_views.invitation),
        AdminProgramListeners(services.admin_programs, authority, people.load),
        AdminQuestionListeners(services.admin_questions, authority, colleagues),
    )


def _members(services: Services, coffee: CoffeeListeners, command: str) -> MemberListeners:
    return MemberListeners(
        services.membership,
        command,
        coffee.coming_round,
        coffee.next_round,
        services.people_sync,
        services.programs.join,
        services.programs.has_rounds,
    )


def _ledger(services: Services) -> LedgerListeners:
    spelled, reminders = preference_views.spelled, circle_views.in_ledger
    exporting = services.exporting
    return LedgerListeners(services.ledger, services.brakes, exporting, spelled, reminders)


def _kept_words(
    services: Services, colleagues: Colleagues
) -> tuple[OfferListeners, NextTimeListeners]:
    help_now = services.conversation.help_now
    return (
        OfferListeners(services.sharing, colleagues, help_now),
        NextTimeListeners(services.next_time, colleagues, help_now),
    )


def _in_need(services: Services) -> tuple[HelpListeners, ReaderListeners, ContactListeners]:
    talk = services.conversation
    return (
        HelpListeners(services.sharing, services.editing, talk.help_now),
        ReaderListeners(services.membership, talk.help_memory),
        ContactListeners(talk.contacts),
    )


def _of_a_match(
    services: Services, directory: Directory
) -> tuple[BookingListeners, TimeOffListeners, CalendarListeners, RescueListeners]:
    times = services.times
    return (
        BookingListeners(times.booking, times.calling_off),
        TimeOffListeners(times.time_off),
        CalendarListeners(times.calendar, directory),
        RescueListeners(services.rescue),
    )


def _icebreakers(services: Services, command: str) -> IcebreakerListeners:
    talk = services.conversation
    return IcebreakerListeners(
        talk.receiving,
        talk.help_now,
        talk.reply_now,
        talk.after_help,
        talk.at_once,
        talk.greetings,
        command,
        reply_views.view,
        _answer_to_stranger(services),
        talk.hold.wrote,
        partial(require_joined_by, services.membership),
    )


def _commands(
    members: MemberListeners,
    preferences: PreferenceListeners,
    sharing: SharingListeners,
    ledger: LedgerListeners,
    circle: CircleListeners,
    home: HomeListeners,
    admin: AdminListeners,
) -> list[Command]:
    until = command_router.UNTIL_A_DAY
    return [
        Command("", "", N_("See where you stand, and what's next."), home.front),
        Command("join", "", N_("See what I do and keep, and join."), members.type_join),
        Command("change", "", _CHANGE, preferences.type_change),
        Command("pause", until, N_("Pause everything. Nobody is told."), members.type_pause),
        Command("resume", "", N_("Come back from a pause."), members.type_resume),
        Command(
            "leave", "", N_("Leave. I forget what you shared, so I ask first."), members.type_leave
        ),
        Command("share", "", N_("Share something with people you pick."), sharing.open_form),
        Command("me", "", N_("See what I know about you, and change or erase it."), ledger.type_me),
        Command(
            MENTION,
            "",
            N_("See your last coffee together and what they share, or set a reminder."),
            circle.show_card,
        ),
        Command("setup", "", N_("For admins: rounds, and what may be shared."), admin.open_setup),
    ]
