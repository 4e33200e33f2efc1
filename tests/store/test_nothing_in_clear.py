"""No word of a plan, and no name, stands in clear in any file of a store."""

import contextlib
import datetime as dt
import itertools

from tests.store.sitting import PATIENCE, Ear, Sitting
from ungeplan.model.conversation import Pen
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddWish,
    ChooseName,
    PlaceGoal,
    RewordWish,
    SayWeDisagree,
    SetNextMeeting,
    TakeSeat,
)
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, DueWhen, PersonId, PlanId, SeatKind
from ungeplan.store.creation import create_store
from ungeplan.store.keys import Cost, unlock_with_passphrase
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.writer import Writer


class Canaries:
    """Words that stand nowhere else in the world, one after another."""

    def __init__(self):
        self.let_out = []

    def __call__(self):
        self.let_out.append(f"Kanariefugl{len(self.let_out):03}ZyxQ")
        return self.let_out[-1]

    def found_in(self, folder):
        return [
            (file.name, canary)
            for file in folder.rglob("*")
            if file.is_file()
            for canary, code in itertools.product(self.let_out, ("utf-8", "utf-16-le", "utf-16-be"))
            if canary.encode(code) in file.read_bytes()
        ]


def say_everything(sitting, writer, canary):
    sitting.do(ChooseName(canary()))
    sitting.begin_meeting()
    lene = PersonId(sitting.do(AddPerson(canary(), canary())).id)
    sitting.do(TakeSeat(lene, SeatKind.PROFESSIONAL, canary()))
    wish = sitting.do(AddWish(canary(), card=canary())).id
    sitting.do(RewordWish(wish, canary()))
    goal = sitting.do(PlaceGoal(wish, Zone.HEART)).id
    due = DueWhen(canary())
    sitting.do(AddStep(goal, canary(), YOUNG_PERSON, due, (lene,), canary()))
    sitting.do(SetNextMeeting(dt.datetime(2027, 1, 4, 10, 15), canary(), canary()))
    sitting.do(SayWeDisagree(canary()))
    sitting.forget(sitting.do(AddWish(canary())).id)
    sitting.do(AddWish(canary()))
    sitting.undo()
    writer.write_draft(sitting.plan_id, canary(), canary())
    writer.write_draft(sitting.plan_id, "finished", canary())
    writer.drop_draft(sitting.plan_id, "finished")
    writer.remember(canary(), canary())


def test_no_canary_is_found_in_any_file(tmp_path):
    canary = Canaries()
    place = tmp_path / "kept" / "plans.db"
    passphrase = canary()
    with contextlib.closing(create_store(place, canary(), passphrase, Cost(1, 1, 512))) as store:
        ear = Ear()
        writer = Writer(store, ear.hear_saved, ear.hear_not_saved)
        writer.start()
        sitting = Sitting(store, PlanId(canary()), keep=writer.append)
        say_everything(sitting, writer, canary)
        sitting.pen = Pen(voice=store.owner, hand=store.owner)
        assert writer.finish(PATIENCE)
        store.add_plan(PlanId(canary()), sitting.journal.entries)
        store.rebuild()
        while_open = {file.name for file in place.parent.iterdir()}
        assert canary.found_in(tmp_path) == []
    assert canary.found_in(tmp_path) == []
    assert while_open >= {"plans.db", "plans.db-wal", "plans.db-shm", "plans.db.keys"}
    with contextlib.closing(PlanStore.open(place, unlock_with_passphrase(place, passphrase))) as s:
        assert s.people()[0].name in canary.let_out


def test_canaries_would_be_found(tmp_path):
    canary = Canaries()
    for code in ("utf-8", "utf-16-le", "utf-16-be"):
        (tmp_path / code).write_bytes(b"\x00before " + canary().encode(code))
    assert len(canary.found_in(tmp_path)) == 3
