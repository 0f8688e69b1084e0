"""What a sentence model adds to the rules."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.runtime.sentence_encoder import SentenceEncoder
from bot.suggestions.despair import Resemblance, despair_in
from bot.suggestions.despair.head import WEIGHTS
from bot.suggestions.despair.resemblance import sentences_of
from tests.tables import every_case

HEAD = np.frombuffer(b64decode(WEIGHTS), np.float16).astype(np.float32)
# As far on the side of despair as a vector can be, and as far on the other side.
DARK = HEAD / np.linalg.norm(HEAD)


def test_the_head_fits_the_model() -> None:
    """A weight for each of the 512 numbers."""
    assert HEAD.shape == (512,)


def test_one_sentence_is_enough() -> None:
    """Whatever else is told, each sentence counts (P18)."""

    def encode(sentences: Sequence[str]) -> NDArray[np.float32]:
        return np.array([DARK if "dark" in one else -DARK for one in sentences])

    assert Resemblance(encode)("See you on Friday. It is dark. Bye!")
    assert not Resemblance(encode)("See you on Friday. Bye!")


def test_without_a_model_nothing_resembles() -> None:
    """Missing, loading, busy or broken: the rules stand (P18)."""
    assert not Resemblance(lambda _: None)("It is dark.")


def test_it_hears_what_no_rule_knows() -> None:
    """Words that nobody thought of are a *maybe*, and everyday words aren't (P18)."""
    encoder = SentenceEncoder()
    encoder.load()
    resembles = Resemblance(encoder.encode)
    unheard = "I would like the universe to forget that I was ever alive"

    assert despair_in(unheard) is None
    assert resembles(unheard)
    assert not resembles("My mum's operation is on Thursday, fingers crossed")
    assert not resembles("Wir ziehen am Samstag um, wer hilft tragen?")


@every_case(
    ("words", "sentences"),
    [
        ("One. Two! Three?\nFour", ["One", "Two", "Three", "Four"]),
        ("...  ?!", []),
        ("I'm dying to see you, and it is dark", ["and it is dark"]),
        ("I'm dying to see you", []),
        (". ".join(f"S{n}" for n in range(20)), [f"S{n}" for n in (0, 1, 2, 3, 16, 17, 18, 19)]),
        ("a" * 9000, ["a" * 300, "a" * 300]),
    ],
)
def test_which_sentences_are_read(words: str, sentences: list[str]) -> None:
    """The first and the last ones, cut short, without clauses that hold an idiom."""
    assert sentences_of(words) == sentences
