"""Delivery: what Kith sends is queued here, and sent when it is due."""

from bot.delivery.absence_memory import AbsenceMemory, sign_of
from bot.delivery.at_once import AtOnce
from bot.delivery.away_status import AwaySign, SlackStatus, away_until
from bot.delivery.joint_answers import BEFORE_IT_IS_READ, IN_A_ROW, JointAnswers
from bot.delivery.message_kinds import MessageKind
from bot.delivery.method_limits import MethodLimits
from bot.delivery.posting import Busy, Refused, asked
from bot.delivery.private_files import FILE_KEPT, FileResult, PrivateFile, PrivateFiles
from bot.delivery.service import (
    ComposedMessage,
    Composer,
    NoFollowUp,
    empty_again,
    is_on_its_way,
    move,
    queue,
    queue_all,
    unsent,
    unsent_about,
    withdraw,
)
from bot.delivery.slack_presence import Presence, Presences
from bot.delivery.token_bucket import TokenBucket

__all__ = [
    "BEFORE_IT_IS_READ",
    "FILE_KEPT",
    "IN_A_ROW",
    "AbsenceMemory",
    "AtOnce",
    "AwaySign",
    "Busy",
    "ComposedMessage",
    "Composer",
    "FileResult",
    "JointAnswers",
    "MessageKind",
    "MethodLimits",
    "NoFollowUp",
    "Presence",
    "Presences",
    "PrivateFile",
    "PrivateFiles",
    "Refused",
    "SlackStatus",
    "TokenBucket",
    "asked",
    "away_until",
    "empty_again",
    "is_on_its_way",
    "move",
    "queue",
    "queue_all",
    "sign_of",
    "unsent",
    "unsent_about",
    "withdraw",
]
