"""
A small, strict, local Slack, to try Kith in and to test it with.

* ``sandbox`` is the interface for programs, ``page_api`` and ``page/`` that for a browser.
* ``workspace``, ``users``, ``open_views`` and ``triggers`` hold the state.
* ``messaging``, ``interactions``, ``modals`` and ``accounts`` are the actions of people.
* ``delivery`` sends events, commands and interactions to the bot, by ``socket_mode`` or
  ``http_delivery``; ``payloads`` builds them.
* ``web_api`` answers the calls of the bot, with the methods in the ``*_api`` modules.
* ``block_rules``, ``blocks``, ``elements`` and ``schema`` refuse what Slack would refuse.
* ``faults`` are planned failures, ``traffic_log`` records all requests.
* ``server`` and ``routes`` serve it over HTTP; ``wiring`` connects everything.
"""
