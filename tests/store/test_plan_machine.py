"""Whatever is done to a plan, memory, disk and the plainest way to count agree about it.

`UNGEPLAN_SOAK=2000 pytest tests/store/test_plan_machine.py` tries that many meetings, longer ones.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.store.naive_plan import NaivePlan, State
from tests.store.sitting import MIKKEL, real_world
from ungeplan.model.conversation import Conversation, Pen
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddWish,
    AnyEdit,
    BeginPlan,
    ChangeStep,
    ChooseName,
    LeaveSeat,
    MoveGoal,
    PlaceGoal,
    RankGoals,
    RateGoal,
    RemoveStep,
    RemoveWish,
    RewordWish,
    SayWeDisagree,
    SeatGuest,
    SetNextMeeting,
    SwapGoal,
    TakeGoalOff,
    TakeSeat,
)
from ungeplan.model.facts import (
    Answer,
    MeetingEnded,
    Mode,
    PlanConfirmed,
    PlanExported,
    PlanPrinted,
    Stage,
    StageEntered,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry, broken_links, decode, fold
from ungeplan.model.people import row_of
from ungeplan.model.plan import (
    YOUNG_PERSON,
    DueOn,
    DueWhen,
    EntryId,
    GoalId,
    MeetingId,
    PersonId,
    SeatKind,
)
from ungeplan.model.refusals import Refusal
from ungeplan.store.engine import connect
from ungeplan.store.plan_store import PlanStore

SOAK = int(os.environ.get("UNGEPLAN_SOAK", "0"))
MEETINGS, STEPS = (SOAK, 60) if SOAK else (120, 30)

QUICK_DISK = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Other tests pull the plug; this one has no time to wait for a disk."""
DATA_KEY = bytes(range(32))
NOBODY = PersonId("nobody")
NOTHING = EntryId("nothing")

GOOD_WORDS = ["Jeg vil have ro.", "Ringe til Emil", "æøå 🙂", "'; DROP TABLE journal;--"]
BAD_WORDS = ["", "  \n", "x" * 601, "Mit nummer er 010203-1234."]
words = st.sampled_from([*GOOD_WORDS * 8, *BAD_WORDS]) | st.text(min_size=1, max_size=30)
zones = st.sampled_from(Zone)
cards = st.sampled_from([None, None, "home-1", "home-2"])
numbers = st.none() | st.integers(-1, 11)
dues = st.none() | st.builds(DueOn, st.dates()) | st.builds(DueWhen, words)
moments = st.sampled_from(
    [dt.datetime(2027, 1, 4, 10, 15), dt.datetime(2027, 2, 1, 9, 0, 30, 5, tzinfo=dt.UTC)]
)


class Choice:
    """What somebody may say next: mostly about what is there, now and then about what is not."""

    def __init__(self, data: st.DataObject, state: State) -> None:
        self.draw = data.draw
        self._state = state
        self._active = [goal for goal in state["goals"] if goal["status"] == "active"]

    def edit(self) -> AnyEdit:
        kinds = [getattr(self, name) for name in dir(self) if name.startswith("an_edit_")]
        edit: AnyEdit = self.draw(st.sampled_from(kinds))()
        return edit

    def person(self) -> PersonId:
        known = [PersonId(person["id"]) for person in self._state["people"]]
        return self.draw(st.sampled_from([*[YOUNG_PERSON] * 4, *known, NOBODY]))

    def entry(self, likely: list[str], possible: list[str]) -> EntryId:
        drawn = self.draw(st.sampled_from([*likely * 4, *possible, NOTHING]))
        return EntryId(drawn)

    def _wish(self) -> EntryId:
        taken = [goal["wish"] for goal in self._active]
        wishes = [wish["id"] for wish in self._state["wishes"]]
        return self.entry([wish for wish in wishes if wish not in taken], wishes)

    def _goal(self) -> EntryId:
        return self.entry([g["id"] for g in self._active], [g["id"] for g in self._state["goals"]])

    def _step(self) -> EntryId:
        steps = self._state["steps"]
        return self.entry(
            [s["id"] for s in steps if s["status"] == "open"], [s["id"] for s in steps]
        )

    def _about_a_step(self) -> tuple[str, PersonId, DueOn | DueWhen | None, Any, str]:
        helpers = tuple(self.person() for _ in range(self.draw(st.integers(0, 2))))
        return self.draw(words), self.person(), self.draw(dues), helpers, self.draw(words)

    def an_edit_of_whose_plan_it_is(self) -> AnyEdit:
        return BeginPlan(self.draw(words), self.person(), self.draw(words))

    def an_edit_of_a_name(self) -> AnyEdit:
        return ChooseName(self.draw(words))

    def an_edit_of_who_is_known(self) -> AnyEdit:
        return AddPerson(self.draw(words), self.draw(words), self.draw(st.booleans()))

    def an_edit_of_who_sits_down(self) -> AnyEdit:
        if self.draw(st.booleans()):
            return SeatGuest(
                self.draw(words), self.draw(st.sampled_from(SeatKind)), self.draw(words)
            )
        return TakeSeat(self.person(), self.draw(st.sampled_from(SeatKind)), self.draw(words))

    def an_edit_of_who_leaves(self) -> AnyEdit:
        return LeaveSeat(self.person())

    def an_edit_that_wishes(self) -> AnyEdit:
        return AddWish(self.draw(words), self.draw(cards), self.draw(st.none() | zones))

    def an_edit_that_says_a_wish_better(self) -> AnyEdit:
        return RewordWish(self._wish(), self.draw(words))

    def an_edit_that_wishes_no_more(self) -> AnyEdit:
        return RemoveWish(self._wish())

    def an_edit_that_places_a_goal(self) -> AnyEdit:
        return PlaceGoal(self._wish(), self.draw(zones))

    def an_edit_that_swaps_a_goal(self) -> AnyEdit:
        return SwapGoal(self._goal(), self._wish(), self.draw(zones))

    def an_edit_that_moves_a_goal(self) -> AnyEdit:
        return MoveGoal(self._goal(), self.draw(zones))

    def an_edit_that_takes_a_goal_off(self) -> AnyEdit:
        return TakeGoalOff(self._goal())

    def an_edit_that_ranks(self) -> AnyEdit:
        active = [GoalId(goal["id"]) for goal in self._active]
        return RankGoals(tuple(self.draw(st.permutations(active))))

    def an_edit_that_ranks_wrongly(self) -> AnyEdit:
        return RankGoals((self._goal(), self._goal()))

    def an_edit_that_rates(self) -> AnyEdit:
        return RateGoal(self._goal(), self.draw(numbers))

    def an_edit_of_a_new_step(self) -> AnyEdit:
        return AddStep(self._goal(), *self._about_a_step())

    def an_edit_of_a_known_step(self) -> AnyEdit:
        return ChangeStep(self._step(), *self._about_a_step())

    def an_edit_of_a_step_too_many(self) -> AnyEdit:
        return RemoveStep(self._step())

    def an_edit_of_when_to_meet(self) -> AnyEdit:
        return SetNextMeeting(self.draw(moments), self.draw(words), self.draw(words))

    def an_edit_of_what_they_disagree_on(self) -> AnyEdit:
        return SayWeDisagree(self.draw(words))


class PlanMachine(RuleBasedStateMachine):
    """Mikkel, Karen and whoever comes; any edit at any time, in any voice, allowed or not."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = Path(tempfile.mkdtemp(prefix="ungeplan-machine-", dir=QUICK_DISK))
        self._place = self._folder / "plans.db"
        self._store = PlanStore.create(self._place, DATA_KEY, "Karen")
        self._other = connect(self._place, DATA_KEY)
        self._naive = NaivePlan()
        self._drafts: dict[str, str] = {}
        self._sit_down()

    def teardown(self) -> None:
        self._other.close()
        self._store.close()
        shutil.rmtree(self._folder)

    def _sit_down(self) -> None:
        self._table = Conversation(
            self._store.journal_of(MIKKEL),
            self._keep,
            replica=self._store.replica,
            world=real_world(),
            pen=Pen(voice=self._store.owner, hand=self._store.owner),
        )

    def _keep(self, entry: Entry) -> None:
        self._store.append(MIKKEL, entry, row_of(MIKKEL, self._table.plan))

    # -- what people do ------------------------------------------------------------------------

    @initialize(wishes=st.integers(0, 5), goals=st.integers(0, 3), steps=st.integers(0, 3))
    def hold_a_first_meeting(self, wishes: int, goals: int, steps: int) -> None:
        self._do(BeginPlan("Mikkel", self._store.owner, "Karen"))
        self._do(AddPerson("Lene", "mor"))
        self._table.pen = Pen(voice=YOUNG_PERSON, hand=YOUNG_PERSON)
        self.begin_a_meeting(Mode.FULL)
        for number in range(wishes):
            self._do(AddWish(f"Ønske {number}"))
        for wish in self._naive.state["wishes"][:goals]:
            self._do(PlaceGoal(wish["id"], Zone.HEART))
        for goal in self._naive.state["goals"]:
            for number in range(steps):
                self._do(AddStep(goal["id"], f"Skridt {number}", YOUNG_PERSON))

    @rule(data=st.data())
    def pass_the_pen(self, data: st.DataObject) -> None:
        choice = Choice(data, self._naive.state)
        self._table.pen = Pen(voice=choice.person(), hand=choice.person())

    @rule()
    def take_the_pen_back(self) -> None:
        self._table.pen = Pen(voice=YOUNG_PERSON, hand=YOUNG_PERSON)

    @rule(data=st.data(), edits=st.integers(1, 4))
    def talk(self, data: st.DataObject, edits: int) -> None:
        for _ in range(edits):
            self._do(Choice(data, self._naive.state).edit())

    @rule(back=st.integers(0, 3), forth=st.integers(0, 3))
    def go_back_and_forth(self, back: int, forth: int) -> None:
        for _ in range(back):
            expected = self._naive.refuses_undo(*self._table.pen)
            if self._happens(expected, self._table.undo):
                self._naive.undo()
        for _ in range(forth):
            expected = self._naive.refuses_redo(*self._table.pen)
            if self._happens(expected, self._table.redo):
                self._naive.redo()

    @rule(data=st.data())
    def forget(self, data: st.DataObject) -> None:
        said = list(self._naive.said)
        target = Choice(data, self._naive.state).entry(said[-10:], said)
        expected = self._naive.refuses_forget(target, *self._table.pen)
        if self._happens(expected, lambda: self._table.forget(target)):
            self._naive.forget(target)

    @rule(mode=st.sampled_from(Mode))
    def begin_a_meeting(self, mode: Mode) -> None:
        expected = self._naive.refuses_around(*self._table.pen)
        if self._happens(expected, lambda: self._table.begin_meeting(mode)):
            self._naive.begin_meeting(self._table.journal.entries[-1].id)

    @precondition(lambda self: self._naive.meeting)
    @rule()
    def end_the_meeting(self) -> None:
        expected = self._naive.refuses_in_a_meeting(*self._table.pen)
        if self._happens(expected, lambda: self._table.note(MeetingEnded())):
            self._naive.end_meeting()

    @precondition(lambda self: self._naive.meeting)
    @rule(answer=st.sampled_from(Answer))
    def answer(self, answer: Answer) -> None:
        expected = self._naive.refuses_in_a_meeting(YOUNG_PERSON, self._table.pen.hand)
        answered = self._happens(expected, lambda: self._table.note(PlanConfirmed(answer)))
        if answered and answer is Answer.YES:
            self._naive.say_yes()

    @rule(fact=st.sampled_from([StageEntered(Stage.GOALS), PlanPrinted(), PlanExported("pdf")]))
    def something_happens(self, fact: StageEntered | PlanPrinted | PlanExported) -> None:
        refuses = self._naive.refuses_around
        if isinstance(fact, StageEntered):
            refuses = self._naive.refuses_in_a_meeting
        self._happens(refuses(*self._table.pen), lambda: self._table.note(fact))

    @rule(field=st.sampled_from(["wish", "step"]), text=st.text(max_size=20))
    def write_half_a_sentence(self, field: str, text: str) -> None:
        self._store.write_draft(MIKKEL, field, text)
        self._drafts[field] = text

    @rule(field=st.sampled_from(["wish", "step"]))
    def give_half_a_sentence_up(self, field: str) -> None:
        self._store.drop_draft(MIKKEL, field)
        self._drafts.pop(field, None)

    @rule()
    def close_and_open_again(self) -> None:
        pen = self._table.pen
        self._store.close()
        self._store = PlanStore.open(self._place, DATA_KEY)
        self._sit_down()
        self._table.pen = pen
        assert self._store.check().sound
        assert self._store.drafts_of(MIKKEL) == self._drafts
        left_open = self._store.meeting_left_open()
        assert left_open == (MIKKEL if self._naive.meeting else None)

    def _do(self, edit: AnyEdit) -> None:
        said: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(edit))
        voice, hand = self._table.pen
        op = {**said, "voice": voice, "hand": hand, "meeting": self._naive.meeting}
        if self._happens(self._naive.refuses(op), lambda: self._table.do(edit)):
            self._naive.do({**op, "id": self._table.journal.entries[-1].id})

    def _happens(self, expected: str | None, deed: Callable[[], object]) -> bool:
        """Whether it was done; it must be refused exactly when the plain rules say so."""
        before = len(self._table.journal.entries)
        refusal: str | None = None
        try:
            deed()
        except Refusal as raised:
            refusal = type(raised).__name__
        assert refusal == expected
        assert refusal is None or len(self._table.journal.entries) == before
        return refusal is None

    # -- what must hold ------------------------------------------------------------------------

    @invariant()
    def the_plan_is_what_the_plain_rules_say(self) -> None:
        assert msgspec.json.decode(msgspec.json.encode(self._table.plan)) == self._naive.state
        assert self._table.meeting == self._naive.meeting
        assert len(self._table.journal.versions) == self._naive.versions

    @invariant()
    def the_disk_holds_the_same_plan(self) -> None:
        entries = self._rows()
        assert entries == self._table.journal.entries
        assert fold(entries) == self._table.plan
        assert broken_links(entries) == []

    @invariant()
    def the_list_follows(self) -> None:
        people = self._other.execute("SELECT name, goals FROM people").fetchall()
        row = row_of(MIKKEL, self._table.plan)
        assert people == ([(row.name, row.goals)] if self._table.journal.entries else [])

    def _rows(self) -> list[Entry]:
        """The journal, read from the file by somebody else."""
        rows = self._other.execute(
            "SELECT id, replica, counter, at, meeting, voice, hand, payload, salt, digest, link "
            "FROM journal WHERE plan = 'mikkel' ORDER BY counter"
        )
        return [
            Entry(
                id=EntryId(id_),
                replica=replica,
                counter=counter,
                at=dt.datetime.fromisoformat(at),
                meeting=MeetingId(meeting) if meeting else None,
                voice=PersonId(voice),
                hand=PersonId(hand),
                content=decode(payload),
                salt=salt or b"",
                digest=digest,
                link=link,
            )
            for id_, replica, counter, at, meeting, voice, hand, payload, salt, digest, link in rows
        ]


def test_memory_disk_and_the_plainest_rules_agree() -> None:
    run_state_machine_as_test(
        PlanMachine,
        settings=settings(
            max_examples=MEETINGS,
            stateful_step_count=STEPS,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
