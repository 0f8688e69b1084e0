"""The services that answer what people type in their conversations with Kith, built together."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Thread

from slack_sdk import WebClient

from bot.delivery import IN_A_ROW, AbsenceMemory, AtOnce, JointAnswers, MethodLimits
from bot.icebreakers.catching_up import CatchUpService
from bot.icebreakers.holding import IcebreakerHold
from bot.members import MemberService
from bot.runtime.clock import Clock
from bot.runtime.sentence_encoder import SentenceEncoder
from bot.sharing import (
    AfterHelp,
    ContactMemory,
    ContactService,
    HelpMemory,
    HelpNow,
    MeantForAnother,
    ReceivingService,
    ReplyNow,
    SmallTalkFor,
    ask_presence,
)
from bot.slack.users import Directory
from bot.suggestions import DespairDetector, Resemblance, gravity_of, small_talk_in
from storage.database import Database
from storage.vault import Vault

_ANY_TEXT = "The rules are read at the first text."


@dataclass(frozen=True, slots=True)
class ConversationServices:
    """The services that answer what people type in their conversations with Kith."""

    receiving: ReceivingService
    help_now: HelpNow
    detector: DespairDetector
    sentence_encoder: SentenceEncoder
    reply_now: ReplyNow
    after_help: AfterHelp
    at_once: AtOnce
    greetings: JointAnswers
    catching_up: CatchUpService
    help_memory: HelpMemory
    contacts: ContactService
    hold: IcebreakerHold

    def load_in_background(self) -> None:
        """Load what reads texts and hears despair, so that the first needn't wait for it."""
        Thread(target=self._load, name="kith-despair", daemon=True).start()

    def _load(self) -> None:
        self.sentence_encoder.load()
        self.detector.heard(_ANY_TEXT)
        small_talk_in(_ANY_TEXT)
        gravity_of(_ANY_TEXT)


def conversation_services(
    database: Database,
    vault: Vault,
    clock: Clock,
    client: WebClient,
    membership: MemberService,
    directory: Directory,
    absences: AbsenceMemory,
    small_talk: SmallTalkFor,
) -> ConversationServices:
    """Build the services on one database and one Slack client."""
    receiving = ReceivingService(database, clock, membership)
    limits = MethodLimits(database, clock, lambda _: client)
    contacts = ContactMemory(clock, directory, absences, ask_presence(limits.client))
    memory = HelpMemory(database, clock, directory, contacts)
    at_once = AtOnce(clock, lambda _: client)
    encoder = SentenceEncoder()
    detector = DespairDetector(Resemblance(encoder.encode))
    after_help = AfterHelp(at_once, receiving, clock)
    help_now = HelpNow(at_once, receiving, detector, memory, after_help)
    meant_for_another = MeantForAnother(database, clock)
    reply_now = ReplyNow(at_once, receiving, after_help, small_talk, meant_for_another)
    hold = IcebreakerHold(database, clock)
    catching_up = CatchUpService(
        database, clock, limits.client, receiving, help_now, reply_now, hold.wrote, vault.id_secret
    )
    greetings = JointAnswers(at_once, IN_A_ROW)
    return ConversationServices(
        receiving,
        help_now,
        detector,
        encoder,
        reply_now,
        after_help,
        at_once,
        greetings,
        catching_up,
        memory,
        ContactService(database, clock),
        hold,
    )
