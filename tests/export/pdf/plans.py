"""Plans to print: Mikkel's, and any others."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st
from msgspec.structs import replace

from ungeplan.model.edits.edit import LONGEST_WORDS
from ungeplan.model.figure import Zone
from ungeplan.model.plan import (
    HIGHEST_NUMBER,
    MAX_GOALS,
    MAX_OPEN_STEPS,
    YOUNG_PERSON,
    Disagreement,
    Due,
    DueOn,
    DueWhen,
    EntryId,
    Goal,
    GoalRating,
    NextMeeting,
    Person,
    PersonId,
    Plan,
    Step,
)

D0 = dt.date(2026, 11, 23)
KAREN = PersonId("karen")
READING_COUNSELLOR = PersonId("reading-counsellor")
PEOPLE = (
    Person(id=YOUNG_PERSON, name="Mikkel"),
    Person(id=KAREN, name="Karen", relation="kontaktperson", is_professional=True),
    Person(id=READING_COUNSELLOR, name="læsevejlederen", is_professional=True),
)
FIRST_MEETING = EntryId("meeting")


def goal(rank: int, text: str, zone: Zone) -> Goal:
    """An active goal."""
    return Goal(
        id=EntryId(f"goal-{rank}"),
        wish=EntryId(f"wish-{rank}"),
        youth_text=text,
        said_by=YOUNG_PERSON,
        zone=zone,
        rank=rank,
    )


def step(rank: int, text: str, owner: PersonId = YOUNG_PERSON, due: Due | None = None) -> Step:
    """An open step towards the goal of that rank."""
    return Step(
        id=EntryId(f"step-{rank}-{text}"),
        goal=EntryId(f"goal-{rank}"),
        text=text,
        said_by=YOUNG_PERSON,
        owner=owner,
        due=due,
    )


def rating(rank: int, value: int | None) -> GoalRating:
    """How far the goal of that rank has come at the first meeting."""
    return GoalRating(goal=EntryId(f"goal-{rank}"), meeting=FIRST_MEETING, value=value)


def in_days(days: int) -> DueOn:
    """Due so many days after the first meeting."""
    return DueOn(D0 + dt.timedelta(days))


EMPTY = Plan(people=PEOPLE, contact_person_id=KAREN)

MIKKEL = replace(
    EMPTY,
    goals=(
        goal(1, "Jeg vil arbejde med motorer.", Zone.HANDS),
        goal(2, "Jeg vil kunne læse en manual.", Zone.HEAD),
        goal(3, "Jeg vil have, at Emil bliver min ven igen.", Zone.HEART),
    ),
    steps=(
        step(1, "Spørge min onkel om en lørdag", due=in_days(7)),
        step(1, "Besøge værkstedet på EUD", KAREN, in_days(14)),
        replace(
            step(2, "Oplæsning på telefonen", KAREN, in_days(10)), helpers=(READING_COUNSELLOR,)
        ),
        step(3, "Spørge, om han vil med ud at fiske", due=DueWhen("når jeg tør")),
    ),
    ratings=(rating(1, 2), rating(2, 3), rating(3, 4)),
    next_meeting=NextMeeting(
        starts=dt.datetime(2027, 1, 4, 10, 15), place="Eksempelskolen", phone="00 00 00 00"
    ),
)

FULL = replace(
    MIKKEL,
    steps=tuple(
        replace(
            step(rank, f"Skridt {number} med nogle flere ord", KAREN, in_days(number)),
            helpers=(READING_COUNSELLOR, YOUNG_PERSON),
            if_it_goes_wrong="Så ringer jeg til Karen." if number == 1 else "",
        )
        for rank in (1, 2, 3)
        for number in (1, 2, 3)
    ),
    disagreement=Disagreement(
        id=EntryId("disagreement"),
        text="Ali synes, hash skal med. Sofus siger: ikke endnu.",
        said_by=YOUNG_PERSON,
    ),
)


def with_goals(*goals: tuple[Zone, str]) -> Plan:
    """Mikkel's plan with these goals and no steps."""
    return replace(
        MIKKEL,
        goals=tuple(goal(rank, text, zone) for rank, (zone, text) in enumerate(goals, 1)),
        steps=(),
        ratings=(),
    )


# -- any plan ------------------------------------------------------------------------------------

_LETTERS = st.sampled_from("aeidnrtskogæøåABEJWÆØÅéüłş0123459 ,.!?-–’(){}")
_SHORT = st.text(_LETTERS, min_size=1, max_size=40)


def _long(letters: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Long texts: left to itself, Hypothesis hardly ever makes one."""
    pieces = st.text(letters, min_size=1, max_size=20)
    return st.builds(lambda piece, length: (piece * length)[:length], pieces, _LENGTHS)


_LENGTHS = st.sampled_from([80, 200, 400, LONGEST_WORDS])
WORDS = (_SHORT | _long(_LETTERS) | _long(st.sampled_from("Wæi"))).filter(
    lambda text: bool(text.strip())
)
"""What somebody may say: a few words, many, or one endless word."""
LEFTWARDS = st.text(
    st.sampled_from("أريدنعملمحكاتچگپیڕ 2 (Ab).،!"), min_size=1, max_size=LONGEST_WORDS // 4
).filter(lambda text: bool(text.strip()))
"""Likewise in letters that join, with words among them that run the other way."""
NAMES = st.sampled_from(["Bo", "Amalie", "Sofus", "Mikkel Hansen-Øresund"]) | WORDS
_DUE = st.none() | st.dates().map(DueOn) | WORDS.map(DueWhen)
_WHO = st.sampled_from([person.id for person in PEOPLE])


@st.composite
def plans(draw: st.DrawFn, words: st.SearchStrategy[str] = WORDS) -> Plan:
    """Any plan that can be made at a meeting, and longer words than anybody says."""
    goals = draw(st.lists(st.tuples(st.sampled_from(Zone), words), max_size=MAX_GOALS))
    plan = with_goals(*goals)
    people = tuple(replace(person, name=draw(NAMES)) for person in PEOPLE)
    steps = [
        replace(
            step(rank, f"{number}", draw(_WHO), draw(_DUE)),
            text=draw(words),
            helpers=tuple(draw(st.lists(_WHO, max_size=2, unique=True))),
            if_it_goes_wrong=draw(st.just("") | words),
        )
        for rank in range(1, len(goals) + 1)
        for number in range(draw(st.integers(0, MAX_OPEN_STEPS)))
    ]
    numbers = st.none() | st.integers(0, HIGHEST_NUMBER)
    meeting = st.builds(
        NextMeeting,
        starts=st.datetimes(),
        place=st.just("") | words,
        phone=st.just("") | words,
    )
    disagreement = st.builds(
        Disagreement, id=st.just(EntryId("disagreement")), text=words, said_by=st.just(YOUNG_PERSON)
    )
    return replace(
        plan,
        people=people,
        contact_person_id=draw(st.none() | st.just(KAREN)),
        steps=tuple(steps),
        ratings=tuple(rating(rank, draw(numbers)) for rank in range(1, len(goals) + 1)),
        next_meeting=draw(st.none() | meeting),
        disagreement=draw(st.none() | disagreement),
    )
