"""What has happened to the small steps, and to the questions to those who know about it."""

from __future__ import annotations

from collections.abc import Iterator

from ungeplan.model.content import Happening
from ungeplan.model.differences.difference import Difference
from ungeplan.model.plan import (
    YOUNG_PERSON,
    BringIn,
    BringInStatus,
    DueOn,
    Plan,
    Step,
    StepStatus,
)

_ASKED = {
    BringInStatus.ASKED: Happening.QUESTION_CHANGED,
    BringInStatus.ACCEPTED: Happening.ASKED_SAID_YES,
    BringInStatus.DECLINED: Happening.ASKED_SAID_NO,
    BringInStatus.ANSWERED: Happening.ASKED_ANSWERED,
    BringInStatus.WITHDRAWN: Happening.ASKED_NO_MORE,
}


def step_differences(before: Plan, now: Plan) -> Iterator[Difference]:
    """Those of all steps; what the others promised comes before the young person's own."""
    for own in (False, True):
        for step in now.steps:
            if (step.owner == YOUNG_PERSON) is own:
                yield from _of_step(step, before.step(step.id), before, now)
    for step in before.steps:
        if now.step(step.id) is None:
            yield _about(step, Happening.STEP_GONE, before)


def days_late(step: Step) -> int:
    """How many days after the day that was promised; 0 in time, or when nobody knows."""
    if step.done_on is None or not isinstance(step.due, DueOn):
        return 0
    return max((step.done_on - step.due.day).days, 0)


def _of_step(step: Step, old: Step | None, before: Plan, now: Plan) -> Iterator[Difference]:
    if old is None:
        yield _added(step, now)
        if step.status in (StepStatus.DONE, StepStatus.NOT_DONE):
            yield _told(step, now)
        return
    if _words_of(old) != _words_of(step):
        changed = old.text if old.text != step.text else ""
        yield _about(step, Happening.STEP_CHANGED, now, before=changed)
    if _how_it_went(old) != _how_it_went(step):
        still_open = old.status is step.status is StepStatus.OPEN
        yield _told(step, now, Happening.STEP_TOLD_ANEW if still_open else None)
    if old.bring_in != step.bring_in:
        yield _asked(step, old.bring_in, now)


def _words_of(step: Step) -> tuple[object, ...]:
    return step.text, step.owner, step.due, step.helpers, step.if_it_goes_wrong


def _how_it_went(step: Step) -> tuple[object, ...]:
    return step.status, step.how_it_went, step.done_on


def _about(
    step: Step, what: Happening, plan: Plan, *, before: str = "", more: tuple[str, ...] = ()
) -> Difference:
    return Difference(
        what=what,
        who="" if step.owner == YOUNG_PERSON else plan.name_of(step.owner),
        before=before,
        now=step.text,
        more=tuple(words for words in more if words),
        due=step.due,
    )


def _added(step: Step, now: Plan) -> Difference:
    if step.status is StepStatus.PARKED:
        return _about(step, Happening.STEP_PARKED, now)
    if step.bring_in is not None:
        return _about(step, Happening.SOMEBODY_ASKED, now, more=(step.bring_in.question,))
    return _about(step, Happening.STEP_ADDED, now)


def _told(step: Step, now: Plan, what: Happening | None = None) -> Difference:
    late = days_late(step)
    told = _about(step, what or _how(step, late), now, more=(step.how_it_went,))
    return Difference(
        what=told.what, who=told.who, now=told.now, more=told.more, due=told.due, days=late
    )


def _how(step: Step, late: int) -> Happening:
    is_own = step.owner == YOUNG_PERSON
    match step.status:
        case StepStatus.OPEN:
            return Happening.STEP_TRIED_AGAIN
        case StepStatus.PARKED:
            return Happening.STEP_PARKED
        case StepStatus.NOT_DONE:
            return Happening.YOU_DID_IT_NOT_YET if is_own else Happening.THEY_DID_NOT
    # Only the others are told that they were late.
    if is_own:
        return Happening.YOU_DID_IT
    if late == 1:
        return Happening.THEY_DID_IT_A_DAY_LATE
    return Happening.THEY_DID_IT_LATE if late else Happening.THEY_DID_IT


def _asked(step: Step, old: BringIn | None, now: Plan) -> Difference:
    asked = step.bring_in
    if asked is None:
        return _about(step, Happening.ASKED_NO_MORE, now)
    if old is None:
        return _about(step, Happening.SOMEBODY_ASKED, now, more=(asked.question,))
    has_answered = (old.status, old.answer) != (asked.status, asked.answer)
    what = _ASKED[asked.status] if has_answered else Happening.QUESTION_CHANGED
    return _about(step, what, now, more=(asked.question, asked.answer))
