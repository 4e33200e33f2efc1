"""What the places are called where people work with young people: the names change with the law."""

from __future__ import annotations

from ungeplan.model.content.part import File
from ungeplan.model.language import Words
from ungeplan.model.plan import Department


class Departments(File, frozen=True, kw_only=True):
    """One name for each department; ValueError when one has none."""

    names: dict[Department, Words]

    def __post_init__(self) -> None:
        super().__post_init__()
        if missing := [place for place in Department if place not in self.names]:
            raise ValueError(f"nobody says what {missing[0]} is called")
