"""Which sentence of Min plan stands in which part of another plan, case by case."""

import pytest

from tests.journeys.case_plans import TODAY, CasePlan
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.edits import SayEducation
from ungeplan.model.follow_on import draft_of_today, taken
from ungeplan.model.plan import YOUNG_PERSON
from ungeplan.model.refusals import NothingToHandOver

MOTORS = "Jeg vil arbejde med motorer."
MANUAL = "Jeg vil kunne læse en manual."
EMIL = "Jeg vil have, at Emil bliver min ven igen."
SHOW_ME = ["Vis mig det først."]
BY_THE_WATER = ["motorer, og at vente på at noget bider."]
WORKSHOP = ["Besøge værkstedet på EUD", "Spørge min onkel om en lørdag"]
NO_DEBT = "Jeg vil ikke skylde nogen noget."
FRIDAY = "Jeg vil have noget at lave fredag."
MECHANIC = "Jeg vil være mekaniker, men uden klasselokale."
ONE_PLAN = "Jeg vil have én plan, ikke fire."
ANIMALS = "Jeg vil arbejde med dyr, få timer."
EVENINGS = "Jeg vil kunne være i min lejlighed om aftenen."
ONCE = ["Sig det én gang, og skriv det ned."]
VET = ["Besøg hos dyrlæge, kun kigge"]

TABLES = {
    ("mikkel", "Karen", "school"): {
        "goal": [MOTORS],
        "wish": WORKSHOP,
        "brings": BY_THE_WATER,
        "helps": SHOW_ME,
    },
    # His teacher may know two goals, and nothing of what belongs to them. Which of them is about
    # education he is told by the young person's answer alone: see below.
    ("mikkel", "Bo", "school"): {"goal": [], "wish": [], "brings": [], "helps": []},
    ("mikkel", "Bo", "kui"): {
        "goals": [MOTORS, MANUAL],
        "steps": [],
        "helps": [],
        "disagreement": [],
    },
    ("mikkel", "Lene", "youth"): {"goals": [MOTORS, MANUAL], "steps": [], "helps": []},
    ("mikkel", "Karen", "eud"): {"goal": [MOTORS], "brings": BY_THE_WATER, "helps": SHOW_ME},
    ("sofus", "Ali", "kui"): {
        "goals": [NO_DEBT, FRIDAY, MECHANIC],
        "steps": [
            "Ringe til gældsrådgivning sammen",
            "Værkstedsaften",
            "Plan B: en sms til Ali",
            "Tale om ny mesterlære eller FGU",
        ],
        "helps": [],
        "disagreement": ["Ali synes, hash skal med. Sofus siger: ikke endnu."],
    },
    ("sofus", "Ali", "fgu"): {
        "goal": [MECHANIC],
        "helps": [],
        "does_not_help": [],
        "first_weeks": ["Tale om ny mesterlære eller FGU"],
    },
    # His mother hears that he has a plan, and the school who his contact person is: no words.
    ("sofus", "Mor", "youth"): {"goals": [], "steps": [], "helps": []},
    ("sofus", "Skolen", "eud"): {"goal": [], "brings": [], "helps": []},
    ("amalie", "Henrik", "employment"): {
        "goal": [ANIMALS],
        "steps": VET,
        "other_goals": [ONE_PLAN, EVENINGS],
        "other_steps": [
            "Finde de gamle planer",
            "Ét ark til alle",
            "Høre, hvad der står i den anden plan",
            "Aftale, hvad Mette gør kl. 19",
        ],
        "hard": ["At skulle fortælle det hele forfra."],
        "helps": ONCE,
    },
    ("amalie", "Birgitte", "social_support"): {
        "purpose": [ONE_PLAN, ANIMALS, EVENINGS],
        "steps": [
            "Finde de gamle planer",
            "Ét ark til alle",
            "Høre, hvad der står i den anden plan",
            "Besøg hos dyrlæge, kun kigge",
            "Aftale, hvad Mette gør kl. 19",
        ],
        "helps": [],
    },
    ("amalie", "Dyrlægen", "transition"): {
        "goals": [],
        "helps": ONCE,
        "does_not_help": ["At skulle fortælle det hele forfra."],
    },
}


@pytest.fixture(scope="module")
def content():
    return load(resources.folder() / "content")


def parts(case, kind, name, content):
    draft = draft_of_today(case.journal, kind, case.person(name), TODAY)
    return taken(draft, content.follow_on, case.journal, TODAY)


@pytest.mark.parametrize(("name", "reader", "kind"), TABLES)
def test_each_part_takes_exactly_the_sentences_that_fit(name, reader, kind, content):
    case = CasePlan(name)

    told = {p.field.key: [q.text for q in p.quotes] for p in parts(case, kind, reader, content)}

    assert told == TABLES[name, reader, kind]


@pytest.mark.parametrize(("name", "reader", "kind"), TABLES)
def test_each_sentence_is_traced_to_the_thing_that_says_it(name, reader, kind, content):
    case = CasePlan(name)

    for part in parts(case, kind, reader, content):
        for quote in part.quotes:
            assert case.plan.words_of(quote.source) == quote.text


def test_what_no_sentence_fits_has_a_question_to_ask(content):
    case = CasePlan("sofus")

    empty = [part for part in parts(case, "fgu", "Ali", content) if not part.quotes]

    assert [part.field.ask.da for part in empty] == [
        "Hvad hjælper dig, når det er svært?",
        "Hvad skal vi lade være med?",
    ]


@pytest.mark.parametrize(
    ("name", "reader"),
    [("sofus", "SSP"), ("sofus", "Rusmiddelteamet"), ("amalie", "Mor og far")],
)
def test_who_may_know_nothing_gets_no_draft(name, reader, content):
    case = CasePlan(name)

    with pytest.raises(NothingToHandOver):
        parts(case, "substance", reader, content)


def test_two_drafts_of_amalie_quote_her_second_goal_in_the_same_words(content):
    case = CasePlan("amalie")

    social = parts(case, "social_support", "Birgitte", content)[0].quotes[1]
    employment = parts(case, "employment", "Henrik", content)[0].quotes[0]

    assert social == employment


def test_for_others_a_goal_is_about_education_only_when_the_young_person_says_so(content):
    case = CasePlan("mikkel")

    def told():
        goal, *_ = parts(case, "school", "Bo", content)
        return [quote.text for quote in goal.quotes]

    case.do(SayEducation(case.goal(EMIL)))
    assert told() == []
    case.do(SayEducation(case.goal(MOTORS)))
    assert told() == [MOTORS]


def test_the_goal_she_says_is_about_work_goes_before_the_place_on_the_figure(content):
    case = CasePlan("amalie")
    case.do(SayEducation(case.goal(EVENINGS)))

    goal, *_ = parts(case, "employment", "Henrik", content)

    assert [quote.text for quote in goal.quotes] == [EVENINGS]


def test_who_says_not_right_now_is_asked_again_and_nothing_is_guessed(content):
    case = CasePlan("mikkel")
    case.do(SayEducation(None, TODAY))

    for reader in ("Karen", "Bo"):
        goal, *_ = parts(case, "school", reader, content)
        assert goal.quotes == ()


def test_a_step_says_who_does_it_and_by_when(content):
    case = CasePlan("mikkel")

    _, wish, *_ = parts(case, "school", "Karen", content)

    assert [quote.who for quote in wish.quotes] == ["Karen, Mikkel", "Mikkel"]
    assert all(quote.due for quote in wish.quotes)
    assert case.plan.name_of(YOUNG_PERSON) == "Mikkel"
