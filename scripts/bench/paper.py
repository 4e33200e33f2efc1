"""The printed plan, and the same page without what only a screen reader needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from scripts.bench.by_turns import Aim, Line, by_turns, timed
from scripts.invented import InventedMeeting
from ungeplan.app.surroundings import content_here
from ungeplan.export.pdf import plan_page, plan_pdf
from ungeplan.export.pdf.conform import About
from ungeplan.export.pdf.tagged import Node, TaggedCanvas
from ungeplan.model.edits import AddStep, AddWish, PlaceGoal
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, DueOn, Plan

_MANY = 30
_DAY = dt.date(2026, 11, 23)


def lines() -> Iterator[Line]:
    """A plan with three goals, and three steps to each."""
    plan, content = _a_full_plan(), content_here()

    def tagged() -> None:
        plan_pdf(plan, content, Language.DANISH, version=1, made_on=_DAY)

    def untagged() -> None:
        with _without_tags():
            tagged()

    def thirty() -> None:
        for _ in range(_MANY):
            tagged()

    yield by_turns("the printed plan", timed(tagged), timed(untagged), 40, Aim(1.7))
    # As many times as long, and no longer: nothing is left behind by one for the next.
    yield by_turns(f"{_MANY} printed plans", timed(thirty), timed(tagged), 5, Aim(_MANY * 1.1))


@contextmanager
def _without_tags() -> Iterator[None]:
    """The pages as they are drawn, with no mark in them and no tree beside them."""

    @contextmanager
    def draw(canvas: TaggedCanvas, node: Node | None) -> Iterator[None]:
        yield

    def leave(drawn: bytes, document: Node, about: About) -> bytes:
        return drawn

    with patch.object(TaggedCanvas, "drawing", draw), patch.object(plan_page, "conform", leave):
        yield


def _a_full_plan() -> Plan:
    meeting = InventedMeeting(lambda _: None)
    meeting.begin("Mikkel")
    talk = meeting.conversation
    for zone, words in zip(
        (Zone.HANDS, Zone.HEAD, Zone.HEART),
        (
            "Jeg vil arbejde med motorer",
            "Jeg vil kunne læse en manual",
            "Jeg vil have, at Emil bliver min ven igen",
        ),
        strict=True,
    ):
        goal = talk.do(PlaceGoal(talk.do(AddWish(words)).id, zone))
        for step in ("Ringe til værkstedet", "Spørge min onkel om en lørdag", "Cykle derhen"):
            talk.do(AddStep(goal.id, step, YOUNG_PERSON, DueOn(_DAY), (), "Så prøver jeg igen"))
    return talk.plan
