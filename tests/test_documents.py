"""The documents agree with the code: every name, link, command and button in them is there."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

import pytest
import yaml
from prometheus_client.parser import text_string_to_metric_families

from bot.cli.demo import read_manifest
from bot.cli.main import main
from bot.config import read_config
from bot.memory.consent import MOST_LISTENERS, default_end
from bot.runtime import metrics
from bot.sandbox.users import DEFAULT_USERS
from storage.tables import metadata
from tests.message_texts import DOCUMENT, document
from tests.tables import every_case
from tests.test_architecture import ROOT
from tests.test_consistency import readme, settings
from tests.workspace import TestWorkspace

SHEET = "docs/data-protection.md"
# The documents about who can read what. Each protection in them is named with a module or a test.
PROTECTIONS = (SHEET, "docs/threats.md")
DOCUMENTS = tuple(
    path.relative_to(ROOT).as_posix()
    for path in sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
)
# In these, what stands in italics or in bold is what people read on their screen.
QUOTING = (SHEET, "docs/threats.md", "docs/members.md", "docs/admins.md", "docs/promises.md")
FILE = r"[\w.-]+/[\w./-]+$|[\w-]+\.(?:py|yml|toml|md)$"
# The changelog names what is gone; the examples for contributors name what they add.
PRESENT = tuple(one for one in DOCUMENTS if one not in ("CHANGELOG.md", "CONTRIBUTING.md"))


def text_of(document: str) -> str:
    """A document as it is written."""
    return (ROOT / document).read_text(encoding="utf-8")


def names_in(document: str, form: str) -> set[str]:
    """What stands as code in a document and has this form."""
    return {name for name in re.findall(r"`([^`\n]+)`", text_of(document)) if re.match(form, name)}


def headings_in(text: str) -> set[str]:
    """The headings of a document, as links name them."""
    lines = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", line).lower().replace(" ", "-") for line in lines}


def test_the_sheet_names_every_table_and_no_other() -> None:
    """One row for each table says what is in it, why, how long, and who sees it (P15)."""
    rows = re.findall(r"^\| `(\w+)` \|(.+)\|$", text_of(SHEET), re.MULTILINE)

    assert sorted(name for name, _ in rows) == sorted(metadata.tables)
    assert [name for name, cells in rows if len(cells.split("|")) != 3] == []


def test_the_sheet_names_every_permission_and_no_other() -> None:
    """Whoever reads the sheet knows all that Kith may do in Slack (P17)."""
    scopes = set(read_manifest()["oauth_config"]["scopes"]["bot"])

    assert names_in(SHEET, r"(?:[a-z.]+:[a-z]+|commands)$") == scopes


def test_the_sheet_gives_the_periods_that_hold() -> None:
    """The figures of the sheet are those of the code (P14)."""
    today, event = date(2026, 11, 23), date(2026, 12, 1)
    after_event = (default_end(event, today) - event).days
    after_writing = (default_end(None, today) - today).days
    kept = read_config({}).backups_kept
    most = {3: "three"}[MOST_LISTENERS]

    assert f"ends {after_event} days after its day, {after_writing} days after" in text_of(SHEET)
    assert f"`KITH_BACKUPS_KEPT_DAYS` ({kept // timedelta(days=1)} unless set)" in text_of(SHEET)
    assert f"{most} at most" in text_of(SHEET)


@pytest.mark.parametrize("document", PROTECTIONS)
def test_every_protection_is_named_with_its_file(document: str) -> None:
    """A protection that is named is named with the module or the test that does it."""
    assert names_in(document, FILE)


@every_case("document", PRESENT, at_least=17)
def test_every_file_that_a_document_names_is_there(document: str) -> None:
    """A file, folder or module that is named is there; modules may be named without ``.py``."""
    places = [ROOT, ROOT / "bot"]

    assert [
        name
        for name in sorted(names_in(document, FILE))
        if not any((place / f"{name}{end}").exists() for place in places for end in ("", ".py"))
    ] == []


@every_case("document", DOCUMENTS, at_least=17)
def test_every_link_leads_somewhere(document: str) -> None:
    """A link within the project leads to a file, or to a heading, that is there."""
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text_of(document)):
        name, _, heading = target.partition("#")
        file = (ROOT / document).parent / name if name else ROOT / document
        assert file.exists(), target
        assert not heading or heading in headings_in(file.read_text(encoding="utf-8")), target


@every_case("document", PRESENT, at_least=17)
def test_every_setting_that_a_document_names_is_read(document: str) -> None:
    """No document tells anybody to set what does not exist."""
    assert names_in(document, r"(?:KITH|SLACK|DATABASE|LOG)_[A-Z_]+$") - set(settings()) == set()


def test_every_command_that_a_document_names_is_understood(
    workspace: TestWorkspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """What people are told to type in Slack, and operators on the machine."""
    named = {name for document in PRESENT for name in names_in(document, r"(?:/coffee|kith) ")}
    typed = {name.split()[1] for name in named if name.startswith("/")}
    run = {name for name in named if not name.startswith("/")}
    workspace.ada.types("help")

    assert len(typed) >= 10
    assert len(run) >= 10
    assert typed <= {*re.findall(r"`/coffee (@?\w+)", workspace.ada.last())}
    for name in sorted(run):
        with pytest.raises(SystemExit) as ended:
            main([*name.split()[1:], "--help"])
        assert ended.value.code == 0, name
        capsys.readouterr()


def test_every_command_on_the_machine_is_in_the_document(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Operators find each command of ``kith`` with a line about what it does."""
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.findall(r"^ {4}([a-z-]+)", capsys.readouterr().out, re.MULTILINE)
    rows = re.findall(r"^\| `kith ([a-z-]+)", text_of("docs/operators.md"), re.MULTILINE)

    assert sorted(set(rows)) == sorted(commands)


def test_every_target_of_make_is_explained() -> None:
    """Contributors find each target of the Makefile with a line about what it does."""
    targets = re.findall(r"^([a-z][a-z-]*):", text_of("Makefile"), re.MULTILINE)
    contributing = text_of("CONTRIBUTING.md")

    assert len(targets) >= 10
    assert [target for target in targets if f"`make {target}`" not in contributing] == []


@pytest.mark.parametrize("document", QUOTING)
def test_every_button_that_a_document_names_is_there(document: str) -> None:
    """Words that people are told to press are words that Kith shows (P15)."""
    catalogue = text_of("bot/i18n/catalogues/kith.pot")
    present = re.sub(r"^\*To come:\*.*\n(?:.+\n)*", "", text_of(document), flags=re.MULTILINE)
    named = re.findall(r"(?<!\*)\*([A-Z][^*\n]+)\*(?!\*)", present)
    if document == "docs/members.md":
        named += re.findall(r"\bpress \*\*([^*\n]+)\*\*", present)

    assert named
    assert [name for name in named if f'msgid "{name}"\n' not in catalogue] == []


def test_the_steps_of_the_readme_name_what_is_there() -> None:
    """A newcomer finds every button, field and person of *Try it* under these words."""
    steps = re.findall(r"^\d+\. (.+)$", readme().partition("## What")[0], re.MULTILINE)
    named = [name for step in steps for name in re.findall(r"\*+([^*]+)\*+", step)]
    page, catalogue = (
        text_of("bot/sandbox/page/index.html"),
        text_of("bot/i18n/catalogues/kith.pot"),
    )
    people = {user.name for user in DEFAULT_USERS}

    assert len(steps) >= 8
    assert [
        name
        for name in named
        if f'msgid "{name}"\n' not in catalogue and f">{name}<" not in page and name not in people
    ] == []


def test_the_index_leads_to_every_document() -> None:
    """Every page can be found from docs/index.md, and the index from the README."""
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"index.md"}

    assert [name for name in sorted(pages) if f"]({name})" not in text_of("docs/index.md")] == []
    assert "](docs/index.md)" in readme()


def test_the_document_of_check_ins_is_up_to_date() -> None:
    """Every plan and every text in it is the code's own; `make texts` writes it anew (P5)."""
    assert document() == DOCUMENT.read_text(encoding="utf-8")


def test_the_metrics_and_alerts_of_the_document_are_there() -> None:
    """Operators read each figure's meaning, and what they copy into Prometheus names no other."""
    document = text_of("docs/operators.md")
    # A counter without a label's value yet shows nothing.
    metrics.RATE_LIMITED.labels("chat.postMessage")
    metrics.JOB_FAILURES.labels("tick")
    samples = {
        re.sub(r"_(bucket|count|sum)$", "", each.name)
        for family in text_string_to_metric_families(metrics.page().decode())
        for each in family.samples
    }
    kiths = {name for name in samples if name.startswith("kith_")}
    files = dict(re.findall(r"```yaml\n# (\S+)\n(.*?)```", document, re.DOTALL))
    (group,) = yaml.safe_load(files["kith-alerts.yml"])["groups"]
    used = {
        re.sub(r"_(bucket|count|sum)$", "", name)
        for rule in group["rules"]
        for name in re.findall(r"\b(kith_\w+|up)\{", rule["expr"])
    }

    assert {name.split("{")[0] for name in re.findall(r"`(kith_\w+)", document)} == kiths
    assert len(group["rules"]) == 3
    assert used <= kiths | {"up"}
    assert yaml.safe_load(files["prometheus.yml"])["rule_files"] == ["kith-alerts.yml"]


def test_the_changelog_says_nothing_twice() -> None:
    """Two changes that are merged may bring the same entry in two wordings."""
    lines = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    begins = Counter(line[:80] for line in lines if line.startswith("- "))

    assert [line for line, times in begins.items() if times > 1] == []
