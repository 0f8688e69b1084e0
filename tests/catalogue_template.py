"""The template of the catalogues: every sentence that Kith says, found in the code.

Run as ``python -m tests.catalogue_template`` to write it anew.
"""

from __future__ import annotations

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from tests.test_architecture import ROOT

TEMPLATE = ROOT / "bot/i18n/catalogues/kith.pot"
# ``_("...")`` and ``translator("...")`` translate, ``.plural(one, many, n)`` one of two forms.
KEYWORDS = {"_": None, "translator": None, "N_": None, "plural": (1, 2)}


def template() -> str:
    """The template as it should be."""
    catalogue = Catalog(project="Kith", charset="utf-8")
    found = extract_from_dir(
        ROOT / "bot", [("sandbox/**", "ignore"), ("**.py", "python")], keywords=KEYWORDS
    )
    for path, _line, message, _comments, _context in found:
        catalogue.add(message, locations=[(f"bot/{Path(path).as_posix()}", 0)])
    out = io.BytesIO()
    write_po(out, catalogue, width=96, omit_header=True, sort_output=True, include_lineno=False)
    return out.getvalue().decode()


if __name__ == "__main__":
    TEMPLATE.parent.mkdir(exist_ok=True)
    TEMPLATE.write_text(template(), encoding="utf-8")
