"""The contact person choice: cards of people the young person knows, and how one was chosen."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits.contact_person import MOST_CANDIDATES
from ungeplan.model.plan import YOUNG_PERSON, Assignment, PersonId, Plan
from ungeplan.ui.meeting.contact_choice_answer import ChoiceAnswer
from ungeplan.ui.meeting.contact_choice_card import CandidateCard
from ungeplan.ui.meeting.contact_choice_form import CandidateForm
from ungeplan.ui.meeting.kept_words import KeptWords
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.as_many import AsMany
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.tab_order import TabMark
from ungeplan.ui.wording import Wording

FORM, ANSWER = "get_ready.candidate.", "get_ready.choice."
"""The beginnings of the fields of half-typed words: of a new card, and of a choice by person."""
_STACKED_FROM = 1.5


class ContactChoicePage(QWidget):
    """Who it is now and how that came; the cards; and one of two sheets in their place.

    Signals:
        laid: a NewCandidate for one more card.
        taken_away: the PersonId whose card is not wanted.
        chosen: a Choice.
        sheet_turned: cards, form or answer came up: the question is another one.
    """

    laid = Signal(object)
    taken_away = Signal(str)
    chosen = Signal(object)
    sheet_turned = Signal()

    def __init__(
        self, words: KeptWords, wording: Wording, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`words` keeps what is half-typed."""
        super().__init__(parent)
        self._words = words
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._plan = Plan()
        self.now = QLabel()
        self.now.setProperty("look", "card")
        self.quiet = QLabel()
        self.quiet.setProperty("look", "helper")
        for label in (self.now, self.quiet):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._now_sheet = QFrame()
        self._now_sheet.setProperty("look", "sheet")
        self._now_rows = QVBoxLayout(self._now_sheet)
        self._now_rows.addWidget(self.now)
        self._now_rows.addWidget(self.quiet)
        self._table = QWidget()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.cards = AsMany(self._row, self._make_card, TabMark(self))
        self.add = Button()
        self.add.setProperty("look", "dashed")
        table = QVBoxLayout(self._table)
        table.setContentsMargins(0, 0, 0, 0)
        table.addLayout(self._row)
        table.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._table_rows = table
        self.form = CandidateForm(wording, theme)
        self.answer = ChoiceAnswer(wording, theme)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        table.insertWidget(0, self._now_sheet)
        for part in (self._table, self.form, self.answer):
            self._rows.addWidget(part)
        self.form.hide()
        self.answer.hide()
        self.add.clicked.connect(self.open_form)
        self.form.laid.connect(self.laid)
        self.form.closed.connect(self.close_sheet)
        self.form.typed.connect(self._keep_form)
        self.answer.chosen.connect(self.chosen)
        self.answer.given_up.connect(self.close_sheet)
        self.answer.typed.connect(self._keep_answer)

    # -- what it shows ------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether a sheet lies in the place of the cards."""
        return not (self.form.isHidden() and self.answer.isHidden())

    @property
    def asks_about(self) -> str:
        """The name of the one whose choice is talked about; empty while nobody's is."""
        return "" if self.answer.isHidden() else self._plan.name_of(self.answer.person)

    def show_plan(self, plan: Plan) -> None:
        """Show who it is now, and the cards."""
        self._plan = plan
        if not self.answer.isHidden() and plan.person(self.answer.person) is None:
            self.close_sheet()
        self.retranslate()

    def show_today(self, today: dt.date) -> None:
        """Count from this day."""
        self.answer.show_today(today)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        directions = QBoxLayout.Direction
        is_stacked = scale.zoom >= _STACKED_FROM
        self._row.setDirection(directions.TopToBottom if is_stacked else directions.LeftToRight)
        for rows in (self._row, self._table_rows, self._rows):
            rows.setSpacing(scale.px(20))
        self._now_rows.setContentsMargins(*(scale.px(28),) * 4)
        self._now_rows.setSpacing(scale.px(8))
        for card in self.cards.rows:
            card.show_scale(scale)
        self.form.show_scale(scale)
        self.answer.show_scale(scale)
        side = scale.text(BODY)
        self.add.setIcon(icon("plus", self._theme.quiet_ink, side))
        self.add.setIconSize(QSize(side, side))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.get_ready, self._wording.say
        plan = self._plan
        assignment = plan.assignment
        if assignment is None:
            self.now.setText(say(words.nobody_now))
        else:
            name = plan.name_of(assignment.person)
            self.now.setText(words.is_now.filled(self._wording.language, name=name))
        self.quiet.setText(self._how_it_came(assignment))
        self.quiet.setVisible(bool(self.quiet.text()))
        cards = self.cards.fit(len(plan.candidates))
        for card, candidate in zip(cards, plan.candidates, strict=True):
            card.show_candidate(candidate, plan.name_of(candidate.person))
        self.add.setVisible(len(cards) < MOST_CANDIDATES)
        say_beside_icon(self.add, say(words.one_you_know))
        self.form.retranslate()
        self.answer.retranslate()

    # -- the sheets ---------------------------------------------------------------------------

    def open_form(self) -> None:
        """Ask who shall have a card."""
        taken = {YOUNG_PERSON, *(candidate.person for candidate in self._plan.candidates)}
        known = [person for person in self._plan.people if person.id not in taken]
        self.form.begin(known, self._words.of(FORM))
        self._turn_to(self.form)
        self.form.take_focus()

    def open_answer(self, person: str) -> None:
        """Ask how this person was chosen."""
        wanted, now = PersonId(person), self._plan.contact_person_id
        before = "" if now in (None, wanted) else self._plan.contact_person
        self.answer.ask(
            wanted, self._plan.name_of(wanted), before, self._words.of(f"{ANSWER}{person}.")
        )
        self._turn_to(self.answer)
        self.answer.take_focus()

    def close_sheet(self) -> None:
        """Back to the cards; what was half-typed is not wanted."""
        form_was_open = not self.form.isHidden()
        answered = self.answer.person
        self.turn_back()
        if form_was_open:
            self._words.forget(FORM)
        else:
            self._words.forget(f"{ANSWER}{answered}.")
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_back(self) -> None:
        """The cards come up again; half-typed words are kept for later."""
        self._turn_to(self._table)

    def _turn_to(self, shown: QWidget) -> None:
        for part in (self._table, self.form, self.answer):
            part.setVisible(part is shown)
        self.sheet_turned.emit()

    # -- inside -------------------------------------------------------------------------------

    def _make_card(self) -> CandidateCard:
        card = CandidateCard(self._wording, self._theme)
        card.show_scale(self._scale)
        card.chosen.connect(self.open_answer)
        card.taken_away.connect(self.taken_away)
        return card

    def _how_it_came(self, assignment: Assignment | None) -> str:
        words, say = self._wording.content.meeting.stages.get_ready, self._wording.say
        if assignment is None:
            return ""
        if assignment.mode is None:
            return say(words.not_asked_yet)
        told = (say(words.modes[assignment.mode]), assignment.reason, assignment.words)
        return " · ".join(part for part in told if part)

    def _keep_form(self, part: str, text: str) -> None:
        self._words.keep(FORM + part, text)

    def _keep_answer(self, part: str, text: str) -> None:
        self._words.keep(f"{ANSWER}{self.answer.person}.{part}", text)
