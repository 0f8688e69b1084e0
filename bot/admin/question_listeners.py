"""Listeners for the questions that admins add to a program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.admin import question_views as views
from bot.admin.authority import Authority
from bot.admin.question_service import AdminQuestionService, NotAdded
from bot.coffee import refusal_of
from bot.errors import Outdated
from bot.sharing import Colleagues
from bot.slack.action_ids import ActionId
from bot.slack.interactions import Press, Submission
from bot.slack.modals import push_modal
from bot.slack.router import Router
from bot.slack.typed_names import tidied
from bot.slack.values import field_in


class AdminQuestionListeners:
    """Shows, adds and removes the questions of a program."""

    def __init__(
        self, questions: AdminQuestionService, authority: Authority, colleagues: Colleagues
    ) -> None:
        self._questions = questions
        self._authority = authority
        self._colleagues = colleagues

    def register(self, router: Router) -> None:
        """Register the listeners with Bolt."""
        router.on_press(
            {ActionId.QUESTIONS: self.show, ActionId.QUESTION_REMOVE: self.remove},
        )
        router.on_submission({ActionId.QUESTION_FORM: self.add})

    def show(self, press: Press) -> None:
        """*Questions*, beside a program."""
        self._authority.require(press.slack_request)
        found = self._questions.of_program(press.slack_request.workspace_id, press.value)
        push_modal(press, views.questions(press.translator, found))
        # A question that names a colleague is shown back at once, without asking Slack.
        self._colleagues.prepare_everybody(press.slack_request)

    def add(self, submission: Submission) -> None:
        """*Add*: what can't be asked is shown back with the reason, and its words stay."""
        self._authority.require(submission.slack_request)
        block_id, program_id = _field_of(submission.view), submission.metadata
        if not program_id or not block_id:
            raise Outdated
        typed = field_in(submission.values, block_id, ActionId.QUESTION_FIELD).get("value")
        words = tidied(str(typed or ""))
        refused = self._refused(submission, words)
        if refused is None:
            added = self._questions.add(submission.slack_request, program_id, words)
            if not isinstance(added, NotAdded):
                field_id = submission.slack_request.keyed(f"field:{words}")
                submission.show(views.questions(submission.translator, added, field_id))
                return
            refused = views.not_added(submission.translator, added)
        submission.refuse({block_id: refused})

    def remove(self, press: Press) -> None:
        """*Remove*, confirmed; what is typed meanwhile stays."""
        self._authority.require(press.slack_request)
        program_id = str(press.form["private_metadata"])
        left = self._questions.remove(press.slack_request, program_id, press.value)
        field_id = _field_of(press.form).removeprefix(views.FIELD)
        press.show(views.questions(press.translator, left, field_id))

    def _refused(self, submission: Submission, words: str) -> str | None:
        """Why these words can't be asked, if they can't."""
        named = self._colleagues.question_of_everybody(submission.slack_request, words)
        refusal = refusal_of(words, named.names if named else ())
        if refusal is not None:
            return views.refused(submission.translator, refusal)
        return None if named is None else views.names_unknown(submission.translator)


def _field_of(view: Mapping[str, Any]) -> str:
    """The block of the field for a question, whose id is new after each that was added."""
    blocks = (str(one.get("block_id", "")) for one in view["blocks"])
    return next((one for one in blocks if one.startswith(views.FIELD)), "")
