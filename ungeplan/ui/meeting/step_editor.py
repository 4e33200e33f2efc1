"""Thinking of one small step: one question at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ungeplan.model.plan import YOUNG_PERSON, PersonId
from ungeplan.ui.meeting.people_picker import Named, PeoplePicker
from ungeplan.ui.meeting.question_sheet import QuestionSheet
from ungeplan.ui.meeting.step_draft import StepDraft
from ungeplan.ui.meeting.step_pages import WhenPage, WordsPage
from ungeplan.ui.meeting.step_questions import HELPER_NAME, OWNER_NAME, Question
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.wording import Wording

_MOST_OF_THE_WINDOW = 0.72
"""So much of its height is left between the question and the bar at the bottom."""


class StepEditor(QuestionSheet):
    """Asks what the step is, who does it, when, who helps, and what if it goes wrong.

    It holds what is said until the stage makes an edit of it. Enter goes on, and makes the step
    when everything it needs is said; Ctrl+Enter makes it from anywhere; Esc puts it aside.

    Signals:
        draft_changed: the StepDraft as it is now.
        finished: make the step.
        removal_wanted: take the step out of the plan.
    """

    draft_changed = Signal(object)
    finished = Signal()
    removal_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Question, theme, parent)
        self._wording = wording
        self._people: tuple[Named, ...] = ()
        self.draft = StepDraft()
        self.question = Question.WHAT
        self._agreed: StepDraft | None = None
        """The step as the plan has it; None while it is new."""
        self._what = WordsPage(theme)
        self._owner = PeoplePicker(wording, theme)
        self._when = WhenPage(wording, theme)
        self._helpers = PeoplePicker(wording, theme)
        self._wrong = WordsPage(theme)
        self._pages: dict[Question, WordsPage | PeoplePicker | WhenPage] = {
            Question.WHAT: self._what,
            Question.WHO: self._owner,
            Question.WHEN: self._when,
            Question.HELP: self._helpers,
            Question.WRONG: self._wrong,
        }
        self._hold(self._pages.values(), self._when)
        self._connect()

    def _connect(self) -> None:
        self.tabs.question_chosen.connect(self.ask)
        self._what.words_typed.connect(self._type_text)
        self._what.finished.connect(self._finish)
        self._owner.chosen.connect(self._choose_owner)
        self._owner.person_named.connect(self.person_named)
        self._owner.name_typed.connect(self._type_owner_name)
        self._when.day_chosen.connect(self._choose_day)
        self._when.words_typed.connect(self._type_when)
        self._when.words_taken.connect(self._take_when)
        self._when.finished.connect(self.go_on)
        self._helpers.chosen.connect(self._turn_helper)
        self._helpers.person_named.connect(self.person_named)
        self._helpers.name_typed.connect(self._type_helper_name)
        self._wrong.words_typed.connect(self._type_wrong)
        self._wrong.finished.connect(self._finish)
        self.foot.removal_wanted.connect(self.removal_wanted)

    # -- what it is told ----------------------------------------------------------------------

    def begin(
        self,
        draft: StepDraft,
        *,
        agreed: StepDraft | None,
        suggestion: str,
        kept: Mapping[str, str],
    ) -> None:
        """Ask about this step, which the plan has as `agreed`; None is a new one.

        `kept` are half-typed words by their part.
        """
        self.draft = draft
        self._agreed = agreed
        self._what.begin(draft.text, suggestion)
        self.show_names(kept)
        self._when.begin(draft.day, draft.when)
        self._wrong.begin(draft.wrong)
        self._show_people()
        self.retranslate()
        self._keep_height()
        self.ask(Question.where_words_were_left(kept))

    def suggest(self, suggestion: str) -> None:
        """What the step could be; nothing when it is empty."""
        self._what.suggest(suggestion)

    def show_draft(self, draft: StepDraft, agreed: StepDraft | None) -> None:
        """The step is this now, because the plan has changed."""
        self.draft = draft
        self._agreed = agreed
        self._show_answers()

    def show_names(self, kept: Mapping[str, str]) -> None:
        """These half-typed names stand in the lines now, and no others."""
        self._owner.show_name(kept.get(OWNER_NAME, ""))
        self._helpers.show_name(kept.get(HELPER_NAME, ""))

    def show_people(self, people: Sequence[Named]) -> None:
        """These people can be chosen."""
        self._people = tuple(people)
        self._show_people()

    def show_today(self, today: dt.date) -> None:
        """Count days from this one."""
        self._when.show_today(today)

    @property
    def last_stop(self) -> QWidget:
        """Where Tab is last before it leaves the editor."""
        return self.foot.done

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
        for page in self._pages.values():
            page.show_scale(scale)
        super().show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._owner.retranslate()
        self._helpers.retranslate()
        is_new = self._agreed is None
        self._name(
            {
                Question.WHAT: self.tr("The step"),
                Question.WHO: self.tr("Who"),
                Question.WHEN: self.tr("When"),
                Question.HELP: self.tr("Who helps"),
                Question.WRONG: self.tr("If it goes wrong"),
            },
            finish=self.tr("The step is finished"),
            done=self.tr("Add the step") if is_new else self.tr("Keep the change"),
        )
        self._what.say(self.tr("The step in your own words"), self.tr("It could be:"))
        self._when.say(
            self.tr("Or in your own words:"),
            self.tr("When, in your own words"),
            self.tr("when I dare"),
        )
        steps = self._wording.content.meeting.stages.steps
        self._wrong.say(self._wording.say(steps.if_it_goes_wrong))
        self._show_people()
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
        self.tabs.show_asked(question)
        self._when.close_calendar()
        self._show_answered()
        self.take_focus()
        self.question_changed.emit()

    def take_focus(self) -> None:
        """The keys begin at the answer to the question."""
        self._pages[self.question].take_focus()

    def go_on(self) -> None:
        """*Videre*: the next question; after the last the step is made.

        Without words there is no step: it is put aside. Without an owner it does not go on.
        """
        match self.question:
            case Question.WHAT if not self.draft.text.strip():
                self.put_aside.emit()
            case Question.WHO if self.draft.owner is None:
                self._hint_at(self.tr("Choose one name."))
            case Question.WRONG if self.draft.is_complete:
                self.finished.emit()
            case Question.WRONG:
                self.ask(Question.WHO if self.draft.text.strip() else Question.WHAT)
            case _:
                self.ask(self.question.next)

    def go_back(self) -> None:
        """*Tilbage*: the question before; before the first the step is put aside."""
        if self.question is Question.WHAT:
            self.put_aside.emit()
        else:
            self.ask(self.question.before)

    def _finish(self) -> None:
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
        self._show_answers()
        self.draft_changed.emit(draft)

    def _type_text(self, text: str) -> None:
        self._say(self.draft._replace(text=text))

    def _choose_owner(self, person: str) -> None:
        self._say(self.draft.owned_by(PersonId(person)))
        self.ask(Question.WHEN)

    def _type_owner_name(self, name: str) -> None:
        self.part_typed.emit(OWNER_NAME, name)
        self._say_close()

    def _choose_day(self, day: dt.date) -> None:
        self._say(self.draft.due_on(day))
        self.ask(Question.HELP)

    def _type_when(self, words: str) -> None:
        self._say(self.draft.due_when(words))

    def _take_when(self, words: str) -> None:
        self._type_when(words)
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
        self._say_close()

    def _type_wrong(self, text: str) -> None:
        self._say(self.draft._replace(wrong=text))

    # -- showing ------------------------------------------------------------------------------

    def _show_answers(self) -> None:
        self._what.show_words(self.draft.text)
        self._when.show_when(self.draft.day, self.draft.when)
        self._wrong.show_words(self.draft.wrong)
        self._show_people()
        self._show_answered()

    def _show_people(self) -> None:
        owner = self.draft.owner
        self._owner.show_people(self._people, [owner] if owner else [])
        others = [self._as_helper(person) for person in self._people if person.id != owner]
        self._helpers.show_people(others, self.draft.helpers)

    def _as_helper(self, person: Named) -> Named:
        """The young person does not help themselves: they take part in what somebody else does."""
        if person.id != YOUNG_PERSON:
            return person
        return person._replace(answer=self.tr("I take part"))

    def _show_answered(self) -> None:
        draft = self.draft
        answers = {
            Question.WHAT: bool(draft.text.strip()),
            Question.WHO: draft.owner is not None,
            Question.WHEN: draft.due is not None,
            Question.HELP: bool(draft.helpers),
            Question.WRONG: bool(draft.wrong.strip()),
        }
        self.tabs.show_answered({question for question, said in answers.items() if said})
        self.foot.offer(can_finish=draft.is_complete, can_remove=self._agreed is not None)
        self._say_close()

    def _say_close(self) -> None:
        """It is told when closing keeps something for another time."""
        half_typed = self._owner.half_typed or self._helpers.half_typed
        half_said = bool(half_typed) or self.draft != (self._agreed or StepDraft())
        self.foot.say_close(keeps_something=half_said)

    def _height_of_all(self) -> int:
        """With the calendar open."""
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        margins = self._rows.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        room = self._when.height_with_calendar(width) + self.tabs.heightForWidth(width)
        room += self.foot.button_height + 2 * self._rows.spacing()
        edges = self.height() - self.contentsRect().height()
        height = room + margins.top() + margins.bottom() + edges
        return height if height <= self.window().height() * _MOST_OF_THE_WINDOW else 0

    # -- Qt -----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_height()
