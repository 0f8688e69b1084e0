"""Sentences with placeholders and plurals, dates and lists in words, and translations."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.i18n import Translator, translator_for
from bot.i18n.translator import _read
from tests.tables import every_case

POLISH = """
msgid ""
msgstr ""
"Language: pl\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : "
"n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgid "Thank you."
msgstr "Dziękuję."

msgid "{who} is in, with {other}."
msgstr "{other} i {who}."

#, fuzzy
msgid "Come back"
msgstr "Zgadywane"

msgid "Skip"
msgstr ""

msgid "Every week"
msgid_plural "Every {number} weeks"
msgstr[0] "Co tydzień"
msgstr[1] "Co {number} tygodnie"
msgstr[2] "Co {number} tygodni"

msgid "One cup"
msgid_plural "{number} cups"
msgstr[0] "Filiżanka"
msgstr[1] ""
msgstr[2] ""

#, fuzzy
msgid "One question"
msgid_plural "{number} questions"
msgstr[0] "Pytanie"
msgstr[1] "Pytania"
msgstr[2] "Pytań"
"""


@pytest.fixture
def english() -> Translator:
    """The translator without a catalogue."""
    return translator_for("en")


@pytest.fixture
def polish(tmp_path: Path) -> Translator:
    """The translator of a catalogue that is not quite finished."""
    path = tmp_path / "pl.po"
    path.write_text(POLISH, encoding="utf-8")
    return Translator("pl", *_read(path))


def test_placeholders_are_filled_in(english: Translator) -> None:
    """They are filled by name, whatever the values contain."""
    assert english("{a} and {b}", a="{b}", b="{a}") == "{b} and {a}"
    assert english("nothing to fill") == "nothing to fill"


def test_a_missing_placeholder_is_an_error(english: Translator) -> None:
    """No sentence is sent with an unfilled placeholder."""
    with pytest.raises(KeyError):
        english("{who} is there")


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 things"), (1, "one thing"), (2, "2 things"), (21, "21 things")]
)
def test_one_and_many(english: Translator, number: int, said: str) -> None:
    """English has two forms, and zero is plural."""
    assert said == english.plural("one thing", "{number} things", number)


def test_a_count_takes_other_words_too(english: Translator) -> None:
    """A plural sentence may have other placeholders."""
    assert english.plural("{who}: one", "{who}: {number}", 3, who="Ada") == "Ada: 3"


@pytest.mark.parametrize(
    ("things", "said"),
    [
        ([], ""),
        (["Ada"], "Ada"),
        (["Ada", "Bo"], "Ada and Bo"),
        (["Ada", "Bo", "Chidi"], "Ada, Bo and Chidi"),
    ],
)
def test_a_list_in_words(english: Translator, things: list[str], said: str) -> None:
    """Lists are joined as people say them."""
    assert said == english.join_list(things)


def test_days_and_hours_in_words(english: Translator, polish: Translator) -> None:
    """A date as people read it aloud, and the hour in the reader's zone."""
    moment = datetime(2026, 11, 27, 8, 5, tzinfo=UTC)

    assert english.day(date(2026, 11, 27)) == "Friday 27 November"
    assert english.weekday(date(2026, 11, 27)) == "Friday"
    assert english.hour(moment, "Europe/Stockholm") == "09:05"
    assert english.hour(moment, "Asia/Kathmandu") == "13:50"
    assert polish.weekday(date(2026, 11, 27)) == "piątek"


@every_case("tag", ["en", "en-US", "en_GB", "EN-gb", "tlh", "tlh-Latn", "", "../../etc"])
def test_english_where_there_is_no_catalogue(tag: str) -> None:
    """Every language tag of Slack's gets a translator."""
    assert translator_for(tag).language == "en"
    assert translator_for(tag)("Thank you.") == "Thank you."


def test_a_translation_orders_its_placeholders_freely(polish: Translator) -> None:
    """A translator may say things in another order."""
    assert polish("Thank you.") == "Dziękuję."
    assert polish("{who} is in, with {other}.", who="Ada", other="Bo") == "Bo i Ada."


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "Co 0 tygodni"),
        (1, "Co tydzień"),
        (2, "Co 2 tygodnie"),
        (5, "Co 5 tygodni"),
        (12, "Co 12 tygodni"),
        (22, "Co 22 tygodnie"),
    ],
)
def test_a_language_with_three_forms(polish: Translator, number: int, said: str) -> None:
    """The catalogue decides which form a number takes."""
    assert said == polish.plural("Every week", "Every {number} weeks", number)


def test_unfinished_translations_are_in_english(polish: Translator) -> None:
    """A fuzzy, empty or missing translation falls back to English."""
    assert polish("Come back") == "Come back"
    assert polish("Skip") == "Skip"
    assert polish("Pause") == "Pause"
    assert polish.plural("One cup", "{number} cups", 1) == "One cup"
    assert polish.plural("One cup", "{number} cups", 2) == "2 cups"
    assert polish.plural("One question", "{number} questions", 5) == "5 questions"
    assert polish.plural("One day", "{number} days", 0) == "0 days"
