"""Which errors of opening a database pass by themselves."""

from __future__ import annotations

import sqlite3

# What a PostgreSQL server, a pooler or the driver says where somebody has to change a setting. The
# driver has no code for an error of connecting, only these words. Anything else may pass: a server
# that isn't up yet, is starting or shutting down, has no connection left, or cannot be found.
_TO_BE_MENDED = (
    "authentication failed",
    "no password supplied",
    "no pg_hba.conf entry",
    "pg_hba.conf rejects",
    "does not exist",
    "permission denied",
    "not permitted to log in",
    "not currently accepting connections",
    "no such database",
    "no such user",
    "invalid connection option",
    "invalid sslmode value",
    "but ssl was required",
    "certificate verify failed",
    "certificate file",
    "does not match host name",
    "unsupported startup parameter",
    "unsupported frontend protocol",
)


def passes_by_itself(cause: BaseException) -> bool:
    """Whether what the driver raised at opening passes without anybody changing something."""
    if isinstance(cause, sqlite3.Error):
        code: int = getattr(cause, "sqlite_errorcode", -1)
        return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
    # The whole text: of a server with several addresses it names the errors one by one.
    said = str(cause).lower()
    is_of_the_server = any(kind.__name__ == "OperationalError" for kind in type(cause).__mro__)
    return is_of_the_server and not any(words in said for words in _TO_BE_MENDED)
