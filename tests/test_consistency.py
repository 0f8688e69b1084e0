"""What is written beside the code agrees with it: manifest, README, catalogue, settings."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

from bot.checkins.listener_turns import Turns
from bot.checkins.plans import PLANS
from bot.cli.demo import read_manifest
from bot.config import read_config
from bot.delivery import AbsenceMemory
from bot.delivery.message_kinds import POLICIES, MessageKind
from bot.icebreakers import question_words
from bot.memory.gate import Gate
from bot.operations.doctor import SCOPES
from bot.slack.action_ids import ActionId
from bot.slack.blocks import sentence
from bot.slack.users import Directory
from bot.wiring import composers
from storage.key_ring import KeyRing
from storage.records import DetailKind
from storage.vault import Vault
from tests.test_architecture import ROOT, modules
from tests.workspace import TestWorkspace

# Which method needs which scope; only methods that Kith calls.
SCOPE_OF_METHOD = {
    "chat_postMessage": "chat:write",
    "chat_update": "chat:write",
    "conversations_open": {"im:write", "mpim:write"},
    "conversations_history": "im:history",
    "users_info": "users:read",
    "users_list": "users:read",
    "dnd_info": "dnd:read",
    "dnd_teamInfo": "dnd:read",
    "files_getUploadURLExternal": "files:write",
    "files_completeUploadExternal": "files:write",
    "files_delete": "files:write",
    "views_open": None,
    "views_push": None,
    "views_update": None,
    "views_publish": None,
    "auth_test": None,
    "apps_connections_open": None,
}
SCOPE_OF_EVENT = {
    "message.im": "im:history",
    "user_change": "users:read",
    "app_home_opened": None,
    "app_uninstalled": None,
    "tokens_revoked": None,
}


def source() -> str:
    """All code of the bot besides the sandbox."""
    return "\n".join(
        path.read_text(encoding="utf-8") for path in modules() if "sandbox" not in path.parts
    )


def test_the_manifest_asks_for_the_scopes_in_use_and_no_other() -> None:
    """Each scope is needed by a method, an event or the command; each need has its scope (P17)."""
    called = set(re.findall(r"client\.(\w+_\w+)\(", source())) & set(SCOPE_OF_METHOD)
    unknown = set(
        re.findall(r"client\.((?:chat|conversations|dnd|files|users|views)_\w+)\(", source())
    )
    needed = {"commands"}
    for scope in [
        *(SCOPE_OF_METHOD[method] for method in called),
        *(SCOPE_OF_EVENT[event] for event in manifest_events()),
    ]:
        needed |= {scope} if isinstance(scope, str) else scope or set()

    assert unknown <= set(SCOPE_OF_METHOD)
    assert needed == set(read_manifest()["oauth_config"]["scopes"]["bot"])
    assert needed == set(SCOPES)


def manifest_events() -> list[str]:
    """The events that the manifest subscribes to."""
    events: list[str] = read_manifest()["settings"]["event_subscriptions"]["bot_events"]
    return events


def test_the_manifest_subscribes_to_handled_events_only() -> None:
    """An event that nobody handles would only cost (and be repeated)."""
    handled = set(re.findall(r"router\.on_event\(\"(\w+)\"", source()))
    handled |= {"message"} if '"type": "message"' in source() else set()

    assert handled == {event.split(".")[0] for event in manifest_events()}


def test_the_manifest_keeps_slacks_limits() -> None:
    """Lengths and keys as Slack's manifest schema 2 has them."""
    manifest = read_manifest()
    display = manifest["display_information"]
    command = manifest["features"]["slash_commands"][0]

    assert set(manifest) == {
        "_metadata",
        "display_information",
        "features",
        "oauth_config",
        "settings",
    }
    assert 1 <= len(display["name"]) <= 35
    assert 1 <= len(display["description"]) <= 140
    assert 175 <= len(display["long_description"]) <= 4000
    assert re.fullmatch(r"#[0-9a-f]{6}", display["background_color"])
    assert set(command) == {"command", "description", "usage_hint", "should_escape"}
    assert 2 <= len(command["command"]) <= 32
    assert len(command["description"]) <= 2000
    assert len(command["usage_hint"]) <= 1000
    assert len(manifest["features"]["bot_user"]["display_name"]) <= 80


def test_kith_cannot_listen_in() -> None:
    """It holds no permission to read channels or group chats (P17)."""
    scopes = read_manifest()["oauth_config"]["scopes"]["bot"]

    assert [scope for scope in scopes if scope.startswith(("channels:", "groups:"))] == []
    assert "mpim:history" not in scopes


def test_every_action_id_has_a_view_and_a_listener() -> None:
    """No id is left without its listener or its view; older messages have buttons of their own."""
    code = source()

    assert [
        action_id.name for action_id in ActionId if code.count(f"ActionId.{action_id.name}") < 2
    ] == ["OFFER_FORM", "FORGET_FROM_QUESTION"]


def test_every_kind_of_message_has_its_policy_and_its_composer() -> None:
    """One table of kinds says how each is sent, and one what each says."""
    vault = Vault(KeyRing("1", {"1": b"0" * 32}))
    gate, absences, directory = Gate(vault, question_words), AbsenceMemory(), Directory()
    known = composers(gate, vault, Turns(), absences, directory, lambda *_: sentence("Hello."))

    assert set(POLICIES) == set(MessageKind)
    assert set(known) == set(MessageKind)


def test_every_kind_of_detail_has_its_plan() -> None:
    """One plan for each kind."""
    assert set(PLANS) == set(DetailKind)


def readme() -> str:
    """The README."""
    return (ROOT / "README.md").read_text(encoding="utf-8")


def settings() -> list[str]:
    """The names of all settings that the code reads."""
    config = (ROOT / "bot/config.py").read_text(encoding="utf-8")
    return sorted(set(re.findall(r'found\.get\("([A-Z_]+)"', config)))


def test_every_setting_is_in_the_document_and_in_the_example() -> None:
    """Every setting can be looked up with its default, and none is named that does not exist."""
    document = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([A-Z_]+)` \| ([^|]*)\|", document, re.MULTILINE))
    example = (ROOT / ".env.example").read_text(encoding="utf-8")

    assert len(settings()) >= 12
    assert sorted(rows) == settings()
    assert [name for name in settings() if name not in example] == []
    given = {name: value.strip(" `") for name, value in rows.items()}
    as_given = {name: value for name, value in given.items() if " " not in value}
    assert read_config(as_given) == read_config({})


def test_the_example_names_no_setting_that_does_not_exist() -> None:
    """A setting in .env.example is one that the code reads."""
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = re.findall(r"^#?\s?([A-Z][A-Z_]+)=", example, re.MULTILINE)

    assert sorted(named) == settings()


def test_the_example_is_understood(tmp_path: Path) -> None:
    """The example as it is copied is no trouble by itself."""
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    pairs = dict(re.findall(r"^([A-Z][A-Z_]+)=(.*)$", example, re.MULTILINE))

    assert read_config(pairs) == dataclasses.replace(read_config({}))


def test_every_word_behind_the_command_is_in_help_readme_and_manifest(
    workspace: TestWorkspace,
) -> None:
    """Help comes from the table that routes; README and manifest name the same words."""
    workspace.ada.types("help")
    words = re.findall(r"`/coffee (@?\w+)", workspace.ada.last())
    hint = read_manifest()["features"]["slash_commands"][0]["usage_hint"]

    assert words == re.findall(r"@?\w+", hint)
    assert [word for word in words if f"`/coffee {word}" not in readme()] == []


PROMISES = range(1, 19)


def promises() -> dict[int, str]:
    """The text below each promise of the document, by its number."""
    document = (ROOT / "docs/promises.md").read_text(encoding="utf-8")
    found = re.findall(r"^## P(\d+)\. .+\n((?:(?!## ).*\n)+)", document, re.MULTILINE)
    return {int(number): text for number, text in found}


def test_every_promise_is_in_the_readme_and_in_its_document() -> None:
    """The README has a line for each promise, and docs/promises.md has the whole of it."""
    in_readme = re.findall(r"^\* \*\*P(\d+)\.\*\* .+\.\)?$", readme(), re.MULTILINE)

    assert [int(number) for number in in_readme] == list(PROMISES)
    assert list(promises()) == list(PROMISES)


def test_every_promise_that_is_built_is_guarded() -> None:
    """A promise of which something is built has a test that names it."""
    tests = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("*.py"))
    guarded = {int(number) for number in re.findall(r"\bP(\d+)\b", tests)}
    to_come = {number for number, text in promises().items() if text[1:].startswith("*To come:*")}

    assert set(PROMISES) - to_come <= guarded


def test_the_readme_is_short() -> None:
    """A newcomer reads it in a few minutes; everything else has a page in docs/."""
    assert len(readme().split()) <= 1200
