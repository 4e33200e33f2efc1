"""What the contact person reads on the private panel."""

import datetime as dt

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel

from tests.ui.meeting.conftest import Memory
from ungeplan import resources
from ungeplan.model.content import load
from ungeplan.model.conversation import THEIR_OWN, Pen
from ungeplan.model.edits import AddStep, AddWish, BeginPlan, PlaceGoal, SetBirthDate
from ungeplan.model.facts import Mode, Stage
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import YOUNG_PERSON, PersonId
from ungeplan.ui import theme
from ungeplan.ui.panel.foot import Standing
from ungeplan.ui.panel.private_panel import PrivatePanel
from ungeplan.ui.panel.sand_glass import SILENT_SECONDS
from ungeplan.ui.wording import Wording

KAREN = PersonId("karen")


@pytest.fixture(scope="module")
def content():
    return load(resources.folder() / "content")


@pytest.fixture(scope="module")
def dressed(qapp):
    theme.dress(qapp)
    return qapp


@pytest.fixture
def wording(dressed, content):
    made = Wording(content, Language.DANISH)
    yield made
    made.use(Language.ENGLISH)


@pytest.fixture
def panel(qtbot, wording):
    made = PrivatePanel(wording, theme.WARM, QRect(0, 0, 1366, 768))
    qtbot.addWidget(made)
    made.stand_in(QRect(0, 0, 1366, 768))
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def document():
    document = Memory().open()
    document.pass_pen(Pen(KAREN, KAREN))
    document.do(BeginPlan("Mikkel", KAREN, "Karen"))
    document.pass_pen(THEIR_OWN)
    document.begin_meeting()
    wish = document.do(AddWish("Jeg vil have et kørekort"))
    assert wish is not None
    document.do(PlaceGoal(wish, Zone.FEET))
    return document


def words_on(widget):
    return [line.text() for line in widget.findChildren(QLabel) if line.isVisible() and line.text()]


def beat(panel, seconds):
    for _ in range(seconds):
        panel._glass.second.timeout.emit()


@pytest.mark.parametrize("stage", list(Stage))
def test_every_prompt_of_the_stage_is_there_and_no_other(panel, content, stage, qtbot):
    panel.show_stage(stage, Mode.FULL)
    parts = list(content.meeting.stages)
    its_own = [p.da for part in parts if part.bar is stage for p in part.prompts]
    others = {p.da for part in parts for p in part.prompts} - set(its_own)
    qtbot.waitUntil(lambda: set(its_own) <= set(words_on(panel.prompts)))
    assert not others & set(words_on(panel.prompts))


def test_the_parts_of_one_place_on_the_bar_have_their_names(panel, qtbot):
    panel.show_stage(Stage.GOALS, Mode.FULL)
    qtbot.waitUntil(lambda: {"Tændstikmanden", "Hvor langt er jeg?"} <= set(words_on(panel)))


@pytest.mark.parametrize(
    ("stage", "mode", "said"),
    [
        (Stage.GOALS, Mode.FULL, "Cirka 11 min."),
        (Stage.GOALS, Mode.SHORT, "Cirka 4 min."),
        (Stage.ME, Mode.SHORT, None),
    ],
)
def test_it_says_how_long_the_stage_takes(panel, stage, mode, said):
    panel.show_stage(stage, mode)
    assert [words for words in words_on(panel) if "min." in words] == ([said] if said else [])


def test_that_the_age_is_missing_is_said_here_and_only_where_it_counts(panel, document, content):
    missing = content.rules.age_unknown.da
    panel.show_plan(document.plan)
    panel.show_stage(Stage.STEPS, Mode.FULL)
    assert missing not in words_on(panel)
    panel.show_stage(Stage.SHARING, Mode.FULL)
    assert missing in words_on(panel)
    document.do(SetBirthDate(dt.date(2012, 3, 1)))
    panel.show_plan(document.plan)
    assert missing not in words_on(panel)


def test_the_adults_are_silent_for_two_minutes_at_the_wishes(panel):
    silent, free = "De voksne er stille i to minutter.", "Nu må du gerne spørge."
    assert silent not in words_on(panel)
    panel.show_stage(Stage.WISHES, Mode.FULL)
    beat(panel, SILENT_SECONDS - 1)
    assert silent in words_on(panel)
    beat(panel, 1)
    assert silent not in words_on(panel)
    assert free in words_on(panel)
    assert not panel._glass.second.isActive()


def test_coming_back_to_the_wishes_silences_nobody_again(panel):
    panel.show_stage(Stage.WISHES, Mode.FULL)
    beat(panel, SILENT_SECONDS)
    panel.show_stage(Stage.GOALS, Mode.FULL)
    panel.show_stage(Stage.WISHES, Mode.FULL)
    assert not panel._glass.is_running


def test_a_panel_that_takes_the_place_of_another_goes_on_with_its_sand(panel, wording, qtbot):
    panel.show_stage(Stage.WISHES, Mode.FULL)
    beat(panel, 100)
    later = PrivatePanel(wording, theme.WARM, QRect(0, 0, 1366, 768))
    qtbot.addWidget(later)
    later.show_stage(Stage.WISHES, Mode.FULL)
    later.go_on_from(panel)
    beat(later, SILENT_SECONDS - 100)
    assert not later._glass.is_running


@pytest.mark.parametrize(
    ("owners", "too_much"),
    [
        ([], False),
        ([YOUNG_PERSON], True),
        ([YOUNG_PERSON, KAREN], False),
        ([YOUNG_PERSON, KAREN, YOUNG_PERSON], True),
    ],
)
def test_more_than_half_of_the_steps_may_be_too_much(panel, document, owners, too_much):
    (goal,) = document.plan.active_goals
    panel.show_stage(Stage.STEPS, Mode.FULL)
    for number, owner in enumerate(owners):
        document.do(AddStep(goal.id, f"Skridt {number}", owner))
    panel.show_plan(document.plan)
    assert ("Er det for meget?" in words_on(panel)) is too_much
    panel.show_stage(Stage.WISHES, Mode.FULL)
    assert "Er det for meget?" not in words_on(panel)


def test_the_guidance_is_folded_until_the_adult_opens_it(panel, content, qtbot):
    first = content.safety.steps[0].da
    assert first not in words_on(panel)
    qtbot.mouseClick(panel.safety.fold, Qt.MouseButton.LeftButton)
    assert first in words_on(panel)
    assert "Er nogen i fare lige nu, så ring: 112" in words_on(panel)
    assert content.safety.no_own.da in words_on(panel)
    qtbot.keyClick(panel.safety.fold, Qt.Key.Key_Return)
    assert first not in words_on(panel)


def test_the_guidance_is_the_same_whatever_is_written(panel, document, qtbot):
    qtbot.mouseClick(panel.safety.fold, Qt.MouseButton.LeftButton)
    before = words_on(panel.safety)
    document.do(AddWish("Jeg vil ikke leve mere"))
    panel.show_plan(document.plan)
    assert words_on(panel.safety) == before
    assert panel.safety.fold.isChecked()


def test_it_says_whether_it_can_be_seen_in_a_shared_screen(panel):
    assert "Det her vindue kan ses i en skærmdeling." in words_on(panel)
    panel.show_kept_out(True)
    assert "Det her vindue kan ikke ses i en skærmdeling." in words_on(panel)


def test_over_the_curtain_it_says_that_the_meeting_stays_hidden(panel):
    stays = "Mødet er stadig skjult, når du lukker."
    assert stays not in words_on(panel)
    panel.show_standing(Standing.OVER_CURTAIN, can_swap=False)
    assert stays in words_on(panel)
    assert not panel.foot.swap.isVisible()


def test_a_press_gives_the_keyboard_back_unless_it_was_asked_for(panel, qtbot):
    with qtbot.waitSignal(panel.keys_not_wanted):
        qtbot.mouseClick(panel.safety.fold, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.keys_not_wanted):
        qtbot.mouseClick(panel, Qt.MouseButton.LeftButton)
    panel.take_keys()
    with qtbot.assertNotEmitted(panel.keys_not_wanted):
        qtbot.mouseClick(panel.safety.fold, Qt.MouseButton.LeftButton)


def test_everything_is_said_in_the_language_of_the_moment(panel, wording, content, qtbot):
    panel.show_stage(Stage.STEPS, Mode.FULL)
    wording.use(Language.ENGLISH)
    wanted = {"Steps", "About 8 min.", content.meeting.stages.steps.prompts[0].en}
    qtbot.waitUntil(lambda: wanted <= set(words_on(panel)))
    assert panel.safety.fold.accessibleName() == content.safety.title.en


def test_no_line_is_cut(panel, qtbot):
    """At the smallest screen, unfolded, with the longest stage, changed while nobody saw it."""
    panel.hide()
    panel.show_stage(Stage.GOALS, Mode.FULL)
    panel.safety.fold.click()
    panel.show()
    qtbot.waitExposed(panel)
    for line in panel.findChildren(QLabel):
        if line.isVisible() and line.text():
            assert line.height() >= line.heightForWidth(line.width()) - 1, line.text()
            assert line.width() <= panel.width()
