"""What holds at any meeting, whatever people do there: every edit is checked once."""

from __future__ import annotations

from contextlib import suppress
from typing import cast

from hypothesis import given
from msgspec.structs import replace

from tests.model.chance import ANYTHING, FACTS, an_edit, assert_rules_hold, chances
from tests.model.chance_edits import Chance
from tests.model.table import KAREN, KAREN_WRITES_FOR_MIKKEL, KARENS_PEN, MIKKELS_PEN, Table
from ungeplan.model.facts import Answer, PlanConfirmed
from ungeplan.model.journal import Content, Entry, Forget, Journal, broken_links, decode, encode
from ungeplan.model.plan import YOUNG_PERSON, Disagreement, DueWhen, EntryId, Plan
from ungeplan.model.refusals import Refusal

PENS = (MIKKELS_PEN, MIKKELS_PEN, KAREN_WRITES_FOR_MIKKEL, KARENS_PEN)


def as_stored(recorded: list[Entry]) -> list[Entry]:
    """The entries as they come back from a store: bytes, and nothing of what was forgotten."""
    forgot = {e.content.entry for e in recorded if isinstance(e.content, Forget)}
    return [
        replace(entry, content=decode(None), salt=b"")
        if entry.id in forgot
        else replace(entry, content=decode(encode(cast(Content, entry.content))))
        for entry in recorded
    ]


def happens(table: Table, chance: Chance) -> None:
    """One thing, in somebody's voice; perhaps it is refused."""
    table.speaks(chance.choice(PENS))
    entry = chance.choice(table.recorded).id
    with suppress(Refusal):
        chance.choices(
            [
                lambda: table.do(an_edit(table.plan, chance)),
                table.undo,
                table.redo,
                lambda: table.forget(entry),
                lambda: table.note(chance.choice(FACTS)),
                table.begin_meeting,
            ],
            weights=[70, 12, 6, 4, 6, 2],
        )[0]()


def young_persons_words(plan: Plan) -> tuple[object, ...]:
    """All that is in the young person's own words."""
    due = {s.id: s.due.words for s in plan.steps if isinstance(s.due, DueWhen)}
    disagreement = plan.disagreement or Disagreement(id=EntryId(""), text="", said_by=KAREN)
    return (
        [(w.id, w.text) for w in plan.wishes if w.said_by == YOUNG_PERSON],
        [
            (s.id, s.text, s.if_it_goes_wrong, due.get(s.id))
            for s in plan.steps
            if s.said_by == YOUNG_PERSON
        ],
        disagreement.text if disagreement.said_by == YOUNG_PERSON else "",
        [(s.id, s.kind, s.text) for s in plan.strengths if s.said_by == YOUNG_PERSON],
        plan.check_ins,
        plan.first_step_words,
    )


def what_the_young_person_told(plan: Plan) -> tuple[object, ...]:
    """How it went, in their words. It goes with an adult's step or goal that is forgotten."""
    return (
        {s.id: s.how_it_went for s in plan.steps if s.how_it_went and s.told_by == YOUNG_PERSON},
        {g.id: g.last_words for g in plan.goals if g.last_words},
    )


@ANYTHING
@given(chances)
def test_every_rule_holds_after_everything_that_happens(chances):
    table = Table()
    for chance in chances:
        happens(table, chance)
        assert_rules_hold(table.plan)
        forgotten = any(isinstance(entry.content, Forget) for entry in table.recorded)
        assert forgotten or not table.plan.misfits


@ANYTHING
@given(chances)
def test_what_comes_back_from_the_store_is_what_was_there(chances):
    table = Table()
    for chance in chances:
        happens(table, chance)
    read = Journal(as_stored(table.recorded))
    kept = table.journal
    assert read.entries == kept.entries
    assert (read.plan, read.meeting, read.stage) == (kept.plan, kept.meeting, kept.stage)
    assert (read.undoable(), read.redoable()) == (kept.undoable(), kept.redoable())
    assert (read.versions, read.changed_since_version) == (
        kept.versions,
        kept.changed_since_version,
    )
    assert broken_links(read.entries) == []


@ANYTHING
@given(chances)
def test_no_voice_but_the_young_persons_changes_their_words(chances):
    table = Table()
    for chance in chances:
        before = table.plan
        known = len(table.recorded)
        happens(table, chance)
        new = table.recorded[known:]
        if any(entry.voice == YOUNG_PERSON for entry in new):
            continue
        assert young_persons_words(table.plan) == young_persons_words(before)
        if not any(isinstance(entry.content, Forget) for entry in new):
            assert what_the_young_person_told(table.plan) == what_the_young_person_told(before)


@ANYTHING
@given(chances)
def test_redo_brings_back_what_undo_took(chances):
    table = Table()
    for chance in chances:
        happens(table, chance)
        before = table.plan
        with suppress(Refusal):
            table.undo()
            table.redo()
        assert table.plan == before


@ANYTHING
@given(chances)
def test_the_plan_is_the_one_that_was_confirmed_until_something_changes(chances):
    table = Table()
    confirmed: Plan | None = None
    for chance in chances:
        known = len(table.recorded)
        happens(table, chance)
        if any(e.content == PlanConfirmed(Answer.YES) for e in table.recorded[known:]):
            confirmed = table.plan
        assert table.journal.changed_since_version or table.plan == confirmed
