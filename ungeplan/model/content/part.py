"""What every part of the content and every content file is."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct


class Part(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What all parts of the content share: they never change, and unknown keys are refused."""


class File(Part, frozen=True, kw_only=True):
    """What stands at the top of every content file."""

    valid_from: dt.date
    review_by: dt.date
    """The day by which somebody should have read the file again."""

    def __post_init__(self) -> None:
        if self.review_by <= self.valid_from:
            raise ValueError("`review_by` must be later than `valid_from`")
