"""File uploads, outside the Web API: a URL for each file, valid once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from werkzeug import Request, Response

from bot.sandbox.faults import Faults
from bot.sandbox.files_api import UPLOAD_LIFE
from bot.sandbox.traffic_log import TrafficLog
from bot.sandbox.web_api import Dropped
from bot.sandbox.workspace import Workspace

# The name of uploads in planned faults and in the traffic log; the Web API has no such method.
NAME = "upload"


@dataclass(frozen=True)
class Uploads:
    """Stores uploads; ``files.completeUploadExternal`` compares them with what was announced."""

    workspace: Workspace
    faults: Faults
    traffic: TrafficLog

    def handle(self, request: Request, key: str) -> Response:
        """Store the bytes of *request*; raises :class:`Dropped` to cut the connection."""
        content = _content(request)
        # The log shows the size only: the content is for those who may open the file.
        self.traffic.note(self.workspace.now(), "to_slack", NAME, {"bytes": len(content)})
        fault = self.faults.next_for(NAME)
        if fault is not None and fault.how == "hang_up":
            raise Dropped
        if fault is not None and fault.how != "lost_answer":
            return self._answer(int(fault.how) if fault.how.isdigit() else 400, fault.how)
        stored = request.method == "POST" and self._store(key, content)
        if fault is not None:
            raise Dropped
        return self._answer(200, f"OK - {len(content)}") if stored else self._answer(404, "gone")

    def _store(self, key: str, content: bytes) -> bool:
        with self.workspace.changed:
            known = self.workspace.files.values()
            file = next((each for each in known if each.key == key and not each.deleted), None)
            if file is None or file.content is not None:
                return False
            if self.workspace.now() - file.made > UPLOAD_LIFE:
                return False
            self.workspace.files[file.id] = replace(file, content=content)
            return True

    def _answer(self, status: int, text: str) -> Response:
        noted = {"status": status, "answer": text}
        self.traffic.note(self.workspace.now(), "from_slack", NAME, noted)
        return Response(text, status)


def _content(request: Request) -> bytes:
    """The raw body, or the one file of a form."""
    if request.mimetype != "multipart/form-data":
        return request.get_data(parse_form_data=False)
    with request:
        return b"".join(each.read() for each in request.files.values())
