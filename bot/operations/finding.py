"""What a check of the doctor has found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of one check."""

    about: str
    is_well: bool
    says: str

    def line(self) -> str:
        """The finding as it is printed."""
        return f"{'ok ' if self.is_well else 'NO '} {self.about}: {self.says}"
