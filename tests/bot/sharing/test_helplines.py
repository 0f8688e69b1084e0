"""Numbers for people in need: each is valid, and national lines are shown only once checked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.i18n import translator_for
from bot.runtime import helplines
from bot.runtime.helplines import HELPLINES, helpline_of, helplines_to_check
from bot.sharing.emergency import EMERGENCY_NUMBERS, emergency_number
from bot.sharing.help_facts import Colleague, HelpFacts
from bot.sharing.help_views import Told, answer
from storage.records import MemberHome

TODAY = date(2026, 11, 23)
# The emergency numbers of each country, as libphonenumber 9.0.43 has them.
KNOWN = """
    AD 110 112 116 118 | AL 112 127 128 129 | AR 100 101 107 911 | AT 112 122 133 144
    AU 000 106 112 | BE 100 101 112 | BG 112 150 160 166 | BR 112 128 190 192 193 911
    CA 112 911 | CR 112 911 | DO 112 911 | NL 112 911 | US 112 911 | CH 112 117 118 144
    LI 112 117 118 144 | CL 131 132 133 911 | CO 112 119 123 132 156 | CY 112 199
    CZ 112 150 155 158 | DE 110 112 | EE 110 112 | DK 112 114 | FO 112 114 | EC 101 102 112 911
    ES 085 088 112 | FI 112 | FR 112 | GL 112 | IS 112 | MC 112 | MT 112 | RO 112 | RS 112
    SE 112 | ZA 112 | GB 112 999 | IE 112 999 | GE 011 022 033 111 112 113 122 | GI 112 190 199
    GR 100 112 166 199 | HK 112 992 999 | HR 112 192 193 194 | MK 112 192 193 194
    XK 112 192 193 194 | HU 104 105 107 112 | IL 100 101 102 112 | IN 100 101 102 108 112
    IT 112 113 115 118 | VA 112 113 115 118 | JP 110 119 | KR 112 119
    LT 011 022 033 101 102 103 112 | LU 112 113 | SI 112 113 | LV 110 112 113 | NO 110 112 113
    MD 112 901 902 903 | ME 112 122 123 124 | MX 060 065 066 068 080 911 | NZ 111 | PA 911
    PR 911 | VI 911 | PL 112 997 998 999 | PT 112 115 | PY 128 911 | UY 128 911
    SG 993 995 999 | SK 112 150 155 158 | TR 110 112 155
"""


def known_numbers() -> dict[str, set[str]]:
    """The numbers of each country; those without a bar between them follow a line's end."""
    rows = [row.split() for line in KNOWN.splitlines() for row in line.split("|") if row.strip()]
    return {country: set(numbers) for country, *numbers in rows}


def test_each_emergency_number_is_one_of_its_country() -> None:
    """A wrong one would be worse than none (P18)."""
    known = known_numbers()

    assert {one for one, number in EMERGENCY_NUMBERS.items() if number not in known[one]} == set()


@pytest.mark.parametrize("country", [None, "", "AQ", "ZZ"])
def test_no_number_is_guessed(country: str | None) -> None:
    """Where none is known, none is named."""
    assert emergency_number(country) is None


def said(home: MemberHome | None, contact: Colleague | None = None) -> str:
    """The answer to words of despair in a message."""
    helpline = helpline_of(home.country if home else None, TODAY)
    facts = HelpFacts(home, contact, helpline)
    return answer(translator_for("en"), facts, Told.IN_MESSAGE).text


def test_the_answer_is_short_and_asks_nothing() -> None:
    """At most about seventy words; no question, no exclamation mark, no promise."""
    contact = Colleague("U1", "Maya")
    for home in (None, MemberHome("W", "U2", "en", "DE"), MemberHome("W", "U2", "en", None)):
        text = said(home, contact)
        assert len(text.split()) <= 75
        assert not set("?!") & set(text)
        assert text.index("emergency number") < text.index("findahelpline") < text.index("<@U1>")


def test_a_number_is_named_with_its_country() -> None:
    """They may be elsewhere today; without a country there is no number."""
    assert "(Germany: *112*)" in said(MemberHome("W", "U2", "en", "DE"))
    assert "call your local emergency number now." in said(MemberHome("W", "U2", "en", None))
    assert "call your local emergency number now." in said(None)


def test_a_line_that_nobody_checked_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """All ship unchecked; a checked one is shown for a year, and looked at again before (P18)."""
    assert not any(one.checked for one in HELPLINES)
    assert helplines_to_check(TODAY) == HELPLINES
    text = said(MemberHome("W", "U", "en", "DE"))
    assert not any(one.number in text for one in HELPLINES)
    for days, shown, waits in ((0, True, False), (269, True, False), (270, True, True)):
        checked = helplines.Helpline("DE", "T", "0800", "t.de", TODAY - timedelta(days=days))
        monkeypatch.setattr(helplines, "HELPLINES", (checked,))
        assert ("To talk to someone: T, *0800*." in said(MemberHome("W", "U", "en", "DE"))) is shown
        assert bool(helplines_to_check(TODAY)) is waits
    old = helplines.Helpline("DE", "T", "0800", "t.de", TODAY - timedelta(days=365))
    monkeypatch.setattr(helplines, "HELPLINES", (old,))
    assert "0800" not in said(MemberHome("W", "U", "en", "DE"))
