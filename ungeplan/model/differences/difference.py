"""One thing that has happened to a plan, with all that its sentence needs."""

from __future__ import annotations

import datetime as dt

from ungeplan.model.content import Happening
from ungeplan.model.figure import Zone
from ungeplan.model.plan import Category, Due, Shape
from ungeplan.model.plan.ids import Part


class Difference(Part, frozen=True, kw_only=True):
    """One thing that is another way than before.

    It holds the words themselves, so that it can be told without either of the plans.
    """

    what: Happening
    goal: int | None = None
    """The number of the goal it is about: that of today, or the last it had."""
    who: str = ""
    """The name of a person; empty for the young person."""
    before: str = ""
    now: str = ""
    """People's own words, as they were and as they are."""
    more: tuple[str, ...] = ()
    """What else was said: last words, how it went, an answer."""
    number_before: int | None = None
    number_now: int | None = None
    days: int = 0
    """How late a promise was kept."""
    due: Due | None = None
    zone: Zone | None = None
    shape: Shape = Shape.STANDING
    """Of the figure: where it does not walk, its feet have another name."""
    category: Category | None = None
    moment: dt.datetime | None = None
    """Local wall time."""
