"""Changing preferences: whom a member meets, how often, how and when."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from storage import members, people
from storage.records import Asking, Company, GroupSize, Member
from tests.cast import Actor, texts
from tests.workspace import TestWorkspace

LIGHTHOUSE = "Lighthouse <crew> & *friends*"
EVERYTHING: dict[str, Any] = {
    "company": "known",
    "rhythm_weeks": "4",
    "group_size": "trio",
    "first_weeks": ["welcome"],
    "asking": "assume_yes",
    "formats": ["written", "walk"],
    "place": "Leeds",
    "office_days": ["1", "3"],
    "interests": ["travel", "gardens"],
    "languages": ["sv", "en"],
    "work_start": "07:30",
    "work_end": "15:45",
    "work_days": ["3", "0", "1"],
    "country": "DE",
    "subdivision": "BY",
    "weekly_budget": "1",
}


def fields(person: Actor) -> dict[str, dict[str, Any]]:
    """The elements of the open form, by block id."""
    blocks = person.modal()["blocks"]
    return {block["block_id"]: block["element"] for block in blocks if block["type"] == "input"}


def chooses(workspace: TestWorkspace, person: Actor, **choices: Any) -> None:
    """Chooses these values in the open form without submitting it."""
    view = person.modal()
    for block_id, value in choices.items():
        action_id = fields(person)[block_id]["action_id"]
        workspace.sandbox.press(
            person.id, action_id, view_id=view["id"], block_id=block_id, value=value
        )
        workspace.wait()


def changes(
    workspace: TestWorkspace,
    person: Actor,
    team: str | None = None,
    place: str | None = None,
    **choices: Any,
) -> None:
    """Opens the form, chooses these values, types these words and submits it."""
    person.types("change")
    chooses(workspace, person, **choices)
    typed = {"team": team, "place": place}
    person.submits(**{name: words for name, words in typed.items() if words is not None})


def kept(workspace: TestWorkspace, person: Actor) -> Member:
    """What Kith has stored about a member."""
    with workspace.database.read() as tx:
        known = people.find(tx, workspace.record.id, person.id)
        assert known is not None
        member = members.get(tx, workspace.record.id, known.id)
    assert member is not None
    return member


def chosen(element: dict[str, Any]) -> str | list[str] | None:
    """The initial value of a field in a form that was just opened."""
    if "initial_option" in element:
        return str(element["initial_option"]["value"])
    if "initial_options" in element:
        return [str(option["value"]) for option in element["initial_options"]]
    return element.get("initial_time") or element.get("initial_value")


def test_the_command_opens_the_form_with_the_present_settings(workspace: TestWorkspace) -> None:
    """The form shows Ada's present settings, and can be closed without a change."""
    workspace.joins(workspace.ada, rhythm="Every 4 weeks")
    workspace.ada.types("change")
    form = fields(workspace.ada)

    assert workspace.ada.modal()["title"]["text"] == "Your coffees"
    assert {name: chosen(form[name]) for name in form} == {
        "company": "surprise",
        "rhythm_weeks": "4",
        "group_size": "pair",
        "first_weeks": None,
        "asking": None,
        "formats": None,
        "place": None,
        "office_days": None,
        "interests": None,
        "languages": ["en"],
        "team": None,
        "work_start": "09:00",
        "work_end": "17:00",
        "work_days": ["0", "1", "2", "3", "4"],
        "country": "GB",
        "subdivision": "none",
        "weekly_budget": "2",
    }
    workspace.ada.submits()
    assert "Saved." in workspace.ada.reads_modal()


def test_a_button_opens_the_form(workspace: TestWorkspace) -> None:
    """The front page and the Home tab have the button beside the rhythm of coffees."""
    workspace.joins(workspace.ada)
    workspace.ada.types()
    assert "You'd like a coffee every week." in workspace.ada.last()
    workspace.ada.presses("Change")
    assert "Who would you like to meet?" in workspace.ada.reads_modal()
    workspace.ada.closes()

    assert "You'd like a coffee every week." in workspace.ada.reads_home()
    workspace.ada.presses_at_home("Change")
    assert "Who would you like to meet?" in workspace.ada.reads_modal()


def test_the_form_says_who_sees_what(workspace: TestWorkspace) -> None:
    """Before Ada chooses, she reads what others may see, and what they never see (P10)."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")

    assert "Only you see this." in workspace.ada.reads_modal()
    assert "I may say what you have in common" in workspace.ada.reads_modal()
    assert "Nobody is shown anything else." in workspace.ada.reads_modal()


def test_everything_is_saved(workspace: TestWorkspace) -> None:
    """One submission saves everything, and one sentence confirms the settings."""
    workspace.joins(workspace.ada)
    changes(workspace, workspace.ada, LIGHTHOUSE, **EVERYTHING)
    ada = kept(workspace, workspace.ada)

    assert "Saved." in workspace.ada.reads_modal()
    assert (ada.company, ada.rhythm_weeks, ada.group_size) == (Company.KNOWN, 4, GroupSize.TRIO)
    assert ada.asking is Asking.ASSUME_YES
    assert (ada.first_weeks, ada.new_since) == (("welcome",), None)
    assert ada.formats == ("walk", "written")
    assert (ada.place, ada.office_days) == ("Leeds", (1, 3))
    assert ada.interests == ("gardens", "travel")
    assert ada.languages == ("en", "sv")
    assert ada.team == LIGHTHOUSE
    assert (ada.work_start, ada.work_end) == (time(7, 30), time(15, 45))
    assert ada.work_days == (0, 1, 3)
    assert (ada.country, ada.subdivision, ada.weekly_budget) == ("DE", "BY", 1)


def test_everything_is_shown_again(workspace: TestWorkspace) -> None:
    """The form opens with the saved answers, and the team name as it was typed."""
    workspace.joins(workspace.ada)
    changes(workspace, workspace.ada, LIGHTHOUSE, **EVERYTHING)
    workspace.ada.closes()
    workspace.restart()
    workspace.ada.types("change")
    form = fields(workspace.ada)

    assert {name: chosen(form[name]) for name in form} == EVERYTHING | {
        "formats": ["walk", "written"],
        "interests": ["gardens", "travel"],
        "languages": ["en", "sv"],
        "team": LIGHTHOUSE,
        "work_days": ["0", "1", "3"],
    }
    assert "In writing (a slow coffee)" in list(texts(workspace.ada.modal()))
    assert "Swedish" in list(texts(workspace.ada.modal()))


def test_a_field_can_be_emptied_again(workspace: TestWorkspace) -> None:
    """A field that was emptied stays empty."""
    workspace.joins(workspace.ada)
    changes(workspace, workspace.ada, LIGHTHOUSE, **EVERYTHING)
    workspace.ada.closes()
    emptied: dict[str, Any] = {"formats": [], "interests": [], "languages": [], "office_days": []}
    changes(workspace, workspace.ada, "  ", "  ", **emptied)
    ada = kept(workspace, workspace.ada)

    assert (ada.formats, ada.interests, ada.languages, ada.team) == ((), (), (), None)
    assert (ada.place, ada.office_days) == (None, ())
    assert ada.company is Company.KNOWN


def test_somebody_who_has_not_joined_is_told_how(workspace: TestWorkspace) -> None:
    """Nothing opens and nothing is stored before somebody has joined (P1)."""
    workspace.ada.types("change")

    assert not workspace.ada.sees_modal()
    assert (
        "You haven't joined yet. Type /coffee to see what I do, and to join."
        in workspace.ada.last()
    )


def test_an_old_form_does_not_join_somebody_again(workspace: TestWorkspace) -> None:
    """An old form or button gets a friendly answer and does not join them again (P1)."""
    workspace.joins(workspace.ada)
    workspace.ada.types()
    front = workspace.ada.messages()[-1]
    workspace.ada.types("change")
    form = workspace.ada.modal()
    workspace.ada.leaves()
    refused = workspace.ada.submits_as_it_was(form, {})
    assert "You haven't joined yet." in str(refused.errors)
    workspace.ada.presses_in(front, "Change", stale=True)

    assert not workspace.ada.sees_modal()
    assert "You haven't joined yet." in workspace.ada.last()


def test_leaving_forgets_what_was_chosen(workspace: TestWorkspace) -> None:
    """Somebody who joins again starts with the defaults (P14)."""
    workspace.joins(workspace.ada)
    changes(workspace, workspace.ada, LIGHTHOUSE, **EVERYTHING)
    workspace.ada.closes()
    workspace.ada.leaves()
    workspace.joins(workspace.ada)
    ada = kept(workspace, workspace.ada)

    assert (ada.company, ada.asking) == (Company.SURPRISE, None)
    assert (ada.formats, ada.interests, ada.team) == ((), (), None)


def test_hours_that_end_before_they_begin(workspace: TestWorkspace) -> None:
    """The error is beside the field, and nothing is saved until it is fixed."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    chooses(workspace, workspace.ada, company="known", work_start="14:00", work_end="09:00")
    assert workspace.ada.submits().errors == {
        "work_end": "Your working day has to end after it starts."
    }
    assert kept(workspace, workspace.ada).company is Company.SURPRISE
    chooses(workspace, workspace.ada, work_end="14:30")
    assert workspace.ada.submits().errors == {"work_end": "Leave at least an hour between the two."}
    chooses(workspace, workspace.ada, work_end="15:00")
    workspace.ada.submits()

    assert kept(workspace, workspace.ada).company is Company.KNOWN
    assert kept(workspace, workspace.ada).work_end == time(15)


def test_a_week_without_a_day(workspace: TestWorkspace) -> None:
    """Slack requires a day, and so does Kith if Slack did not."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    chooses(workspace, workspace.ada, work_days=[])

    assert "work_days" in workspace.ada.submits().errors
    assert kept(workspace, workspace.ada).work_days == (0, 1, 2, 3, 4)


def test_a_team_with_too_long_a_name(workspace: TestWorkspace) -> None:
    """Eighty characters are accepted. More are refused beside the field."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")

    assert list(workspace.ada.submits(team="k" * 81).errors) == ["team"]
    assert kept(workspace, workspace.ada).team is None
    workspace.ada.submits(team="k" * 80)
    assert kept(workspace, workspace.ada).team == "k" * 80


def test_public_holidays_are_chosen_changed_and_removed(workspace: TestWorkspace) -> None:
    """Bo chooses Sweden, moves to Bavaria, then to Japan, and then removes the country (P6)."""
    workspace.joins(workspace.bo)
    assert (kept(workspace, workspace.bo).country, kept(workspace, workspace.bo).subdivision) == (
        "SE",
        None,
    )
    workspace.bo.types("change")
    assert "subdivision" not in fields(workspace.bo)
    chooses(workspace, workspace.bo, country="DE", subdivision="BY")
    workspace.bo.submits()
    assert "Saved." in workspace.bo.reads_modal()
    assert (kept(workspace, workspace.bo).country, kept(workspace, workspace.bo).subdivision) == (
        "DE",
        "BY",
    )
    workspace.bo.closes()
    workspace.bo.types("me")
    assert "Public holidays: Germany, Bayern" in workspace.bo.reads_modal()
    workspace.bo.closes()

    changes(workspace, workspace.bo, country="JP")
    workspace.bo.closes()
    assert (kept(workspace, workspace.bo).country, kept(workspace, workspace.bo).subdivision) == (
        "JP",
        None,
    )
    changes(workspace, workspace.bo, country="none")
    workspace.bo.closes()
    assert (kept(workspace, workspace.bo).country, kept(workspace, workspace.bo).subdivision) == (
        None,
        None,
    )
    workspace.bo.types("me")
    assert "Public holidays" not in workspace.bo.reads_modal()


def test_the_form_is_drawn_again_when_the_country_changes(workspace: TestWorkspace) -> None:
    """The regions of the new country appear, and the other answers stay (P6)."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    chooses(
        workspace, workspace.ada, company="known", work_end="18:00", subdivision="SCT", country="US"
    )
    assert "California" in str(fields(workspace.ada)["subdivision"])
    assert "Scotland" not in str(workspace.ada.modal())
    chooses(workspace, workspace.ada, country="none")
    assert "subdivision" not in fields(workspace.ada)
    chooses(workspace, workspace.ada, country="GB")
    assert chosen(fields(workspace.ada)["subdivision"]) == "none"
    workspace.ada.submits()
    ada = kept(workspace, workspace.ada)

    assert (ada.company, ada.work_end) == (Company.KNOWN, time(18))
    assert (ada.country, ada.subdivision) == ("GB", None)


def test_a_region_of_another_country(workspace: TestWorkspace) -> None:
    """Ada submits before the form is drawn again: she is told, and nothing is saved."""
    workspace.joins(workspace.ada)
    changes(workspace, workspace.ada, country="DE", subdivision="BE")
    workspace.ada.closes()
    workspace.ada.types("change")
    form, was = workspace.ada.modal(), fields(workspace.ada)
    swiss = {"text": {"type": "plain_text", "text": "Switzerland"}, "value": "CH"}
    berlin = was["subdivision"]["initial_option"]
    answer = workspace.ada.submits_as_it_was(
        form,
        {
            "country": {was["country"]["action_id"]: {"selected_option": swiss}},
            "subdivision": {was["subdivision"]["action_id"]: {"selected_option": berlin}},
        },
    )

    assert answer.errors == {
        "subdivision": "This region isn't in the country you chose. Please choose one of its "
        "regions, or none."
    }
    assert (kept(workspace, workspace.ada).country, kept(workspace, workspace.ada).subdivision) == (
        "DE",
        "BE",
    )


def test_the_same_submission_twice(workspace: TestWorkspace) -> None:
    """A submission that Slack delivers twice takes effect once, without an error."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    chooses(workspace, workspace.ada, company="new")
    workspace.sandbox.deliver_twice()
    workspace.ada.submits(team="Kitchen")
    workspace.wait()

    assert "Saved." in workspace.ada.reads_modal()
    assert kept(workspace, workspace.ada).team == "Kitchen"
    assert "Something went wrong" not in str(workspace.said_by_bot())


def test_a_form_that_was_submitted_before(workspace: TestWorkspace) -> None:
    """The second submission of the same answers changes nothing, and says so."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    form = workspace.ada.modal()
    action_id = fields(workspace.ada)["team"]["action_id"]
    typed = {"team": {action_id: {"type": "plain_text_input", "value": "Kitchen"}}}
    workspace.ada.submits(team="Kitchen")
    workspace.ada.submits_as_it_was(form, typed)

    assert "Saved." in workspace.ada.reads_modal()
    assert kept(workspace, workspace.ada).team == "Kitchen"


def test_unknown_form_keys_are_ignored(workspace: TestWorkspace) -> None:
    """Unknown keys from an older form are ignored without an error."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")
    form = workspace.ada.modal()
    values: dict[str, Any] = {}
    for block_id, element in fields(workspace.ada).items():
        unknown = {"text": {"type": "plain_text", "text": "?"}, "value": "by_balloon"}
        several = element["type"] in ("checkboxes", "multi_static_select")
        if several:
            values[block_id] = {element["action_id"]: {"selected_options": [unknown]}}
        elif element["type"] in ("radio_buttons", "static_select"):
            values[block_id] = {element["action_id"]: {"selected_option": unknown}}
    values["work_days"][fields(workspace.ada)["work_days"]["action_id"]]["selected_options"] += [
        {"text": {"type": "plain_text", "text": "Monday"}, "value": "0"}
    ]
    workspace.ada.submits_as_it_was(form, values)
    ada = kept(workspace, workspace.ada)

    assert "Saved." in workspace.ada.reads_modal()
    assert (ada.company, ada.rhythm_weeks, ada.asking) == (Company.SURPRISE, 1, None)
    assert (ada.formats, ada.interests, ada.languages) == ((), (), ())
    assert ada.work_days == (0,)


def test_nobody_else_sees_what_bo_chose(workspace: TestWorkspace) -> None:
    """Neither the person he meets nor an admin sees Bo's private preferences (P10, P16)."""
    workspace.joins(workspace.ada, workspace.bo)
    changes(
        workspace,
        workspace.bo,
        LIGHTHOUSE,
        company="known",
        interests=["theatre"],
        formats=["walk"],
    )
    workspace.bo.closes()
    changes(workspace, workspace.bo, country="IS", weekly_budget="1")
    workspace.bo.closes()
    workspace.until(date(2026, 12, 1), time(12))
    workspace.ada.types("setup")
    seen = [workspace.ada.reads_modal(), workspace.ada.reads_home(), *workspace.ada.told()]
    for group in workspace.ada.groups():
        seen += [str(message) for message in workspace.ada.messages(group)]

    assert workspace.ada.groups()
    for word in ("lighthouse", "somebody i know", "theatre", "on a walk", "iceland", "one a week"):
        assert not [text for text in seen if word in text.lower()]


def test_bos_choice_is_shown_in_his_form_only(workspace: TestWorkspace) -> None:
    """No message, button or hidden field of another view holds it (P10)."""
    workspace.joins(workspace.ada, workspace.bo)
    changes(workspace, workspace.bo, LIGHTHOUSE, company="known")
    workspace.bo.closes()
    workspace.bo.types()
    workspace.bo.home()
    workspace.bo.types("change")

    assert "Lighthouse" not in workspace.words_outside_views()
    assert workspace.bo.modal()["private_metadata"] == ""
    assert "Lighthouse" not in str(workspace.bo.messages())


def test_only_people_who_want_it_are_asked(workspace: TestWorkspace) -> None:
    """The draw follows the setting: Bo wants to be asked, and Ada does not (P1)."""
    workspace.joins(workspace.ada, workspace.bo)
    changes(workspace, workspace.bo, asking="ask_me")
    workspace.bo.closes()
    workspace.until(date(2026, 11, 30), time(16))

    assert "Would you like to be in?" not in workspace.ada.last()
    assert "Would you like to be in?" in workspace.bo.last()


def test_whose_zone_slack_does_not_show_chooses_one(workspace: TestWorkspace) -> None:
    """Until then Ada's is UTC; her choice holds until Slack shows one itself (P6)."""
    workspace.sandbox.set_user("ada", hides_zone=True)
    workspace.joins(workspace.ada)
    assert kept(workspace, workspace.ada).zone == "UTC"
    changes(workspace, workspace.ada, zone="Asia/Tokyo", country="JP")
    workspace.ada.closes()
    assert kept(workspace, workspace.ada).zone == "Asia/Tokyo"
    workspace.sandbox.set_user("ada", status_text="Lunch")
    workspace.pass_time(hours=2)
    workspace.ada.types("change")
    chooses(workspace, workspace.ada, country="DE")
    assert chosen(fields(workspace.ada)["zone"]) == "Asia/Tokyo"
    workspace.ada.closes()
    workspace.sandbox.set_user("ada", hides_zone=False)
    workspace.wait()
    workspace.ada.types("change")

    assert kept(workspace, workspace.ada).zone == "Europe/London"
    assert "zone" not in fields(workspace.ada)


def test_whose_zone_slack_shows_is_not_asked(workspace: TestWorkspace) -> None:
    """Ada's zone comes from Slack, and is the one she is in (P6)."""
    workspace.joins(workspace.ada)
    workspace.ada.types("change")

    assert "zone" not in fields(workspace.ada)
