"""
Words of despair, measured by language: what rules and sentence model find on cases kept apart.

``python -m tests.bench.despair_head`` measures, and exits with 1 where a bound of ``MARKS`` doesn't
hold; with ``--write`` it trains the head of the model on
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
HELD = (
    "despair_held",
    "despair_others_held",
    "despair_kinds_held",
    "despair_third_writer_held",
)
# Printed apart, without bounds: too few ordinary messages for a share of one in a hundred.
APART = ("despair_fifth_writer_held",)
HARD = ("idiom", "film", "other")
# What the head is trained on, besides ordinary messages.
TUNED = (
    "despair",
    "despair_tuning",
    "despair_others",
    "despair_kinds",
    "despair_ordinary",
    "despair_colleagues",
    "despair_second_writer",
    "despair_third_writer",
    "despair_fourth_writer",
    "despair_fifth_writer",
)
PENALTY = 1.0
ROUNDS = 25


@dataclass(frozen=True, slots=True)
class Mark:
    """How large a share must be found, or may be, and whether any may be found *certain*."""

    name: str
    least: float = 0.0
    most: float = 1.0
    certain: bool = True


# Over all languages: one alone has too few cases for a share of one in a hundred.
MARKS = (
    Mark("certain", least=0.98),
    Mark("maybe", least=0.85),
    Mark("ordinary", most=0.01, certain=False),
    Mark("figures, films", most=0.05, certain=False),
)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody writes, in a group, and what should be found in it."""

    words: str
    group: str
    want: str


# What is said, what the rules find in it, and what rules and model do.
Heard = tuple[Said, Despair | None, Despair | None]


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
    return 0 if measure(encoder) else 1


def _cases(*names: str) -> list[Said]:
    return [
        Said(case.args[0], case.group, str(case.want))
        for name in names
        for case in read(CASES / f"{name}.json")
    ]


def _ordinary() -> list[Said]:
    """What people write about their lives, to other parts of Kith."""
    days = ("days_and_kinds", "days_and_kinds_others", "days_and_kinds_sixth_writer")
    files = ("field", "names", *days)
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


def measure(encoder: SentenceEncoder) -> bool:
    """Print what is found on cases kept apart, by language; says whether ``MARKS`` are kept."""
    detector = DespairDetector(Resemblance(encoder.encode))
    print("\nwords of despair: found by the rules | by rules and model, of cases kept apart")
    heard = _printed(detector, _cases(*HELD))
    print("  of a fifth writer, without bounds")
    _printed(detector, _cases(*APART))
    return all(_share(mark, heard)[1] for mark in MARKS)


def _printed(detector: DespairDetector, held: Sequence[Said]) -> list[Heard]:
    heard = [(one, despair_in(one.words), detector.heard(one.words)) for one in held]
    for language in LANGUAGES:
        of = [one for one in heard if one[0].group.startswith(language)]
        print(f"  {language}  " + "   ".join(_share(mark, of)[0] for mark in MARKS))
    print("  all " + "   ".join(_share(mark, heard)[0] for mark in MARKS))
    return heard


def _sort(one: Said) -> str:
    """Which mark a case counts for; empty: none, as it may be heard either way."""
    sort = one.group.rpartition("/")[2]
    if sort == "relative":
        return ""
    if one.want != "none":
        return one.want
    return "ordinary" if sort == "ordinary" else "figures, films" if sort in HARD else ""


def _share(mark: Mark, heard: Sequence[Heard]) -> tuple[str, bool]:
    of = [(rules, both) for said, rules, both in heard if _sort(said) == mark.name]
    rules = sum(one is not None for one, _ in of)
    found = sum(one is not None for _, one in of)
    certain = sum(one is Despair.CERTAIN for _, one in of)
    kept = mark.least * len(of) <= found <= mark.most * len(of) and (mark.certain or not certain)
    return f"{mark.name}: {rules} | {found} of {len(of)} ({certain} certain)", kept


if __name__ == "__main__":
    sys.exit(main())
