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
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.store.chosen_edits import TODAY, ChosenEdits
from tests.store.naive_plan import NaivePlan
from tests.store.sitting import MIKKEL, real_world
from ungeplan.model.conversation import Conversation, Pen
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    AnyEdit,
    BeginPlan,
    PlaceGoal,
)
from ungeplan.model.facts import (
    Answer,
    AnyFact,
    CopyHandedOver,
    GoalKept,
    MeetingEnded,
    MeetingMissed,
    Mode,
    PlanConfirmed,
    PlanExported,
    PlanPrinted,
    Stage,
    StageEntered,
    WordsConfirmed,
)
from ungeplan.model.figure import Zone
from ungeplan.model.journal import Entry, broken_links, decode, fold
from ungeplan.model.people import row_of
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Area,
    EntryId,
    MeetingId,
    PersonId,
    StrengthKind,
)
from ungeplan.model.refusals import Refusal
from ungeplan.store.engine import connect
from ungeplan.store.plan_store import PlanStore

SOAK = int(os.environ.get("UNGEPLAN_SOAK", "0"))
MEETINGS, STEPS = (SOAK, 60) if SOAK else (50, 20)

QUICK_DISK = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""Other tests pull the plug; this one has no time to wait for a disk."""
DATA_KEY = bytes(range(32))
AROUND_THE_PLAN: list[AnyFact] = [
    StageEntered(Stage.GOALS),
    WordsConfirmed(EntryId("something")),
    GoalKept(EntryId("something")),
    MeetingMissed(dt.datetime(2026, 11, 2, 9, 0)),
    PlanPrinted(),
    PlanExported("pdf"),
    CopyHandedOver(YOUNG_PERSON, "pdf", TODAY, "a1b2"),
]


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
            world=real_world()._replace(now=self._world_now),
            pen=Pen(voice=self._store.owner, hand=self._store.owner),
        )

    def _world_now(self) -> dt.datetime:
        return dt.datetime.combine(TODAY, dt.time(9, 30), dt.UTC)

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
        self._do(AddStrength(StrengthKind.GOOD_AT, "Jeg er god til at skrue."))

    @rule(data=st.data())
    def pass_the_pen(self, data: st.DataObject) -> None:
        choice = ChosenEdits(data, self._naive.state)
        self._table.pen = Pen(voice=choice.person(), hand=choice.person())

    @rule()
    def take_the_pen_back(self) -> None:
        self._table.pen = Pen(voice=YOUNG_PERSON, hand=YOUNG_PERSON)

    @rule(data=st.data(), edits=st.integers(2, 9))
    def talk(self, data: st.DataObject, edits: int) -> None:
        for _ in range(edits):
            self._do(ChosenEdits(data, self._naive.state).edit())

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
        target = ChosenEdits(data, self._naive.state).entry(said[-10:], said)
        expected = self._naive.refuses_forget(target, *self._table.pen)
        if self._happens(expected, lambda: self._table.forget(target)):
            self._naive.forget(target, self._table.pen.voice)

    @rule(area=st.sampled_from(Area))
    def show_no_more_how_it_is(self, area: Area) -> None:
        said = self._naive.said_right_now(area)
        voice, hand = self._table.pen
        refusals = [self._naive.refuses_forget(op, voice, hand) for op in said]
        if self._happens(next(iter(refusals), None), lambda: self._table.forget_right_now(area)):
            self._naive.forget_right_now(area)

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

    @rule(fact=st.sampled_from(AROUND_THE_PLAN))
    def something_happens(self, fact: AnyFact) -> None:
        refuses = self._naive.refuses_around
        voice, hand = self._table.pen
        if isinstance(fact, (StageEntered, WordsConfirmed, GoalKept)):
            refuses = self._naive.refuses_in_a_meeting
            voice = voice if isinstance(fact, StageEntered) else YOUNG_PERSON
        self._happens(refuses(voice, hand), lambda: self._table.note(fact))

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
        now = {"today": TODAY.isoformat(), "at": f"{TODAY.isoformat()}T09:30:00Z"}
        op = {**said, **now, "voice": voice, "hand": hand, "meeting": self._naive.meeting}
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
            # Saying which lines are to blame takes minutes for data of this size.
            phases=[phase for phase in Phase if phase is not Phase.explain],
            suppress_health_check=list(HealthCheck),
        ),
    )
