"""The records that storage hands out.

Records are frozen and know nothing of the database: they hold no relationship to follow, so nothing
can be reached past consent. All moments are aware and in UTC. All ids are Kith's own, unless a
field's name says ``slack``.
"""

from storage.records.bookings import Booking, SlotAnswer, SlotSet
from storage.records.coffee import (
    CoffeeNote,
    Encounter,
    Match,
    MatchPart,
    MatchState,
    MeetAgain,
    Mixing,
    MoveReason,
    Outcome,
    Participation,
    PartState,
    Program,
    Rescue,
    Round,
    RoundState,
)
from storage.records.details import (
    Brake,
    CheckIn,
    CheckInState,
    Detail,
    DetailKind,
    Disclosure,
    Listener,
    OffDay,
    Timing,
    Wish,
)
from storage.records.ids import SlackKind, new_id
from storage.records.outbox import NewOutgoing, Outgoing, SendState
from storage.records.people import (
    Asking,
    Company,
    DirectConversation,
    Export,
    FirstWeeks,
    GroupSize,
    HashedWishKind,
    Member,
    MemberHome,
    Person,
    Reminder,
)
from storage.records.questions import (
    AskedQuestion,
    CustomQuestion,
    Offer,
    OfferState,
    ReplyKind,
)
from storage.records.tombstones import Tombstone, TombstoneKind
from storage.records.workspaces import Contact, ContactState, Tier, Workspace

__all__ = [
    "AskedQuestion",
    "Asking",
    "Booking",
    "Brake",
    "CheckIn",
    "CheckInState",
    "CoffeeNote",
    "Company",
    "Contact",
    "ContactState",
    "CustomQuestion",
    "Detail",
    "DetailKind",
    "DirectConversation",
    "Disclosure",
    "Encounter",
    "Export",
    "FirstWeeks",
    "GroupSize",
    "HashedWishKind",
    "Listener",
    "Match",
    "MatchPart",
    "MatchState",
    "MeetAgain",
    "Member",
    "MemberHome",
    "Mixing",
    "MoveReason",
    "NewOutgoing",
    "OffDay",
    "Offer",
    "OfferState",
    "Outcome",
    "Outgoing",
    "PartState",
    "Participation",
    "Person",
    "Program",
    "Reminder",
    "ReplyKind",
    "Rescue",
    "Round",
    "RoundState",
    "SendState",
    "SlackKind",
    "SlotAnswer",
    "SlotSet",
    "Tier",
    "Timing",
    "Tombstone",
    "TombstoneKind",
    "Wish",
    "Workspace",
    "new_id",
]
