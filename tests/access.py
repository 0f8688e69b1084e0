"""
Who may press, submit and type what: an entry for each id that the bot listens to.

A test walks it with eight kinds of people, and a test fails for an id without an entry. Run as
``python -m tests.access`` to write its document anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bot.slack.action_ids import ActionId
from tests.test_architecture import ROOT

DOCUMENT = ROOT / "docs/access.md"


class Who(StrEnum):
    """Who may do it. The value says so in the document."""

    ANYBODY = "Anybody"
    FULL_ACCOUNT = "Anybody with a full account"
    ADMIN = "Admins"
    MEMBER = "Members"
    OWNER = "The member whose it is"
    LISTENER = "The listener who was told"
    TOLD = "Anybody who was told, also later"
    INVITED = "Members who are asked to that round"
    IN_MATCH = "Members who have that coffee"
    CONTACT = "Whoever was picked as the contact in need"


# Who may depends on what it is about, not only on who it is.
BELONGING = (Who.OWNER, Who.IN_MATCH, Who.LISTENER, Who.TOLD)
# What is asked before anything is done, in this order.
ASKED = {
    Who.ANYBODY: "nothing",
    Who.FULL_ACCOUNT: "Slack, for the account",
    Who.ADMIN: "what Slack says of the account",
    Who.MEMBER: "membership",
    Who.OWNER: "membership, ownership",
    Who.LISTENER: "membership, whose check-in it is, the gate",
    Who.TOLD: "membership, whose check-in it is",
    Who.INVITED: "membership, a part in the round",
    Who.IN_MATCH: "membership, a part in the coffee",
    Who.CONTACT: "whom an admin picked",
}
JOIN_FIRST = "You haven't joined yet."
GONE = "That's no longer there."
NOT_FOR_GUESTS = "I'm only here for full members of this workspace, so guests can't join."
NOT_AN_ADMIN = "Only admins of this workspace can change how I'm set up."
NOT_ASKED = "You aren't asked about this any more."
WITHDRAWN = "This message was withdrawn. There's nothing you need to do."


@dataclass(frozen=True)
class Entry:
    """
    One id, and who may use it.

    *does*: what it is, as people see it. *state*: what has to hold besides. *after*: the id of what
    has to be pressed first.
    """

    id: str
    does: str
    who: Who
    state: str = ""
    after: str = ""

    @property
    def allowed(self) -> str:
        """Who may use it, and while what holds."""
        return f"{self.who}, {self.state}" if self.state else self.who.value

    def refusal(self, *, is_member: bool) -> str:
        """The sentence for somebody who may not, or may no longer; empty where everybody may."""
        match self.who:
            case Who.ANYBODY:
                return ""
            case Who.FULL_ACCOUNT:
                return NOT_FOR_GUESTS
            case Who.ADMIN:
                return NOT_AN_ADMIN
            case Who.CONTACT:
                return NOT_ASKED
        if self.id == ActionId.READ:
            return WITHDRAWN
        return JOIN_FIRST if self.who is Who.MEMBER or not is_member else GONE


_OPEN_OFFER = "unless it was settled otherwise"
_NOT_BRAKED = "unless it is braked"
_NOT_DRAWN = "before the draw, or while somebody waits"

PRESSES = (
    Entry("members.join", "Join", Who.FULL_ACCOUNT),
    Entry("members.rhythm", "How often", Who.MEMBER),
    Entry("members.group_size", "One person, or two", Who.MEMBER),
    Entry("members.first_weeks", "I'm new here, or I like to welcome people", Who.MEMBER),
    Entry("members.keep_apart", "Choose people (the quiet list)", Who.MEMBER),
    Entry("members.change", "Change", Who.MEMBER),
    Entry("members.change_field.country", "A country is chosen", Who.MEMBER),
    Entry("members.pause", "Pause", Who.MEMBER),
    Entry("members.resume", "Come back", Who.MEMBER),
    Entry("members.leave", "Leave, at home", Who.ANYBODY),
    Entry("members.erase", "Erase everything about me", Who.ANYBODY),
    Entry("icebreakers.answer", "Answer privately", Who.ANYBODY),
    Entry("sharing.keep", "Keep this", Who.OWNER, _OPEN_OFFER),
    Entry("sharing.bring", "Bring it to my next coffee", Who.OWNER, _OPEN_OFFER),
    Entry("sharing.drop", "Don't keep it", Who.OWNER, _OPEN_OFFER),
    Entry("sharing.find_helpline", "Find a helpline", Who.ANYBODY),
    Entry("sharing.write_to", "Write to Bo yourself", Who.ANYBODY),
    Entry("sharing.meant_else", "I meant something else", Who.MEMBER),
    Entry("sharing.not_all_right", "This isn't all right", Who.ANYBODY),
    Entry("sharing.worried", "Worried about Ada?", Who.ANYBODY),
    Entry("sharing.nothing_more_from", "Nothing more from them", Who.MEMBER),
    Entry("sharing.contact_yes", "Yes, as the contact in need", Who.CONTACT),
    Entry("sharing.contact_no", "I'd rather not", Who.CONTACT),
    Entry("sharing.contact_stop", "Stop being the contact", Who.CONTACT),
    Entry("sharing.share", "Share something", Who.MEMBER),
    Entry("sharing.share_kind", "A kind is chosen", Who.MEMBER),
    Entry("sharing.share_date", "A day is chosen", Who.MEMBER),
    Entry("sharing.share_listener", "A listener is chosen", Who.MEMBER),
    Entry("sharing.share_wish", "A wish is chosen", Who.MEMBER),
    Entry("sharing.share_end", "An end is chosen", Who.MEMBER),
    Entry("sharing.share_met", "Everybody I've met", Who.MEMBER),
    Entry("sharing.share_yearly", "Once more after a year", Who.MEMBER),
    Entry("sharing.share_four_weeks", "Once more after four weeks", Who.MEMBER),
    Entry("sharing.share_when", "When they hear", Who.MEMBER),
    Entry("sharing.share_told_on", "On which day they hear", Who.MEMBER),
    Entry("sharing.share_off_day", "What holds on a day off", Who.MEMBER),
    Entry("sharing.share_change", "Change the wish or the end", Who.MEMBER),
    Entry("sharing.edit", "Change a detail", Who.OWNER),
    Entry("ledger.open", "What I know about you", Who.ANYBODY),
    Entry("ledger.entry", "What was it?", Who.OWNER),
    Entry("ledger.export", "Export", Who.ANYBODY),
    Entry("ledger.brake", "Hold off for now", Who.OWNER),
    Entry("ledger.nobody_ask", "Let nobody ask", Who.OWNER),
    Entry("ledger.take_off", "Take off a listener", Who.OWNER),
    Entry("ledger.news", "There's news to share", Who.OWNER, _NOT_BRAKED),
    Entry("ledger.forget", "Forget it", Who.OWNER),
    Entry("ledger.forget_line", "Forget a note for the next coffee", Who.OWNER),
    Entry("ledger.forget_all", "Forget everything I shared", Who.MEMBER),
    Entry("ledger.forget_questions", "Remove my questions", Who.ANYBODY),
    Entry("ledger.keep_longer", "Keep it longer", Who.OWNER),
    Entry("ledger.let_go", "Let it go", Who.OWNER),
    Entry("ledger.goes_on", "It's still going on", Who.OWNER, _NOT_BRAKED),
    Entry("ledger.went_badly", "It went badly, be gentle", Who.OWNER),
    Entry("ledger.over", "No longer needed", Who.OWNER),
    Entry("ledger.nobody_from_question", "Let nobody ask", Who.OWNER),
    Entry("ledger.forget_from_question", "Forget it", Who.OWNER),
    Entry("circle.read_shared", "Read what they shared", Who.MEMBER),
    Entry("circle.remind", "Remind me to check in with them", Who.MEMBER),
    Entry("circle.forget_reminder", "Forget the reminder", Who.MEMBER),
    Entry("circle.allow_reminders", "Allow none, or allow them again", Who.ANYBODY),
    Entry("circle.message_them", "Message them", Who.ANYBODY),
    Entry("checkins.read", "Read it", Who.LISTENER),
    Entry("checkins.asked", "I've been in touch", Who.LISTENER),
    Entry("checkins.message_owner", "Message Ada", Who.LISTENER),
    Entry(
        "checkins.ask_again",
        "Remind me this afternoon",
        Who.LISTENER,
        "after reading it",
        "checkins.read",
    ),
    Entry("checkins.not_today", "Not today", Who.LISTENER),
    Entry("checkins.nothing_more", "Nothing more from Ada", Who.TOLD),
    Entry("coffee.programs", "Programs", Who.MEMBER),
    Entry("coffee.program_in", "Join, in the list or in a channel", Who.FULL_ACCOUNT),
    Entry("coffee.program_out", "Leave a program", Who.MEMBER),
    Entry("admin.programs", "Programs, in the setup", Who.ADMIN),
    Entry("admin.program_edit", "Edit, and Add a program", Who.ADMIN),
    Entry("admin.program_end", "End a program", Who.ADMIN),
    Entry("admin.program_post", "Post in a channel", Who.ADMIN),
    Entry("admin.questions", "Questions of a program", Who.ADMIN),
    Entry("admin.question_remove", "Remove a question", Who.ADMIN),
    Entry("coffee.skip", "Skip this one", Who.INVITED, _NOT_DRAWN),
    Entry("coffee.in", "I'm in", Who.INVITED, _NOT_DRAWN),
    Entry("coffee.here", "I'm here", Who.MEMBER),
    Entry("coffee.read_note", "Read it, before a coffee", Who.IN_MATCH),
    Entry("coffee.met", "We met", Who.IN_MATCH),
    Entry("coffee.not_yet", "Not yet", Who.IN_MATCH),
    Entry("coffee.did_not_work_out", "It didn't work out", Who.IN_MATCH),
    Entry("coffee.gladly", "I'd like that", Who.IN_MATCH),
    Entry("coffee.chance", "Leave it to chance", Who.IN_MATCH),
    Entry("sharing.add_something", "Add something", Who.IN_MATCH),
    Entry("coffee.pick_times", "Pick times", Who.IN_MATCH),
    Entry("coffee.suggest_times", "I'd rather suggest times", Who.IN_MATCH),
    Entry("coffee.own_time", "We'll find our own time", Who.IN_MATCH),
    Entry("coffee.another_opener", "Another question", Who.IN_MATCH),
    Entry("coffee.in_writing", "Make it a slow coffee", Who.IN_MATCH),
    Entry("coffee.more", "More", Who.IN_MATCH),
    Entry("coffee.another_time", "Another time", Who.IN_MATCH),
    Entry("coffee.call_off", "Call it off", Who.IN_MATCH),
    Entry("coffee.cannot_make_it", "I can't make it", Who.IN_MATCH),
    Entry("coffee.can_make_it", "I can make it", Who.IN_MATCH),
    Entry("coffee.found_each_other", "Yes, we have", Who.IN_MATCH),
    Entry("coffee.not_found", "Not yet, of having found each other", Who.IN_MATCH),
    Entry("coffee.another_coffee", "Yes, please, to another coffee", Who.IN_MATCH),
    Entry("coffee.no_other_coffee", "No, thanks, to another coffee", Who.IN_MATCH),
    Entry("coffee.break", "A break from coffees", Who.MEMBER),
    Entry("coffee.skip_two_weeks", "Skip coffees for two weeks", Who.MEMBER),
    Entry("coffee.coffees_again", "Have coffees again", Who.MEMBER),
    Entry("coffee.calendar", "Add to calendar", Who.IN_MATCH),
    Entry("coffee.calendar_file", "File for other calendars", Who.IN_MATCH),
)
FORMS = (
    Entry("members.keep_apart_form", "The quiet list", Who.MEMBER),
    Entry("members.change_form", "Preferences", Who.MEMBER),
    Entry("members.leave_form", "Leave", Who.ANYBODY),
    Entry("members.erase_form", "Erase me", Who.ANYBODY),
    Entry("sharing.keep_form", "Keep this", Who.OWNER, _OPEN_OFFER),
    Entry("sharing.offer_form", "Don't keep it", Who.OWNER, _OPEN_OFFER),
    Entry("sharing.share_form", "Something to share", Who.MEMBER),
    Entry("sharing.line_form", "A note for the next coffee", Who.MEMBER),
    Entry("sharing.next_time_form", "A line for next time", Who.IN_MATCH),
    Entry("icebreakers.answer_form", "A private answer", Who.MEMBER),
    Entry("ledger.brake_form", "Hold off for now", Who.OWNER),
    Entry("circle.remind_form", "The day of a reminder", Who.MEMBER),
    Entry("coffee.pick_form", "Times to pick", Who.IN_MATCH),
    Entry("coffee.suggest_form", "Times of one's own", Who.IN_MATCH),
    Entry("admin.setup_form", "Setup", Who.ADMIN),
    Entry("admin.program_form", "A program", Who.ADMIN),
    Entry("admin.program_post_form", "The channel for a post", Who.ADMIN),
    Entry("admin.question_form", "A question for a program", Who.ADMIN),
)
COMMANDS = (
    Entry("", "Where you stand", Who.ANYBODY),
    Entry("join", "What joining means", Who.FULL_ACCOUNT),
    Entry("change", "Preferences", Who.MEMBER),
    Entry("pause", "Pause", Who.MEMBER),
    Entry("resume", "Come back", Who.MEMBER),
    Entry("leave", "Leave, asked once", Who.ANYBODY),
    Entry("share", "Share something", Who.MEMBER),
    Entry("me", "What I know about you", Who.ANYBODY),
    Entry("@somebody", "The card of a colleague", Who.MEMBER),
    Entry("setup", "Setup", Who.ADMIN),
)

_BEGINNING = """# Who may press what

Old messages stay in Slack, so a button can be pressed by somebody who may no longer.
This page says for each button, form and command who may use it.

* Some things are for members only.
  People who haven't joined, have left or were deactivated, guests and people of other companies
  read: "You haven't joined yet."
* A press is too late if its subject was forgotten or braked since, or if its author was taken off
  or is on the owner's quiet list.
  They read the sentence in the last column, whatever the reason, and nothing changes.
* A second press of the same button gets the same answer, and nothing happens twice.
* A button on a message that was withdrawn, and one with a value that Kith never gave it, change
  nothing.

The page is made from a table by `make texts`.
A test goes through the table with a member, somebody taken off, somebody who left, somebody who was
deactivated, a guest, somebody of another company, somebody on the owner's quiet list and an admin.
"""


def document() -> str:
    """The document as it should be."""
    parts = [
        _BEGINNING,
        *_table("Buttons and choices", PRESSES),
        *_table("Forms", FORMS),
        *_table("Commands", COMMANDS, "/coffee "),
    ]
    return "\n".join(parts).rstrip() + "\n"


_HEAD = "| What | Id | Who may | What is asked first | What others read, or those too late |"
_LINE = "| --- | --- | --- | --- | --- |"


def _table(title: str, entries: tuple[Entry, ...], before: str = "") -> list[str]:
    rows = [
        f"| {one.does} | `{(before + one.id).strip()}` | {one.allowed} | {ASKED[one.who]} "
        f"| {one.refusal(is_member=one.who is not Who.MEMBER) or 'nobody is refused'} |"
        for one in entries
    ]
    return [f"## {title}\n", _HEAD, _LINE, *rows, ""]


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
