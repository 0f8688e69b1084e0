"""An empty root, in which what the Dockerfile says is done without a container engine.

It holds the programs and libraries of this machine, which can only be read, in place of those of
the base image, and this Python at /usr/local. Everything else is made by the Dockerfile's steps.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.image.dockerfile import Instruction, Stage
from tests.test_architecture import ROOT

# What tells pip how this machine reaches the package index.
_TO_THE_INDEX = ("PIP_CERT", "PIP_INDEX_URL", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy")
_CERTIFICATES = "/etc/ssl"
_FOLDERS = ("usr", "dev/shm", "proc", "etc", "tmp", "var/lib", "opt", "root")
_LINKS = {"bin": "usr/bin", "sbin": "usr/sbin", "lib": "usr/lib", "lib64": "usr/lib64"}
_FILES = {
    "etc/passwd": "root:x:0:0:root:/root:/bin/sh\n",
    "etc/group": "root:x:0:\n",
    "etc/shadow": "root:*:1::::::\n",
    "etc/gshadow": "root:*::\n",
    "etc/login.defs": "",
    "etc/nsswitch.conf": "hosts: files dns\n",
}
_FROM_HERE = ("etc/hosts", "etc/resolv.conf", "etc/ld.so.cache")
_DEVICES = ("null", "zero", "urandom")
_PATH = "/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin"
# Nobody but the user of the image; nothing more can be had by running a program.
_AS_USER = (
    "/usr/bin/setpriv --reuid {user} --regid {group} --clear-groups --no-new-privs "
    "--bounding-set=-all --inh-caps=-all"
)


class ImageRoot:
    """The root of one stage. Needs the rights of root, for its mounts."""

    def __init__(self, folder: Path, stage: Stage, others: Mapping[str, ImageRoot]) -> None:
        self.folder = folder
        self.stage = stage
        self._others = others
        self._workdir = "/"
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True)
        (folder / "tmp").chmod(0o1777)
        for name, target in _LINKS.items():
            (folder / name).symlink_to(target)
        for name, text in _FILES.items():
            (folder / name).write_text(text, encoding="utf-8")
        for name in _FROM_HERE:
            shutil.copy(f"/{name}", folder / name)
        for name in _DEVICES:
            (folder / "dev" / name).touch()
        for place in (_CERTIFICATES, sys.base_prefix):
            (folder / place.lstrip("/")).mkdir(parents=True, exist_ok=True)

    def build(self) -> None:
        """Carry out the instructions of the stage that change something."""
        for step in self.stage.instructions:
            if step.name == "WORKDIR":
                self._workdir = step.rest
                self._inside(step.rest).mkdir(parents=True, exist_ok=True)
            elif step.name == "COPY":
                self._copy(step)
            elif step.name == "RUN":
                self._run(step.rest)

    def command(self, words: Sequence[str], settings: Mapping[str, str]) -> list[str]:
        """
        The command that runs *words* as the image would: as its user, with nothing to write to but
        its volume, not even /tmp, and as the first process.
        """
        user, _, group = self.stage.last("USER").rest.partition(":")
        environment = {"PATH": _PATH, **self.stage.environment(), **settings}
        environment["PATH"] = environment["PATH"].replace("$PATH", _PATH)
        volume = shlex.quote(str(self._inside(self.stage.last("VOLUME").rest)))
        closed = [f"mount --bind {volume} {volume}", f"mount -o remount,bind,ro {self._here}"]
        return self._command(
            words, environment, closed, before=_AS_USER.format(user=user, group=group)
        )

    def volume(self) -> Path:
        """Where the volume is on this machine."""
        return self._inside(self.stage.last("VOLUME").rest)

    @property
    def _here(self) -> str:
        return shlex.quote(str(self.folder))

    def _inside(self, path: str) -> Path:
        return self.folder / path.lstrip("/")

    def _run(self, script: str) -> None:
        environment = {name: os.environ[name] for name in _TO_THE_INDEX if name in os.environ}
        command = self._command(
            ["/bin/sh", "-c", script], {"PATH": _PATH, **environment}, [], before=""
        )
        subprocess.run(command, check=True)

    def _command(
        self, words: Sequence[str], environment: Mapping[str, str], more: list[str], *, before: str
    ) -> list[str]:
        here = self._here
        shown = [("/usr", "usr"), (sys.base_prefix, "usr/local"), (_CERTIFICATES, "etc/ssl")]
        shown.append((sys.base_prefix, sys.base_prefix.lstrip("/")))
        shown += [(f"/dev/{name}", f"dev/{name}") for name in _DEVICES]
        script = ["set -e", f"mount --bind {here} {here}"]
        for source, target in shown:
            place = f"{here}/{shlex.quote(target)}"
            script.append(f"mount --bind {shlex.quote(source)} {place}")
            if not source.startswith("/dev/"):
                script.append(f"mount -o remount,bind,ro {place}")
        script += [
            f"mount -t proc proc {here}/proc",
            f"mount -t tmpfs -o mode=1777 tmpfs {here}/dev/shm",  # noqa: S108 - inside the root
            *more,
            f"exec chroot {here} {before} /usr/bin/env -i -C {self._workdir} "
            + shlex.join([*(f"{name}={value}" for name, value in environment.items()), *words]),
        ]
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c",
                "\n".join(script)]  # fmt: skip

    def _copy(self, step: Instruction) -> None:
        words = step.words()
        origin: Path = ROOT
        if words[0].startswith("--from="):
            origin = self._others[words.pop(0).removeprefix("--from=")].folder
        *sources, target = words
        place = self._inside(target if target.startswith("/") else f"{self._workdir}/{target}")
        for source in sources:
            self._copy_one(origin / source.lstrip("/"), place, into=target.endswith("/"))

    def _copy_one(self, source: Path, place: Path, *, into: bool) -> None:
        if source.is_dir():
            # Of the clone .dockerignore leaves these out; of a stage they're copied.
            ignored = ["__pycache__"] if source.is_relative_to(ROOT) else []
            unwanted = shutil.ignore_patterns(*ignored)
            shutil.copytree(source, place, symlinks=True, ignore=unwanted, dirs_exist_ok=True)
            return
        place = place / source.name if into else place
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, place)
