"""*Mig*: how it is right now, what is in the backpack, and how the figure looks."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from ungeplan.model.edits import AddStrength, ChooseScreen, SayRightNow
from ungeplan.model.facts import Stage as Place
from ungeplan.model.journal import Forget
from ungeplan.model.language import Language
from ungeplan.model.plan import Area, Face, Ink, Line, Shape, StrengthKind
from ungeplan.ui.meeting.me_stage import STRENGTH, Asking, MeStage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stage(window, qtbot):
    window.go_to(Place.ME)
    stage = window.stage
    assert isinstance(stage, MeStage)
    qtbot.waitUntil(lambda: stage.right_now.areas[Area.AT_HOME].slider.width() > 300)
    return stage


@pytest.fixture
def backpack(stage, window, qtbot):
    qtbot.mouseClick(window.bar.forward, LEFT)
    assert stage.asking is Asking.STRENGTHS
    return stage.backpack


def slider_of(stage, area=Area.AT_HOME):
    return stage.right_now.areas[area].slider


def levels(document):
    return {c.area: c.level for c in document.plan.check_ins}


def in_backpack(document):
    return [(s.kind.value, s.text) for s in document.plan.strengths]


def entries(document, kind):
    return [e for e in document.journal.entries if isinstance(e.content, kind)]


def write(qtbot, backpack, kind, text):
    line = backpack.questions[kind].own_words.text
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def drag(slider, level):
    """Press in the middle, two moves, release."""
    start, end = slider.place_of(50).toPoint(), slider.place_of(level).toPoint()
    QTest.mousePress(slider, LEFT, pos=start)
    QTest.mouseMove(slider, (start + end) / 2)
    QTest.mouseMove(slider, end)
    QTest.mouseRelease(slider, LEFT, pos=end)


# -- right now --------------------------------------------------------------------------------


def test_nothing_is_answered_before_somebody_touches_a_slider(stage, document):
    for row in stage.right_now.areas.values():
        assert row.slider.level is None
        assert not row.take_away.isVisible()
    assert levels(document) == {}


def test_a_handle_that_is_drawn_along_the_line_is_one_answer(stage, document):
    drag(slider_of(stage), 20)
    assert levels(document) == {Area.AT_HOME: 20}
    assert len(entries(document, SayRightNow)) == 1
    assert slider_of(stage).level == 20


def test_a_finger_puts_the_handle_where_it_taps(stage, document):
    device, slider = QTest.createTouchDevice(), slider_of(stage)
    point = slider.place_of(90).toPoint()
    QTest.touchEvent(slider, device).press(0, point, slider).commit()
    QTest.touchEvent(slider, device).release(0, point, slider).commit()
    assert levels(document) == {Area.AT_HOME: 90}


def test_a_finger_that_moves_the_page_answers_nothing(stage, document):
    slider = slider_of(stage)
    start = slider.place_of(50).toPoint()
    QTest.mousePress(slider, LEFT, pos=start)
    QTest.mouseMove(slider, start - QPoint(0, 300))
    QTest.mouseRelease(slider, LEFT, pos=start - QPoint(0, 300))
    assert levels(document) == {}
    assert slider.level is None


@pytest.mark.parametrize(
    ("keys", "level"),
    [
        ([Qt.Key.Key_Return], 50),
        ([Qt.Key.Key_Space], 50),
        ([Qt.Key.Key_Right], 75),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left], 0),
        ([Qt.Key.Key_End], 100),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_the_keys_move_the_handle_from_word_to_word(stage, document, qtbot, keys, level):
    slider = slider_of(stage)
    slider.setFocus()
    for key in keys:
        qtbot.keyClick(slider, key)
    assert levels(document) == {Area.AT_HOME: level}


def test_a_key_that_is_held_down_is_one_answer_when_it_comes_up(stage, document, qtbot):
    slider = slider_of(stage)
    slider.setFocus()
    QTest.keyPress(slider, Qt.Key.Key_Right)
    QTest.keyPress(slider, Qt.Key.Key_Right)
    assert levels(document) == {}
    QTest.keyRelease(slider, Qt.Key.Key_Right)
    assert levels(document) == {Area.AT_HOME: 100}


def test_escape_lets_the_handle_lie_where_it_lay(stage, document, qtbot):
    slider = slider_of(stage)
    slider.setFocus()
    QTest.keyPress(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Escape)
    QTest.keyRelease(slider, Qt.Key.Key_Right)
    assert levels(document) == {}


def test_the_same_answer_again_is_no_answer_more(stage, document, qtbot):
    slider = slider_of(stage)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Space)
    qtbot.keyClick(slider, Qt.Key.Key_Space)
    assert len(entries(document, SayRightNow)) == 1


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            Language.DANISH,
            [
                "Ikke så godt",
                "Tættest på: Ikke så godt",
                "Midt imellem",
                "Tættest på: Godt",
                "Godt",
            ],
        ),
        (
            Language.ENGLISH,
            ["Not so good", "Nearest to: Not so good", "In between", "Nearest to: Good", "Good"],
        ),
    ],
)
def test_a_screen_reader_hears_words_and_never_a_number(stage, window, wording, language, told):
    wording.use(language)
    slider = slider_of(stage)
    node = QAccessible.queryAccessibleInterface(slider)
    assert node.role() is QAccessible.Role.Slider
    assert node.text(QAccessible.Text.Name) in ("Hjemme", "At home")
    assert node.text(QAccessible.Text.Value) in ("Ikke svaret endnu", "No answer yet")
    heard = []
    for level in (0, 25, 50, 75, 100):
        slider.show_level(level)
        heard.append(node.text(QAccessible.Text.Value))
        assert node.text(QAccessible.Text.Description) == heard[-1]
    assert heard == told


def test_a_screen_reader_moves_the_handle_by_its_actions(stage, document):
    node = QAccessible.queryAccessibleInterface(slider_of(stage)).actionInterface()
    press, more, less, _ = node.actionNames()
    node.doAction(press)
    assert levels(document) == {Area.AT_HOME: 50}
    node.doAction(more)
    assert levels(document) == {Area.AT_HOME: 75}
    node.doAction(less)
    node.doAction(less)
    assert levels(document) == {Area.AT_HOME: 25}


def test_undo_takes_one_answer_back(stage, window, document, qtbot):
    drag(slider_of(stage), 20)
    drag(slider_of(stage), 80)
    qtbot.mouseClick(window.bar.undo, LEFT)
    assert slider_of(stage).level == 20


def test_what_is_not_to_be_shown_is_gone_for_good(stage, window, document, memory, qtbot):
    drag(slider_of(stage), 20)
    drag(slider_of(stage), 80)
    drag(slider_of(stage, Area.FRIENDS), 40)
    row = stage.right_now.areas[Area.AT_HOME]
    qtbot.mouseClick(row.take_away, LEFT)
    assert levels(document) == {Area.FRIENDS: 40}
    assert row.slider.level is None
    assert not row.take_away.isVisible()
    assert [e.content.level for e in entries(document, SayRightNow)] == [40]
    assert len(entries(document, Forget)) == 2
    assert document.drafts == {}
    # Nor does turning back bring it to light.
    while document.can_undo:
        document.undo()
    while document.can_redo:
        document.redo()
    assert Area.AT_HOME not in levels(document)


def test_an_answer_does_not_move_what_is_on_the_screen(stage, document, qtbot):
    places = [row.geometry() for row in stage.right_now.areas.values()]
    lines = [row.slider.geometry() for row in stage.right_now.areas.values()]
    drag(slider_of(stage), 20)
    QTest.qWaitForWindowExposed(stage.window())
    stage.layout().activate()
    assert [row.geometry() for row in stage.right_now.areas.values()] == places
    assert [row.slider.geometry() for row in stage.right_now.areas.values()] == lines


def test_every_slider_is_large_enough_to_hit(stage, window):
    window.resize(960, 600)
    assert all(row.slider.height() >= 48 for row in stage.right_now.areas.values())


def test_who_wants_no_sliders_begins_with_the_backpack(stage, document, window):
    document.do(ChooseScreen(replace(document.plan.screen, has_sliders=False)))
    assert stage.asking is Asking.STRENGTHS
    window.go_to(Place.WELCOME)
    window.go_to(Place.ME)
    assert stage.asking is Asking.STRENGTHS
    assert not stage.step_back()


# -- the way through --------------------------------------------------------------------------


def test_next_goes_from_the_first_question_to_the_second_and_on(stage, window, qtbot):
    assert window.header.question.text() == "Lige nu"
    qtbot.mouseClick(window.bar.forward, LEFT)
    assert window.header.question.text() == "Det har jeg med mig"
    qtbot.mouseClick(window.bar.forward, LEFT)
    assert window.stage is window.stages[Place.WISHES]
    qtbot.mouseClick(window.bar.back, LEFT)
    assert window.header.question.text() == "Det har jeg med mig"
    qtbot.mouseClick(window.bar.back, LEFT)
    assert window.header.question.text() == "Lige nu"
    qtbot.mouseClick(window.bar.back, LEFT)
    assert window.place is Place.WELCOME


# -- the backpack -----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", StrengthKind)
def test_what_is_written_goes_into_the_backpack(backpack, document, qtbot, kind):
    write(qtbot, backpack, kind, "Vis mig det først.")
    assert in_backpack(document) == [(kind.value, "Vis mig det først.")]
    (slip,) = backpack.questions[kind].slips.values()
    assert slip.isVisible()
    assert backpack.questions[kind].own_words.words() == ""


def test_the_figure_tells_that_the_backpack_is_there(backpack, stage, document, qtbot):
    assert "Rygsækken" not in stage.figure.accessibleDescription()
    write(qtbot, backpack, StrengthKind.GOOD_AT, "motorer")
    assert "Rygsækken er med." in stage.figure.accessibleDescription()


def test_the_backpack_is_drawn_and_grows_with_what_is_in_it(backpack, stage, qtbot):
    pictures = [stage.figure.grab().toImage()]
    for text in ("motorer", "at fiske"):
        write(qtbot, backpack, StrengthKind.GOOD_AT, text)
        pictures.append(stage.figure.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]


def test_half_typed_words_are_kept_for_each_question(backpack, document, memory, qtbot):
    qtbot.keyClicks(backpack.questions[StrengthKind.GOOD_AT].own_words.text, "moto")
    qtbot.keyClicks(backpack.questions[StrengthKind.HELPS_ME].own_words.text, "Vis")
    document.keep_drafts()
    assert memory.drafts == {STRENGTH + "good_at": "moto", STRENGTH + "helps_me": "Vis"}
    assert in_backpack(document) == []


def test_half_typed_words_stand_where_they_stood_after_a_crash(stage):
    stage.show_drafts({STRENGTH + "liked_for": "At jeg er"})
    assert stage.backpack.questions[StrengthKind.LIKED_FOR].own_words.words() == "At jeg er"


def test_words_that_stand_there_when_one_goes_on_are_finished(backpack, window, document, qtbot):
    qtbot.keyClicks(backpack.questions[StrengthKind.DOES_NOT_HELP].own_words.text, "At læse højt")
    qtbot.mouseClick(window.bar.forward, LEFT)
    assert in_backpack(document) == [("does_not_help", "At læse højt")]
    assert document.drafts == {}


def test_what_is_in_the_backpack_can_be_said_better(backpack, document, qtbot):
    write(qtbot, backpack, StrengthKind.GOOD_AT, "motor")
    (slip,) = backpack.questions[StrengthKind.GOOD_AT].slips.values()
    slip.reword_action.trigger()
    qtbot.keyClicks(slip.input.text, "er")
    assert list(document.drafts.values()) == ["motorer"]
    qtbot.keyClick(slip.input.text, Qt.Key.Key_Return)
    assert in_backpack(document) == [("good_at", "motorer")]
    assert not slip.rewording
    assert document.drafts == {}


def test_half_typed_better_words_come_back(stage, document):
    document.do(AddStrength(StrengthKind.GOOD_AT, "motor"))
    (strength,) = document.plan.strengths
    stage.show_drafts({f"me.reword.{strength.id}": "motorer"})
    stage.show_plan(document.plan, document.journal.meeting)
    slip = stage.backpack.questions[StrengthKind.GOOD_AT].slips[strength.id]
    assert slip.rewording
    assert slip.input.words() == "motorer"


def test_what_is_taken_out_comes_back_with_undo_where_it_lay(backpack, window, document, qtbot):
    for text in ("motorer", "at fiske"):
        write(qtbot, backpack, StrengthKind.GOOD_AT, text)
    question = backpack.questions[StrengthKind.GOOD_AT]
    first = next(iter(question.slips.values()))
    first.more.setFocus()
    qtbot.keyClick(first.more, Qt.Key.Key_Delete)
    assert in_backpack(document) == [("good_at", "at fiske")]
    assert window.focusWidget() is question.own_words.text
    qtbot.mouseClick(window.bar.undo, LEFT)
    assert [slip.strength.text for slip in question.slips.values()] == [
        s.text for s in document.plan.strengths_of(StrengthKind.GOOD_AT)
    ]
    tops = [slip.y() for slip in question.slips.values()]
    qtbot.waitUntil(lambda: [slip.y() for slip in question.slips.values()] == sorted(tops))


def test_tab_goes_from_a_question_through_its_slips_to_the_next(backpack, window, qtbot):
    write(qtbot, backpack, StrengthKind.GOOD_AT, "motorer")
    first, second = list(backpack.questions.values())[:2]
    (slip,) = first.slips.values()
    first.own_words.text.setFocus()
    qtbot.keyClick(first.own_words.text, Qt.Key.Key_Tab)
    assert window.focusWidget() is slip.more
    qtbot.keyClick(slip.more, Qt.Key.Key_Tab)
    assert window.focusWidget() is second.own_words.text


# -- how the figure looks ---------------------------------------------------------------------


def test_the_figure_takes_each_choice_at_once(stage, window, document, qtbot):
    before = stage.figure.grab().toImage()
    qtbot.mouseClick(stage.my_figure, LEFT)
    choice = stage.choice
    assert window.header.question.text() == "Hvordan ser din figur ud?"
    qtbot.mouseClick(choice.shapes.buttons[Shape.WHEELCHAIR], LEFT)
    qtbot.mouseClick(choice.lines.buttons[Line.DOTTED], LEFT)
    qtbot.mouseClick(choice.inks.buttons[Ink.BLUE], LEFT)
    qtbot.mouseClick(choice.faces.buttons[Face.SMILE], LEFT)
    look = document.plan.figure
    assert (look.shape, look.line, look.ink, look.face) == (
        Shape.WHEELCHAIR,
        Line.DOTTED,
        Ink.BLUE,
        Face.SMILE,
    )
    assert stage.figure.grab().toImage() != before
    qtbot.mouseClick(choice.done, LEFT)
    assert stage.asking is Asking.RIGHT_NOW


def test_the_figure_does_not_move_while_its_look_is_chosen(stage, qtbot):
    place = stage.figure.geometry()
    qtbot.mouseClick(stage.my_figure, LEFT)
    stage.layout().activate()
    assert stage.figure.geometry() == place


def test_the_choices_are_made_by_keys_too(stage, window, document, qtbot):
    stage.my_figure.setFocus()
    qtbot.keyClick(stage.my_figure, Qt.Key.Key_Return)
    star = stage.choice.shapes.buttons[Shape.STAR]
    star.setFocus()
    qtbot.keyClick(star, Qt.Key.Key_Return)
    assert document.plan.figure.shape is Shape.STAR
    stage.choice.done.setFocus()
    qtbot.keyClick(stage.choice.done, Qt.Key.Key_Return)
    assert window.focusWidget() is stage.my_figure


def test_next_and_back_leave_the_choice_to_the_question_it_came_from(
    backpack, stage, window, qtbot
):
    for way in (window.bar.forward, window.bar.back):
        qtbot.mouseClick(stage.my_figure, LEFT)
        qtbot.mouseClick(way, LEFT)
        assert stage.asking is Asking.STRENGTHS


def test_what_is_chosen_already_is_no_edit(stage, document, qtbot):
    qtbot.mouseClick(stage.my_figure, LEFT)
    count = len(document.journal.entries)
    qtbot.mouseClick(stage.choice.faces.buttons[Face.NONE], LEFT)
    assert len(document.journal.entries) == count


def test_every_choice_is_a_picture_with_a_word_and_a_name(stage, qtbot):
    qtbot.mouseClick(stage.my_figure, LEFT)
    rows = (stage.choice.shapes, stage.choice.lines, stage.choice.inks, stage.choice.faces)
    names = [button.accessibleName() for row in rows for button in row.buttons.values()]
    assert len(set(names)) == len(names) == 16
    assert names[1] == "Form: Kørestol"
    for row in rows:
        pictures = [button.grab().toImage() for button in row.buttons.values()]
        for number, picture in enumerate(pictures):
            assert picture not in pictures[:number]
            assert min(picture.width(), picture.height()) >= 48
