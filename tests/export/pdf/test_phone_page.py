"""The page from which the picture for the phone is taken: all words are there, and none is cut."""

from __future__ import annotations

import datetime as dt
from itertools import combinations_with_replacement

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.export.pdf.expected import plain
from tests.export.pdf.plans import (
    D0,
    EMPTY,
    FULL,
    KAREN,
    MIKKEL,
    goal,
    in_days,
    plans,
    step,
    with_goals,
)
from tests.export.pdf.reading import Reading
from tests.export.pdf.tidiness import untidiness
from ungeplan.export.pdf import (
    PhonePage,
    TooManyWords,
    UnprintableSigns,
    phone_words,
    plan_for_phone,
    plan_page,
)
from ungeplan.model.content import Content
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import (
    YOUNG_PERSON,
    FigureLook,
    NextMeeting,
    Plan,
    Shape,
    Strength,
    StrengthId,
    StrengthKind,
)

MARGINS = (19.9, 15.0, 340.1, 622.0)
LONG = plain("Jeg vil have et arbejde, hvor jeg kan være mig selv og bruge hænderne. " * 6)[:400]
NINE = tuple(
    replace(
        step(rank, f"Skridt {number} med nogle flere ord", KAREN, in_days(number)),
        helpers=(YOUNG_PERSON,),
    )
    for rank in (1, 2, 3)
    for number in (1, 2, 3)
)
ZONES = (Zone.HANDS, Zone.HEAD, Zone.HEART)
PACKED = Strength(
    id=StrengthId("s"), kind=StrengthKind.GOOD_AT, text="motorer", said_by=YOUNG_PERSON
)


def drawn(plan: Plan, content: Content, language: Language = Language.DANISH) -> PhonePage:
    return plan_for_phone(plan, content, language, version=1, made_on=D0)


def seen_on(page: PhonePage) -> str:
    """The text of the page as it is seen, on a page that is tidy."""
    reading = Reading(page.pdf)
    assert reading.pages == 1
    assert untidiness(reading, MARGINS) == []
    return "".join(span.text for span in reading.spans)


def words_of(plan: Plan) -> list[str]:
    """The words that people said and that must be on the picture."""
    meeting = plan.next_meeting
    goals = plan.active_goals
    steps = [step for goal in goals for step in plan.open_steps(goal.id)]
    said = [goal.youth_text for goal in goals] + [step.text for step in steps]
    return [plain(text) for text in (*said, *((meeting.place, meeting.phone) if meeting else ()))]


@pytest.mark.parametrize("plan", [EMPTY, MIKKEL, FULL], ids=["empty", "Mikkel", "full"])
@pytest.mark.parametrize("language", Language)
def test_the_words_of_the_plan_are_seen_and_told(plan, language, content):
    page = drawn(plan, content, language)

    seen, told = seen_on(page), page.told
    assert all(text in seen and text in told for text in words_of(plan))
    words = content.print
    for said in (words.title, words.next_steps, words.see_you, words.mine):
        assert said.in_(language) in seen
        assert said.in_(language) in told


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize("steps", [(), NINE], ids=["no steps", "nine steps"])
@pytest.mark.parametrize("words", ["Jeg vil i form", LONG], ids=["few words", "400 signs"])
def test_nothing_is_cut(count, steps, words, content):
    goals = tuple(goal(rank, words, zone) for rank, zone in enumerate(ZONES[:count], 1))
    plan = replace(MIKKEL, goals=goals, steps=steps)

    seen = seen_on(drawn(plan, content))

    assert seen.count(words) == count
    assert all(text in seen for text in words_of(plan))
    assert ("Vi har ingen skridt endnu." in seen) is not (count and steps)


@settings(max_examples=8, deadline=None)
@given(plan=plans(), language=st.sampled_from(Language))
def test_any_plan_is_all_there_or_refused(plan, language, content):
    try:
        page = drawn(plan, content, language)
    except TooManyWords:
        sheet = plan_page.sheet_of(plan, content, language, 1, D0)
        assert len(phone_words.told(sheet)) > 2000
        return
    seen = seen_on(page)
    assert all(text in seen for text in words_of(plan))


def test_more_words_than_can_be_read_are_no_picture(content):
    plan = replace(with_goals(*((zone, LONG + LONG) for zone in ZONES)), steps=NINE)

    with pytest.raises(TooManyWords):
        drawn(plan, content)


@pytest.mark.parametrize("zones", list(combinations_with_replacement(Zone, 3)))
def test_the_numbers_lie_apart_wherever_the_goals_lie(zones, content):
    seen_on(drawn(with_goals(*((zone, "Jeg vil i form") for zone in zones)), content))


@pytest.mark.parametrize("shape", Shape)
def test_the_figure_is_the_one_the_young_person_chose(shape, content):
    plan = with_goals((Zone.FEET, "Jeg vil bo mit eget sted"))
    page = drawn(replace(plan, figure=FigureLook(shape=shape), strengths=(PACKED,)), content)

    assert ("Vejen" in seen_on(page)) is (shape is not Shape.STANDING)
    assert "Rygsækken er med." in page.told
    assert len(page.pdf) != len(drawn(plan, content).pdf)


def test_the_picture_is_told_in_the_young_persons_own_words(content):
    assert drawn(MIKKEL, content).told == (
        "Min plan\n"
        "23. november 2026\n"
        "\n"
        "En tændstikmand med mine mål. "
        "Ved hænderne: Jeg vil arbejde med motorer. Det er mål 1. I dag er jeg på 2 af 10. "
        "Ved hovedet: Jeg vil kunne læse en manual. Det er mål 2. I dag er jeg på 3 af 10. "
        "Ved hjertet: Jeg vil have, at Emil bliver min ven igen. Det er mål 3. "
        "I dag er jeg på 4 af 10.\n"
        "\n"
        "Mine næste skridt\n"
        "Mål 1: Spørge min onkel om en lørdag (Mig · 30. nov)\n"
        "Mål 1: Besøge værkstedet på EUD (Karen · 7. dec)\n"
        "Mål 2: Oplæsning på telefonen (Karen · 3. dec · Sammen med læsevejlederen)\n"
        "Mål 3: Spørge, om han vil med ud at fiske (Mig · når jeg tør)\n"
        "\n"
        "Vi ses igen\n"
        "Mandag 4. januar kl. 10.15\n"
        "Eksempelskolen\n"
        "Karen: 00 00 00 00\n"
        "\n"
        "Det her er min plan. Jeg kan altid ændre den.\n"
    )


def test_a_phone_that_is_looked_at_does_not_say_whose_plan_it_is(content):
    page = drawn(MIKKEL, content)

    assert "Mikkel" not in seen_on(page)
    assert "Mikkel" not in page.told


def test_a_meeting_may_have_neither_place_nor_number(content):
    plan = replace(MIKKEL, next_meeting=NextMeeting(starts=dt.datetime(2027, 1, 4, 10, 15)))

    assert "Mandag 4. januar kl. 10.15Det her" in seen_on(drawn(plan, content))
    assert "Vi har ikke aftalt" in seen_on(drawn(replace(plan, next_meeting=None), content))


def test_a_plan_nobody_has_said_yes_to_is_a_draft(content):
    page = plan_for_phone(MIKKEL, content, Language.DANISH, version=None, made_on=D0)

    assert "23. november 2026 · Kladde" in seen_on(page)
    assert "23. november 2026 · Kladde" in page.told


def test_a_sign_that_no_font_has_is_named_and_only_then_left_out(content):
    plan = with_goals((Zone.HEART, "Jeg vil være glad 😀"))

    with pytest.raises(UnprintableSigns) as refused:
        drawn(plan, content)
    assert refused.value.signs == ("😀",)

    page = plan_for_phone(
        plan, content, Language.DANISH, version=1, made_on=D0, leave_out_missing=True
    )
    assert "Jeg vil være glad □" in seen_on(page)
    assert "Jeg vil være glad 😀" in page.told, "whoever listens hears the words"


def test_few_words_have_larger_letters_than_many(content):
    def size(plan: Plan) -> float:
        return max(span.size for span in Reading(drawn(plan, content).pdf).spans)

    assert size(EMPTY) > size(MIKKEL) > size(FULL)


def test_a_long_number_of_today_pushes_the_words_down(content):
    words = content.print.story.rating
    longer = replace(words, da=words.da + " Det er der, jeg er, og det er sådan, det er lige nu.")
    story = replace(content.print.story, rating=longer)
    changed = replace(content, print=replace(content.print, story=story))

    assert "I dag er jeg på 2 af 10. Det er der" in seen_on(drawn(MIKKEL, changed))
