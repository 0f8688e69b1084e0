"""File uploads, outside the Web API: a URL for each file, valid once."""

from __future__ import annotations

from dataclasses import dataclass, replace

from werkzeug import Request, Response

from bot.sandbox.files_api import UPLOAD_LIFE
from bot.sandbox.plain_endpoint import Answer, PlainEndpoint
from bot.sandbox.workspace import Workspace


@dataclass(frozen=True)
class Uploads:
    """Stores uploads; ``files.completeUploadExternal`` compares them with what was announced."""

    workspace: Workspace
    endpoint: PlainEndpoint

    def handle(self, request: Request, key: str) -> Response:
        """Store the bytes of *request*."""
        content = _content(request)

        def store() -> Answer:
            stored = request.method == "POST" and self._store(key, content)
            return Answer(200, f"OK - {len(content)}") if stored else Answer(404, "gone")

        # The log shows the size only: the content is for those who may open the file.
        return self.endpoint.answer({"bytes": len(content)}, store)

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


def _content(request: Request) -> bytes:
    """The raw body, or the one file of a form."""
    if request.mimetype != "multipart/form-data":
        return request.get_data(parse_form_data=False)
    with request:
        return b"".join(each.read() for each in request.files.values())
