"""What the picture for the phone says, to be drawn and to be told."""

from __future__ import annotations

from typing import NamedTuple

from ungeplan.export.pdf.goals import how_far, story
from ungeplan.export.pdf.sheet import Sheet
from ungeplan.export.pdf.steps import due_of, helpers_of
from ungeplan.model.language import long_date, long_moment
from ungeplan.model.plan import Goal, Step


class GoalSaid(NamedTuple):
    """One goal: where it lies, its words and how far it has come."""

    rank: int
    part: str
    words: str
    how_far: str


class StepSaid(NamedTuple):
    """One step: which goal it leads to, its words, and who does it when and with whom."""

    rank: int
    words: str
    arranged: str


class PhoneWords(NamedTuple):
    """The plan in the words of its picture, from top to bottom."""

    title: str
    made: str
    goals: tuple[GoalSaid, ...]
    steps_title: str
    steps: tuple[StepSaid, ...]
    no_steps: str
    meeting_title: str
    meeting: tuple[str, ...]
    mine: str


def phone_words(sheet: Sheet) -> PhoneWords:
    """What of the plan goes to the phone: no name but those of who does what and whom to call."""
    words, plan = sheet.words, sheet.plan
    made = [long_date(sheet.made_on, words.dates.in_(sheet.language))]
    if sheet.version is None:
        made.append(sheet.say(words.draft))
    goals = plan.active_goals
    return PhoneWords(
        title=sheet.say(words.title),
        made=" · ".join(made),
        goals=tuple(_goal(sheet, goal) for goal in goals),
        steps_title=sheet.say(words.next_steps),
        steps=tuple(
            _step(sheet, goal, step) for goal in goals for step in plan.open_steps(goal.id)
        ),
        no_steps=sheet.say(words.no_steps),
        meeting_title=sheet.say(words.see_you),
        meeting=_meeting(sheet),
        mine=sheet.say(words.mine),
    )


def told(sheet: Sheet) -> str:
    """The picture for somebody who cannot see it: what it shows and all that it says."""
    said = phone_words(sheet)
    goal = sheet.words.goal
    steps = [
        f"{sheet.say(goal, number=step.rank)}: {step.words} ({step.arranged})"
        for step in said.steps
    ]
    paragraphs = (
        (said.title, said.made),
        (story(sheet),),
        (said.steps_title, *(steps or [said.no_steps])),
        (said.meeting_title, *said.meeting),
        (said.mine,),
    )
    return "\n\n".join("\n".join(lines) for lines in paragraphs) + "\n"


def _goal(sheet: Sheet, goal: Goal) -> GoalSaid:
    part = sheet.say(sheet.part(goal.zone).name)
    return GoalSaid(goal.rank, part, goal.youth_text, " ".join(how_far(sheet, goal)))


def _step(sheet: Sheet, goal: Goal, step: Step) -> StepSaid:
    arranged = (sheet.who(step.owner), due_of(sheet, step), helpers_of(sheet, step))
    return StepSaid(goal.rank, step.text, " · ".join(filter(None, arranged)))


def _meeting(sheet: Sheet) -> tuple[str, ...]:
    meeting = sheet.plan.next_meeting
    if meeting is None:
        return (sheet.say(sheet.words.no_meeting),)
    moment = long_moment(meeting.starts, sheet.words.dates.in_(sheet.language))
    return tuple(filter(None, (moment, meeting.place, sheet.whom_to_call)))
