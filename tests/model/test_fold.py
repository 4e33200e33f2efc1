"""What holds for any entries at all, checked or not."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tests.model.chance import (
    ANYTHING,
    BEGINNING,
    FACTS,
    MEETINGS,
    an_edit,
    assert_rules_hold,
    chances,
    chances_of,
)
from tests.model.chance_edits import MOST, Chance
from tests.model.table import FIRST_DAY, KAREN
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    AnyEdit,
    AskSomebody,
    BeginPlan,
    ChangeStep,
    Edit,
    Envelope,
    PlaceGoal,
    RemoveStep,
    RemoveStrength,
    RemoveWish,
    RewordStrength,
    RewordWish,
    ShrinkGoal,
    SwapGoal,
    TakeGoalOff,
)
from ungeplan.model.journal import (
    Content,
    Entry,
    Forget,
    Forgotten,
    Journal,
    Redo,
    Undo,
    Unreadable,
    broken_links,
    seal,
)
from ungeplan.model.plan import (
    YOUNG_PERSON,
    DueWhen,
    EntryId,
    PersonId,
    Plan,
)


def an_envelope(number: int, plan: Plan, chance: Chance) -> Envelope:
    return Envelope(
        id=EntryId(f"e{number}"),
        replica="here",
        counter=number,
        at=FIRST_DAY,
        meeting=chance.choice(MEETINGS),
        voice=chance.choice([YOUNG_PERSON, YOUNG_PERSON, KAREN, chance.person(plan)]),
        hand=KAREN,
    )


def history_of(chances: list[Chance]) -> list[tuple[Envelope, AnyEdit, Plan, Plan]]:
    """Edits that were never checked, each with the plan before and after it."""
    history: list[tuple[Envelope, AnyEdit, Plan, Plan]] = []
    after = Plan()
    for number, chance in enumerate(chances):
        before = after
        envelope = an_envelope(number, before, chance)
        edit = an_edit(before, chance) if number else BEGINNING
        after = edit.apply(before, envelope)
        history.append((envelope, edit, before, after))
    return history


def a_content(journal: Journal, chance: Chance) -> Content:
    edit = an_edit(journal.plan, chance)
    said = [entry.id for entry in journal.entries if isinstance(entry.content, Edit)]
    anything = EntryId(f"e{chance.randrange(len(journal.entries) + 2)}")
    others: list[Content] = [Undo(anything), Redo(anything), chance.choice(FACTS)]
    if said:
        others += [Undo(said[-1]), Forget(chance.choice(said))]
    return edit if chance.random() < 0.6 else chance.choice(others)


def journal_of(chances: list[Chance]) -> list[Entry]:
    """Entries of all kinds that were never checked."""
    entries: list[Entry] = []
    grown = Journal()
    for number, chance in enumerate(chances):
        content = a_content(grown, chance)
        envelope = an_envelope(number, grown.plan, chance)
        entry = seal(envelope, content if number else BEGINNING, b"salt", grown.last_link)
        entries.append(entry)
        grown.add(entry)
    return entries


histories = chances.map(history_of)
journals = chances.map(journal_of)


class Words:
    """What was said about wishes, steps and strengths: whose, and which words."""

    def __init__(self) -> None:
        self.wishes: dict[EntryId, tuple[PersonId, str]] = {}
        self.steps: dict[EntryId, tuple[PersonId, str, str, str]] = {}
        self.strengths: dict[EntryId, tuple[PersonId, str]] = {}

    def hear(self, entry: Envelope, edit: Edit, plan: Plan) -> None:
        match edit:
            case AddWish(text=text) | ShrinkGoal(text=text):
                self.wishes[entry.id] = (entry.voice, text)
            case RewordWish(wish=wish, text=text):
                place = wish if self._may(self.wishes.get(wish), entry) else entry.id
                self.wishes[place] = (entry.voice, text)
            case RemoveWish(wish=wish):
                on_figure = plan.goal_of(wish) is not None
                if self._may(self.wishes.get(wish), entry) and not on_figure:
                    del self.wishes[wish]
            case AddStrength() | RewordStrength() | RemoveStrength():
                self._hear_of_strengths(entry, edit)
            case _:
                self._hear_of_steps(entry, edit)

    def _hear_of_steps(self, entry: Envelope, edit: Edit) -> None:
        match edit:
            case AddStep():
                self.steps[entry.id] = (entry.voice, *self._words(edit))
            case AskSomebody(text=text):
                self.steps[entry.id] = (entry.voice, text, "", "")
            case ChangeStep(step=known):
                before = self.steps.get(known)
                repeated = before is not None and before[1:] == self._words(edit)
                if repeated or self._may(before, entry):
                    assert before is not None
                    self.steps[known] = (before[0], *self._words(edit))
                else:
                    self.steps[entry.id] = (entry.voice, *self._words(edit))
            case RemoveStep(step=known):
                if self._may(self.steps.get(known), entry):
                    del self.steps[known]

    def _hear_of_strengths(self, entry: Envelope, edit: Edit) -> None:
        match edit:
            case AddStrength(text=text):
                self.strengths[entry.id] = (entry.voice, text)
            case RewordStrength(strength=strength, text=text):
                place = strength if self._may(self.strengths.get(strength), entry) else entry.id
                self.strengths[place] = (entry.voice, text)
            case RemoveStrength(strength=strength):
                if self._may(self.strengths.get(strength), entry):
                    del self.strengths[strength]

    def _may(self, said: tuple[str, ...] | None, entry: Envelope) -> bool:
        return said is not None and said[0] == entry.voice

    def _words(self, edit: AddStep | ChangeStep) -> tuple[str, str, str]:
        due = edit.due.words if isinstance(edit.due, DueWhen) else ""
        return edit.text, edit.if_it_goes_wrong, due

    def assert_all_in(self, plan: Plan) -> None:
        assert {w.id: (w.said_by, w.text) for w in plan.wishes} == self.wishes
        assert {s.id: (s.said_by, s.text) for s in plan.strengths} == self.strengths
        kept = {
            s.id: (
                s.said_by,
                s.text,
                s.if_it_goes_wrong,
                s.due.words if isinstance(s.due, DueWhen) else "",
            )
            for s in plan.steps
        }
        assert kept == self.steps


def test_every_kind_of_edit_happens_by_chance():
    met = {type(an_edit(Plan(), chance)) for chance in chances_of(seed=1, length=1000)}
    assert met == set(get_args(AnyEdit))


@ANYTHING
@given(histories)
def test_edits_that_were_never_checked_break_no_rule_and_raise_nothing(history):
    for _, _, _, plan in history:
        assert_rules_hold(plan)


@ANYTHING
@given(histories)
def test_no_words_are_lost_and_none_changed_in_another_voice(history):
    words = Words()
    for envelope, edit, before, after in history:
        words.hear(envelope, edit, before)
        words.assert_all_in(after)


@ANYTHING
@given(histories)
def test_the_words_of_a_goal_are_never_changed_in_their_place(history):
    known: dict[EntryId, tuple[str, PersonId]] = {}
    for _, _, _, plan in history:
        for goal in plan.goals:
            said = (goal.youth_text, goal.said_by)
            assert known.setdefault(goal.id, said) == said
        assert set(known) == {goal.id for goal in plan.goals}


@ANYTHING
@given(histories)
def test_an_edit_without_effect_is_reported_unless_it_says_what_is_so_already(history):
    changes_nothing_new = (AddWish, RemoveWish, PlaceGoal, SwapGoal, TakeGoalOff, AddStep)
    for envelope, edit, before, after in history:
        if isinstance(edit, (*changes_nothing_new, RemoveStep, AddPerson, BeginPlan)):
            assert after != before
        assert after.misfits in (before.misfits, (*before.misfits, envelope.id))


@ANYTHING
@given(journals)
def test_a_journal_grown_entry_by_entry_is_the_journal_read_at_once(entries):
    grown = Journal()
    for entry in entries:
        grown.add(entry)
        assert_rules_hold(grown.plan)
    read = Journal(entries)
    assert read.plan == grown.plan
    assert read.entries == grown.entries
    assert (read.meeting, read.stage, read.versions) == (
        grown.meeting,
        grown.stage,
        grown.versions,
    )
    assert (read.undoable(), read.redoable()) == (grown.undoable(), grown.redoable())
    assert read.changed_since_version == grown.changed_since_version
    assert broken_links(entries) == []
    assert broken_links(grown.entries) == []


@ANYTHING
@given(journals, st.integers(0, MOST))
def test_what_cannot_be_read_leaves_the_rest_as_it_is(entries, place):
    unknown = Unreadable(b'{"do":"add_dream"}')
    nowhere = an_envelope(place, Plan(), Chance(0))
    fields = {name: getattr(nowhere, name) for name in nowhere.__struct_fields__}
    fields |= {"id": EntryId("newer"), "replica": "there"}
    newer = Entry(**fields, content=unknown, salt=b"", digest=b"", link=b"")
    opened = Journal([*entries, newer])
    assert not opened.readable
    assert newer in opened.entries
    assert opened.plan == Journal(entries).plan


@ANYTHING
@given(journals)
def test_what_was_emptied_counts_as_nothing(entries):
    emptied = Journal(entries)
    left = [entry for entry in emptied.entries if not isinstance(entry.content, Forgotten)]
    assert Journal(left).plan == emptied.plan
