"""Every screen of the program, one after the other, with a plan that has something of everything.

The stages come from the window: a new one is looked at with all the questions it asks by *Videre*.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.board.sitting import EMIL, MANUAL, MOTORS, SCHOOL, new_document
from ungeplan.demo.eyes import find, wait_until
from ungeplan.model.copies import ON_PAPER, copy_for, holders
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    PlaceGoal,
    RateGoal,
    SayRightNow,
    SetNextMeeting,
    SetShareRule,
    TakeGoalOff,
)
from ungeplan.model.facts import CopyHandedOver, DraftBegun, DraftWritten, Stage
from ungeplan.model.figure import Zone
from ungeplan.model.follow_on import drafts, known_drafts
from ungeplan.model.follow_on.words import draft_document
from ungeplan.model.people import row_of
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    Category,
    Choice,
    DueWhen,
    GoalId,
    PersonId,
    PlanId,
    RowKind,
    StrengthKind,
    WishId,
)
from ungeplan.model.rule_book import Topic
from ungeplan.ui.desk.desk_window import DeskWindow
from ungeplan.ui.meeting.sharing_stage import SharingStage
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import WARM
from ungeplan.ui.wording import Wording

TODAY = dt.date(2026, 11, 23)
UNCLE = "Onkel Poul"
STEP = "Spørge min onkel om en lørdag"
QUESTION = "Hvordan får jeg det?"
PLACE = "Skolens bibliotek"
GOOD_AT = "motorer, og at vente på at noget bider."
WHEN = "når jeg tør"
OWN_WORDS = (
    MOTORS,
    MANUAL,
    EMIL,
    SCHOOL,
    UNCLE,
    STEP,
    QUESTION,
    PLACE,
    GOOD_AT,
    "Mikkel",
    "Karen",
    WHEN,
)
"""What people said: it stays as it is in every language."""
_MOST_QUESTIONS = 40


class Screen(Struct):
    """What is on the screen now."""

    name: str
    window: QWidget
    is_shared: bool


def full_plan() -> PlanDocument:
    """Three goals with numbers and steps, wishes beside them, a helper and a next meeting."""
    document = new_document()
    for text, zone, number in (
        (MOTORS, Zone.HANDS, 2),
        (MANUAL, Zone.HEAD, 3),
        (EMIL, Zone.HEART, 4),
    ):
        wish = document.do(AddWish(text))
        goal = document.do(PlaceGoal(WishId(wish or ""), zone))
        assert goal is not None
        document.do(RateGoal(document.plan.active_goals[-1].id, number))
    document.do(AddWish(SCHOOL))
    uncle = document.do(AddPerson(UNCLE))
    first, second, _ = document.plan.active_goals
    document.do(AddStep(first.id, STEP, YOUNG_PERSON, DueWhen(WHEN)))
    document.do(AddStep(second.id, "Ringe", PersonId("karen"), helpers=(PersonId(uncle or ""),)))
    document.do(SetNextMeeting(dt.datetime(2027, 1, 4, 10, 15), PLACE, "00 00 00 00"))
    return document


class MeetingWalk:
    """Leads through the shared screen."""

    def __init__(self, wording: Wording, size: QSize, zoom: float) -> None:
        self.document = full_plan()
        self._wording = wording
        self.window = MeetingWindow(self.document, wording, WARM)
        self.window.show_today(TODAY)
        self.window.resize(size)
        self.window.zoom_text(zoom)
        self.window.show()
        self.window.activateWindow()
        wait_until(self.window.isActiveWindow)

    def screens(self) -> Iterator[Screen]:
        """One after the other; whoever looks may move the keyboard, but not the meeting."""
        for name in chain(self._questions(), self._besides()):
            settle()
            yield Screen(name, self.window, is_shared=True)

    def close(self) -> None:
        self.window.hide()
        self.window.deleteLater()
        settle()

    def _questions(self) -> Iterator[str]:
        """All stages, each with its own questions, up to the end."""
        window = self.window
        for place in window.stages:
            window.go_to(place)
            for number in range(1, _MOST_QUESTIONS):
                yield f"{place.value} {number}"
                before = _what_stands(window)
                window.forward_action.trigger()
                settle()
                if not window.parting.isHidden():
                    yield "parting"
                    window.parting.stay.click()
                if window.place is not place or before == _what_stands(window):
                    break

    def _besides(self) -> Iterator[str]:
        """What *Videre* does not come to."""
        yield from self._at_welcome()
        yield from self._at_me()
        yield from self._at_goals()
        yield from self._at_steps()
        yield from self._at_sharing()
        window = self.window
        window.go_to(Stage.MY_PLAN)
        window.my_plan.show_missing_signs(["☃"])
        yield "missing signs"
        window.go_to(Stage.WISHES)
        window.say(self._wording.content.trouble("NotAllSaved", self._wording.language))
        yield "message"
        self.document.entry_not_saved("")
        yield "not saved"
        for action in (window.pause_action, window.hide_action):
            action.trigger()
            yield f"curtain: {action.text()}"
            window.curtain.opened.emit()
            window.curtain.hide()

    def _at_welcome(self) -> Iterator[str]:
        self.window.go_to(Stage.WELCOME)
        press(tr("ChairsAtTable", "One more?"))
        yield "seat"
        press(tr("SeatForm", "Somebody who works with you"))
        yield "seat of a professional"
        press(tr("SeatForm", "Not now"))

    def _at_me(self) -> Iterator[str]:
        self.window.go_to(Stage.ME)
        self.document.do(SayRightNow(Area.AT_HOME, 30))
        yield "right now, answered"
        press(tr("MeStage", "My figure"))
        yield "my figure"
        press(tr("FigureChoice", "Done"))
        self.document.do(AddStrength(StrengthKind.GOOD_AT, GOOD_AT))
        self.window.forward_action.trigger()
        yield "backpack"

    def _at_goals(self) -> Iterator[str]:
        self.window.go_to(Stage.GOALS)
        (wish,) = self.document.plan.parked_wishes
        self.document.do(PlaceGoal(wish.id, Zone.FEET))
        yield "swap"
        press(tr("GoalChoice", "Keep all three"))
        yield "kept"

    def _at_steps(self) -> Iterator[str]:
        self.window.go_to(Stage.STEPS)
        press(STEP)
        for question in ("Who", "When", "Who helps", "If it goes wrong", "The step"):
            press(tr("StepEditor", question))
            yield f"step: {question}"
        press(tr("StepEditor", "When"))
        press(tr("DayPicker", "Choose a day"))
        yield "step: calendar"
        press(tr("DayPicker", "Close the calendar"))
        press(tr("EditorFoot", "Close"))
        yield from self._asking_somebody()

    def _at_sharing(self) -> Iterator[str]:
        self.window.go_to(Stage.SHARING)
        press(UNCLE)
        yield "sharing: who is it"
        press(tr("RecipientForm", "Family or friend"))
        yield "sharing: what may they know"
        (stage,) = self.window.findChildren(SharingStage)
        stage.rows.rows[Topic(Category.GOALS)].chips[Choice.YES].click()
        settle()
        press(stage.left_out.accessibleName())
        yield "sharing: the paper may say"

    def _asking_somebody(self) -> Iterator[str]:
        """One question after the other, and what came of it."""
        steps, say = self._wording.content.meeting.stages.steps, self._wording.say
        press(say(steps.ask_someone))
        yield "ask: goal"
        press(MANUAL)
        yield "ask: who"
        press("Karen")
        QTest.keyClicks(self.window.focusWidget(), QUESTION)
        yield "ask: question"
        for question in ("When", "The step", "What for"):
            press(tr("AskPage", question))
            yield f"ask: {question}"
        press(say(steps.ask_now))
        press(QUESTION)
        yield "answer"


class DeskWalk:
    """Leads through the contact person's side."""

    def __init__(self, wording: Wording, size: QSize) -> None:
        self._document = full_plan()
        self._wording = wording
        self.window = DeskWindow(wording, WARM)
        self.window.resize(size)
        self.window.show()
        self.window.activateWindow()
        wait_until(self.window.isActiveWindow)

    def screens(self) -> Iterator[Screen]:
        """One after the other."""
        for name in self._pages():
            settle()
            yield Screen(f"desk: {name}", self.window, is_shared=False)

    def close(self) -> None:
        self.window.allow_close()
        self.window.hide()
        self.window.deleteLater()
        settle()

    def _pages(self) -> Iterator[str]:
        desk, plan = self.window, self._document.plan
        sentence = self._wording.content.trouble("NotAllSaved", self._wording.language)
        desk.show_first_start()
        yield "first start"
        desk.show_unlock()
        yield "unlock"
        desk.say_at_the_door(sentence)
        yield "unlock again"
        desk.show_people([], "Karen")
        yield "nobody"
        desk.show_people([row_of(PlanId("plan"), plan)], "Karen")
        desk.show_person(PlanId("plan"), plan, meeting_open=False, version=1, draft=True)
        yield "person"
        press(tr("PersonPage", "Change name"))
        yield "rename"
        desk.new_person_action.trigger()
        yield "new person"
        yield from self._copies()
        yield from self._drafts()
        desk.show_missing_signs(["☃"])
        yield "missing signs"

    def _drafts(self) -> Iterator[str]:
        """None yet; then one for the contact person in which something is old."""
        document, desk = self._document, self.window
        follow_on, readers = self._wording.content.follow_on, (YOUNG_PERSON,)
        desk.person.drafts.show_drafts(document.plan, (), readers)
        yield "no draft"
        document.note(DraftBegun("whole", TODAY))
        begun = document.journal.entries[-1].id
        document.note(DraftWritten(begun, "measures.1.what", "Praktik"))
        document.do(TakeGoalOff(document.plan.active_goals[0].id))
        known = known_drafts(document.journal, follow_on, TODAY)
        desk.person.drafts.show_drafts(document.plan, known, readers)
        yield "drafts"
        (draft,) = drafts(document.journal)
        language = self._wording.language
        content = self._wording.content
        words = draft_document(draft, document.journal, content, language, TODAY, goes_out=False)
        desk.show_draft(draft, words)
        yield "draft"

    def _copies(self) -> Iterator[str]:
        """Before anybody has one; then one that is good and two that shall be given back."""
        document = self._document
        (uncle,) = [person.id for person in document.plan.people if person.name == UNCLE]
        first, second, _ = (goal.id for goal in document.plan.active_goals)
        self._answer(uncle, first)
        self._answer(uncle, second)
        self._show_copies()
        yield "copies"
        for who in (YOUNG_PERSON, uncle, uncle):
            copy = copy_for(document.plan, who, TODAY)
            document.note(CopyHandedOver(who, ON_PAPER, TODAY, copy.fingerprint))
        self._answer(uncle, second, Choice.NO)
        self._show_copies()
        self.window.person.copies.show_saved()
        yield "copies to be given back"

    def _answer(self, who: PersonId, goal: GoalId, choice: Choice = Choice.YES) -> None:
        rule = SetShareRule(who, Category.GOALS, choice, RowKind.OWN_CHOICE, "consent", goal)
        assert self._document.do(rule) is not None

    def _show_copies(self) -> None:
        """The page of the one who is shown, from its end."""
        plan, held = self._document.plan, holders(self._document.journal, TODAY)
        self.window.show_person(
            PlanId("plan"),
            plan,
            meeting_open=False,
            version=1,
            draft=True,
            today=TODAY,
            holders=held,
        )
        settle()
        (scroll,) = self.window.person.findChildren(QScrollArea)
        scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())


def press(name: str) -> None:
    """Press the thing of that name as a screen reader does."""
    actions = find(name).node.actionInterface()
    actions.doAction(actions.actionNames()[0])
    settle()


def tr(speaker: str, sentence: str) -> str:
    """A sentence of the program as that class says it, in the language of the moment."""
    return QCoreApplication.translate(speaker, sentence)


def settle() -> None:
    """Let everything find its place."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _what_stands(window: MeetingWindow) -> tuple[object, ...]:
    return window.place, window.stage.question, window.stage.helper, window.grab().toImage()
