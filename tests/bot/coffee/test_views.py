"""Coffee messages that depend on how many meet, or on when people hear again."""

from __future__ import annotations

from datetime import date

from bot.coffee import outcome_views, views
from bot.i18n import translator_for
from storage.records import Outcome

EN = translator_for("en")
TUESDAY, MONDAY = date(2026, 11, 24), date(2026, 12, 7)


def test_meeting_again_is_asked_of_two_and_of_three() -> None:
    """One answer alone is never told, and a trio isn't called both (P10)."""
    of_two = outcome_views.again_question(EN, "m", is_pair=True).text
    of_three = outcome_views.again_question(EN, "m", is_pair=False).text

    assert of_two.endswith("I'll only bring it up if you both would.")
    assert of_three.endswith("I'll only bring it up with those of you who'd like that, too.")


def test_a_note_before_a_coffee_names_the_only_partner() -> None:
    """In a trio the message doesn't say which of the others it is from."""
    assert views.note(EN, "m", ["U1"]).text == (
        "Before your coffee: <@U1> would like you to know something."
    )
    assert "<@" not in views.note(EN, "m", ["U1", "U2"]).text


def test_sitting_out_says_when_they_hear_again() -> None:
    """Where the program rests, or they are away, no day is promised."""
    told = "Tuesday's coffees are set, and you sat this one out."

    assert views.sat_out(EN, TUESDAY, MONDAY).text == (
        f"{told} Next time you'll hear from me on Monday 7 December."
    )
    assert views.sat_out(EN, TUESDAY, None).text == told


def test_not_having_met_is_asked_about_again_only_if_it_is_said() -> None:
    """The answer to "not yet" promises another question only where one comes."""
    assert "once more" in outcome_views.not_met(EN, Outcome.NOT_YET, asks_again=True).text
    assert "won't ask again" in outcome_views.not_met(EN, Outcome.NOT_YET, asks_again=False).text
    assert (
        "nobody's to blame"
        in outcome_views.not_met(EN, Outcome.DID_NOT_WORK_OUT, asks_again=False).text
    )
