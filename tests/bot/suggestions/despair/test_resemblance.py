"""What a sentence model adds to the rules."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.runtime.sentence_encoder import SentenceEncoder
from bot.suggestions.despair import Despair, DespairDetector, Resemblance, despair_in
from bot.suggestions.despair.detector import LEAST_ALONE, LEAST_VAGUE
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

    dark = Resemblance(encode)("See you on Friday. It is dark. Bye!")
    bright = Resemblance(encode)("See you on Friday. Bye!")

    assert dark is not None
    assert bright is not None
    assert bright < LEAST_VAGUE < LEAST_ALONE < dark


def test_two_words_beside_a_figure_of_speech_are_left_to_the_rules() -> None:
    """Of so little a model only guesses; a whole clause beside it counts (P18)."""
    assert sentences_of("t\u00f4 morrendo de fome, quem desce?") == []
    assert sentences_of("I'm starving, dying of hunger, nobody would miss me") != []


def test_without_a_model_nothing_resembles() -> None:
    """Missing, loading, busy or broken: the rules stand (P18)."""
    assert Resemblance(lambda _: None)("It is dark.") is None


def test_it_hears_what_no_rule_knows() -> None:
    """Words that nobody thought of are a *maybe*, and everyday words aren't (P18)."""
    encoder = SentenceEncoder()
    encoder.load()
    heard = DespairDetector(Resemblance(encoder.encode)).heard
    unheard = "I would like the universe to forget that I was ever alive"

    assert despair_in(unheard) is None
    assert heard(unheard) is Despair.MAYBE
    assert heard("My mum's operation is on Thursday, fingers crossed") is None
    assert heard("Wir ziehen am Samstag um, wer hilft tragen?") is None


# An everyday thing beside words that are despair elsewhere.
EVERYDAY = """
I give up, which of you has the projector remote
I can't any more, four slices were too many
Nobody noticed that I wore odd shoes
Ich geb auf, wer hat den Beamer
Ich kann am Mittwoch nicht
Ich mag nimmer, so viel Schnitzel
J'abandonne, où est la télécommande
Personne n'a remarqué mes chaussures
C'est la dernière fois que je prends ce bus
Me rindo, dónde está el mando
No puedo el miércoles
Desisto, onde está o comando
Não posso na quarta
Mi arrendo, dov'è il telecomando
Non posso mercoledì
""".strip().splitlines()


def test_everyday_things_take_back_vague_words() -> None:
    """Giving up on a riddle is no despair: where the model is, hardly any gets a line (P18)."""
    encoder = SentenceEncoder()
    encoder.load()
    heard = DespairDetector(Resemblance(encoder.encode)).heard

    assert sum(despair_in(words) is not None for words in EVERYDAY) >= 5
    assert [words for words in EVERYDAY if heard(words)][1:] == []


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
