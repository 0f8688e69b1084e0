"""The composition root: builds the services, connects them to each other and to Slack."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from random import Random

from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient

from bot.config import Config
from bot.routes import register_routes
from bot.runtime.clock import Clock
from bot.runtime.scheduler import Job, Scheduler
from bot.sharing.hearing_router import HearingRouter
from bot.slack.answers import Answers
from bot.slack.middleware import RequestMiddleware
from bot.wiring import Services, build_services, wire
from storage.database import Database
from storage.vault import Vault

_LISTENER_THREADS = 20


@dataclass(frozen=True, slots=True)
class Application:
    """Bolt's app, the scheduler, the database and the services."""

    app: App
    scheduler: Scheduler
    database: Database
    services: Services


def build(
    config: Config,
    *,
    client: WebClient,
    database: Database,
    vault: Vault,
    clock: Clock,
    rng: Random,
    workspace_id: str,
    executor: Executor | None = None,
) -> Application:
    """
    Build everything on one database and one Slack client, which must not retry by itself.

    *workspace_id*: for which Slack accepted the client's token.
    """
    services = build_services(
        config,
        client=client,
        database=database,
        vault=vault,
        clock=clock,
        rng=rng,
        workspace_id=workspace_id,
    )
    wire(services)
    pool = executor or ThreadPoolExecutor(_LISTENER_THREADS, "kith-listener")
    app, answers = _bolt(config, client, pool), Answers(clock)
    is_sealed = services.uninstalling.is_sealed
    RequestMiddleware(database, vault, is_sealed).register(app)
    router = HearingRouter(
        app, client, pool, answers, services.conversation.help_now, services.conversation.hold.wrote
    )
    register_routes(router, services, config.command)
    router.after_press(services.dispatch.doubles.note_pressed)
    return Application(
        app,
        Scheduler(_jobs(services), config.tick_seconds, _often(services, answers)),
        database,
        services,
    )


def _bolt(config: Config, client: WebClient, pool: Executor) -> App:
    return App(
        # Without a name Bolt looks through the source of all that called it. Of the logger of this
        # name it sets the level, so it is none of Kith's.
        name="bolt",
        client=client,
        signing_secret=config.slack_signing_secret or None,
        token_verification_enabled=False,
        # By itself Bolt would ask Slack who the token belongs to, at the first request, and answer
        # for its listeners where Slack is away. Kith's own messages are left out by the middleware.
        authorize=lambda: AuthorizeResult(enterprise_id=None, team_id=None, bot_token=client.token),
        ignoring_self_events_enabled=False,
        listener_executor=pool,
        # An event or a form is acknowledged when its listener has returned; see bot.slack.router.
        process_before_response=True,
    )


def _jobs(services: Services) -> list[Job]:
    """What is done on every tick, in this order: first what is due, then the sending of it."""
    return [
        services.uninstalling.tend,
        services.people_sync.read_due,
        services.rounds.announce_due,
        services.rounds.draw_and_close_due,
        services.times.booking.tend_due,
        services.icebreakers.ask_due,
        services.checkins.plan_next_listeners,
        services.conversation.contacts.ask_due,
        services.forgetting.forget_ended,
        services.erasing.erase_deactivated,
        services.dispatch.reconciler.reconcile,
        services.dispatch.send_due,
        services.dispatch.reconciler.empty_withdrawn,
        services.times.files.remove_due,
        services.conversation.help_now.remember,
        services.conversation.catching_up.catch_up,
        services.retention.tend,
        services.purging.tend,
    ]


def _often(services: Services, answers: Answers) -> list[Job]:
    """What somebody is waiting for: done between ticks, too."""
    return [
        services.conversation.at_once.retry_due,
        services.dispatch.send_replies,
        services.dispatch.send_held_back,
        answers.retry_due,
    ]
