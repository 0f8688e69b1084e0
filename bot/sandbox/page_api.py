"""The requests of the page in the browser: its files, the state, and the actions of people."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any
from zoneinfo import ZoneInfo

from werkzeug import Request, Response

from bot.sandbox import accounts, interactions, messaging, modals
from bot.sandbox.contexts import InteractionContext, Result
from bot.sandbox.faults import Fault, Faults
from bot.sandbox.files_api import open_file
from bot.sandbox.page_state import iso, page_state
from bot.sandbox.refusals import Gone
from bot.sandbox.socket_mode import Sockets
from bot.sandbox.traffic_log import TrafficLog

KINDS = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
KEEP_ALIVE_SECONDS = 15.0
MORNING = time(9)
_ME = "/me "


@dataclass(frozen=True)
class ClockControls:
    """The functions behind the clock's buttons."""

    move_clock: Callable[[datetime], None]
    next_round: Callable[[], datetime | None] | None


class InvalidRequest(Exception):
    """A request that can't be answered; its sentence says why, and is shown on the page."""


@dataclass(frozen=True)
class PageApi:
    """Answers every request that is not one to Slack."""

    context: InteractionContext
    traffic: TrafficLog
    faults: Faults
    sockets: Sockets
    controls: ClockControls

    def handle(self, request: Request) -> Response:
        """Answer *request*, with a file or with JSON."""
        path = request.path
        if request.method == "GET":
            if path == "/sandbox/stream":
                return _response(self._stream(), "text/event-stream")
            if path == "/sandbox/file":
                return self._file_of(request)
            if path in ("/sandbox/state", "/sandbox/traffic"):
                return self._json(request, getattr(self, f"_get_{path.rpartition('/')[2]}"))
            return _file("index.html" if path == "/" else path.removeprefix("/page/"))
        handlers = {"/sandbox/act": self._act, "/sandbox/clock": self._clock}
        handlers["/sandbox/fault"] = self._fault
        if request.method != "POST" or path not in handlers:
            return Response("There is nothing here.", 404)
        return self._json(request, handlers[path])

    def _json(self, request: Request, answer: Callable[[Any], dict[str, Any]]) -> Response:
        try:
            body = answer(_body(request) if request.method == "POST" else request.args)
            status = 200
        except (InvalidRequest, Gone) as refused:
            body, status = {"ok": False, "error": str(refused)}, 200
        except (KeyError, TypeError, ValueError) as wrong:
            body, status = {"ok": False, "error": f"The sandbox can't do that: {wrong}"}, 400
        return _response(json.dumps(body), "application/json", status)

    def _get_state(self, query: Mapping[str, str]) -> dict[str, Any]:
        people = self.context.workspace.people.values()
        first = next(person.id for person in people if person.can_act)
        person = self.context.actor(query.get("as", first))
        return page_state(self.context.workspace, self.context.open_views, person.id)

    def _get_traffic(self, query: Mapping[str, str]) -> dict[str, Any]:
        entries = self.traffic.since(int(query.get("since", "0")))
        return {"entries": [asdict(entry) | {"at": iso(entry.at)} for entry in entries]}

    def _file_of(self, request: Request) -> Response:
        person_id, file_id = request.args.get("as", ""), request.args.get("id", "")
        try:
            opened = open_file(self.context.workspace, person_id, file_id)
        except Gone:
            return Response("There is nothing here.", 404)
        response = _response(opened.content or b"", "application/octet-stream")
        response.headers.set("Content-Disposition", "attachment", filename=opened.name)
        return response

    def _stream(self) -> Iterator[str]:
        workspace = self.context.workspace
        shown = -1
        while workspace.running:
            version = workspace.wait_for_change(shown, KEEP_ALIVE_SECONDS)
            yield f"event: version\ndata: {version}\n\n" if version > shown else ": keep-alive\n\n"
            shown = version

    def _act(self, body: dict[str, Any]) -> dict[str, Any]:
        person_id = self.context.actor(body.pop("as")).id
        what = body.pop("do")
        handlers: dict[str, Callable[..., Result | None]] = {
            "command": self._command,
            "say": self._say,
            "edit": self._edit,
            "delete": self._delete,
            "press": self._press,
            "submit": self._submit,
            "close": self._close,
            "home": self._home,
            "messages": self._messages,
            "read": self._read,
            "holiday": self._holiday,
            "snooze": self._snooze,
        }
        if what not in handlers:
            raise InvalidRequest(f"There is no action {what}.")
        result = handlers[what](person_id, **body) or Result(True)
        if result.error is not None:
            return {"ok": False, "error": result.error}
        return {"ok": True, "errors": dict(result.errors)}

    def _command(self, person_id: str, text: str, channel: str | None = None) -> Result:
        command, _, rest = text.strip().partition(" ")
        return messaging.type_command(self.context, person_id, command, rest, channel)

    def _say(self, person_id: str, channel: str, text: str, thread_ts: str | None = None) -> Result:
        # Slack itself answers /me: it is no command of an app.
        is_me = text.startswith(_ME)
        said, subtype = (text[len(_ME) :], "me_message") if is_me else (text, None)
        return messaging.write(self.context, person_id, channel, said, thread_ts, subtype)

    def _edit(self, person_id: str, channel: str, ts: str, text: str) -> Result:
        return messaging.edit_message(self.context, person_id, channel, ts, text)

    def _delete(self, person_id: str, channel: str, ts: str) -> Result:
        return messaging.delete_message(self.context, person_id, channel, ts)

    def _press(
        self, person_id: str, action_id: str, channel: str | None = None, **rest: Any
    ) -> Result:
        press = interactions.Press(person_id, action_id, channel_id=channel, **rest)
        return interactions.press(self.context, press)

    def _submit(self, person_id: str, view_id: str, values: dict[str, Any]) -> Result:
        return modals.submit(self.context, person_id, view_id, values)

    def _close(self, person_id: str, view_id: str) -> Result:
        return modals.close(self.context, person_id, view_id)

    def _home(self, person_id: str) -> Result:
        return messaging.open_tab(self.context, person_id, "home")

    def _messages(self, person_id: str) -> Result:
        return messaging.open_tab(self.context, person_id, "messages")

    def _read(self, person_id: str, channel: str) -> None:
        workspace = self.context.workspace
        workspace.mark_read(workspace.conversations[channel], person_id)

    def _holiday(self, person_id: str, on: bool) -> Result:
        return accounts.go_on_holiday(self.context, person_id, on=on)

    def _snooze(self, person_id: str, on: bool) -> Result:
        return accounts.snooze(self.context, person_id, on=on)

    def _clock(self, body: dict[str, Any]) -> dict[str, Any]:
        now = self.context.workspace.now()
        match body["do"]:
            case "hour":
                target = now + timedelta(hours=1)
            case "morning":
                target = _next_morning(now, self.context.actor(body["as"]).zone)
            case "round":
                target = self._round()
            case "set":
                target = datetime.fromisoformat(body["at"])
            case other:
                raise InvalidRequest(f"The clock has no button {other}.")
        self.controls.move_clock(target)
        self.context.delivery.redeliver_due()
        self.context.workspace.touch()
        return {"ok": True}

    def _round(self) -> datetime:
        due = self.controls.next_round() if self.controls.next_round else None
        if due is None:
            raise InvalidRequest("No round is planned yet. Join with the slash command first.")
        return due

    def _fault(self, body: dict[str, Any]) -> dict[str, Any]:
        if "socket" in body:
            {"cut": self.sockets.cut, "refresh": self.sockets.refresh}[body["socket"]]()
        else:
            self.faults.plan(body["method"], Fault(str(body["how"])), int(body.get("times", 1)))
        return {"ok": True}


def _next_morning(now: datetime, zone: str) -> datetime:
    """The next 09:00 in *zone* after *now*."""
    local = now.astimezone(ZoneInfo(zone))
    day = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
    return datetime.combine(day, MORNING, ZoneInfo(zone))


def _body(request: Request) -> dict[str, Any]:
    # Another site could post a form here unnoticed, but not JSON.
    if request.mimetype != "application/json":
        raise InvalidRequest("The sandbox only reads JSON.")
    body = json.loads(request.get_data(as_text=True))
    if not isinstance(body, dict):
        raise InvalidRequest("The sandbox only reads JSON objects.")
    return body


def _file(name: str) -> Response:
    suffix = name[name.rfind(".") :] if "." in name else ""
    page: Traversable = files("bot.sandbox") / "page"
    found = next((each for each in page.iterdir() if each.name == name), None)
    if found is None or suffix not in KINDS:
        return Response("There is nothing here.", 404)
    return _response(found.read_bytes(), f"{KINDS[suffix]}; charset=utf-8")


def _response(body: str | bytes | Iterator[str], kind: str, status: int = 200) -> Response:
    response = Response(body, status, content_type=kind)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "frame-ancestors 'none'"
    return response
