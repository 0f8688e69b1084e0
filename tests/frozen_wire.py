"""What stands in messages and forms that are in people's Slack already: ids and formats of values.

Slack keeps old messages, and people press old buttons. So an entry may be added here, and none may
be changed or taken away. What stands in ``{braces}`` is an id: ``{detail}`` is that of a detail,
``{ada}`` and ``{bo}`` are people's ids in Slack, and ``{general}`` that of a channel.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class OldButton:
    """
    A button, with the value that it carries.

    ``place``: ``message``, ``home`` or ``modal``, or the callback id of the form that it stands
    in. ``metadata`` is what the modal around it carries. ``since``: what has to have happened
    before somebody sees it. ``is_link``: Slack itself opens a page, and nothing is answered.
    """

    action_id: str
    place: str = "message"
    value: str | None = None
    block_id: str | None = None
    metadata: str = ""
    presser: str = "ada"
    since: str = "joined"
    is_link: bool = False


@dataclass(frozen=True)
class OldField:
    """
    An input of a form, with something that is typed or chosen in it.

    ``dispatches``: Kith is told at once. ``asks_for_url``: Slack gives the right to post once in
    the conversation that is picked.
    """

    block_id: str
    action_id: str
    sort: str
    value: Any
    dispatches: bool = False
    asks_for_url: bool = False


@dataclass(frozen=True)
class OldForm:
    """
    A form that can be submitted, with what it carries in its private metadata.

    ``since``: what has to have happened before somebody sees it; see :class:`OldButton`.
    """

    callback_id: str
    fields: tuple[OldField, ...] = ()
    metadata: str = ""
    submitter: str = "ada"
    since: str = "joined"


BUTTONS = (
    OldButton("members.join", presser="emi"),
    OldButton("members.join", "home", presser="farid"),
    OldButton("members.rhythm.1", value="1"),
    OldButton("members.rhythm.2", value="2"),
    OldButton("members.rhythm.4", value="4"),
    OldButton("members.rhythm.8", value="8"),
    OldButton("members.group_size.trio", value="trio"),
    OldButton("members.group_size.pair", value="pair"),
    OldButton("members.first_weeks.new", value="new"),
    OldButton("members.first_weeks.welcome", value="welcome"),
    OldButton("members.keep_apart"),
    OldButton("members.keep_apart", "home"),
    OldButton("members.change"),
    OldButton("members.change", "home"),
    OldButton("members.pause"),
    OldButton("members.resume"),
    OldButton("members.pause", "home"),
    OldButton("members.resume", "home"),
    OldButton("members.pause", "members.leave_form", presser="dana"),
    OldButton("members.resume", "modal", presser="dana"),
    OldButton("members.leave", "home"),
    OldButton("members.erase", "modal", metadata="0"),
    OldButton("icebreakers.answer"),
    OldButton("icebreakers.answer", value="plain_food"),
    OldButton("icebreakers.answer", value="no_longer_in_the_bank"),
    OldButton("sharing.keep", value="{offer}"),
    OldButton("sharing.bring", value="{offer}"),
    OldButton("sharing.drop", value="{offer}"),
    OldButton("sharing.keep", "sharing.offer_form", "{offer}", metadata="{offer}"),
    OldButton("sharing.bring", "sharing.offer_form", "{offer}", metadata="{offer}"),
    OldButton("sharing.bring", "sharing.keep_form", "{offer}", metadata="{offer}"),
    OldButton("sharing.drop", "sharing.keep_form", "{offer}", metadata="{offer}"),
    OldButton("sharing.find_helpline", is_link=True),
    OldButton("sharing.write_to.0", is_link=True),
    OldButton("sharing.meant_else", value="1795424409.000100"),
    OldButton("sharing.not_all_right", "modal", "{bo}"),
    OldButton("sharing.not_all_right", "modal", "{bo} {chidi}"),
    OldButton("sharing.worried", "modal", "{bo}"),
    OldButton("sharing.nothing_more_from", "modal", "{farid}"),
    OldButton("sharing.contact_yes.own", value="own"),
    OldButton("sharing.contact_yes.slack", value="slack"),
    OldButton("sharing.contact_yes.own", "modal", "own", metadata="0"),
    OldButton("sharing.contact_no"),
    OldButton("sharing.contact_no", "modal", metadata="0"),
    # The last of them: afterwards there is nobody to press them.
    OldButton("sharing.contact_stop", "modal", metadata="0"),
    OldButton("sharing.share"),
    OldButton("sharing.share", "home"),
    OldButton("sharing.share_change", "sharing.share_form"),
    OldButton("sharing.edit", "modal", "{detail}", "detail:{detail}", "0"),
    OldButton("sharing.edit", value="{detail}"),
    OldButton("ledger.entry", value="{detail}"),
    OldButton("ledger.open", value="0"),
    OldButton("ledger.open", "home", "0"),
    OldButton("ledger.open", "home", "0", "detail:{detail}"),
    OldButton("ledger.open", "modal", "1", metadata="0"),
    OldButton("ledger.brake", "home", "{detail}", "detail:{detail}"),
    OldButton("ledger.brake", "modal", "{detail}", "detail:{detail}", "0"),
    OldButton("ledger.nobody_ask", "home", "{detail}", "detail:{detail}"),
    OldButton("ledger.nobody_ask", "modal", "{detail}", "detail:{detail}", "0"),
    OldButton("ledger.take_off", "modal", "{detail}.{listener}", metadata="0"),
    OldButton("ledger.news", "modal", "{detail}", "detail:{detail}", "0"),
    OldButton("ledger.forget", "modal", "{detail}", "detail:{detail}", "0"),
    OldButton("ledger.forget_line", "modal", "{note}", "line:{note}", "0"),
    OldButton("ledger.keep_longer", value="{detail}"),
    OldButton("ledger.let_go", value="{detail}"),
    OldButton("ledger.goes_on", value="{detail}"),
    OldButton("ledger.went_badly", value="{detail}"),
    OldButton("ledger.over", value="{detail}"),
    OldButton("ledger.nobody_from_question", value="{detail}"),
    OldButton("ledger.nobody_from_question", "modal", value="{detail}"),
    OldButton("ledger.forget_from_question", value="{detail}"),
    OldButton("ledger.export", "modal", metadata="0"),
    OldButton("coffee.here", value="2026-11-24"),
    OldButton("coffee.here", "home", value="2026-11-24"),
    OldButton("coffee.break"),
    OldButton("coffee.break", "modal", "{detail}"),
    OldButton("coffee.break", "home"),
    OldButton("coffee.skip_two_weeks", "modal"),
    OldButton("coffee.coffees_again"),
    OldButton("coffee.coffees_again", "modal"),
    OldButton("coffee.coffees_again", "home"),
    OldButton("circle.remind", value="{bo}"),
    OldButton("circle.read_shared", value="{bo}"),
    OldButton("circle.message_them", is_link=True),
    OldButton("circle.forget_reminder", value="{reminder}"),
    OldButton("circle.forget_reminder", "modal", "{reminder}", "reminder:{reminder}", "0"),
    OldButton("circle.allow_reminders", "modal", "none", metadata="0"),
    OldButton("circle.allow_reminders", "modal", "again", metadata="0"),
    OldButton("coffee.programs"),
    OldButton("coffee.programs", "home"),
    OldButton("coffee.program_out", "modal", value="{program}"),
    OldButton("coffee.program_in", value="{program}"),
    OldButton("coffee.program_in", "modal", value="{program}"),
    OldButton("members.join", "modal", value="{program}"),
    OldButton("admin.programs", "modal"),
    OldButton("admin.program_edit", "modal", value="{program}"),
    OldButton("admin.program_post", "modal", value="{program}"),
    OldButton("admin.questions", "modal", value="{program}"),
    OldButton("admin.question_remove", "modal", value="{question}", metadata="{program}"),
    OldButton("ledger.forget_questions", "modal", metadata="0"),
    OldButton("checkins.read", value="{check_in_of_bo}", presser="bo", since="told"),
    OldButton(
        "checkins.ask_again",
        "modal",
        "{check_in_of_bo}",
        metadata="{check_in_of_bo}",
        presser="bo",
        since="told",
    ),
    OldButton(
        "checkins.asked",
        "modal",
        "{check_in_of_bo}",
        metadata="{check_in_of_bo}",
        presser="bo",
        since="told",
    ),
    OldButton("checkins.asked", value="{check_in_of_bo}", presser="bo", since="told"),
    OldButton(
        "checkins.message_owner",
        "modal",
        "{check_in_of_bo}",
        metadata="{check_in_of_bo}",
        presser="bo",
        since="told",
        is_link=True,
    ),
    OldButton("checkins.not_today", value="{check_in_of_chidi}", presser="chidi", since="told"),
    OldButton("checkins.nothing_more", value="{check_in_of_dana}", presser="dana", since="told"),
    OldButton("coffee.skip", value="{round}", since="announced"),
    OldButton("coffee.skip", "home", value="{round}", since="announced"),
    OldButton("coffee.skip", "modal", value="{round}", since="announced"),
    OldButton("coffee.in", value="{round}", since="announced"),
    OldButton("coffee.in", value="{round}", presser="bo", since="announced"),
    OldButton("coffee.read_note", value="{match_of_bo}", presser="bo", since="drawn"),
    OldButton("coffee.not_yet", value="{match_of_bo}", presser="bo", since="drawn"),
    OldButton("coffee.did_not_work_out", value="{match_of_bo}", presser="bo", since="drawn"),
    OldButton("coffee.met", value="{match_of_bo}", presser="bo", since="drawn"),
    OldButton("sharing.add_something", value="{match_of_bo}", presser="bo", since="drawn"),
    OldButton("coffee.gladly", value="{match_of_bo}", presser="bo", since="drawn"),
    OldButton("coffee.chance", value="{match_of_bo}", presser="bo", since="drawn"),
    OldButton("admin.program_end", "modal", value="{program}", since="drawn"),
    OldButton("ledger.forget_all", "modal", metadata="0", since="drawn"),
    *(
        OldButton(f"coffee.{what}", place, "{match_of_bo}", presser="bo", since="drawn")
        for what in (
            "pick_times",
            "suggest_times",
            "another_opener",
            "in_writing",
            "more",
            "own_time",
            "calendar",
            "another_time",
            "can_make_it",
            "cannot_make_it",
            "call_off",
        )
        for place in ("message", "modal")
    ),
    *(
        OldButton(f"coffee.{what}", value="{match_of_bo}", presser="bo", since="drawn")
        for what in ("found_each_other", "not_found", "another_coffee", "no_other_coffee")
    ),
    OldButton(
        "coffee.suggest_times", "coffee.pick_form", "{match_of_bo}", presser="bo", since="drawn"
    ),
    OldButton("coffee.calendar_file", "modal", "{match_of_bo}", presser="bo", since="drawn"),
)

_WORDS = OldField("words", "sharing.share_words", "plain_text_input", "My cat is called Mog.")
_OWN = OldField("own", "sharing.share_own", "checkboxes", ["yes"])
_ASKED = OldField("asked", "sharing.share_asked", "checkboxes", ["yes"])


def _picked(block_id: str, action_id: str, sort: str, value: Any) -> OldField:
    """A field of the sharing form of which Kith is told at once."""
    return OldField(block_id, f"sharing.{action_id}", sort, value, dispatches=True)


_SHARING = (
    _WORDS,
    _picked("kind", "share_kind", "static_select", "pet"),
    _picked("date", "share_date", "datepicker", "2026-12-20"),
    _picked("listener_0", "share_listener.0", "users_select", "{bo}"),
    _picked("listener_1", "share_listener.1", "users_select", "{chidi}"),
    _picked("listener_2", "share_listener.2", "users_select", "{dana}"),
    _picked("wish", "share_wish", "static_select", "just_know"),
    _picked("end", "share_end", "datepicker", "2027-01-20"),
    _OWN,
)
_OFFERED = '["{offer}", "{channel}", "{ts}", false, false, null, false, false]'
# With "meant", and the question that the words answer.
_ANSWERED = '["{offer}", null, null, false, false, null, false, false, null, "one_spice"]'
_CHANGED = '[null, null, null, true, false, "{detail}", false, false]'

FORMS = (
    OldForm("sharing.keep_form", (_WORDS,), "{offer}"),
    OldForm("sharing.offer_form", (_WORDS,), "{offer}"),
    OldForm("sharing.share_form", _SHARING, "[null, null, null, true, false, null, true, false]"),
    OldForm("sharing.share_form", _SHARING, _OFFERED),
    OldForm("sharing.share_form", _SHARING, _CHANGED),
    OldForm(
        "sharing.share_form",
        (
            _WORDS,
            _picked("kind.suggested", "share_kind", "static_select", "taste"),
            _picked("date.suggested", "share_date", "datepicker", None),
            _picked("met", "share_met", "checkboxes", ["yes"]),
        ),
        "[null, null, null, false, true, null, false, true]",
    ),
    OldForm(
        "sharing.share_form",
        (
            _WORDS,
            _picked("kind", "share_kind", "static_select", "loss"),
            _picked("date", "share_date", "datepicker", "2026-11-20"),
            _picked("listener_0", "share_listener.0", "users_select", "{bo}"),
            _picked("yearly", "share_yearly", "checkboxes", ["yes"]),
        ),
        "[null, null, null, false, false, null, false, false]",
    ),
    OldForm(
        "sharing.share_form",
        (
            _WORDS,
            _picked("kind", "share_kind", "static_select", "exam"),
            _picked("date", "share_date", "datepicker", "2026-12-20"),
            _picked("listener_0", "share_listener.0", "users_select", "{bo}"),
            _picked("when.morning_after", "share_when", "radio_buttons", "on_the_day"),
            _picked("off_day.before", "share_off_day", "radio_buttons", "after"),
        ),
        "[null, null, null, false, false, null, false, false, null]",
    ),
    OldForm(
        "sharing.share_form",
        (
            _WORDS,
            _picked("kind", "share_kind", "static_select", "loss"),
            _picked("listener_0", "share_listener.0", "users_select", "{bo}"),
            _picked("when.morning_after", "share_when", "radio_buttons", "chosen_day"),
            _picked("told_on", "share_told_on", "datepicker", "2026-12-20"),
            _picked("four_weeks", "share_four_weeks", "checkboxes", ["yes"]),
        ),
        "[null, null, null, false, false, null, false, false, null]",
    ),
    OldForm("sharing.share_form", (*_SHARING, _ASKED), _ANSWERED),
    OldForm("sharing.line_form", (_WORDS, _OWN), _OFFERED),
    OldForm("sharing.line_form", (_WORDS, _OWN, _ASKED), _ANSWERED),
    OldForm("icebreakers.answer_form", (_WORDS,)),
    OldForm("icebreakers.answer_form", (_WORDS,), "one_spice"),
    OldForm(
        "ledger.brake_form",
        (
            OldField("brake", "ledger.brake_choice", "radio_buttons", "not_yet"),
            OldField("until", "ledger.brake_until", "datepicker", "2026-12-10"),
            OldField("readers", "ledger.brake_readers", "checkboxes", ["tell"]),
        ),
        "{detail}",
    ),
    *(
        OldForm(
            "ledger.brake_form",
            (
                OldField("brake", "ledger.brake_choice", "radio_buttons", choice),
                OldField("until", "ledger.brake_until", "datepicker", None),
                OldField("readers", "ledger.brake_readers", "checkboxes", None),
            ),
            "{detail}",
        )
        for choice in ("gentle", "nobody", "none")
    ),
    OldForm(
        "circle.remind_form",
        (OldField("day", "circle.remind_day", "datepicker", "2026-12-03"),),
        "{bo}",
    ),
    OldForm(
        "members.keep_apart_form",
        (OldField("people", "members.keep_apart_people", "multi_users_select", ["{farid}"]),),
    ),
    OldForm(
        "members.change_form",
        (
            OldField("company", "members.change_field.company", "radio_buttons", "surprise"),
            OldField("rhythm_weeks", "members.change_field.rhythm_weeks", "static_select", "1"),
            OldField("group_size", "members.change_field.group_size", "radio_buttons", "pair"),
            OldField("first_weeks", "members.change_field.first_weeks", "checkboxes", ["welcome"]),
            OldField("asking", "members.change_field.asking", "radio_buttons", "ask_me"),
            OldField("formats", "members.change_field.formats", "checkboxes", ["video", "walk"]),
            OldField("place_choice", "members.change_field.place_choice", "static_select", "none"),
            OldField("place", "members.change_field.place", "plain_text_input", "Leeds"),
            OldField("office_days", "members.change_field.office_days", "checkboxes", ["1", "3"]),
            OldField(
                "interests", "members.change_field.interests", "multi_static_select", ["books"]
            ),
            OldField("languages", "members.change_field.languages", "multi_static_select", ["en"]),
            OldField("team", "members.change_field.team", "plain_text_input", "Sales"),
            OldField("work_start", "members.change_field.work_start", "timepicker", "09:00"),
            OldField("work_end", "members.change_field.work_end", "timepicker", "17:00"),
            OldField(
                "work_days",
                "members.change_field.work_days",
                "checkboxes",
                ["0", "1", "2", "3", "4"],
            ),
            OldField(
                "country", "members.change_field.country", "static_select", "GB", dispatches=True
            ),
            OldField("subdivision", "members.change_field.subdivision.GB", "static_select", "ENG"),
            OldField("weekly_budget", "members.change_field.weekly_budget", "radio_buttons", "2"),
        ),
    ),
    OldForm(
        "admin.setup_form",
        (
            OldField("day", "admin.setup_day", "static_select", "1"),
            OldField("time", "admin.setup_time", "static_select", "10:00"),
            OldField("contact", "admin.setup_contact", "users_select", "{bo}"),
            OldField("size", "admin.setup_size", "static_select", "2"),
            OldField("hours", "admin.setup_hours", "static_select", "60"),
            OldField("mixing", "admin.setup_mixing", "static_select", "other_team"),
            OldField("tier", "admin.setup_tier", "radio_buttons", "all"),
            OldField("places", "admin.setup_places", "plain_text_input", "Leeds"),
        ),
    ),
    OldForm(
        "admin.setup_form",
        (
            OldField("rounds", "admin.setup_rounds", "static_select", "on"),
            OldField("contact", "admin.setup_contact", "users_select", "{bo}"),
            OldField("tier", "admin.setup_tier", "radio_buttons", "all"),
        ),
        "several",
    ),
    OldForm(
        "admin.program_form",
        (
            OldField("name", "admin.program_field", "plain_text_input", "Lunch club"),
            OldField("rhythm", "admin.program_field", "static_select", "1"),
            OldField("day", "admin.program_field", "static_select", "1"),
            OldField("time", "admin.program_field", "static_select", "10:00"),
            OldField("zone", "admin.program_field", "static_select", "Europe/London"),
            OldField("size", "admin.program_field", "static_select", "2"),
            OldField("hours", "admin.program_field", "static_select", "60"),
            OldField("mixing", "admin.program_field", "static_select", "other_team"),
            OldField("length", "admin.program_field", "static_select", "30"),
            OldField("formats", "admin.program_field", "checkboxes", ["walk"]),
        ),
        "new",
    ),
    OldForm(
        "admin.question_form",
        (
            OldField(
                "question", "admin.question_field", "plain_text_input", "What made you laugh today?"
            ),
        ),
        "{program}",
    ),
    OldForm(
        "admin.program_post_form",
        (
            OldField(
                "channel",
                "admin.program_channel",
                "conversations_select",
                "{general}",
                asks_for_url=True,
            ),
        ),
        "{program}",
    ),
    OldForm(
        "coffee.pick_form",
        (OldField("day.2026-12-03", "coffee.pick_slots", "checkboxes", None),),
        "{match_of_bo} 1",
        submitter="bo",
        since="drawn",
    ),
    OldForm(
        "coffee.suggest_form",
        (
            OldField("own.0", "coffee.suggest_time", "datetimepicker", "1796310000"),
            OldField("own.1", "coffee.suggest_time", "datetimepicker", None),
        ),
        "{match_of_bo}",
        submitter="bo",
        since="drawn",
    ),
    OldForm(
        "sharing.next_time_form", (_WORDS, _OWN), "{match_of_bo}", submitter="bo", since="drawn"
    ),
    OldForm("members.leave_form", submitter="farid"),
    OldForm("members.erase_form", submitter="farid"),
)

# Every id of a button, a field or a form. Fields of the preferences are told apart by their ends.
ACTION_IDS = frozenset(
    [
        *(one.action_id for one in BUTTONS),
        *(one.callback_id for one in FORMS),
        *(field.action_id for one in FORMS for field in one.fields),
    ]
)
