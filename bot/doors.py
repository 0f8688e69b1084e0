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
    ERASE = "members.erase"
    ERASE_FORM = "members.erase_form"

    KEEP = "sharing.keep"
    BRING = "sharing.bring"
    DROP = "sharing.drop"
    OFFER_FORM = "sharing.offer_form"
    SHARE = "sharing.share"
    SHARE_FORM = "sharing.share_form"
    SHARE_WORDS = "sharing.share_words"
    SHARE_KIND = "sharing.share_kind"
    SHARE_DATE = "sharing.share_date"
    SHARE_LISTENER = "sharing.share_listener"
    SHARE_CHANGE = "sharing.share_change"
    SHARE_WISH = "sharing.share_wish"
    SHARE_END = "sharing.share_end"
    SHARE_MET = "sharing.share_met"
    SHARE_OWN = "sharing.share_own"
    EDIT = "sharing.edit"
    LINE_FORM = "sharing.line_form"

    LEDGER = "ledger.open"
    NOBODY_ASK = "ledger.nobody_ask"
    BRAKE = "ledger.brake"
    BRAKE_FORM = "ledger.brake_form"
    BRAKE_CHOICE = "ledger.brake_choice"
    BRAKE_UNTIL = "ledger.brake_until"
    BRAKE_READERS = "ledger.brake_readers"
    FORGET = "ledger.forget"
    FORGET_LINE = "ledger.forget_line"
    FORGET_ALL = "ledger.forget_all"
    TAKE_OFF = "ledger.take_off"
    KEEP_LONGER = "ledger.keep_longer"
    LET_GO = "ledger.let_go"
    EXPORT = "ledger.export"

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

    READ_SHARED = "circle.read_shared"
    REMIND = "circle.remind"
    REMIND_FORM = "circle.remind_form"
    REMIND_DAY = "circle.remind_day"
    FORGET_REMINDER = "circle.forget_reminder"
    ALLOW_REMINDERS = "circle.allow_reminders"
    MESSAGE_THEM = "circle.message_them"

    SETUP_FORM = "admin.setup_form"
    SETUP_DAY = "admin.setup_day"
    SETUP_TIME = "admin.setup_time"
    SETUP_CONTACT = "admin.setup_contact"
    SETUP_SIZE = "admin.setup_size"
    SETUP_HOURS = "admin.setup_hours"
    SETUP_MIXING = "admin.setup_mixing"
    SETUP_TIER = "admin.setup_tier"
