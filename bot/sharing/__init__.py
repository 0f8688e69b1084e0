"""Sharing: the offer to keep what somebody told Kith, and the form to share it."""

from bot.sharing.after_help import AfterHelp
from bot.sharing.colleague_names import Colleagues
from bot.sharing.contact_memory import ContactMemory, ask_presence
from bot.sharing.contact_service import ContactService
from bot.sharing.contact_service import pick as pick_contact
from bot.sharing.contact_views import in_ledger as contact_in_ledger
from bot.sharing.drafts import Place, TypedLine
from bot.sharing.help_facts import HelpMemory
from bot.sharing.help_now import HelpNow
from bot.sharing.help_views import LINK as HELPLINE
from bot.sharing.help_views import with_line
from bot.sharing.meant_for_another import MeantForAnother
from bot.sharing.reader_views import reader_row
from bot.sharing.receiving import Received, ReceivingService
from bot.sharing.reply_now import ReplyNow, SmallTalkFor, needs_reply_now
from bot.sharing.reply_views import line_alone
from bot.sharing.service import SharingService
from bot.sharing.submitting import submit_words
from bot.sharing.typed_lines import is_typed_by

__all__ = [
    "HELPLINE",
    "AfterHelp",
    "Colleagues",
    "ContactMemory",
    "ContactService",
    "HelpMemory",
    "HelpNow",
    "MeantForAnother",
    "Place",
    "Received",
    "ReceivingService",
    "ReplyNow",
    "SharingService",
    "SmallTalkFor",
    "TypedLine",
    "ask_presence",
    "contact_in_ledger",
    "is_typed_by",
    "line_alone",
    "needs_reply_now",
    "pick_contact",
    "reader_row",
    "submit_words",
    "with_line",
]
