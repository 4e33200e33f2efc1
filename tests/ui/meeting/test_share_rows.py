"""What one person may know: nothing chosen beforehand, one tap to give and one to take back."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from tests.ui.meeting.conftest import KAREN
from ungeplan.model.conversation import Pen
from ungeplan.model.edits import (
    AddPerson,
    AddStep,
    AddStrength,
    AddWish,
    PlaceGoal,
    SeatGuest,
    SetBirthDate,
    SetShareRule,
)
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import (
    YOUNG_PERSON,
    Category,
    Choice,
    Department,
    GoalId,
    PersonId,
    RowKind,
    SeatKind,
    StrengthKind,
)
from ungeplan.model.rule_book import Topic
from ungeplan.model.sharing import may_know, on_the_table
from ungeplan.ui import theme
from ungeplan.ui.meeting.share_rows import FIELD, ShareRows

# A lone window has no size of its own to ask the window system for.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
TODAY = dt.date(2026, 11, 23)
YES, NO, NOT_YET = Choice.YES, Choice.NO, Choice.NOT_YET
GOALS = Topic(Category.GOALS)


@pytest.fixture
def goals(document):
    """Two goals, the first with a step."""
    placed = []
    for text, zone in (
        ("Jeg vil arbejde med motorer.", Zone.HANDS),
        ("Jeg vil have, at Emil bliver min ven igen.", Zone.HEART),
    ):
        wish = document.do(AddWish(text))
        placed.append(GoalId(document.do(PlaceGoal(wish, zone))))
    document.do(AddStep(placed[0], "Spørge min onkel", YOUNG_PERSON))
    return placed


@pytest.fixture
def mother(document):
    return PersonId(document.do(AddPerson("Lene", "mor", holds_custody=True)))


@pytest.fixture
def teacher(document):
    return PersonId(document.do(AddPerson("Bo", "lærer", True, Department.SCHOOL)))


@pytest.fixture
def rows_for(qtbot, document, wording, goals):
    """Shows the rows of one person, and anew whenever the plan changes."""

    def show(person):
        rows = ShareRows(wording, theme.WARM)
        qtbot.addWidget(rows)
        rows.resize(1000, 900)
        rows.answered.connect(document.do)

        def show_plan():
            rows.show_person(document.plan, person, TODAY)

        show_plan()
        document.plan_changed.connect(show_plan)
        rows.show()
        return rows

    return show


def press(qtbot, rows, topic, choice):
    qtbot.mouseClick(rows.rows[topic].chips[choice], LEFT)


def chosen(rows, topic):
    return [choice for choice, chip in rows.rows[topic].chips.items() if chip.isChecked()]


def test_nothing_is_chosen_beforehand_and_nothing_is_shared(rows_for, document, teacher):
    rows = rows_for(teacher)

    assert [chosen(rows, topic) for topic in rows.rows] == [[]] * len(rows.rows)
    assert document.plan.share_rules == ()


def test_one_tap_gives_and_one_tap_takes_back(rows_for, document, teacher, qtbot):
    rows = rows_for(teacher)

    press(qtbot, rows, GOALS, YES)
    assert may_know(document.plan, teacher, Category.GOALS, TODAY)
    assert chosen(rows, GOALS) == [YES]

    press(qtbot, rows, GOALS, NO)
    assert not may_know(document.plan, teacher, Category.GOALS, TODAY)
    assert chosen(rows, GOALS) == [NO]
    assert document.plan.share_rule(teacher, Category.GOALS).withdrawn_on == TODAY


def test_pressing_the_same_answer_again_says_nothing_new(rows_for, document, teacher, qtbot):
    rows = rows_for(teacher)
    press(qtbot, rows, GOALS, YES)
    before = document.plan

    press(qtbot, rows, GOALS, YES)

    assert document.plan is before
    assert chosen(rows, GOALS) == [YES]


def test_an_answer_keeps_its_basis_and_its_kind(rows_for, document, teacher, qtbot):
    rows = rows_for(teacher)

    press(qtbot, rows, GOALS, YES)

    rule = document.plan.share_rule(teacher, Category.GOALS)
    assert (rule.kind, rule.legal_basis) == (RowKind.OWN_CHOICE, "school_with_your_yes")


def test_each_goal_can_be_answered_for_itself(rows_for, document, goals, teacher, qtbot):
    rows = rows_for(teacher)
    assert Topic(Category.GOALS, goals[1]) not in rows.rows

    qtbot.mouseClick(rows.rows[GOALS].opener, LEFT)
    press(qtbot, rows, Topic(Category.GOALS, goals[0]), YES)
    press(qtbot, rows, Topic(Category.GOALS, goals[1]), NO)

    assert may_know(document.plan, teacher, Category.GOALS, TODAY, goals[0])
    assert not may_know(document.plan, teacher, Category.GOALS, TODAY, goals[1])
    assert rows.rows[GOALS].opener.isHidden()


def test_what_is_opened_can_be_closed_while_no_goal_has_an_answer(rows_for, goals, teacher, qtbot):
    rows = rows_for(teacher)
    single = Topic(Category.GOALS, goals[0])

    qtbot.mouseClick(rows.rows[GOALS].opener, LEFT)
    assert single in rows.rows
    qtbot.mouseClick(rows.rows[GOALS].opener, LEFT)
    assert single not in rows.rows


def test_a_yes_to_all_goals_is_seen_at_each(rows_for, goals, teacher, qtbot):
    rows = rows_for(teacher)
    press(qtbot, rows, GOALS, YES)
    qtbot.mouseClick(rows.rows[GOALS].opener, LEFT)

    assert chosen(rows, Topic(Category.GOALS, goals[1])) == [YES]


def test_a_yes_to_the_backpack_answers_nothing_about_how_to_help(
    rows_for, document, teacher, qtbot
):
    document.do(AddStrength(StrengthKind.HELPS_ME, "Vis mig det først."))
    document.do(AddStrength(StrengthKind.GOOD_AT, "motorer"))
    rows = rows_for(teacher)
    press(qtbot, rows, Topic(Category.STRENGTHS), YES)

    assert not may_know(document.plan, teacher, Category.HELPS_ME, TODAY)
    assert chosen(rows, Topic(Category.HELPS_ME)) == []


def test_taking_all_goals_back_takes_back_each(rows_for, document, goals, teacher, qtbot):
    rows = rows_for(teacher)
    qtbot.mouseClick(rows.rows[GOALS].opener, LEFT)
    press(qtbot, rows, Topic(Category.GOALS, goals[0]), YES)

    press(qtbot, rows, GOALS, NO)

    assert not may_know(document.plan, teacher, Category.GOALS, TODAY, goals[0])


def test_giving_all_goals_gives_none_that_was_kept_back(rows_for, document, goals, teacher, qtbot):
    rows = rows_for(teacher)
    qtbot.mouseClick(rows.rows[GOALS].opener, LEFT)
    press(qtbot, rows, Topic(Category.GOALS, goals[0]), YES)
    press(qtbot, rows, Topic(Category.GOALS, goals[1]), NO)
    answers: list[SetShareRule] = []
    rows.answered.connect(answers.append)

    press(qtbot, rows, GOALS, YES)

    assert [answer.goal for answer in answers] == [None]
    assert may_know(document.plan, teacher, Category.GOALS, TODAY, goals[0])
    assert not may_know(document.plan, teacher, Category.GOALS, TODAY, goals[1])


def test_after_a_no_to_an_asked_row_a_quiet_line_says_what_it_means(
    rows_for, document, mother, wording, qtbot
):
    document.do(SetBirthDate(dt.date(2012, 3, 1)))
    rows = rows_for(mother)
    note = rows.rows[GOALS]._note
    assert note.isHidden()

    press(qtbot, rows, GOALS, NO)

    after_no = wording.content.rules.bases["custody_until_15"].after_no
    assert note.text() == after_no.da
    assert not note.isHidden()


def test_a_no_to_an_own_row_needs_no_explanation(rows_for, teacher, qtbot):
    rows = rows_for(teacher)
    press(qtbot, rows, GOALS, NO)

    assert rows.rows[GOALS]._note.isHidden()


def test_a_step_without_its_goal_is_not_promised(rows_for, teacher, qtbot):
    rows, steps = rows_for(teacher), Topic(Category.STEPS)

    press(qtbot, rows, steps, YES)
    assert rows.rows[steps]._note.text() == "Et skridt ses kun sammen med sit mål."
    press(qtbot, rows, GOALS, YES)
    assert rows.rows[steps]._note.isHidden()


def test_what_the_law_requires_is_no_choice_and_is_noted_by_the_contact_person(
    rows_for, document, teacher, qtbot
):
    rows, topic = rows_for(teacher), Topic(Category.CONTACT_PERSON)
    row = rows.rows[topic]
    assert row.chips[YES].words == "Det har vi talt om. At Karen er min kontaktperson"
    assert row.chips[NO].isHidden()
    assert row.chips[NOT_YET].isHidden()

    document.pass_pen(Pen(KAREN, KAREN))
    press(qtbot, rows, topic, YES)

    rule = document.plan.share_rule(teacher, Category.CONTACT_PERSON)
    assert (rule.kind, rule.given_by) == (RowKind.REQUIRED, (KAREN,))


def test_an_answer_that_a_rule_refuses_is_not_shown_as_given(rows_for, document, teacher, qtbot):
    rows = rows_for(teacher)
    document.pass_pen(Pen(KAREN, KAREN))

    press(qtbot, rows, GOALS, YES)

    assert document.plan.share_rules == ()
    assert chosen(rows, GOALS) == []


def test_not_yet_can_carry_words(rows_for, document, teacher, qtbot):
    rows = rows_for(teacher)
    line = rows.rows[GOALS].words
    assert line.isHidden()

    press(qtbot, rows, GOALS, NOT_YET)
    qtbot.keyClicks(line, "vent til jul")
    qtbot.keyClick(line, Qt.Key.Key_Return)

    assert document.plan.share_rule(teacher, Category.GOALS).words == "vent til jul"
    press(qtbot, rows, GOALS, NO)
    assert line.isHidden()


def test_what_stands_nowhere_else_can_be_named(rows_for, document, teacher, qtbot):
    rows, other = rows_for(teacher), Topic(Category.OTHER)

    press(qtbot, rows, other, YES)
    rows.rows[other].words.setFocus()
    qtbot.keyClicks(rows.rows[other].words, "at jeg er ordblind")
    rows.finish_words()

    rule = document.plan.share_rule(teacher, Category.OTHER)
    assert (rule.choice, rule.words) == (YES, "at jeg er ordblind")


def test_half_typed_words_are_told_and_can_be_put_back(rows_for, document, teacher, wording, qtbot):
    rows = rows_for(teacher)
    press(qtbot, rows, GOALS, NOT_YET)
    typed: dict[str, str] = {}
    rows.words_typed.connect(typed.__setitem__)
    qtbot.keyClicks(rows.rows[GOALS].words, "vent")
    field = f"{FIELD}.{teacher}.goals.all"
    assert typed == {field: "vent"}

    again = rows_for(teacher)
    again.show_drafts(typed)

    assert again.rows[GOALS].words.text() == "vent"


def test_the_button_opens_the_law_in_plain_words(rows_for, teacher, qtbot):
    rows = rows_for(teacher)
    row = rows.rows[GOALS]
    assert row.law.accessibleName() == "Hvorfor? Mine mål"

    qtbot.mouseClick(row.law, LEFT)

    basis = row._basis
    assert basis.isVisible()
    assert basis._words.text() == "Skolen hører kun det, du siger ja til."
    assert basis._paragraph.text().endswith("§ 15 d")
    assert basis._read_by.text() == "Ikke gennemset af jurist"


def test_the_rows_stand_under_what_their_kind_means(rows_for, teacher, wording):
    rows = rows_for(teacher)

    own, told = rows._sheets[RowKind.OWN_CHOICE], rows._sheets[RowKind.REQUIRED]
    assert own.isAncestorOf(rows.rows[GOALS])
    assert told.isAncestorOf(rows.rows[Topic(Category.CONTACT_PERSON)])
    assert rows._sheets[RowKind.ASKED].isHidden()


def test_a_goal_that_lies_face_down_is_not_named(qtbot, document, wording, goals):
    document.do(SeatGuest("Lene", SeatKind.CUSTODY_HOLDER))
    meeting = document.journal.meeting
    (seat,) = document.plan.seated(meeting)
    rows = ShareRows(wording, theme.WARM)
    qtbot.addWidget(rows)
    rows.show_person(on_the_table(document.plan, meeting, TODAY), seat.person, TODAY)
    qtbot.mouseClick(rows.rows[GOALS].opener, LEFT)

    emil = rows.rows[Topic(Category.GOALS, goals[1])]
    assert emil._thing.text() == "Mål 2 ligger med bagsiden op"
    assert "Emil" not in emil.chips[YES].accessibleName()


def test_an_answer_that_has_run_out_is_asked_anew(rows_for, document, teacher):
    document.do(
        SetShareRule(
            recipient=teacher,
            category=Category.GOALS,
            choice=YES,
            kind=RowKind.OWN_CHOICE,
            legal_basis="school_with_your_yes",
            expires_on=TODAY - dt.timedelta(days=1),
        )
    )

    assert chosen(rows_for(teacher), GOALS) == []


def test_the_keys_go_through_the_rows_as_they_are_seen(rows_for, goals, teacher, qtbot):
    rows = rows_for(teacher)
    qtbot.mouseClick(rows.rows[GOALS].opener, LEFT)
    row = rows.rows[Topic(Category.GOALS, goals[0])]
    rows.activateWindow()
    rows.rows[GOALS].law.setFocus()

    qtbot.keyClick(rows.rows[GOALS].law, Qt.Key.Key_Tab)

    assert rows.focusWidget() is row.chips[YES]
    qtbot.keyClick(row.chips[YES], Qt.Key.Key_Return)
    assert row.chips[YES].isChecked()


def test_the_rows_speak_the_language_of_the_moment(rows_for, teacher, wording):
    rows = rows_for(teacher)
    wording.use(Language.ENGLISH)

    assert rows.rows[GOALS].chips[NOT_YET].accessibleName() == "Not yet. My goals"
