"""
Words of despair, measured by language: what rules and sentence model find on cases kept apart.

``python -m tests.bench.despair_head`` measures; with ``--write`` it trains the head of the model on
the cases in ``tests/cases/`` that are tuned on, and on ordinary messages, and writes it to
``bot/suggestions/despair/head.py``, which takes some minutes. The head is a logistic regression on
the vectors of sentences, with a penalty on large weights, solved by Newton's method: the same cases
give the same head.
"""

from __future__ import annotations

import argparse
import sys
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap

import numpy as np
from numpy.typing import NDArray

from bot.runtime.sentence_encoder import SentenceEncoder
from bot.suggestions.despair import Despair, DespairDetector, despair_in
from bot.suggestions.despair.resemblance import Resemblance, sentences_of
from tests.bench.cases import read
from tests.phrases.lists import LANGUAGES, LISTS, phrases

ROOT = Path(__file__).parent.parent.parent
HEAD = ROOT / "bot/suggestions/despair/head.py"
CASES = ROOT / "tests/cases"
HARD = ("idiom", "film", "other")
# What the head is trained on, besides ordinary messages.
TUNED = ("despair", "despair_tuning", "despair_others", "despair_kinds", "despair_ordinary")
PENALTY = 1.0
ROUNDS = 25


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody writes, in a group, and what should be found in it."""

    words: str
    group: str
    want: str


def main() -> int:
    """Measure, or train and write."""
    parser = argparse.ArgumentParser(description="Words of despair, measured.")
    parser.add_argument("--write", action="store_true", help="train the head, and write it")
    write = parser.parse_args().write
    encoder = SentenceEncoder()
    if not encoder.load():
        print("The sentence model isn't installed.")
        return 2
    if write:
        weights, bias = _trained(encoder, [*_cases(*TUNED), *_ordinary()])
        HEAD.write_text(_module(weights, bias), encoding="utf-8")
        print(f"Written to {HEAD.relative_to(ROOT)}.")
        return 0
    _measure(DespairDetector(Resemblance(encoder.encode)), _cases("despair_held"))
    return 0


def _cases(*names: str) -> list[Said]:
    return [
        Said(case.args[0], case.group, str(case.want))
        for name in names
        for case in read(CASES / f"{name}.json")
    ]


def _ordinary() -> list[Said]:
    """What people write about their lives, to other parts of Kith."""
    files = ("field", "names", "days_and_kinds", "days_and_kinds_others")
    cases = (case for name in files for case in read(CASES / f"{name}.json"))
    told = [case.args[0] for case in cases if case.asks in ("date", "kind", "names")]
    told += [p.words for which in LISTS for language in LANGUAGES for p in phrases(which, language)]
    return [Said(words, "ordinary", "none") for words in sorted(set(told))]


def _trained(encoder: SentenceEncoder, said: Sequence[Said]) -> tuple[NDArray[np.float64], float]:
    """The weights and the bias."""
    pairs = [(sentence, float(one.want != "none")) for one in said for sentence in _taught_by(one)]
    vectors = [encoder.encode([sentence]) for sentence, _ in pairs]
    inputs = np.array([[*vector[0], 1.0] for vector in vectors if vector is not None])
    wanted = np.array([want for _, want in pairs])
    found = np.zeros(inputs.shape[1])
    penalty = np.full(len(found), PENALTY)
    penalty[-1] = 0
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ (wanted - likely) - penalty * found
        curve = (inputs * (likely * (1 - likely))[:, None]).T @ inputs + np.diag(penalty)
        found += np.linalg.solve(curve, slope)
    return found[:-1], float(found[-1])


def _taught_by(one: Said) -> Iterable[str]:
    """Of what is harmless every sentence is; of what is not, we only know it of the whole."""
    sentences = sentences_of(one.words)
    return sentences if one.want == "none" else [". ".join(sentences)] if sentences else []


def _module(weights: NDArray[np.float64], bias: float) -> str:
    text = b64encode(weights.astype(np.float16).tobytes()).decode()
    lines = "\n".join(f'    "{line}"' for line in wrap(text, 90))
    return (
        '"""The head of the sentence model, as tests/bench/despair_head.py wrote it."""\n\n'
        "# A weight for each of the 512 numbers of a vector, as 16-bit floats.\n"
        f"WEIGHTS = (\n{lines}\n)\nBIAS = {bias:.4f}\n"
    )


def _measure(detector: DespairDetector, held: Sequence[Said]) -> None:
    print("Found as at least maybe, by the rules | by rules and model, on cases kept apart:")
    for language in LANGUAGES:
        of = [one for one in held if one.group.startswith(language)]
        hard = [one for one in of if one.want == "none" and one.group.endswith(HARD)]
        parts = [
            ("certain", [one for one in of if one.want == "certain"]),
            ("maybe", [one for one in of if one.want == "maybe"]),
            ("hard negatives", hard),
        ]
        print(f"  {language}  " + "   ".join(_share(name, part, detector) for name, part in parts))


def _share(name: str, said: Sequence[Said], detector: DespairDetector) -> str:
    rules = sum(despair_in(one.words) is not None for one in said)
    both = [detector.heard(one.words) for one in said]
    certain = sum(one is Despair.CERTAIN for one in both)
    found = sum(one is not None for one in both)
    return f"{name}: {rules} | {found} of {len(said)} ({certain} certain)"


if __name__ == "__main__":
    sys.exit(main())
