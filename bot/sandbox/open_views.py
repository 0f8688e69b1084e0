"""The open views: each person's stack of modals and their Home tab."""

from __future__ import annotations

import copy
import secrets
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.block_rules import check_view, view_too_large, with_ids
from bot.sandbox.refusals import Gone, Refusal
from bot.sandbox.users import TEAM_ID
from bot.sandbox.view_state import State, carried_over, initial_state
from bot.sandbox.workspace import Workspace

MAX_MODALS = 3


@dataclass(eq=False)
class View:
    """An open view of *person_id*; *content* is what the app sent, with all ids added."""

    id: str
    person_id: str
    content: dict[str, Any]
    hash: str
    root_id: str
    previous_id: str | None
    state: State = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def is_home(self) -> bool:
        """Whether it is a Home tab rather than a modal."""
        return bool(self.content["type"] == "home")


class OpenViews:
    """Opens, changes and closes views. Every method takes the workspace's lock itself."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._stacks: dict[str, list[View]] = {}
        self._homes: dict[str, View] = {}

    def stack(self, person_id: str) -> list[View]:
        """The modals of *person_id*, the top one last."""
        with self._workspace.changed:
            return list(self._stacks.get(person_id, []))

    def home(self, person_id: str) -> View | None:
        """The Home tab of *person_id*, if one was published."""
        with self._workspace.changed:
            return self._homes.get(person_id)

    def find(self, view_id: str) -> View | None:
        """The open view with *view_id*."""
        with self._workspace.changed:
            return next((view for view in self._all() if view.id == view_id), None)

    def on_screen(self, person_id: str, view_id: str) -> View:
        """The open view of *person_id* with *view_id*; Gone if there is none."""
        view = self.find(view_id)
        if view is None or view.person_id != person_id:
            raise Gone(f"{person_id} does not see the view {view_id}.")
        return view

    def find_external(self, external_id: str) -> View | None:
        """The open view that the app named *external_id*."""
        with self._workspace.changed:
            named = (v for v in self._all() if v.content.get("external_id") == external_id)
            return next(named, None)

    def push(self, person_id: str, content: Any) -> View:
        """Put a new modal on top; refuses with ``push_limit_reached`` over three."""
        checked = self.checked(content, "modal")
        with self._workspace.changed:
            stack = self._stacks.setdefault(person_id, [])
            if len(stack) >= MAX_MODALS:
                raise Refusal("push_limit_reached")
            view = self._new(person_id, checked)
            if stack:
                view.root_id, view.previous_id = stack[0].id, stack[-1].id
            stack.append(view)
            self._workspace.touch()
            return view

    def update(self, view: View, content: Any, known_hash: str | None = None) -> View:
        """
        Show *content* in *view*; typed values stay in elements with the same ids.

        Refuses with ``hash_conflict`` if *known_hash* is given and no longer the view's.
        """
        checked = self.checked(content, view.content["type"], instead_of=view)
        with self._workspace.changed:
            if known_hash is not None and known_hash != view.hash:
                raise Refusal("hash_conflict")
            view.state = carried_over(view.state, checked["blocks"])
            view.content, view.hash, view.errors = checked, self._hash(), {}
            self._workspace.touch()
            return view

    def publish(self, person_id: str, content: Any, known_hash: str | None = None) -> View:
        """Show *content* as the Home tab of *person_id*."""
        view = self.home(person_id)
        if view is not None:
            return self.update(view, content, known_hash)
        checked = self.checked(content, "home")
        with self._workspace.changed:
            made = self._homes[person_id] = self._new(person_id, checked)
            self._workspace.touch()
            return made

    def close(self, view: View) -> None:
        """Close *view*; modals above and below it stay open."""
        with self._workspace.changed:
            stack = self._stacks.get(view.person_id, [])
            if view in stack:
                stack.remove(view)
                self._workspace.touch()

    def clear(self, person_id: str) -> None:
        """Close all modals of *person_id*."""
        with self._workspace.changed:
            self._stacks.pop(person_id, None)
            self._workspace.touch()

    def show_errors(self, view: View, errors: dict[str, str]) -> None:
        """Show *errors* under the blocks of *view*; an empty dict clears them."""
        with self._workspace.changed:
            view.errors = dict(errors)
            self._workspace.touch()

    def checked(self, content: Any, kind: str, instead_of: View | None = None) -> dict[str, Any]:
        """*content* with all ids added; refuses what Slack refuses in a view of *kind*."""
        if view_too_large(content):
            raise Refusal("view_too_large")
        problems = check_view(content, kind)
        if problems:
            raise Refusal("invalid_arguments", problems)
        external = content.get("external_id")
        if external and self.find_external(external) not in (None, instead_of):
            raise Refusal("duplicate_external_id")
        return {**content, "blocks": with_ids(self._workspace, content["blocks"])}

    def view_object(self, view: View, state: State | None = None) -> dict[str, Any]:
        """Slack's view object of *view*, with *state* (none by default)."""
        with self._workspace.changed:
            app = self._workspace.app
            shown = {
                "id": view.id,
                "team_id": TEAM_ID,
                "callback_id": "",
                "private_metadata": "",
                "external_id": "",
                "title": {"type": "plain_text", "text": "View Title", "emoji": True},
                "submit": None,
                "close": None,
                "clear_on_close": False,
                "notify_on_close": False,
                "submit_disabled": False,
            } | copy.deepcopy(view.content)
            return shown | {
                "state": {"values": copy.deepcopy(state or {})},
                "hash": view.hash,
                "root_view_id": view.root_id,
                "previous_view_id": view.previous_id,
                "app_id": app.app_id,
                "app_installed_team_id": TEAM_ID,
                "bot_id": app.bot_id,
            }

    def _new(self, person_id: str, checked: dict[str, Any]) -> View:
        made = self._workspace.serial("V")
        state = initial_state(checked["blocks"])
        return View(made, person_id, checked, self._hash(), made, None, state)

    def _hash(self) -> str:
        return f"{int(self._workspace.now().timestamp())}.{secrets.token_hex(4)}"

    def _all(self) -> list[View]:
        stacked = [view for stack in self._stacks.values() for view in stack]
        return [*stacked, *self._homes.values()]
