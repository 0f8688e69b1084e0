"""What people enter in the sharing form."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import strategies as st

from storage.records import DetailKind
from tests.trust.workspace import HANDLES

KINDS = (
    DetailKind.ILLNESS_FAMILY,
    DetailKind.TASTE,
    DetailKind.EXAM,
    DetailKind.CELEBRATION,
    DetailKind.GLADLY_HELP,
    DetailKind.LOSS,
)


@dataclass(frozen=True)
class Written:
    """What a person enters in the sharing form. *days* from today to the date, or none."""

    kind: DetailKind
    named: tuple[str, ...]
    days: int | None
    to_met: bool


WRITTEN = st.builds(
    Written,
    kind=st.sampled_from(KINDS),
    named=st.permutations(HANDLES).map(lambda everybody: tuple(everybody[:3])),
    days=st.sampled_from([None, 0, 0, 1]),
    to_met=st.booleans(),
)
