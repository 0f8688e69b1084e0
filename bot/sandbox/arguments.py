"""Reads the arguments of a Web API call, from JSON, a form or the query, and checks their types."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from werkzeug import Request

from bot.sandbox.refusals import Refusal

Reader = Callable[[Any], Any]


def text(value: Any) -> str:
    """A string; a number becomes its digits."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise TypeError("must be a string")
    return str(value)


def flag(value: Any) -> bool:
    """A boolean, also as the strings that forms send."""
    words = {"true": True, "1": True, "false": False, "0": False}
    if isinstance(value, bool):
        return value
    if str(value).lower() not in words:
        raise ValueError("must be a boolean")
    return words[str(value).lower()]


def count(value: Any) -> int:
    """A whole number that is not negative, also in a string."""
    if isinstance(value, bool) or not re.fullmatch(r"\d+", str(value)):
        raise ValueError("must be a number")
    return int(value)


def moment(value: Any) -> str:
    """A ts: seconds with or without a fraction."""
    if isinstance(value, bool) or not re.fullmatch(r"\d+(\.\d+)?", str(value)):
        raise ValueError("must be a timestamp")
    return str(value)


def structure(value: Any) -> Any:
    """JSON, parsed or in a string."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise ValueError("must be valid JSON") from error


def ids(value: Any) -> list[str]:
    """Ids in a list or separated by commas."""
    if isinstance(value, str):
        return [each.strip() for each in value.split(",") if each.strip()]
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return list(value)
    raise ValueError("must be a list of ids")


@dataclass(frozen=True)
class Arguments:
    """The arguments of a method: *required* and *optional* names, each with its reader."""

    required: Mapping[str, Reader]
    optional: Mapping[str, Reader]

    def read(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """
        Return the arguments in their types.

        Refuses unknown, missing and mistyped arguments with ``invalid_arguments``.
        """
        readers = {**self.required, **self.optional}
        problems = [f"[ERROR] unknown argument: {name}" for name in given if name not in readers]
        problems += [
            f"[ERROR] missing required field: {name}" for name in self.required if name not in given
        ]
        values: dict[str, Any] = {}
        for name in readers.keys() & given.keys():
            try:
                values[name] = readers[name](given[name])
            except (TypeError, ValueError) as error:
                problems.append(f"[ERROR] {error} [json-pointer:/{name}]")
        if problems:
            raise Refusal("invalid_arguments", problems)
        return values


def arguments_of(request: Request) -> dict[str, Any]:
    """The arguments in *request*, with the token if it is among them."""
    given: dict[str, Any] = dict(request.args.items())
    kind = request.mimetype
    if kind == "application/json":
        try:
            body = json.loads(request.get_data(as_text=True) or "{}")
        except ValueError as error:
            raise Refusal("invalid_json") from error
        if not isinstance(body, dict):
            raise Refusal("json_not_object")
        given |= {key: value for key, value in body.items() if value is not None}
    elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        given |= dict(request.form.items())
    elif request.content_length:
        raise Refusal("invalid_post_type")
    return given
