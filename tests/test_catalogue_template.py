"""The words: the template is up to date, and no sentence is broken by what it is filled with."""

from __future__ import annotations

import re
import string

from tests.catalogue_template import TEMPLATE, template


def test_the_template_is_up_to_date() -> None:
    """Every sentence that Kith says is in the template; `make words` writes it anew."""
    assert template() == TEMPLATE.read_text(encoding="utf-8")


def test_placeholders_are_named() -> None:
    """A translator may order them freely, so none goes by its place."""
    sentences = re.findall(r'^msgid "(.*)"$', TEMPLATE.read_text(encoding="utf-8"), re.MULTILINE)
    names = [
        name
        for sentence in sentences
        for _, name, _, _ in string.Formatter().parse(sentence)
        if name is not None
    ]

    assert [name for name in names if not name.isidentifier()] == []


def test_nothing_shouts() -> None:
    """Kith is calm: an exclamation mark stands only where people have met, never with illness."""
    sentences = re.findall(r'^(?:msgid )?"(.*)"$', TEMPLATE.read_text(encoding="utf-8"), re.M)

    loud = [one for one in sentences if "!" in one]
    assert loud
    assert [one for one in loud if not one.startswith("Glad you met!")] == []
