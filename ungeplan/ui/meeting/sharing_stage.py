"""*Hvem må vide*: one person at a time, and what they may know. Nothing is shared by itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ungeplan.model.edits import AddPerson, AnyEdit, TellLeftOut
from ungeplan.model.plan import MeetingId, Person, PersonId, Plan
from ungeplan.model.refusals import Refusal
from ungeplan.model.rule_book import is_described, people_around
from ungeplan.model.sharing import came_late, may_know_anything
from ungeplan.ui.board.figure_picture import FigurePicture
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.recipient_form import NAME, RecipientForm
from ungeplan.ui.meeting.recipient_list import RecipientList
from ungeplan.ui.meeting.share_legend import ShareLegend
from ungeplan.ui.meeting.share_rows import ShareRows
from ungeplan.ui.meeting.stage import Stage
from ungeplan.ui.theme import BODY, NO_WIDEST, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording

_STACKED_FROM = 1.5
"""From this text zoom people and rows take turns."""
_FIGURE = 260
_LIST = 420
_ROWS = 36
"""So many letters, about, are as wide as the rows want to be."""


class SharingStage(Stage):
    """The people on the left; on the right what the one who is chosen may know."""

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(wording, theme, parent)
        self._plan = Plan()
        self._today = dt.date.today()
        self._people: tuple[Person, ...] = ()
        self._opened: PersonId | None = None
        self._is_adding = False
        self._describes_anew = False
        self._awaits_somebody = False
        self._is_watched = False
        self._name_draft = ""
        self._figure = FigurePicture(wording, theme)
        self.list = RecipientList(wording, theme)
        self.legend = ShareLegend(wording, theme)
        self.form = RecipientForm(wording, theme)
        self.rows = ShareRows(wording, theme)
        self.left_out = Chip(theme)
        self.anew = Button()
        self.anew.setProperty("look", "plain")
        self._beside = QVBoxLayout()
        self._beside.addWidget(self._figure)
        self._beside.addStretch(1)
        self._left = QVBoxLayout()
        self._left.addWidget(self.list)
        self._left.addStretch(1)
        self._right = QVBoxLayout()
        for part in (self.legend, self.form, self.rows):
            self._right.addWidget(part)
        self._right.addWidget(self.left_out, 0, Qt.AlignmentFlag.AlignLeft)
        self._right.addWidget(self.anew, 0, Qt.AlignmentFlag.AlignLeft)
        self._right.addStretch(1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.addLayout(self._beside)
        self._layout.addLayout(self._left)
        self._layout.addLayout(self._right, 1)

        self.list.person_chosen.connect(self._open)
        self.list.somebody_wanted.connect(self._add)
        self.form.described.connect(self._describe)
        self.form.closed.connect(self._close)
        self.form.name_typed.connect(self._keep_name)
        self.anew.clicked.connect(self._describe_anew)
        self.left_out.clicked.connect(self._tell_left_out)
        self.rows.answered.connect(self.edit_proposed)
        self.rows.words_typed.connect(self.draft_typed)
        self.rows.words_finished.connect(self.draft_finished)
        wording.language_changed.connect(self.retranslate)
        self._show_parts()

    # -- what it is told ----------------------------------------------------------------------

    @property
    def question(self) -> str:
        words, person = self.wording.content.meeting.stages.sharing, self._person
        if self._is_adding:
            return self.tr("Who else may know something?")
        if person is None:
            return self.wording.say(words.question)
        asked = words.what_may if self._is_known(person) else words.who_is
        return asked.filled(self.wording.language, name=person.name)

    @property
    def helper(self) -> str:
        return self.wording.say(self.wording.content.meeting.stages.sharing.say_no_again)

    def show_today(self, today: dt.date) -> None:
        self._today = today
        self.list.show_today(today)

    def show_plan(self, plan: Plan, meeting: MeetingId | None) -> None:
        asked = self.question
        watching = {seat.person for seat in came_late(plan, meeting)}
        before, self._people = self._people, people_around(plan, meeting)
        self._plan = plan
        self._is_watched = bool(watching)
        if watching:
            # They must not see who else there is, and the answers about others are not in this
            # plan: one of them could not be taken back here.
            self._people = tuple(person for person in self._people if person.id in watching)
            self._stop_adding()
        self._take_who_came(before)
        if self._person is None:
            self._opened = None
        self._figure.show_plan(plan, meeting)
        self.list.show_people(plan, meeting, self._people, can_add=not self._is_watched)
        self._show_parts()
        if self.question != asked:
            self.question_changed.emit()

    def show_drafts(self, drafts: Mapping[str, str]) -> None:
        self._name_draft = drafts.get(NAME, "")
        self.rows.show_drafts(drafts)

    def show_refusal(self, edit: AnyEdit | None, refusal: Refusal) -> bool:
        """What was written stays; the sentence is the window's."""
        self._awaits_somebody = False
        return False

    def show_scale(self, scale: Scale) -> None:
        super().show_scale(scale)
        for part in (
            self._figure,
            self.list,
            self.legend,
            self.form,
            self.rows,
            self.left_out,
        ):
            part.show_scale(scale)
        side = scale.text(BODY)
        self.anew.setIcon(icon("pencil-simple", self.theme.action_text, side))
        self.anew.setIconSize(QSize(side, side))
        self._layout.setContentsMargins(scale.px(48), scale.px(12), scale.px(48), scale.px(24))
        self._layout.setSpacing(scale.px(48))
        self._right.setSpacing(scale.px(12))
        self._arrange()

    def retranslate(self) -> None:
        self.list.retranslate()
        self._show_parts()

    def step_back(self) -> bool:
        if self._opened is None and not self._is_adding:
            return False
        self._close()
        return True

    def enter(self, *, from_the_end: bool = False) -> None:
        if self._name_draft:
            self._add()

    def leave(self) -> None:
        """Words that are written beside an answer are said."""
        if self._opened is not None:
            self.rows.finish_words()

    # -- opening and closing ------------------------------------------------------------------

    @property
    def _person(self) -> Person | None:
        return next((person for person in self._people if person.id == self._opened), None)

    def _open(self, person: str) -> None:
        self.leave()
        self._opened, self._is_adding = PersonId(person), False
        self._describes_anew = False
        self._show_parts()
        self._begin_form()
        self.question_changed.emit()
        if self.list.isHidden():
            self._focus_opened()

    def _add(self) -> None:
        self.leave()
        self._opened, self._is_adding = None, True
        self._show_parts()
        self.form.begin(None, self._name_draft)
        self.form.take_focus()
        self.question_changed.emit()

    def _close(self) -> None:
        self.leave()
        opened = self._opened
        self._describes_anew = False
        if self._is_adding:
            self._name_draft = ""
            self.draft_finished.emit(NAME)
        self._opened, self._is_adding = None, False
        self._show_parts()
        self.list.take_focus(opened)
        self.question_changed.emit()

    def _stop_adding(self) -> None:
        """Nobody is added while somebody watches; the half-typed name stays with the plan."""
        self._is_adding = False
        self.form.begin(None)

    def _is_known(self, person: Person) -> bool:
        """While somebody watches who may not see all, nobody is described: the plan holds less."""
        described = is_described(self._plan, person) and not self._describes_anew
        return self._is_watched or described

    def _begin_form(self) -> None:
        person = self._person
        if person is not None and not self._is_known(person):
            self.form.begin(person)

    def _describe_anew(self) -> None:
        """It was said wrongly who this is, and the law was read for somebody else."""
        self.leave()
        self._describes_anew = True
        self._show_parts()
        self._begin_form()
        self.form.take_focus()
        self.question_changed.emit()

    def _tell_left_out(self, tell: bool) -> None:
        """Their paper says so from now on, or no longer."""
        if self._opened is not None:
            self.edit_proposed.emit(TellLeftOut(self._opened, tell))
            # A rule may have said no: then the answer is what it was.
            self._show_parts()

    def _focus_opened(self) -> None:
        if self.form.isHidden():
            self.rows.take_focus()
        else:
            self.form.take_focus()

    # -- somebody new -------------------------------------------------------------------------

    def _keep_name(self, text: str) -> None:
        self._name_draft = text
        self.draft_typed.emit(NAME, text)

    def _describe(self, edit: AnyEdit) -> None:
        self._awaits_somebody, self._describes_anew = isinstance(edit, AddPerson), False
        self.edit_proposed.emit(edit)
        self._awaits_somebody = False
        self._show_parts()
        self.question_changed.emit()
        self._focus_opened()

    def _take_who_came(self, before: tuple[Person, ...]) -> None:
        """Who was added is the one that is asked about now."""
        known = {person.id for person in before}
        new = [person for person in self._people if person.id not in known]
        if self._awaits_somebody and new:
            self._opened, self._is_adding = new[-1].id, False
            self._name_draft = ""
            self.draft_finished.emit(NAME)

    # -- showing ------------------------------------------------------------------------------

    def _show_parts(self) -> None:
        person = self._person
        known = person is not None and self._is_known(person)
        if person is not None and known:
            self.rows.show_person(self._plan, person.id, self._today)
            words = self.tr("Say again who {name} is").format(name=person.name)
            say_beside_icon(self.anew, words)
            self._show_left_out(person)
        self.legend.setVisible(person is None and not self._is_adding)
        self.form.setVisible(self._is_adding or (person is not None and not known))
        self.rows.setVisible(known)
        self.anew.setVisible(known and not self._is_watched)
        # Whoever watches would hear from the question that something is left out.
        asks = person is not None and known and self._has_paper(person)
        self.left_out.setVisible(asks and not self._is_watched)
        self.list.show_chosen(self._opened)
        self._arrange()

    def _has_paper(self, person: Person) -> bool:
        """Whether there is a paper for them; not whether anything is left out on it."""
        told = self._plan.told_left_out
        return may_know_anything(self._plan, person.id, self._today) or person.id in told

    def _show_left_out(self, person: Person) -> None:
        words, language = self.wording.content.meeting.stages.sharing, self.wording.language
        self.left_out.say(self.wording.say(words.tell_left_out))
        self.left_out.setAccessibleName(words.tell_left_out_to.filled(language, name=person.name))
        self.left_out.setChecked(person.id in self._plan.told_left_out)

    def _arrange(self) -> None:
        """Side by side while there is room; with large text people and rows take turns."""
        scale = self.scale
        stacked = scale.zoom >= _STACKED_FROM
        is_open = self._opened is not None or self._is_adding
        self._layout.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )
        self.list.setHidden(stacked and is_open)
        wide = round(scale.px(_LIST) * max(1.0, scale.zoom * 0.9))
        self.list.setMinimumWidth(0 if stacked else wide)
        self.list.setMaximumWidth(NO_WIDEST if stacked else wide)
        margins = self._layout.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self._layout.spacing()
        rows = room - wide - scale.px(_FIGURE)
        self._figure.setVisible(not stacked and rows >= _ROWS * scale.text(BODY))
        self._figure.setFixedSize(QSize(scale.px(_FIGURE), scale.px(500)))

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
