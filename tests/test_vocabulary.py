"""No word of the old vocabulary is left where the field has a term for the thing."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.test_architecture import ROOT

# Metaphors of earlier versions, and what each is called now. The plural counts, too.
OLD_WORDS = {
    "aftermath": "reconciling",
    "aside": "a child process",
    "beat": "tick",
    "correspondent": "composer",
    "door": "action id, or listener",
    "foretelling": "preview",
    "furniture": "the modules of a feature",
    "heart": "scheduler",
    "heartbeat": "scheduler",
    "house": "architecture, or what it is",
    "law": "rule",
    "letter": "composed message",
    "lookout": "availability",
    "manner": "send policy",
    "parcel": "delivery",
    "plant": "planted fault",
    "reception": "middleware",
    "resident": "user of the sandbox",
    "room": "feature",
    "town": "test workspace",
}
# Names of several words, as they are written in snake case.
OLD_NAMES = {"front_door", "kind_until", "name_book", "taking_note"}
# Identifiers in which such a word means what it means in plain English, or in Slack's.
PLAIN_NAMES = {
    "CLOSE_TO_HEART",  # a kind of detail
    "HEARTBEAT_SECONDS",  # a line that keeps a stream of events open
    "letter",  # of the alphabet
    "letters",
}
# The same in comments, docstrings and documents.
PLAIN_PHRASES = re.compile(
    r"""
      moving\ house | close\ to\ (?:my|their|the)\ heart | takes?\ to\ heart
    | \b(?:no|needs|makes|has|is|leaves)\ room\b | \broom\ (?:for|to)\b
    | \b(?:by|national|and\ the)\ law\b
    | (?:small|capital|two|last)[\ -]letters? | \bletters?\ (?:of|under)
    """,
    re.VERBOSE | re.IGNORECASE,
)
DOCUMENTS = ("*.md", "docs/*.md", "Makefile", "pyproject.toml", ".env.example", "manifest.yml")


@cache
def modules() -> tuple[Path, ...]:
    """All Python modules besides this one."""
    found = (path for part in ("bot", "storage", "tests") for path in (ROOT / part).rglob("*.py"))
    return tuple(sorted(path for path in found if path != Path(__file__)))


@cache
def tokens(path: Path) -> dict[int, set[str]]:
    """The names and the comments of a module, by the type of the token."""
    found: dict[int, set[str]] = {tokenize.NAME: set(), tokenize.COMMENT: set()}
    for one in tokenize.generate_tokens(io.StringIO(path.read_text(encoding="utf-8")).readline):
        if one.type in found:
            found[one.type].add(one.string)
    return found


def old_in(words: list[str]) -> set[str]:
    """The old words among these, which may be in the plural."""
    singular = {word.lower() for word in words}
    singular |= {word.removesuffix("s") for word in singular}
    return OLD_WORDS.keys() & singular


def is_old(name: str) -> bool:
    """Whether an identifier has an old word in it."""
    snake = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    if name in PLAIN_NAMES:
        return False
    return bool(old_in(snake.split("_"))) or snake in OLD_NAMES


def old_lines(text: str) -> list[str]:
    """The lines of prose with an old word that isn't plain English there."""
    plain = PLAIN_PHRASES.sub("", text)
    return [line.strip() for line in plain.splitlines() if old_in(re.findall(r"[A-Za-z]+", line))]


def docstrings(path: Path) -> Iterator[str]:
    """The docstrings of a module, its classes and its functions."""
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, documented) and (text := ast.get_docstring(node)):
            yield text


def test_no_identifier_is_of_the_old_vocabulary() -> None:
    """A stranger finds modules, functions and variables under the field's terms."""
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in modules()
        for name in {path.stem, *tokens(path)[tokenize.NAME]}
        if is_old(name)
    }

    assert found == set(), "\n".join(sorted(found))


def test_no_comment_or_docstring_is_of_the_old_vocabulary() -> None:
    """What the code says about itself uses the names of the code."""
    found = [
        f"{path.relative_to(ROOT)}: {line}"
        for path in modules()
        for text in (*docstrings(path), *sorted(tokens(path)[tokenize.COMMENT]))
        for line in old_lines(text)
    ]

    assert found == [], "\n".join(found)


def test_no_document_is_of_the_old_vocabulary() -> None:
    """Nor do documents and settings use a word that the code no longer has."""
    paths = [path for pattern in DOCUMENTS for path in sorted(ROOT.glob(pattern))]
    found = [
        f"{path.name}: {line}"
        for path in paths
        for line in old_lines(path.read_text(encoding="utf-8"))
    ]

    assert len(paths) > 20
    assert found == [], "\n".join(found)
