"""The versions that a draw depends on."""

from __future__ import annotations

from importlib.metadata import version

from bot import __version__


def versions() -> dict[str, str]:
    """Kith and the libraries that decide a draw; the same versions and seed draw the same."""
    libraries = {name: version(name) for name in ("numpy", "rustworkx", "scipy")}
    return {"kith": __version__} | libraries
