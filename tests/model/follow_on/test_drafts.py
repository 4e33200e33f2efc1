"""A draft keeps what was written, says what is old, and never holds what may not be known."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.journeys.case_plans import TODAY, CasePlan, answer
from tests.model.table import KARENS_PEN, MIKKELS_PEN
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.edits import (
    AddStrength,
    AddWish,
    ChangeStep,
    ChooseContactPerson,
    ChooseName,
    HideGoal,
    RankGoals,
    RateGoal,
    SayEducation,
    SetShareRule,
    SwapGoal,
    TakeGoalOff,
)
from ungeplan.model.facts import (
    Answer,
    DraftBegun,
    DraftPutAway,
    DraftWritten,
    NewWordsTaken,
    PlanConfirmed,
)
from ungeplan.model.figure import Zone
from ungeplan.model.follow_on import (
    Measure,
    draft_for,
    drafts,
    known_drafts,
    law_of,
    measures,
    taken,
)
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    ChoiceMode,
    EntryId,
    PersonId,
    RowKind,
    StrengthKind,
)
from ungeplan.model.refusals import (
    LooksLikeACprNumber,
    NoContactPerson,
    NothingToHandOver,
    TooLong,
    UnknownEntry,
    UnknownPerson,
)

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."
ANIMALS = "Jeg vil arbejde med dyr, få timer."
EVENINGS = "Jeg vil kunne være i min lejlighed om aftenen."
LATER = TODAY + dt.timedelta(days=30)


@pytest.fixture(scope="module")
def follow_on():
    return load(resources.folder() / "content").follow_on


@pytest.fixture
def mikkel():
    return CasePlan("mikkel")


def begin(case, kind, name=""):
    reader = case.person(name) if name else None
    return case.note(DraftBegun(kind, TODAY, reader)).id


def old(case, kind, follow_on, day=TODAY):
    """The parts of the one draft of that kind that are old."""
    (draft,) = [draft for draft in drafts(case.journal) if draft.kind == kind]
    parts = taken(draft, follow_on, case.journal, day)
    known = {d.id: n for d, n in known_drafts(case.journal, follow_on, day)}
    assert known[draft.id] == sum(part.is_old for part in parts)
    return [part.field.key for part in parts if part.is_old]


def held(case, kind, follow_on, day=TODAY):
    (draft,) = [draft for draft in drafts(case.journal) if draft.kind == kind]
    parts = taken(draft, follow_on, case.journal, day)
    return [quote.text for part in parts for quote in part.quotes]


def step_of(case, goal):
    return case.plan.open_steps(case.goal(goal))[0]


def change(case, goal, text):
    step = step_of(case, goal)
    case.do(ChangeStep(step.id, text, step.owner, step.due, step.helpers))


def case_three(case):
    """What happens to Amalie's plan in thirty days."""
    case.pen = MIKKELS_PEN
    for goal, number in (("Jeg vil have én plan, ikke fire.", 7), (ANIMALS, 4), (EVENINGS, 3)):
        case.do(RateGoal(case.goal(goal), number))
    change(case, ANIMALS, "To timer, to gange om ugen")
    change(case, EVENINGS, "Mette ringer kl. 19")


# -- what is old ---------------------------------------------------------------------------------


def test_after_thirty_days_two_parts_of_one_draft_are_old_and_one_of_the_other(follow_on):
    amalie = CasePlan("amalie")
    begin(amalie, "employment")
    begin(amalie, "social_support", "Birgitte")
    case_three(amalie)

    assert old(amalie, "employment", follow_on, LATER) == ["steps", "other_steps"]
    assert old(amalie, "social_support", follow_on, LATER) == ["steps"]


def test_nothing_is_old_before_anything_has_changed(mikkel, follow_on):
    for kind in follow_on.plans:
        begin(mikkel, kind)
    for kind in follow_on.plans:
        assert old(mikkel, kind, follow_on) == []


def test_taking_the_new_words_makes_all_of_it_new(follow_on):
    amalie = CasePlan("amalie")
    draft = begin(amalie, "employment")
    case_three(amalie)
    before = held(amalie, "employment", follow_on)

    amalie.note(NewWordsTaken(draft, LATER))

    assert "Besøg hos dyrlæge, kun kigge" in before
    assert old(amalie, "employment", follow_on, LATER) == []
    assert "To timer, to gange om ugen" in held(amalie, "employment", follow_on, LATER)
    assert drafts(amalie.journal)[0].taken_on == LATER


def test_a_draft_holds_the_words_it_took_until_the_new_ones_are_taken(mikkel, follow_on):
    begin(mikkel, "school")
    mikkel.do(SwapGoal(mikkel.goal(MOTORS), mikkel.do(AddWish("Jeg vil sejle.")).id, Zone.HANDS))

    (draft,) = drafts(mikkel.journal)
    goal, *_ = taken(draft, follow_on, mikkel.journal, TODAY)

    assert [quote.text for quote in goal.quotes] == [MOTORS]
    assert [quote.text for quote in goal.now] == ["Jeg vil sejle."]


def test_a_change_that_the_reader_may_not_know_of_makes_nothing_old(mikkel, follow_on):
    begin(mikkel, "kui", "Bo")
    sea = mikkel.do(AddWish("Jeg vil have en båd.")).id
    mikkel.do(SwapGoal(mikkel.goal(EMIL), sea, Zone.HEART))
    mikkel.do(AddStrength(StrengthKind.HELPS_ME, "Kaffe"))

    assert old(mikkel, "kui", follow_on) == []


def test_another_order_is_told_where_the_order_stands(mikkel, follow_on):
    begin(mikkel, "kui")
    begin(mikkel, "school")
    goals = tuple(mikkel.goal(text) for text in (MANUAL, MOTORS, EMIL))
    mikkel.do(RankGoals(goals))

    assert old(mikkel, "kui", follow_on) == ["goals", "steps"]
    assert old(mikkel, "school", follow_on) == ["goal"]


def test_a_goal_that_comes_back_in_the_same_words_makes_nothing_old(mikkel, follow_on):
    begin(mikkel, "kui")
    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    assert old(mikkel, "kui", follow_on) == ["goals", "steps"]

    mikkel.undo()

    assert old(mikkel, "kui", follow_on) == []


# -- what may not be known -----------------------------------------------------------------------


def test_what_was_taken_back_is_in_no_draft_any_more(mikkel, follow_on):
    begin(mikkel, "kui", "Bo")
    answer(mikkel, mikkel.person("Bo"), Category.GOALS, Choice.NO, mikkel.goal(MANUAL))

    assert held(mikkel, "kui", follow_on) == [MOTORS]
    # The plan is the same: that an answer was taken back is not to be read off a warning.
    assert old(mikkel, "kui", follow_on) == []


def test_a_wide_yes_given_later_brings_back_nothing_that_was_not_known_then(mikkel, follow_on):
    answer(mikkel, mikkel.person("Onkel Jens"), Category.CONTACT_PERSON)
    begin(mikkel, "kui", "Onkel Jens")
    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    answer(mikkel, mikkel.person("Onkel Jens"), Category.GOALS)

    assert held(mikkel, "kui", follow_on) == []
    (draft,) = drafts(mikkel.journal)
    goals, *_ = taken(draft, follow_on, mikkel.journal, TODAY)
    assert [quote.text for quote in goals.now] == [MOTORS, MANUAL]


def test_nothing_goes_out_that_is_on_no_copy_of_today(mikkel, follow_on):
    begin(mikkel, "kui", "Bo")
    mikkel.do(TakeGoalOff(mikkel.goal(MANUAL)))
    (draft,) = drafts(mikkel.journal)
    goals, *_ = taken(draft, follow_on, mikkel.journal, TODAY)
    assert [quote.text for quote in goals.quotes] == [MOTORS, MANUAL]
    assert [quote.text for quote in goals.out] == [MOTORS]


def test_no_other_goal_is_passed_off_as_the_one_that_may_not_be_known(mikkel, follow_on):
    mikkel.do(SayEducation(mikkel.goal(EMIL)))
    begin(mikkel, "school", "Bo")
    assert held(mikkel, "school", follow_on) == []


def test_everybody_is_called_as_today_and_a_new_name_makes_nothing_old(mikkel, follow_on):
    begin(mikkel, "school")
    mikkel.do(ChooseName("Maja"))
    (draft,) = drafts(mikkel.journal)
    _, wish, *_ = taken(draft, follow_on, mikkel.journal, TODAY)
    assert [quote.who for quote in wish.quotes] == ["Karen, Maja", "Maja"]
    assert old(mikkel, "school", follow_on) == []


def test_a_reader_who_was_undone_keeps_no_page_from_being_shown(mikkel, follow_on):
    begin(mikkel, "kui", "Onkel Jens")
    mikkel.journal.plan = replace(
        mikkel.plan, people=tuple(p for p in mikkel.plan.people if p.name != "Onkel Jens")
    )
    assert [n for _, n in known_drafts(mikkel.journal, follow_on, TODAY)] == [None]


def test_who_may_know_nothing_any_more_has_no_draft_to_read(mikkel, follow_on):
    begin(mikkel, "kui", "Bo")
    bo = mikkel.person("Bo")
    for goal in (MOTORS, MANUAL):
        answer(mikkel, bo, Category.GOALS, Choice.NO, mikkel.goal(goal))
    answer(mikkel, bo, Category.CONTACT_PERSON, Choice.NO)

    with pytest.raises(NothingToHandOver):
        held(mikkel, "kui", follow_on)
    assert [old for _, old in known_drafts(mikkel.journal, follow_on, TODAY)] == [None]


def test_a_draft_of_a_plan_that_is_not_in_the_content_waits(mikkel, follow_on):
    begin(mikkel, "club")
    assert known_drafts(mikkel.journal, follow_on, TODAY) == ()


def test_an_answer_that_has_run_out_is_no_yes(mikkel, follow_on):
    bo = mikkel.person("Bo")
    yes = SetShareRule(
        bo, Category.STEPS, Choice.YES, RowKind.OWN_CHOICE, "consent", expires_on=TODAY
    )
    mikkel.do(yes)
    begin(mikkel, "kui", "Bo")

    assert "Besøge værkstedet på EUD" in held(mikkel, "kui", follow_on)
    assert held(mikkel, "kui", follow_on, LATER) == [MOTORS, MANUAL]


def test_what_the_young_person_hides_is_in_no_draft(mikkel, follow_on):
    begin(mikkel, "kui")
    mikkel.do(TakeGoalOff(mikkel.goal(EMIL)))
    assert EMIL in held(mikkel, "kui", follow_on)

    mikkel.do(HideGoal(mikkel.goal(EMIL)))

    assert held(mikkel, "kui", follow_on) == [
        MOTORS,
        MANUAL,
        "Besøge værkstedet på EUD",
        "Spørge min onkel om en lørdag",
        "Oplæsning på telefonen",
        "Vis mig det først.",
    ]


def test_what_is_forgotten_in_the_plan_is_forgotten_in_the_draft(mikkel, follow_on):
    begin(mikkel, "school")
    (helps,) = mikkel.plan.strengths_of(StrengthKind.HELPS_ME)

    mikkel.forget(helps.id)

    assert "Vis mig det først." not in held(mikkel, "school", follow_on)
    assert old(mikkel, "school", follow_on) == []


def test_a_draft_for_the_contact_person_goes_on_to_the_next_one(mikkel, follow_on):
    begin(mikkel, "kui")
    before = held(mikkel, "kui", follow_on)
    bo = mikkel.person("Bo")
    mikkel.do(ChooseContactPerson(bo, ChoiceMode.OWN_CHOICE, since=TODAY, asked_on=TODAY))

    assert held(mikkel, "kui", follow_on) == before
    assert old(mikkel, "kui", follow_on) == []


def test_a_draft_that_was_begun_for_somebody_is_theirs_as_contact_person_too(mikkel):
    bo = mikkel.person("Bo")
    begun = mikkel.note(DraftBegun("kui", TODAY, bo)).id
    mikkel.do(ChooseContactPerson(bo, ChoiceMode.OWN_CHOICE, since=TODAY, asked_on=TODAY))

    assert draft_for(mikkel.journal, "kui", bo, TODAY).id == begun


def test_without_a_contact_person_there_is_nobody_to_draft_for(mikkel, follow_on):
    begin(mikkel, "kui")
    plan = mikkel.plan.without_contact_person(TODAY, "")
    mikkel.journal.plan = plan

    with pytest.raises(NoContactPerson):
        held(mikkel, "kui", follow_on)


# -- what is written -----------------------------------------------------------------------------


def test_what_somebody_writes_is_kept_and_written_anew(mikkel):
    draft = begin(mikkel, "school")
    mikkel.pen = KARENS_PEN
    mikkel.note(DraftWritten(draft, "next_look", "Til maj"))
    mikkel.note(DraftWritten(draft, "next_look", "Til juni"))

    assert drafts(mikkel.journal)[0].written == {"next_look": "Til juni"}


def test_a_measure_says_what_who_and_when():
    written = {
        "measures.2.what": "Praktik",
        "measures.2.who": "Havnen",
        "measures.1.what": "Brobygning",
        "measures.3.what": " ",
        "if_not": "Vi ses",
    }

    found = measures("measures", written)

    assert found == (Measure("Brobygning"), Measure("Praktik", "Havnen"))


def test_what_is_no_measure_is_none():
    strange = ("measures.x.what", "measures.0.what", "measures.1.why", "measures", "a.1.what")
    assert measures("measures", dict.fromkeys(strange, "Ord")) == ()


def test_a_draft_that_was_put_away_is_there_no_more(mikkel):
    one, other = begin(mikkel, "school"), begin(mikkel, "kui")
    mikkel.note(DraftPutAway(one))
    mikkel.note(DraftWritten(one, "next_look", "Til maj"))
    mikkel.note(NewWordsTaken(one, LATER))

    assert [draft.id for draft in drafts(mikkel.journal)] == [other]


def test_a_draft_changes_nothing_in_the_plan_and_takes_no_yes_away(mikkel):
    mikkel.note(PlanConfirmed(Answer.YES))
    before = mikkel.plan
    draft = begin(mikkel, "school")
    mikkel.note(DraftWritten(draft, "next_look", "Til maj"))

    assert mikkel.plan == before
    assert not mikkel.journal.changed_since_version


@pytest.mark.parametrize(
    ("fact", "refusal"),
    [
        (DraftBegun("school", TODAY, PersonId("nobody")), UnknownPerson),
        (DraftWritten(EntryId("entry-1"), "next_look", "Til maj"), UnknownEntry),
        (NewWordsTaken(EntryId("nothing"), TODAY), UnknownEntry),
        (DraftPutAway(EntryId("entry-2")), UnknownEntry),
    ],
)
def test_what_is_not_there_is_refused(mikkel, fact, refusal):
    with pytest.raises(refusal):
        mikkel.note(fact)


@pytest.mark.parametrize(
    ("words", "refusal"), [("010112-1234", LooksLikeACprNumber), ("a" * 4001, TooLong)]
)
def test_what_can_be_kept_nowhere_is_not_kept_in_a_draft(mikkel, words, refusal):
    draft = begin(mikkel, "school")
    with pytest.raises(refusal):
        mikkel.note(DraftWritten(draft, "next_look", words))


def test_a_long_remark_of_the_parents_is_kept_whole(mikkel):
    draft, remark = begin(mikkel, "school"), "Vi er glade. " * 300
    mikkel.note(DraftWritten(draft, "custody_remarks", remark))
    assert drafts(mikkel.journal)[0].written == {"custody_remarks": remark}


# -- the law -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("age", "is_told"), [(14, False), (15, True), (17, True), (18, False)])
def test_the_duty_is_told_to_those_who_have_it(follow_on, age, is_told):
    rules = load(resources.folder() / "content").rules

    told = list(law_of(follow_on.plans["kui"], rules, age))

    assert (rules.texts["duty_15_to_17"] in told) is is_told
    assert told[-1] == rules.texts["complaint"]


def test_the_duty_is_told_to_somebody_whose_age_nobody_knows(follow_on):
    rules = load(resources.folder() / "content").rules
    assert rules.texts["duty_15_to_17"] in law_of(follow_on.plans["kui"], rules, None)


def test_the_young_person_is_a_reader_too(mikkel, follow_on):
    mikkel.note(DraftBegun("kui", TODAY, YOUNG_PERSON))
    assert EMIL in held(mikkel, "kui", follow_on)
