"""Thinking of one small step: one question at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.plan import PersonId
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.day_picker import DAY, WEEK, DayPicker
from ungeplan.ui.meeting.people_picker import Named, PeoplePicker
from ungeplan.ui.meeting.step_draft import StepDraft, StepPart
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.wording import Wording

OWNER_NAME = "owner-name"
HELPER_NAME = "helper-name"
"""Draft fields of half-typed names, beside the parts of the step itself."""


class Question(StrEnum):
    """What is asked about a step, in order."""

    WHAT = "what"
    WHO = "who"
    WHEN = "when"
    HELP = "help"
    WRONG = "wrong"


class StepEditor(QFrame):
    """Asks what the step is, who does it, when, who helps, and what if it goes wrong.

    It holds what is said until the stage makes an edit of it. Enter goes on, and makes the step
    when everything it needs is said; Ctrl+Enter makes it from anywhere; Esc puts it aside.

    Signals:
        draft_changed: the StepDraft as it is now.
        part_typed: name of the part and its text, to keep.
        person_named: the name of somebody who is not in the plan yet.
        question_changed: another question is asked now.
        finished: make the step.
        removal_wanted: take the step out of the plan.
        put_aside: close, and keep what is said.
    """

    draft_changed = Signal(object)
    part_typed = Signal(str, str)
    person_named = Signal(str)
    question_changed = Signal()
    finished = Signal()
    removal_wanted = Signal()
    put_aside = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sheet")
        self._wording = wording
        self._theme = theme
        self._people: tuple[Named, ...] = ()
        self.draft = StepDraft()
        self.question = Question.WHAT
        self._is_new = True
        self._hint = ""
        self._tick = QIcon()

        self._tabs = {question: QPushButton() for question in Question}
        self._tab_row = Flow()
        self._tab_row.show_parts(self._tabs.values())
        self._pages = {
            Question.WHAT: self._what_page(),
            Question.WHO: self._who_page(),
            Question.WHEN: self._when_page(),
            Question.HELP: self._help_page(),
            Question.WRONG: self._wrong_page(),
        }
        self._close = QPushButton()
        self._close.setProperty("look", "plain")
        self._remove = QPushButton()
        self._remove.setProperty("look", "plain")
        self._done = QPushButton()
        self._done.setProperty("look", "soft")
        self._lay_out()
        self._connect()

    # -- building -----------------------------------------------------------------------------

    def _what_page(self) -> QWidget:
        self._text = QLineEdit()
        self._text.setProperty("look", "large")
        self._suggestion = Chip(self._theme, "plus")
        self._suggestion_label = QLabel()
        self._suggestion_label.setProperty("look", "helper")
        row = Flow()
        row.show_parts([self._suggestion_label, self._suggestion])
        self._suggestion_row = row
        return _page(self._text, row)

    def _who_page(self) -> QWidget:
        self._owner = PeoplePicker(self._wording, self._theme)
        return _page(self._owner)

    def _when_page(self) -> QWidget:
        self._day = DayPicker(self._wording, self._theme, (DAY, WEEK, 2 * WEEK))
        self._when_label = QLabel()
        self._when_label.setProperty("look", "helper")
        self._when = QLineEdit()
        self._dare = Chip(self._theme)
        self._when_row = Flow()
        self._when_row.show_parts([self._dare, self._when])
        return _page(self._day, self._when_label, self._when_row)

    def _help_page(self) -> QWidget:
        self._helpers = PeoplePicker(self._wording, self._theme)
        return _page(self._helpers)

    def _wrong_page(self) -> QWidget:
        self._wrong = QLineEdit()
        self._wrong.setProperty("look", "large")
        return _page(self._wrong)

    def _lay_out(self) -> None:
        self._away = QHBoxLayout()
        self._away.addWidget(self._close)
        self._away.addWidget(self._remove)
        self._away.addStretch()
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addLayout(self._away, 1)
        self._foot.addWidget(self._done)
        self._rows = QVBoxLayout(self)
        self._rows.addWidget(self._tab_row)
        for page in self._pages.values():
            self._rows.addWidget(page)
        self._rows.addStretch(1)
        self._rows.addLayout(self._foot)

    def _connect(self) -> None:
        for tab in self._tabs.values():
            tab.setProperty("look", "tab")
            tab.setCheckable(True)
            tab.setAutoDefault(True)
            tab.clicked.connect(self._ask_pressed)
        for button in (self._close, self._remove, self._done):
            button.setAutoDefault(True)
        self._text.textEdited.connect(self._type_text)
        self._text.returnPressed.connect(self._finish_or_go_on)
        self._suggestion.clicked.connect(self._take_suggestion)
        self._owner.chosen.connect(self._choose_owner)
        self._owner.person_named.connect(self.person_named)
        self._owner.name_typed.connect(self._type_owner_name)
        self._day.day_chosen.connect(self._choose_day)
        self._day.calendar_shown.connect(self._make_room)
        self._dare.clicked.connect(self._take_dare)
        self._when.textEdited.connect(self._type_when)
        self._when.returnPressed.connect(self.go_on)
        self._helpers.chosen.connect(self._turn_helper)
        self._helpers.person_named.connect(self.person_named)
        self._helpers.name_typed.connect(self._type_helper_name)
        self._wrong.textEdited.connect(self._type_wrong)
        self._wrong.returnPressed.connect(self._finish_or_go_on)
        self._close.clicked.connect(self.put_aside)
        self._remove.clicked.connect(self.removal_wanted)
        self._done.clicked.connect(self.finished)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            # Before the button or the line that has the focus takes the Enter in it.
            done = QShortcut(QKeySequence(keys), self)
            done.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            done.activated.connect(self._finish_or_go_on)

    # -- what it is told ----------------------------------------------------------------------

    def begin(
        self,
        draft: StepDraft,
        *,
        is_new: bool,
        suggestion: str,
        kept: Mapping[str, str],
    ) -> None:
        """Ask about this step; `kept` are half-typed words by their part."""
        self.draft = draft
        self._is_new = is_new
        self._text.setText(draft.text)
        self._when.setText(draft.when)
        self._wrong.setText(draft.wrong)
        self.suggest(suggestion)
        self._owner.show_name(kept.get(OWNER_NAME, ""))
        self._helpers.show_name(kept.get(HELPER_NAME, ""))
        self._show_people()
        self._day.show_calendar(False)
        self.retranslate()
        self.ask(_where_words_were_left(kept))

    def suggest(self, suggestion: str) -> None:
        """What the step could be; nothing when it is empty."""
        self._suggestion.say(suggestion)

    def show_draft(self, draft: StepDraft) -> None:
        """The step is this now, because the plan has changed."""
        self.draft = draft
        for line, words in (
            (self._text, draft.text),
            (self._when, draft.when),
            (self._wrong, draft.wrong),
        ):
            # The cursor stays in a line that is the same.
            if line.text() != words:
                line.setText(words)
        self._show_people()
        self._show_answered()

    def show_people(self, people: Sequence[Named]) -> None:
        """These people can be chosen."""
        self._people = tuple(people)
        self._show_people()

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._day.show_today(today)

    @property
    def last_stop(self) -> QWidget:
        """Where Tab is last before it leaves the editor."""
        return self._done

    def take_person(self, person: PersonId) -> None:
        """Somebody who was named is in the plan now: they are the answer."""
        if self.question is Question.HELP:
            self._helpers.show_name("")
            self.part_typed.emit(HELPER_NAME, "")
            self._turn_helper(person)
            self._helpers.take_focus()
        else:
            self._owner.show_name("")
            self.part_typed.emit(OWNER_NAME, "")
            self._choose_owner(person)

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        margin = scale.px(32)
        self._rows.setContentsMargins(margin, scale.px(20), margin, scale.px(24))
        self._rows.setSpacing(scale.px(28))
        self.setMinimumHeight(scale.px(520))
        for buttons in (self._foot, self._away):
            buttons.setSpacing(scale.px(16))
        self._tab_row.set_gap(scale.px(4))
        for row in (self._suggestion_row, self._when_row):
            row.set_gap(scale.px(12))
        for page in self._pages.values():
            layout = page.layout()
            if layout is not None:
                layout.setSpacing(scale.px(20))
        self._when.setMinimumWidth(scale.px(420, at_least=240))
        for part in (self._owner, self._helpers, self._day, self._suggestion, self._dare):
            part.show_scale(scale)
        side = scale.text(BODY)
        for button, name, colour in (
            (self._close, "x", self._theme.action_text),
            (self._remove, "trash", self._theme.action_text),
            (self._done, "check", self._theme.action_text),
        ):
            button.setIcon(icon(name, colour, side))
            button.setIconSize(QSize(side, side))
        self._tick = icon("check", self._theme.action, side)
        for tab in self._tabs.values():
            tab.setIconSize(QSize(side, side))
        self._show_answered()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        for part in (self._owner, self._helpers, self._day):
            part.retranslate()
        for question, words in (
            (Question.WHAT, self.tr("The step")),
            (Question.WHO, self.tr("Who")),
            (Question.WHEN, self.tr("When")),
            (Question.HELP, self.tr("Help")),
            (Question.WRONG, self.tr("If it goes wrong")),
        ):
            say_beside_icon(self._tabs[question], words)
        steps = self._wording.content.meeting.stages.steps
        say = self._wording.say
        self._text.setAccessibleName(self.tr("The step in your own words"))
        self._wrong.setAccessibleName(say(steps.if_it_goes_wrong))
        self._suggestion_label.setText(self.tr("It could be:"))
        self._when_label.setText(self.tr("Or in your own words:"))
        self._when.setAccessibleName(self.tr("When, in your own words"))
        self._dare.say(self.tr("when I dare"))
        for button, words in (
            (self._close, self.tr("Close")),
            (self._remove, self.tr("Take the step away")),
            (self._done, self.tr("Add the step") if self._is_new else self.tr("Keep the change")),
        ):
            say_beside_icon(button, words)
        self._show_answered()

    # -- the questions ------------------------------------------------------------------------

    @property
    def asked(self) -> str:
        """The question in words; empty for the first, which the stage words."""
        steps = self._wording.content.meeting.stages.steps
        words = {
            Question.WHO: steps.who,
            Question.WHEN: steps.when,
            Question.HELP: steps.helpers,
            Question.WRONG: steps.if_it_goes_wrong,
        }
        return self._wording.say(words[self.question]) if self.question in words else ""

    @property
    def helper(self) -> str:
        """The quiet line under the question."""
        steps = self._wording.content.meeting.stages.steps
        if self._hint:
            return self._hint
        match self.question:
            case Question.WHO:
                return self._wording.say(steps.one_name)
            case Question.WHEN:
                return self.tr("A day, or your own words.")
            case Question.HELP:
                return self._wording.say(steps.helpers_help)
            case Question.WRONG:
                return self.tr("You can leave this out.")
        return self.tr("Small enough to do soon.")

    def ask(self, question: Question) -> None:
        """Ask this now."""
        self.question = question
        self._hint = ""
        for asked, page in self._pages.items():
            page.setVisible(asked is question)
            self._tabs[asked].setChecked(asked is question)
        self._day.show_calendar(False)
        self._show_answered()
        self.take_focus()
        self.question_changed.emit()

    def take_focus(self) -> None:
        """The keys begin at the answer to the question."""
        match self.question:
            case Question.WHAT:
                self._text.setFocus()
            case Question.WHO:
                self._owner.take_focus()
            case Question.WHEN if self.draft.when:
                self._when.setFocus()
            case Question.WHEN:
                self._day.take_focus()
            case Question.HELP:
                self._helpers.take_focus()
            case Question.WRONG:
                self._wrong.setFocus()

    def go_on(self) -> None:
        """*Videre*: the next question; after the last the step is made.

        Without words there is no step: it is put aside. Without an owner it does not go on.
        """
        match self.question:
            case Question.WHAT if not self.draft.text.strip():
                self.put_aside.emit()
            case Question.WHO if self.draft.owner is None:
                self._hint = self.tr("Choose one name.")
                self.question_changed.emit()
            case Question.WRONG if self.draft.is_complete:
                self.finished.emit()
            case Question.WRONG:
                self.ask(Question.WHO if self.draft.text.strip() else Question.WHAT)
            case _:
                self.ask(_ORDER[_ORDER.index(self.question) + 1])

    def go_back(self) -> None:
        """*Tilbage*: the question before; before the first the step is put aside."""
        if self.question is Question.WHAT:
            self.put_aside.emit()
        else:
            self.ask(_ORDER[_ORDER.index(self.question) - 1])

    def _ask_pressed(self) -> None:
        pressed = self.sender()
        for question, tab in self._tabs.items():
            if tab is pressed:
                self.ask(question)

    def _finish_or_go_on(self) -> None:
        if self.draft.is_complete:
            self.finished.emit()
        else:
            self.go_on()

    # -- the answers --------------------------------------------------------------------------

    def _say(self, draft: StepDraft) -> None:
        """The step is this now: keep what is different, and show it."""
        before, self.draft = self.draft.parts, draft
        for part, text in draft.parts.items():
            if before[part] != text:
                self.part_typed.emit(part, text)
        self._show_people()
        self._show_answered()
        self.draft_changed.emit(draft)

    def _type_text(self, text: str) -> None:
        self._say(self.draft._replace(text=text))

    def _take_suggestion(self) -> None:
        self._text.setText(self._suggestion.words)
        self._type_text(self._suggestion.words)
        self._text.setFocus()

    def _choose_owner(self, person: str) -> None:
        self._say(self.draft.owned_by(PersonId(person)))
        self.ask(Question.WHEN)

    def _type_owner_name(self, name: str) -> None:
        self.part_typed.emit(OWNER_NAME, name)

    def _choose_day(self, day: dt.date) -> None:
        self._when.clear()
        self._say(self.draft.due_on(day))
        self.ask(Question.HELP)

    def _type_when(self, words: str) -> None:
        self._say(self.draft.due_when(words))

    def _take_dare(self) -> None:
        self._when.setText(self._dare.words)
        self._type_when(self._dare.words)
        self.ask(Question.HELP)

    def _turn_helper(self, person: str) -> None:
        helper = PersonId(person)
        helpers = self.draft.helpers
        turned = (
            tuple(h for h in helpers if h != helper) if helper in helpers else (*helpers, helper)
        )
        self._say(self.draft._replace(helpers=turned))

    def _type_helper_name(self, name: str) -> None:
        self.part_typed.emit(HELPER_NAME, name)

    def _type_wrong(self, text: str) -> None:
        self._say(self.draft._replace(wrong=text))

    # -- showing ------------------------------------------------------------------------------

    def _show_people(self) -> None:
        owner = self.draft.owner
        self._owner.show_people(self._people, [owner] if owner else [])
        others = [person for person in self._people if person.id != owner]
        self._helpers.show_people(others, self.draft.helpers)
        self._day.show_day(self.draft.day)

    def _show_answered(self) -> None:
        draft = self.draft
        answered = {
            Question.WHAT: bool(draft.text.strip()),
            Question.WHO: draft.owner is not None,
            Question.WHEN: draft.due is not None,
            Question.HELP: bool(draft.helpers),
            Question.WRONG: bool(draft.wrong.strip()),
        }
        for question, tab in self._tabs.items():
            tab.setIcon(self._tick if answered[question] else QIcon())
            said = self.tr("answered") if answered[question] else ""
            tab.setAccessibleDescription(said)
        self._done.setVisible(draft.is_complete)
        self._remove.setVisible(not self._is_new)
        self._suggestion_row.setVisible(bool(self._suggestion.words) and not draft.text.strip())
        self._dare.setChecked(draft.when == self._dare.words)
        self._fold_foot()

    def _make_room(self, calendar: bool) -> None:
        """The calendar takes the place of the own words."""
        self._when_label.setVisible(not calendar)
        self._when_row.setVisible(not calendar)

    def _fold_foot(self) -> None:
        """Side by side while all words fit; else what makes the step, over what leaves it."""
        margins = self._rows.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        needed = (
            self._away.sizeHint().width() + self._foot.spacing() + self._done.sizeHint().width()
        )
        self._foot.setDirection(
            QBoxLayout.Direction.LeftToRight if needed <= room else QBoxLayout.Direction.BottomToTop
        )

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_foot()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._day.calendar_is_open:
                self._day.show_calendar(False)
                self._day.take_focus()
            else:
                self.put_aside.emit()
        else:
            super().keyPressEvent(event)


_ORDER = tuple(Question)
_ASKED_FOR = {
    StepPart.TEXT: Question.WHAT,
    OWNER_NAME: Question.WHO,
    StepPart.WHEN: Question.WHEN,
    HELPER_NAME: Question.HELP,
    StepPart.WRONG: Question.WRONG,
}


def _where_words_were_left(kept: Mapping[str, str]) -> Question:
    """The last question to which words were typed."""
    left = [question for part, question in _ASKED_FOR.items() if kept.get(part)]
    return max(left, key=_ORDER.index, default=Question.WHAT)


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        layout.addWidget(part)
    return page
