"""The second meeting of invented people: Mikkel and Karen after 42 days."""

from __future__ import annotations

import datetime as dt
import itertools

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from ungeplan.model.conversation import THEIR_OWN, Pen, World
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddWish,
    AnyEdit,
    AskSomebody,
    BeginPlan,
    PlaceGoal,
    RateGoal,
    TakeSeat,
)
from ungeplan.model.facts import Answer, MeetingEnded, PlanConfirmed
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    YOUNG_PERSON,
    DueOn,
    DueWhen,
    EntryId,
    GoalId,
    Person,
    PersonId,
    Plan,
    SeatKind,
    Step,
)
from ungeplan.model.sharing import on_the_table
from ungeplan.ui import theme
from ungeplan.ui.meeting.promise_card import PromiseCard
from ungeplan.ui.meeting.since_last_pages import SinceLastPages
from ungeplan.ui.meeting.since_last_stage import SinceLastStage
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import Scale
from ungeplan.ui.wording import Wording

KAREN = PersonId("karen")
D0 = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
D10 = dt.date(2026, 12, 3)
D14 = dt.date(2026, 12, 7)
D42 = dt.date(2027, 1, 4)
MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."
SCHOOL = "Jeg vil på efterskole"
WORKSHOP = "Besøge værkstedet på EUD"
UNCLE = "Spørge min onkel om en lørdag"


class Meetings:
    """A plan over several meetings, and the clock on the wall."""

    def __init__(self) -> None:
        self.now = D0
        numbers = itertools.count(1)
        world = World(
            now=self._read_clock,
            new_id=lambda: f"entry-{next(numbers)}",
            salt=lambda: b"0123456789abcdef",
        )
        self.document = PlanDocument([], {}, replica="here", world=world)
        self.by_karen(BeginPlan("Mikkel", KAREN, "Karen"))
        self.document.begin_meeting()

    @property
    def plan(self) -> Plan:
        return self.document.plan

    def do(self, edit: AnyEdit) -> EntryId:
        made = self.document.do(edit)
        assert made is not None
        return made

    def by_karen(self, edit: AnyEdit) -> EntryId:
        self.document.pass_pen(Pen(KAREN, KAREN))
        made = self.do(edit)
        self.document.pass_pen(THEIR_OWN)
        return made

    def goal(self, text: str, zone: Zone, number: int | None = None) -> GoalId:
        goal = self.do(PlaceGoal(self.do(AddWish(text)), zone))
        if number is not None:
            self.do(RateGoal(goal, number))
        return goal

    def person(self, name: str, *, is_professional: bool = False) -> PersonId:
        return PersonId(self.do(AddPerson(name, is_professional=is_professional)))

    def sits_down(self, person: PersonId) -> None:
        self.by_karen(TakeSeat(person, SeatKind.CUSTODY_HOLDER))

    def end(self) -> None:
        self.document.note(MeetingEnded())

    def meet_again(self, *, days: int = 42) -> None:
        """The meeting is over, and after so many days there is another one."""
        if self.document.journal.meeting is not None:
            self.end()
        self.now += dt.timedelta(days=days)
        self.document.begin_meeting()

    def first_meeting(self) -> None:
        """What Mikkel and Karen agree on the first day."""
        motors = self.goal(MOTORS, Zone.HANDS, 2)
        manual = self.goal(MANUAL, Zone.HEAD, 3)
        emil = self.goal(EMIL, Zone.HEART, 4)
        self.do(AddWish(SCHOOL))
        self.do(AddWish("Jeg vil have kørekort", "driving-licence"))
        reader = self.person("Læsevejlederen", is_professional=True)
        self.do(AddStep(motors, WORKSHOP, KAREN, DueOn(D14), (YOUNG_PERSON,)))
        self.do(AddStep(motors, UNCLE, YOUNG_PERSON, DueOn(dt.date(2026, 11, 30))))
        self.do(AskSomebody(manual, "Oplæsning på telefonen", reader, "Læse", "Hvordan?", D10))
        self.do(AddStep(emil, "Spørge, om han vil fiske", YOUNG_PERSON, DueWhen("når jeg tør")))
        self.document.note(PlanConfirmed(Answer.YES))

    def named(self, name: str) -> Person:
        return next(person for person in self.plan.people if person.name == name)

    def _read_clock(self) -> dt.datetime:
        return self.now


class Sitting:
    """The stage *Siden sidst* at a meeting, wired as in the window; hands that press its parts."""

    def __init__(self, meetings: Meetings, wording: Wording, qtbot) -> None:
        self.meetings, self.document, self._qtbot = meetings, meetings.document, qtbot
        # A page around it, as in the window: a stage by itself would ask for a size.
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.stage = SinceLastStage(wording, theme.WARM, self.page)
        self.stage.edit_proposed.connect(self.document.do)
        self.stage.fact_noted.connect(self.document.note)
        self.stage.draft_typed.connect(self.document.type_draft)
        self.stage.draft_finished.connect(self.document.drop_draft)
        self.document.plan_changed.connect(self.show_plan)
        self.stage.show_scale(Scale.of(QSize(1366, 768)))
        self.stage.show_today(D42)
        self.stage.show_drafts(self.document.drafts)
        self.show_plan()
        self.page.resize(1366, 1600)
        self.stage.setGeometry(self.page.rect())
        self.page.show()
        qtbot.waitExposed(self.page)
        self.stage.enter()

    @property
    def pages(self) -> SinceLastPages:
        return self.stage.pages

    @property
    def told(self) -> list[str]:
        """What stands on the cards of what has happened."""
        return [card.accessibleName() for card in self.pages.happened.cards]

    def show_plan(self) -> None:
        journal = self.document.journal
        self.stage.show_journal(journal)
        shown = on_the_table(journal.plan, journal.meeting, D42)
        self.stage.show_plan(shown, journal.meeting)

    def press(self, button: QWidget) -> None:
        assert button.isVisible()
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def go_on_to(self, asking) -> None:
        for _ in range(12):
            if self.stage.asking is asking:
                return
            assert self.stage.advance()

    def promise(self, text: str) -> PromiseCard:
        cards = [*self.pages.ours.cards, *self.pages.mine.cards]
        return next(card for card in cards if card.step and card.step.text == text)

    def step(self, text: str) -> Step:
        return next(step for step in self.meetings.plan.steps if step.text == text)

    def answer(self, words: str, wanted) -> None:
        """Press one of the four answers below the goal of these words."""
        answers = self.pages.still_goals.answers
        chip = next(a.chips[wanted] for a in answers if words in a.chips[wanted].accessibleName())
        self.press(chip)
