"""A Bolt app that does nothing, on the libraries that Kith stands on: what they cost by themselves.

It reads the settings of ``kith run``, and says when it runs.
"""

from __future__ import annotations

import os
import threading

from apscheduler.schedulers.background import BackgroundScheduler
from slack_bolt import Ack, App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk import WebClient
from sqlalchemy import create_engine, text
from waitress.server import create_server


def main() -> None:
    """Connect as Kith does, and serve until the process is killed."""
    client = WebClient(os.environ["SLACK_BOT_TOKEN"], base_url=os.environ["SLACK_API_URL"])
    client.auth_test()
    with create_engine("sqlite:///empty.db").begin() as connection:
        connection.execute(text("CREATE TABLE IF NOT EXISTS things (id INTEGER)"))
    scheduler = BackgroundScheduler()
    scheduler.add_job(lambda: None, "interval", seconds=10)
    scheduler.start()
    if app_token := os.environ.get("SLACK_APP_TOKEN"):
        app = App(client=client)
        SocketModeHandler(app, app_token, concurrency=20).connect()  # type: ignore[no-untyped-call]
    else:
        app = App(client=client, signing_secret=os.environ["SLACK_SIGNING_SECRET"])
        server = create_server(
            SlackRequestHandler(app), host="127.0.0.1", port=int(os.environ["PORT"]), threads=16
        )
        threading.Thread(target=server.run, daemon=True).start()
    app.command("/coffee")(_acknowledge)
    print("running", flush=True)
    threading.Event().wait()


def _acknowledge(ack: Ack) -> None:
    ack()


if __name__ == "__main__":
    main()
