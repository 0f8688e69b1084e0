"""The ids of every button, picker and modal: the room, and what it does there.

From a press in Slack one search leads to the view that shows it and the listener that answers it.
"""

from __future__ import annotations

from enum import StrEnum


class Door(StrEnum):
    """Where a press or a submission leads to."""

    JOIN = "members.join"
    RHYTHM = "members.rhythm"
    GROUP_SIZE = "members.group_size"
    KEEP_APART = "members.keep_apart"
    KEEP_APART_FORM = "members.keep_apart_form"
    KEEP_APART_PEOPLE = "members.keep_apart_people"
    CHANGE = "members.change"
    CHANGE_FORM = "members.change_form"
    CHANGE_FIELD = "members.change_field"
    PAUSE = "members.pause"
    RESUME = "members.resume"

    KEEP = "memory.keep"
    BRING = "memory.bring"
    DROP = "memory.drop"
    OFFER_FORM = "memory.offer_form"
    SHARE = "memory.share"
    SHARE_FORM = "memory.share_form"
    SHARE_WORDS = "memory.share_words"
    SHARE_KIND = "memory.share_kind"
    SHARE_DATE = "memory.share_date"
    SHARE_LISTENER = "memory.share_listener"
    SHARE_CHANGE = "memory.share_change"
    SHARE_WISH = "memory.share_wish"
    SHARE_END = "memory.share_end"
    LINE_FORM = "memory.line_form"
    LEDGER = "memory.ledger"
    NOBODY_ASK = "memory.nobody_ask"
    FORGET = "memory.forget"
    FORGET_LINE = "memory.forget_line"

    ANSWER = "icebreakers.answer"
    ANSWER_FORM = "icebreakers.answer_form"

    READ_NOTE = "coffee.read_note"
    SKIP = "coffee.skip"
    IN = "coffee.in"
    MET = "coffee.met"
    NOT_YET = "coffee.not_yet"
    DID_NOT_WORK_OUT = "coffee.did_not_work_out"
    GLADLY = "coffee.gladly"
    CHANCE = "coffee.chance"

    READ = "checkins.read"
    MESSAGE_OWNER = "checkins.message_owner"
    ASKED = "checkins.asked"
    NOT_TODAY = "checkins.not_today"
    NOTHING_MORE = "checkins.nothing_more"

    SETUP_FORM = "admin.setup_form"
    SETUP_DAY = "admin.setup_day"
    SETUP_TIME = "admin.setup_time"
    SETUP_CONTACT = "admin.setup_contact"
    SETUP_SIZE = "admin.setup_size"
    SETUP_HOURS = "admin.setup_hours"
    SETUP_MIXING = "admin.setup_mixing"
