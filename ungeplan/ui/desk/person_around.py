"""The people around one young person, on the desk: who they are, and who is not told yet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.edits import AddPerson, DescribePerson
from ungeplan.model.plan import YOUNG_PERSON, Person, PersonId, Plan
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.desk.person_form import PersonForm
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording


class AroundRow(QWidget):
    """One person in a line.

    Signals:
        change_wanted: the PersonId; it shall be said anew who they are.
    """

    change_wanted = Signal(str)

    def __init__(self, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self._person = PersonId("")
        self.name = label("card")
        self.words = label("helper")
        self.change = icon_button("pencil-simple", theme, scale, "plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.px(16))
        row.addWidget(self.name, 2)
        row.addWidget(self.words, 3)
        row.addWidget(self.change)
        self.change.clicked.connect(self._want_change)

    def show_person(self, person: Person, words: str) -> None:
        """Show who it is, and in a few words what they are."""
        self._person = person.id
        self.name.setText(person.name)
        self.words.setText(words)
        say_beside_icon(self.change, self.tr("Change"))
        self.change.setAccessibleName(self.tr("Change {name}").format(name=person.name))

    def _want_change(self) -> None:
        self.change_wanted.emit(self._person)


class PersonAround(QFrame):
    """Everybody around the young person; one can be described anew, and somebody added.

    Signals:
        edit_proposed: an AddPerson or a DescribePerson.
    """

    edit_proposed = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, scale: Scale) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._scale = scale
        self._plan = Plan()
        self._title = label("title")
        self._nobody = label("helper")
        self.rows = QVBoxLayout()
        self._people = AsMany(self.rows, self._make_row, TabMark(self))
        self.add = icon_button("user-plus", theme, scale)
        self.form = PersonForm(wording, theme, scale)
        self.form.hide()
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(scale.px(32),) * 4)
        layout.setSpacing(scale.px(10))
        layout.addWidget(self._title)
        layout.addWidget(self._nobody)
        layout.addLayout(self.rows)
        layout.addWidget(self.form)
        layout.addLayout(below)
        self.add.clicked.connect(self._ask_for_somebody)
        self.form.written.connect(self._propose)
        self.form.given_up.connect(self._leave_form)

    def show_plan(self, plan: Plan) -> None:
        """Show the people of this plan; a form that is open stays."""
        self._plan = plan
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._title.setText(self.tr("People around {name}").format(name=self._plan.young_person))
        self._nobody.setText(self.tr("Nobody is written down yet."))
        around = [p for p in self._plan.people if p.id != YOUNG_PERSON]
        self._nobody.setVisible(not around)
        for row, person in zip(self._people.fit(len(around)), around, strict=True):
            row.show_person(person, self._say(person))
        say_beside_icon(self.add, self.tr("Somebody new"))
        self.form.retranslate()

    def close_form(self) -> None:
        """Nobody is written down now, and no name is left in a line."""
        self.form.forget()
        self.form.hide()
        self.add.show()

    # -- inside -------------------------------------------------------------------------------

    def _make_row(self) -> AroundRow:
        row = AroundRow(self._theme, self._scale)
        row.change_wanted.connect(self._ask_about)
        return row

    def _say(self, person: Person) -> str:
        near = self.tr("Family or friend") if person.is_near else ""
        parts = [person.relation or near]
        if person.id == self._plan.contact_person_id:
            parts.append(self.tr("contact person"))
        if person.department is not None:
            names = self._wording.content.departments.names
            parts.append(self._wording.say(names[person.department]))
        if person.holds_custody:
            parts.append(self.tr("has custody"))
        if person.id in [seat.person for seat in self._plan.standing_by]:
            parts.append(self.tr("stands by"))
        parts.append(person.phone)
        return " · ".join(part for part in parts if part)

    def _ask_for_somebody(self) -> None:
        self._open_form(None)

    def _ask_about(self, person: str) -> None:
        self._open_form(self._plan.person(PersonId(person)))

    def _open_form(self, person: Person | None) -> None:
        self.add.hide()
        self.form.show()
        self.form.begin(person)

    def _leave_form(self) -> None:
        self.close_form()
        self.add.setFocus()

    def _propose(self, edit: AddPerson | DescribePerson) -> None:
        before = self._plan
        self.edit_proposed.emit(edit)
        # When a rule says no, what is written stays.
        if self._plan is not before:
            self._leave_form()
