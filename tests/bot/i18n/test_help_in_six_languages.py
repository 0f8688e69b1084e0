"""What is said to words of despair, in every language in which they are heard (P18)."""

from __future__ import annotations

import inspect
import io
import re
from datetime import date

from babel.messages.extract import extract
from babel.messages.pofile import read_po

from bot.i18n import help_languages, help_translator_for, translator_for
from bot.sharing import contact_views, help_views
from bot.sharing.help_facts import Colleague, HelpFacts
from bot.sharing.help_views import Told
from bot.slack.blocks import Message
from bot.suggestions import Despair
from storage.records import MemberHome
from tests.catalogue_template import KEYWORDS
from tests.tables import every_case
from tests.test_architecture import ROOT

OTHERS = ("de", "es", "fr", "it", "pt")
# Slack's limits of a button's label and of a title.
LONGEST_LABEL, LONGEST_TITLE = 75, 24


def sentences() -> list[str]:
    """What the answer consists of, in English."""
    source = (ROOT / "bot/sharing/help_views.py").read_bytes()
    source += inspect.getsource(contact_views.when_back).encode()
    found = extract("python", io.BytesIO(source), keywords=KEYWORDS)
    return [str(message) for _line, message, _comments, _context in found]


def placeholders(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{\w+\}", sentence))


def facts(language: str) -> HelpFacts:
    home = MemberHome("w", "U1", language, "DE")
    return HelpFacts(home, Colleague("U2", "Maya"))


def test_there_is_a_catalogue_for_each_language() -> None:
    """Words of despair are heard in English and in five other languages."""
    assert tuple(help_languages()) == OTHERS


@every_case(("language", "sentence"), [(one, each) for one in OTHERS for each in sentences()])
def test_every_sentence_is_said_in_every_language(language: str, sentence: str) -> None:
    """None is missing or left in English, and each has the same placeholders (P18)."""
    with help_languages()[language].open("rb") as file:
        said = str(read_po(file)[sentence].string)
    assert said not in ("", sentence)
    assert placeholders(said) == placeholders(sentence)
    assert "!" not in said


@every_case("language", OTHERS)
def test_the_answer_is_in_the_reader_s_language(language: str) -> None:
    """All of the answer, while the rest of Kith speaks English; within Slack's limits (P18)."""
    english = help_views.answer(translator_for("en"), facts("en"), Told.IN_MESSAGE, "T1")
    theirs = help_views.answer(translator_for(language), facts(language), Told.IN_MESSAGE, "T1")
    told = zip(lines(english), lines(theirs), strict=True)
    assert [one for one, other in told if one == other] == []
    assert all(len(label) <= LONGEST_LABEL for label in labels(theirs))
    title = help_translator_for(language)("Please talk to someone")
    assert len(title) <= LONGEST_TITLE
    for despair in (Despair.MAYBE, Despair.RELATIVE):
        assert help_views.line(translator_for(language), despair) != help_views.line(
            translator_for("en"), despair
        )


def lines(message: Message) -> list[str]:
    return [*(b.to_dict()["text"]["text"] for b in message.blocks[:-1]), *labels(message)]


def labels(message: Message) -> list[str]:
    return [one["text"]["text"] for one in message.blocks[-1].to_dict()["elements"]]


@every_case(
    ("language", "expected"),
    [
        ("de", "Montag, 30. November 2026"),
        ("es", "lunes, 30 de noviembre de 2026"),
        ("fr", "lundi 30 novembre 2026"),
        ("it", "lunedì 30 novembre 2026"),
        ("pt", "segunda-feira, 30 de novembro de 2026"),
    ],
)
def test_a_day_is_said_in_full(language: str, expected: str) -> None:
    """The day on which somebody is back has its whole name in every language."""
    _ = help_translator_for(language)
    monday = date(2026, 11, 30)
    assert _.day_and_year(monday) == expected
    assert expected.startswith(_.day(monday))
    assert "2026" not in _.day(monday)
