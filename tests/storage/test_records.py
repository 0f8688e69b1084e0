"""Records are plain, frozen values."""

from __future__ import annotations

import inspect
from dataclasses import FrozenInstanceError, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, get_type_hints

import pytest
from sqlalchemy import Connection

from storage import records
from storage.records import new_id
from storage.vault import Vault
from tests.storage.sample_data import set_scene
from tests.tables import every_case

RECORDS = [kind for _, kind in inspect.getmembers(records, is_dataclass)]
WORDS = [
    kind
    for _, kind in inspect.getmembers(records, inspect.isclass)
    if issubclass(kind, StrEnum) and kind is not StrEnum
]


def test_the_scene_has_every_record(tx: Connection, vault: Vault) -> None:
    """The tests below see every kind of record of storage."""
    found = {type(record) for record in set_scene(tx, vault).records()}

    assert found == set(RECORDS)


def test_records_are_frozen(tx: Connection, vault: Vault) -> None:
    """Rule 2: no attribute of a record can be set, added or removed."""
    for record in set_scene(tx, vault).records():
        for field in fields(record):
            with pytest.raises(FrozenInstanceError):
                setattr(record, field.name, None)
            with pytest.raises(FrozenInstanceError):
                delattr(record, field.name)
        with pytest.raises((FrozenInstanceError, TypeError)):
            record.something_else = None


def test_records_are_plain(tx: Connection, vault: Vault) -> None:
    """Rule 2: a record refers to no other record, row or connection."""
    plain = {str, int, bool, datetime, date, time, tuple, dict, type(None), *WORDS}
    held = {
        type(getattr(record, field.name))
        for record in set_scene(tx, vault).records()
        for field in fields(record)
    }

    assert held - plain == set()


def test_moments_of_records_are_in_utc(tx: Connection, vault: Vault) -> None:
    """Every moment from storage is aware and in UTC."""
    moments = [
        value
        for record in set_scene(tx, vault).records()
        for field in fields(record)
        if isinstance(value := getattr(record, field.name), datetime)
    ]

    assert len(moments) > 20
    assert {moment.tzinfo for moment in moments} == {UTC}


@every_case("kind", RECORDS, at_least=20)
def test_no_record_holds_words(kind: type[Any]) -> None:
    """Rule 4: no record has a field for what people wrote, sealed or not (P4)."""
    assert [name for name, hint in get_type_hints(kind).items() if hint is bytes] == []
    assert {"words", "text", "sealed"} & {field.name for field in fields(kind)} == set()


@every_case("kind", RECORDS, at_least=20)
def test_slack_ids_are_named_so(kind: type[Any]) -> None:
    """Slack's ids are only in fields named so, and never in a key."""
    named = {field.name for field in fields(kind) if "slack" in field.name}

    assert named <= {
        "slack_id",
        "slack_channel",
        "slack_team_id",
        "slack_enterprise_id",
        "slack_ts",
        "slack_file_id",
    }
    assert fields(kind)[0].name in ("workspace_id", "id")


@every_case("kind", WORDS, at_least=15)
def test_every_word_fits_its_column(kind: type[StrEnum]) -> None:
    """Every value of every enum fits into the 32 characters of its column."""
    assert [word for word in kind if len(word) > 32] == []


def test_ids_say_nothing() -> None:
    """An id of Kith's own is 32 random hexadecimal characters."""
    ids = {new_id() for _ in range(1000)}

    assert len(ids) == 1000
    assert {len(one) for one in ids} == {32}
    assert set("".join(ids)) <= set("0123456789abcdef")
