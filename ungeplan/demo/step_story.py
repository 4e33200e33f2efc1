"""How a small step is made: what it is, who does it, when, and who helps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt

from ungeplan.demo.case import Case, CaseStep
from ungeplan.demo.eyes import look, wait_until
from ungeplan.demo.hands import Hand
from ungeplan.model.language import Words, long_date
from ungeplan.ui.wording import Wording


class StepStory:
    """Fills in the sheet of a step, on the stage of the steps."""

    def __init__(self, case: Case, hand: Hand, wording: Wording) -> None:
        self._case = case
        self._hand = hand
        self._wording = wording

    def make(self, step: CaseStep, picture: Callable[[str], None]) -> None:
        """One step, from the button below its goal to the one that adds it."""
        hand = self._hand
        hand.press(self._next_step(step.wish))
        hand.write(self._tr("StepEditor", "The step in your own words"), step.text)
        picture("step-what")
        hand.press(self._tr("StepEditor", "Who"))
        picture("step-who")
        hand.choose(self._named(step.owner))
        hand.press(self._tr("StepEditor", "When"))
        picture("step-when")
        self._say_when(step)
        if step.helpers:
            hand.press(self._tr("StepEditor", "Who helps"))
            for helper in step.helpers:
                self.choose_helper(helper)
            picture("step-help")
        hand.press(self._tr("StepEditor", "Add the step"))

    def choose_day(self, day: dt.date) -> None:
        """By its name when the day is offered, else in the calendar."""
        weeks = {7: "In a week", 14: "In two weeks", 42: "In six weeks"}
        offered = weeks.get((day - self._case.meets_on).days)
        if offered is not None and look(self._tr("DayPicker", offered)) is not None:
            self._hand.choose(self._tr("DayPicker", offered))
            return
        self._hand.press(self._tr("DayPicker", "Choose a day"))
        self._hand.choose(self.day(day))

    def choose_helper(self, name: str) -> None:
        """Somebody to help or to be asked; one the plan does not know is named."""
        if look(self._as_helper(name)) is None:
            self._hand.press(self._tr("PeoplePicker", "Somebody else"))
            self._hand.write(self._tr("PeoplePicker", "What is the person called?"), name)
            self._hand.key(Qt.Key.Key_Return)
            wait_until(lambda: look(name) is not None)
        else:
            self._hand.choose(self._as_helper(name))

    def day(self, day: dt.date) -> str:
        """What the calendar calls that day."""
        words = self._wording.content.print.dates.in_(self._wording.language)
        return f"{words.weekdays[day.weekday()]} {long_date(day, words)}"

    def _say_when(self, step: CaseStep) -> None:
        hand = self._hand
        if step.day is None:
            hand.write(self._tr("StepEditor", "When, in your own words"), step.when)
            return
        self.choose_day(step.day)

    def _next_step(self, wish: str) -> str:
        goals = [w.text for w in self._case.wishes if w.zone is not None]
        number = self._wording.content.print.goal.filled(
            self._wording.language, number=goals.index(wish) + 1
        )
        steps = self._wording.content.meeting.stages.steps
        first = f"{self._say(steps.first_step)}. {number}"
        return first if look(first) else f"{self._say(steps.next_step)}. {number}"

    def _named(self, name: str) -> str:
        me = self._wording.content.meeting.stages.steps.me
        return self._say(me) if name == self._case.chosen_name else name

    def _as_helper(self, name: str) -> str:
        return self._tr("StepEditor", "I take part") if name == self._case.chosen_name else name

    def _say(self, words: Words) -> str:
        return self._wording.say(words)

    def _tr(self, context: str, source: str) -> str:
        return QCoreApplication.translate(context, source)
