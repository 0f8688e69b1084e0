"""Changing preferences: who one meets, how often, how, and when."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from storage import members, people
from storage.records import Asking, Company, GroupSize, Member
from tests.cast import Actor, texts
from tests.workspace import Town

LIGHTHOUSE = "Lighthouse <crew> & *friends*"
EVERYTHING = {
    "company": "known",
    "rhythm_weeks": "4",
    "group_size": "trio",
    "asking": "assume_yes",
    "formats": ["written", "walk"],
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
    """The elements of the form in front of somebody, by their block."""
    blocks = person.modal()["blocks"]
    return {block["block_id"]: block["element"] for block in blocks if block["type"] == "input"}


def chooses(town: Town, person: Actor, **choices: Any) -> None:
    """Somebody chooses these in the form in front of them, without submitting it."""
    view = person.modal()
    for block_id, value in choices.items():
        action_id = fields(person)[block_id]["action_id"]
        town.sandbox.press(person.id, action_id, view_id=view["id"], block_id=block_id, value=value)
        town.wait()


def changes(town: Town, person: Actor, team: str | None = None, **choices: Any) -> None:
    """Somebody opens the form, chooses these, and submits it."""
    person.types("change")
    chooses(town, person, **choices)
    person.submits(**({} if team is None else {"team": team}))


def kept(town: Town, person: Actor) -> Member:
    """What Kith remembers of a member."""
    with town.database.read() as tx:
        known = people.find(tx, town.workspace.id, person.id)
        assert known is not None
        member = members.get(tx, town.workspace.id, known.id)
    assert member is not None
    return member


def chosen(element: dict[str, Any]) -> str | list[str] | None:
    """What a field of a form that was just opened starts with."""
    if "initial_option" in element:
        return str(element["initial_option"]["value"])
    if "initial_options" in element:
        return [str(option["value"]) for option in element["initial_options"]]
    return element.get("initial_time") or element.get("initial_value")


def test_the_form_opens_by_the_command_with_what_holds_now(town: Town) -> None:
    """Ada sees how she takes part, and may leave it at that."""
    town.joins(town.ada, rhythm="Every 4 weeks")
    town.ada.types("change")
    form = fields(town.ada)

    assert town.ada.modal()["title"]["text"] == "Your coffees"
    assert {name: chosen(form[name]) for name in form} == {
        "company": "surprise",
        "rhythm_weeks": "4",
        "group_size": "pair",
        "asking": None,
        "formats": None,
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
    town.ada.submits()
    assert "Everything stays as it was." in town.ada.reads_modal()


def test_the_form_opens_by_a_button_where_ada_stands(town: Town) -> None:
    """On the front page and on the Home tab the button stands beside how often she meets."""
    town.joins(town.ada)
    town.ada.types()
    assert "You'd like a coffee every week." in town.ada.last()
    town.ada.presses("Change")
    assert "Who would you like to meet?" in town.ada.reads_modal()
    town.ada.closes()

    assert "You'd like a coffee every week." in town.ada.reads_home()
    town.ada.presses_at_home("Change")
    assert "Who would you like to meet?" in town.ada.reads_modal()


def test_the_form_says_who_sees_what(town: Town) -> None:
    """Before Ada chooses, she reads what others may hear of it, and what they never do (P10)."""
    town.joins(town.ada)
    town.ada.types("change")

    assert "Only you see this." in town.ada.reads_modal()
    assert "I may say what you have in common" in town.ada.reads_modal()
    assert "Nobody is shown anything else." in town.ada.reads_modal()


def test_everything_is_saved(town: Town) -> None:
    """One submission, and Kith says in one sentence what it goes by from now on."""
    town.joins(town.ada)
    changes(town, town.ada, LIGHTHOUSE, **EVERYTHING)
    ada = kept(town, town.ada)

    assert "Done. You've changed " in town.ada.reads_modal()
    assert (ada.company, ada.rhythm_weeks, ada.group_size) == (Company.KNOWN, 4, GroupSize.TRIO)
    assert ada.asking is Asking.ASSUME_YES
    assert ada.formats == ("walk", "written")
    assert ada.interests == ("gardens", "travel")
    assert ada.languages == ("en", "sv")
    assert ada.team == LIGHTHOUSE
    assert (ada.work_start, ada.work_end) == (time(7, 30), time(15, 45))
    assert ada.work_days == (0, 1, 3)
    assert (ada.country, ada.subdivision, ada.weekly_budget) == ("DE", "BY", 1)


def test_everything_is_shown_again(town: Town) -> None:
    """The form opens with the saved answers, and the team as it was typed."""
    town.joins(town.ada)
    changes(town, town.ada, LIGHTHOUSE, **EVERYTHING)
    town.ada.closes()
    town.restart()
    town.ada.types("change")
    form = fields(town.ada)

    assert {name: chosen(form[name]) for name in form} == EVERYTHING | {
        "formats": ["walk", "written"],
        "interests": ["gardens", "travel"],
        "languages": ["en", "sv"],
        "team": LIGHTHOUSE,
        "work_days": ["0", "1", "3"],
    }
    assert "In writing (a slow coffee)" in list(texts(town.ada.modal()))
    assert "Swedish" in list(texts(town.ada.modal()))


def test_kith_says_what_was_changed(town: Town) -> None:
    """The answer names what is different now, and nothing else."""
    town.joins(town.ada)
    changes(town, town.ada, "Kitchen", work_end="18:00", work_days=["0", "1"])

    assert ("Done. You've changed your team and your working hours.") in town.ada.reads_modal()
    assert "Kitchen" not in town.ada.reads_modal()


def test_what_was_chosen_can_be_taken_back(town: Town) -> None:
    """An emptied field is empty from then on; nothing lingers."""
    town.joins(town.ada)
    changes(town, town.ada, LIGHTHOUSE, **EVERYTHING)
    town.ada.closes()
    changes(town, town.ada, "  ", formats=[], interests=[], languages=[])
    ada = kept(town, town.ada)

    assert (ada.formats, ada.interests, ada.languages, ada.team) == ((), (), (), None)
    assert ada.company is Company.KNOWN


def test_whoever_has_not_joined_is_told_how(town: Town) -> None:
    """Nothing opens and nothing is kept before somebody has joined (P1)."""
    town.ada.types("change")

    assert not town.ada.sees_modal()
    assert "You haven't joined yet. Type /coffee to see what I do, and to join." in town.ada.last()


def test_whoever_leaves_with_the_form_open_changes_nothing(town: Town) -> None:
    """A form or a button from before is answered kindly, and brings nobody back (P1)."""
    town.joins(town.ada)
    town.ada.types()
    front = town.ada.messages()[-1]
    town.ada.types("change")
    town.ada.types("leave")
    town.ada.submits(team="Kitchen")
    assert "You haven't joined yet." in town.ada.reads_modal()
    town.ada.closes()
    town.ada.presses_in(front, "Change", stale=True)

    assert not town.ada.sees_modal()
    assert "You haven't joined yet." in town.ada.last()


def test_leaving_forgets_what_was_chosen(town: Town) -> None:
    """Somebody who joins again starts with the defaults (P14)."""
    town.joins(town.ada)
    changes(town, town.ada, LIGHTHOUSE, **EVERYTHING)
    town.ada.closes()
    town.ada.types("leave")
    town.joins(town.ada)
    ada = kept(town, town.ada)

    assert (ada.company, ada.asking) == (Company.SURPRISE, None)
    assert (ada.formats, ada.interests, ada.team) == ((), (), None)


def test_hours_that_end_before_they_begin(town: Town) -> None:
    """The sentence stands beside the field, and nothing is changed until it is put right."""
    town.joins(town.ada)
    town.ada.types("change")
    chooses(town, town.ada, company="known", work_start="14:00", work_end="09:00")
    assert town.ada.submits().errors == {"work_end": "Your working day has to end after it starts."}
    assert kept(town, town.ada).company is Company.SURPRISE
    chooses(town, town.ada, work_end="14:30")
    assert town.ada.submits().errors == {"work_end": "Leave at least an hour between the two."}
    chooses(town, town.ada, work_end="15:00")
    town.ada.submits()

    assert kept(town, town.ada).company is Company.KNOWN
    assert kept(town, town.ada).work_end == time(15)


def test_a_week_without_a_day(town: Town) -> None:
    """Slack asks for a day by itself, and so does Kith where Slack has not."""
    town.joins(town.ada)
    town.ada.types("change")
    chooses(town, town.ada, work_days=[])

    assert "work_days" in town.ada.submits().errors
    assert kept(town, town.ada).work_days == (0, 1, 2, 3, 4)


def test_a_team_with_too_long_a_name(town: Town) -> None:
    """More than eighty characters are refused beside the field; eighty are kept."""
    town.joins(town.ada)
    town.ada.types("change")

    assert list(town.ada.submits(team="k" * 81).errors) == ["team"]
    assert kept(town, town.ada).team is None
    town.ada.submits(team="k" * 80)
    assert kept(town, town.ada).team == "k" * 80


def test_public_holidays_are_chosen_changed_and_removed(town: Town) -> None:
    """Bo begins with Sweden, moves to Bavaria, then to Japan, and in the end wants none (P6)."""
    town.joins(town.bo)
    assert (kept(town, town.bo).country, kept(town, town.bo).subdivision) == ("SE", None)
    town.bo.types("change")
    assert "subdivision" not in fields(town.bo)
    chooses(town, town.bo, country="DE", subdivision="BY")
    town.bo.submits()
    assert "You've changed your public holidays." in town.bo.reads_modal()
    assert (kept(town, town.bo).country, kept(town, town.bo).subdivision) == ("DE", "BY")
    town.bo.closes()
    town.bo.types("me")
    assert "Public holidays: Germany, Bayern" in town.bo.reads_modal()
    town.bo.closes()

    changes(town, town.bo, country="JP")
    town.bo.closes()
    assert (kept(town, town.bo).country, kept(town, town.bo).subdivision) == ("JP", None)
    changes(town, town.bo, country="none")
    town.bo.closes()
    assert (kept(town, town.bo).country, kept(town, town.bo).subdivision) == (None, None)
    town.bo.types("me")
    assert "Public holidays" not in town.bo.reads_modal()


def test_the_form_is_drawn_again_when_the_country_changes(town: Town) -> None:
    """The regions of the new country appear, and what was filled in so far stays (P6)."""
    town.joins(town.ada)
    town.ada.types("change")
    chooses(town, town.ada, company="known", work_end="18:00", subdivision="SCT", country="US")
    assert "California" in str(fields(town.ada)["subdivision"])
    assert "Scotland" not in str(town.ada.modal())
    chooses(town, town.ada, country="none")
    assert "subdivision" not in fields(town.ada)
    chooses(town, town.ada, country="GB")
    assert chosen(fields(town.ada)["subdivision"]) == "none"
    town.ada.submits()
    ada = kept(town, town.ada)

    assert (ada.company, ada.work_end) == (Company.KNOWN, time(18))
    assert (ada.country, ada.subdivision) == ("GB", None)


def test_a_region_of_another_country(town: Town) -> None:
    """Ada submits before the form is drawn again: she is told, and nothing is changed."""
    town.joins(town.ada)
    changes(town, town.ada, country="DE", subdivision="BE")
    town.ada.closes()
    town.ada.types("change")
    form, was = town.ada.modal(), fields(town.ada)
    swiss = {"text": {"type": "plain_text", "text": "Switzerland"}, "value": "CH"}
    berlin = was["subdivision"]["initial_option"]
    answer = town.ada.submits_as_it_was(
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
    assert (kept(town, town.ada).country, kept(town, town.ada).subdivision) == ("DE", "BE")


def test_the_same_submission_twice(town: Town) -> None:
    """A submission that Slack delivers twice has its effect once, and no error is shown."""
    town.joins(town.ada)
    town.ada.types("change")
    chooses(town, town.ada, company="new")
    town.sandbox.deliver_twice()
    town.ada.submits(team="Kitchen")
    town.wait()

    assert "You've changed" in town.ada.reads_modal()
    assert kept(town, town.ada).team == "Kitchen"
    assert "Something went wrong" not in str(town.said_by_bot())


def test_a_form_that_was_submitted_before(town: Town) -> None:
    """The second submission of the same answers changes nothing, and says so."""
    town.joins(town.ada)
    town.ada.types("change")
    form = town.ada.modal()
    action_id = fields(town.ada)["team"]["action_id"]
    typed = {"team": {action_id: {"type": "plain_text_input", "value": "Kitchen"}}}
    town.ada.submits(team="Kitchen")
    town.ada.submits_as_it_was(form, typed)

    assert "Everything stays as it was." in town.ada.reads_modal()
    assert kept(town, town.ada).team == "Kitchen"


def test_what_kith_does_not_know_is_passed_over(town: Town) -> None:
    """A key from an older form is no fault that anybody is told about."""
    town.joins(town.ada)
    town.ada.types("change")
    form = town.ada.modal()
    values: dict[str, Any] = {}
    for block_id, element in fields(town.ada).items():
        unknown = {"text": {"type": "plain_text", "text": "?"}, "value": "by_balloon"}
        several = element["type"] in ("checkboxes", "multi_static_select")
        if several:
            values[block_id] = {element["action_id"]: {"selected_options": [unknown]}}
        elif element["type"] in ("radio_buttons", "static_select"):
            values[block_id] = {element["action_id"]: {"selected_option": unknown}}
    values["work_days"][fields(town.ada)["work_days"]["action_id"]]["selected_options"] += [
        {"text": {"type": "plain_text", "text": "Monday"}, "value": "0"}
    ]
    town.ada.submits_as_it_was(form, values)
    ada = kept(town, town.ada)

    assert "You've changed" in town.ada.reads_modal()
    assert (ada.company, ada.rhythm_weeks, ada.asking) == (Company.SURPRISE, 1, None)
    assert (ada.formats, ada.interests, ada.languages) == ((), (), ())
    assert ada.work_days == (0,)


def test_nobody_else_sees_what_bo_chose(town: Town) -> None:
    """Neither the one he meets nor an admin learns what he alone would like (P10, P16)."""
    town.joins(town.ada, town.bo)
    changes(town, town.bo, LIGHTHOUSE, company="known", interests=["theatre"], formats=["walk"])
    town.bo.closes()
    changes(town, town.bo, country="IS", weekly_budget="1")
    town.bo.closes()
    town.until(date(2026, 12, 1), time(12))
    town.ada.types("setup")
    seen = [town.ada.reads_modal(), town.ada.reads_home(), *town.ada.told()]
    for group in town.ada.groups():
        seen += [str(message) for message in town.ada.messages(group)]

    assert town.ada.groups()
    for word in ("lighthouse", "somebody i know", "theatre", "on a walk", "iceland", "one a week"):
        assert not [text for text in seen if word in text.lower()]


def test_what_bo_chose_stands_in_his_form_only(town: Town) -> None:
    """No message, no button and no hidden field of a view holds it (P10)."""
    town.joins(town.ada, town.bo)
    changes(town, town.bo, LIGHTHOUSE, company="known")
    town.bo.closes()
    town.bo.types()
    town.bo.home()
    town.bo.types("change")

    assert "Lighthouse" not in town.words_outside_views()
    assert town.bo.modal()["private_metadata"] == ""
    assert "Lighthouse" not in str(town.bo.messages())


def test_only_people_who_want_it_are_asked(town: Town) -> None:
    """The draw goes by it: Bo wants to be asked, and Ada does not (P1)."""
    town.joins(town.ada, town.bo)
    changes(town, town.bo, asking="ask_me")
    town.bo.closes()
    town.until(date(2026, 11, 30), time(16))

    assert "Would you like to be in?" not in town.ada.last()
    assert "Would you like to be in?" in town.bo.last()
