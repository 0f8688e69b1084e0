"""Kith: a Slack bot that pairs coworkers for coffee and sees to it that somebody asks."""

__version__ = "0.1.0"
