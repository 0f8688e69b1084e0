"""The container image, the compose file and the unit of systemd."""

from __future__ import annotations

import re
from configparser import RawConfigParser
from typing import Any

import yaml

from tests.image.dockerfile import stages
from tests.test_architecture import ROOT

HARDENED = ("read_only", "cap_drop", "security_opt")


def compose() -> dict[str, Any]:
    """The compose file, with its merges carried out."""
    read: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
    return read


def unit() -> RawConfigParser:
    """The unit of systemd."""
    parser = RawConfigParser(strict=False, comment_prefixes=("#",))
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(ROOT / "deploy" / "kith.service", encoding="utf-8")
    return parser


def test_the_image_runs_as_nobody_and_hears_signals() -> None:
    """Not root; its command is no shell's, so that a signal reaches Kith; its health is asked."""
    image = stages()[-1]

    assert image.last("USER").rest == "10001:10001"
    assert image.last("ENTRYPOINT").words() == ["kith"]
    assert image.last("CMD").words() == ["run"]
    assert "/live" in " ".join(image.health_check())
    assert {one.name for one in image.instructions}.isdisjoint({"ADD", "ARG"})


def test_the_image_writes_to_its_volume_alone() -> None:
    """Database, key ring and SQLite's own files are in the volume: the root may be read-only."""
    image = stages()[-1]
    volume, settings = image.last("VOLUME").rest, image.environment()

    assert image.last("WORKDIR").rest == volume
    assert settings["DATABASE_URL"].startswith(f"sqlite:///{volume}/")
    assert settings["SQLITE_TMPDIR"] == volume


def test_nothing_secret_gets_into_the_image() -> None:
    """Everything is left out but what is named, and what is named exists and is copied."""
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    kept = [line.removeprefix("!") for line in lines if line.startswith("!")]
    copied = {
        source
        for stage in stages()
        for one in stage.instructions
        if one.name == "COPY" and not one.rest.startswith("--from")
        for source in one.words()[:-1]
    }

    assert lines[1] == "*"
    assert all(list(ROOT.glob(one)) for one in kept)
    assert copied == {str(path.relative_to(ROOT)) for one in kept for path in ROOT.glob(one)}


def test_only_locked_libraries_are_installed() -> None:
    """Every download is checked by its hash, and is a wheel: no code of others runs there."""
    steps = [one.rest for stage in stages() for one in stage.instructions if one.name == "RUN"]
    installs = [part for step in steps for part in step.split("&&") if " install " in part]
    pip = [one for one in installs if " pip " in one]

    assert len(pip) == 3
    for one in pip:
        is_locked = "--require-hashes" in one and "--only-binary :all:" in one
        assert is_locked or "--no-index" in one


def test_every_service_of_compose_is_closed() -> None:
    """Read-only, without rights; the database is reached by Kith alone, and no port is open."""
    services = compose()["services"]

    assert set(services) == {"postgres", "migrate", "kith"}
    for name, service in services.items():
        assert [bool(service.get(one)) for one in HARDENED] == [True] * 3, name
        assert "ports" not in service
    assert services["postgres"]["networks"] == ["inside"]
    assert compose()["networks"]["inside"] == {"internal": True}


def test_the_schema_is_there_before_kith_runs() -> None:
    """Kith waits for a migration that went well, and that for a database that answers."""
    services = compose()["services"]

    assert services["migrate"]["command"] == ["migrate"]
    assert services["migrate"]["depends_on"]["postgres"] == {"condition": "service_healthy"}
    waits = services["kith"]["depends_on"]["migrate"]
    assert waits == {"condition": "service_completed_successfully"}


def test_the_unit_never_gives_up_and_keeps_files_to_itself() -> None:
    """However often it ends it is started again; nobody else reads its files."""
    settings = unit()

    assert settings["Unit"]["StartLimitIntervalSec"] == "0"
    service = settings["Service"]
    wanted = {"UMask": "0077", "Restart": "always", "User": "kith", "ProtectSystem": "strict"}
    assert {name: service[name] for name in wanted} == wanted
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
    # The client of Prometheus reads /proc/stat.
    assert "ProcSubset" not in service


def test_the_page_and_the_files_agree() -> None:
    """What docs/deploying.md has people type names files, folders and users that there are."""
    page = (ROOT / "docs" / "deploying.md").read_text(encoding="utf-8")
    typed = "\n".join(re.findall(r"```\n(.*?)```", page, re.DOTALL))
    service = unit()["Service"]

    assert service["ExecStart"] == "/opt/kith/bin/kith run"
    for part in ("/opt/kith", service["WorkingDirectory"], "deploy/kith.service"):
        assert part in typed
    assert f"--volume kith:{stages()[-1].last('VOLUME').rest}" in typed
    for file in set(re.findall(r"\b(?:deploy/[\w.]+|\.env\.example)", typed)):
        assert (ROOT / file).exists(), file
