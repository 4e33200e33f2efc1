"""The plan as it lies on the table: what everybody who sits there may see, in words of today."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ungeplan.model.journal import Journal
from ungeplan.model.plan import Plan
from ungeplan.model.sharing import came_late, on_the_table
from ungeplan.ui.theme import Scale
from ungeplan.ui.wording import Wording


def shown_plan(journal: Journal, today: dt.date, wording: Wording) -> Plan:
    """What the stages show; goals that lie face down say so in the place of their words."""
    plan = on_the_table(journal.plan, journal.meeting, today)
    face_down = [goal for goal in plan.goals if goal.lies_face_down]
    if not face_down:
        return plan
    words = wording.say(wording.content.meeting.voices.face_down)
    wishes = {goal.wish for goal in face_down}
    return replace(
        plan,
        goals=tuple(
            replace(goal, youth_text=words) if goal.lies_face_down else goal for goal in plan.goals
        ),
        wishes=tuple(
            replace(wish, text=words) if wish.id in wishes else wish for wish in plan.wishes
        ),
    )


def plan_for_the_door(journal: Journal, today: dt.date, wording: Wording) -> Plan:
    """What is shown while somebody waits outside.

    Everybody and every rule, since these are asked about; of the goals only what lies on the table
    for those who sit there already.
    """
    return replace(journal.plan, goals=shown_plan(journal, today, wording).goals)


def who_came_late(journal: Journal) -> list[str]:
    """The names of those for whom the screen holds something back."""
    plan = journal.plan
    return [plan.name_of(seat.person) for seat in came_late(plan, journal.meeting)]


class HeldBack(QLabel):
    """Says for whom the screen holds something back; not there when it shows everything."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._names: tuple[str, ...] = ()
        self.setProperty("look", "helper")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.hide()
        wording.language_changed.connect(self.retranslate)

    def show_names(self, names: Sequence[str]) -> None:
        """Say it for these people."""
        self._names = tuple(names)
        self.retranslate()
        self.setVisible(bool(self._names))

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.setContentsMargins(scale.px(48), scale.px(4), scale.px(48), scale.px(10))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        sees = self._wording.content.meeting.voices.others_see
        language = self._wording.language
        self.setText(" ".join(sees.filled(language, name=name) for name in self._names))
