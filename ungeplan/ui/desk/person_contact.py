"""The contact person on the desk: since when, how chosen, how steady, and who stands by."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ungeplan.model.edits import EndContactPerson
from ungeplan.model.language import long_date
from ungeplan.model.plan import Assignment, ChoiceMode, Plan
from ungeplan.model.plan.contact_person import continuity
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.desk.stopping import Stopping
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording


class PersonContact(QFrame):
    """What is known of the contact person, and two things that may have happened.

    Signals:
        edit_proposed: an EndContactPerson.
        missed: the two did not see each other as agreed.
    """

    edit_proposed = Signal(object)
    missed = Signal()

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._wording = wording
        self._plan = Plan()
        self._today = dt.date.today()
        self._missed = 0
        self._title = label("title")
        self.who = label("card")
        self.how = label("helper")
        self.steady = label("body")
        self.standing_by = label("body")
        self.not_seen = label("body")
        self.miss = icon_button("calendar", theme, scale)
        self.stop = icon_button("user-minus", theme, scale)
        self._buttons = Flow()
        self._buttons.set_gap(scale.px(12))
        self._buttons.show_parts([self.miss, self.stop])
        self.stopping = Stopping(scale)
        self.stopping.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(*(scale.px(32),) * 4)
        rows.setSpacing(scale.px(10))
        for part in (
            self._title,
            self.who,
            self.how,
            self.steady,
            self.standing_by,
            self.not_seen,
            self._buttons,
            self.stopping,
        ):
            rows.addWidget(part)
        self.miss.clicked.connect(self.missed)
        self.stop.clicked.connect(self._ask_when)
        self.stopping.stopped.connect(self._propose)
        self.stopping.given_up.connect(self._leave_question)

    def show_plan(self, plan: Plan, today: dt.date, missed: int) -> None:
        """Show this plan's, counted up to today; so often the two have missed each other."""
        if plan.contact_person_id != self._plan.contact_person_id:
            self.close_question()
        self._plan, self._today, self._missed = plan, today, missed
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        plan = self._plan
        newest = plan.assignments[-1] if plan.assignments else None
        self._title.setText(self.tr("Contact person"))
        self.who.setText(self._say_who(newest))
        self.how.setText(self._say_how(plan.assignment))
        self.steady.setText(self._say_how_steady())
        names = [plan.name_of(seat.person) for seat in plan.standing_by]
        self.standing_by.setText(self.tr("Stands by: {names}").format(names=", ".join(names)))
        self.standing_by.setVisible(bool(names))
        self.not_seen.setText(self._say_missed())
        self.not_seen.setVisible(self._missed > 0)
        self.how.setVisible(bool(self.how.text()))
        say_beside_icon(self.miss, self.tr("We did not see each other"))
        say_beside_icon(self.stop, self.tr("{name} stops").format(name=plan.contact_person))
        self.stop.setVisible(plan.assignment is not None)
        self._buttons.updateGeometry()
        self.stopping.retranslate()

    # -- what it says -------------------------------------------------------------------------

    def _say_day(self, day: dt.date) -> str:
        return long_date(day, self._wording.content.print.dates.in_(self._wording.language))

    def _say_who(self, newest: Assignment | None) -> str:
        if newest is None:
            return self.tr("There is no contact person yet.")
        if newest.until is not None:
            return self.tr("No contact person since {day}. Find one together.").format(
                day=self._say_day(newest.until)
            )
        name = self._plan.name_of(newest.person)
        return self.tr("{name}, since {day}").format(name=name, day=self._say_day(newest.since))

    def _say_how(self, now: Assignment | None) -> str:
        if now is None:
            return ""
        match now.mode:
            case ChoiceMode.OWN_CHOICE:
                how = self.tr("The young person's own choice")
            case ChoiceMode.CHOSE_AMONG:
                how = self.tr("Chosen among several")
            case ChoiceMode.SUGGESTED_ACCEPTED:
                how = self.tr("Suggested, and the young person said yes")
            case ChoiceMode.ASSIGNED:
                how = self.tr("Chosen for the young person, who was told why: {reason}").format(
                    reason=now.reason
                )
            case None:
                how = self.tr("The young person has not been asked. Get ready together.")
        words = f"“{now.words}”" if now.words else ""
        return " · ".join(part for part in (how, words) if part)

    def _say_how_steady(self) -> str:
        counted = continuity(self._plan.assignments, self._today)
        parts = [
            self.tr("Changes: {n}").format(n=counted.changes),
            self.tr("Days without a contact person: {n}").format(n=counted.gap_days),
        ]
        if counted.days_until_asked is not None:
            parts.append(self.tr("Days until asked: {n}").format(n=counted.days_until_asked))
        return " · ".join(parts)

    def _say_missed(self) -> str:
        told = self.tr("Missed each other since the last meeting: {n}.").format(n=self._missed)
        again = self.tr("We try again. The plan stays open.")
        return f"{told} {again}"

    # -- somebody stops -----------------------------------------------------------------------

    def _ask_when(self) -> None:
        self._buttons.hide()
        self.stopping.ask(self._plan.contact_person, self._today)

    def close_question(self) -> None:
        """Nobody is asked when the contact person stops."""
        self.stopping.hide()
        self._buttons.show()

    def _leave_question(self) -> None:
        self.close_question()
        self.stop.setFocus()

    def _propose(self, edit: EndContactPerson) -> None:
        before = self._plan
        self.edit_proposed.emit(edit)
        if self._plan is not before:
            self.miss.setFocus()
