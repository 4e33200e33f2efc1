"""*På to sprog*: what was said, sentence by sentence, with the original as the master."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from tests.ui.meeting.conftest import KAREN
from ungeplan.model.conversation import THEIR_OWN, Pen
from ungeplan.model.edits import (
    AddStep,
    AddStrength,
    AddWish,
    ApproveTranslation,
    ChooseSecondLanguage,
    PlaceGoal,
    RewordWish,
    SayFirstStep,
    SayWeDisagree,
    SeatGuest,
    TakeSeat,
    Translate,
)
from ungeplan.model.facts import Stage
from ungeplan.model.figure import Zone
from ungeplan.model.plan import YOUNG_PERSON, SeatKind, StrengthKind, WishId
from ungeplan.ui.meeting.goal_column import GoalHeading
from ungeplan.ui.meeting.read_back import ReadBack
from ungeplan.ui.meeting.step_card import StepCard
from ungeplan.ui.meeting.two_languages_page import TwoLanguagesPage
from ungeplan.ui.meeting.two_languages_words import second_words
from ungeplan.ui.read_aloud import passages
from ungeplan.ui.theme import SMALL

ENGINES = "محركات"
CAT = "أريد قطة."
HEARD = "uridu an aamal"
"""Arabic in letters of our own fonts: a computer that tests need not have any others."""


@pytest.fixture
def leila(document):
    """She interprets at this meeting."""
    document.do(SeatGuest("Leila", SeatKind.INTERPRETER))
    return document.plan.seats[-1].person


@pytest.fixture
def wish(document):
    return WishId(document.do(AddWish("Jeg vil have en kat")))


@pytest.fixture
def goal(document):
    made = document.do(AddWish("Jeg vil arbejde med motorer"))
    document.do(PlaceGoal(WishId(made), Zone.HANDS))
    return document.plan.active_goals[0].id


@pytest.fixture
def arabic(document):
    document.do(ChooseSecondLanguage("ar"))


def opened(window):
    window.two_languages_action.trigger()
    return page_of(window)


def page_of(window):
    (page,) = (p for p in window.findChildren(TwoLanguagesPage) if p.isVisible())
    return page


def words_on(page):
    shown = (*page.findChildren(QLabel), *page.findChildren(QAbstractButton))
    return [part.text() + part.accessibleName() for part in shown]


def approve(document, who, *things, tag="ar"):
    document.pass_pen(Pen(who, who))
    for thing in things:
        document.do(ApproveTranslation(thing, tag))
    document.pass_pen(THEIR_OWN)


def entry_of(document):
    return document.journal.entries[-1]


def test_what_is_said_at_the_end_can_be_said_in_two_languages(window, document, leila, arabic):
    first = document.do(SayFirstStep("Jeg ringer på lørdag."))
    apart = document.do(SayWeDisagree("Karen siger skole."))
    page = opened(window)
    assert list(page.rows)[-2:] == [first, apart]
    row = page.rows[apart]
    assert row.original.text() == "Karen siger skole."
    assert "Min plan" in [heading.text() for heading in page._headings]
    row.text.setFocus()
    QTest.keyClicks(row.text, HEARD)
    QTest.keyClick(row.text, Qt.Key.Key_Return)
    assert document.plan.translation(apart, "ar").text == HEARD


# -- the way in ------------------------------------------------------------------------------


def test_the_welcome_offers_it_when_somebody_interprets(qtbot, window, document):
    assert not window.welcome.two_languages.isVisible()
    document.do(SeatGuest("Leila", SeatKind.INTERPRETER))
    assert window.welcome.two_languages.isVisible()
    qtbot.mouseClick(window.welcome.two_languages, Qt.MouseButton.LeftButton)

    assert page_of(window)


def test_the_welcome_offers_it_when_a_second_language_is_chosen(window, arabic):
    assert window.welcome.two_languages.isVisible()


def test_esc_closes_it_and_the_keyboard_goes_back(window):
    window.bar.pause.setFocus()
    page = opened(window)
    QTest.keyClick(page, Qt.Key.Key_Escape)

    assert not page.isVisible()
    assert window.bar.pause.hasFocus()


# -- which language --------------------------------------------------------------------------


def test_first_a_language_is_chosen(qtbot, window, document, wish):
    page = opened(window)
    assert page.helper.text() == "Hvilket sprog skal stå ved siden af dansk?"
    assert page.rows == {}
    qtbot.mouseClick(page.choice.chips["so"], Qt.MouseButton.LeftButton)

    assert document.plan.second_language == "so"
    assert not page.choice.isVisible()
    assert list(page.rows) == [wish]


def test_another_language_or_none_can_be_chosen_later(qtbot, window, document, wish, arabic):
    page = opened(window)
    page.language.click()
    assert page.choice.chips["ar"].isChecked()
    page.choice.chips["ar"].click()
    assert list(page.rows) == [wish]
    page.language.click()
    page.choice.chips[""].click()

    assert document.plan.second_language == ""
    assert page.choice.isVisible()


def test_languages_are_named_in_themselves_and_in_danish(window, content):
    page = opened(window)

    assert page.choice.chips["pl"].words == "\u2068Polski\u2069 · polsk"
    assert set(page.choice.chips) == {"", *content.languages.spoken}


def test_a_language_without_letters_on_this_computer_is_said_and_not_shown_as_boxes(
    window, document, wording, content, wish
):
    # No font has letters for the last plane, which is for private use.
    strange = replace(content.languages.spoken["ti"], own="\U00105123\U00105124")
    spoken = content.languages.spoken | {"ti": strange}
    wording.take(replace(content, languages=replace(content.languages, spoken=spoken)))
    page = opened(window)
    assert page.choice.chips["ti"].words == "Tigrinya"
    assert not page.no_letters.isVisible()
    page.choice.chips["ti"].click()

    assert page.no_letters.isVisible()
    assert page.no_letters.text().startswith("Computeren har ingen bogstaver til tigrinya.")
    assert "\U00105123" not in "".join(words_on(page))


# -- what is listed --------------------------------------------------------------------------


def test_every_thing_said_stands_there_once_with_who_said_it(window, document, goal, wish, arabic):
    document.do(AddStep(goal, "Ring til værkstedet", YOUNG_PERSON))
    document.pass_pen(Pen(KAREN, KAREN))
    document.do(AddStrength(StrengthKind.GOOD_AT, "Du er god til motorer"))
    document.pass_pen(THEIR_OWN)
    page = opened(window)

    assert [(row.said_by.text(), row.original.text()) for row in page.rows.values()] == [
        ("Mikkel", "Jeg vil arbejde med motorer"),
        ("Mikkel", "Ring til værkstedet"),
        ("Mikkel", "Jeg vil have en kat"),
        ("Karen", "Du er god til motorer"),
    ]


def test_a_thing_that_somebody_at_the_table_may_not_see_is_not_there(
    window, document, goal, wish, arabic
):
    document.do(Translate(goal, "ar", ENGINES))
    document.do(SeatGuest("Sanne", SeatKind.BISIDDER))
    document.do(TakeSeat(document.plan.seats[-1].person, SeatKind.BISIDDER))
    page = opened(window)

    assert document.plan.seats[-1].came_late
    assert "motorer" not in "".join(words_on(page))
    assert ENGINES not in [row.text.toPlainText() for row in page.rows.values()]


# -- translating -----------------------------------------------------------------------------


def test_what_is_half_typed_is_a_draft_and_comes_back(window, document, memory, wish, arabic):
    row = opened(window).rows[wish]
    row.text.setPlainText("أريد")
    document.keep_drafts()
    assert memory.drafts == {f"translation/ar/{wish}": "أريد"}
    page_of(window).close_page()

    assert opened(window).rows[wish].text.toPlainText() == "أريد"
    assert document.plan.translations == ()


def test_a_finished_translation_is_in_the_plan_and_no_draft(
    qtbot, window, document, memory, wish, arabic
):
    row = opened(window).rows[wish]
    row.text.setPlainText(CAT)
    document.keep_drafts()
    qtbot.mouseClick(row.done, Qt.MouseButton.LeftButton)

    assert document.plan.translation(wish, "ar").text == CAT
    assert memory.drafts == {}
    assert not row.done.isVisible()


def test_enter_finishes_and_esc_brings_back_what_is_kept(window, document, wish, arabic):
    row = opened(window).rows[wish]
    row.text.setFocus()
    row.text.setPlainText(CAT)
    QTest.keyClick(row.text, Qt.Key.Key_Return)
    row.text.setPlainText("أريد")
    QTest.keyClick(row.text, Qt.Key.Key_Escape)

    assert row.text.toPlainText() == CAT
    assert document.drafts == {}


def test_while_one_interprets_the_pen_is_theirs_for_that_entry_alone(
    window, document, leila, wish, arabic
):
    row = opened(window).rows[wish]
    row.text.setPlainText(CAT)
    row.done.click()
    entry = entry_of(document)

    assert entry.content == Translate(wish, "ar", CAT)
    assert (entry.voice, entry.hand) == (leila, leila)
    assert document.pen == THEIR_OWN


def test_words_that_a_rule_refuses_stay_and_the_page_says_why(window, document, wish, arabic):
    page = opened(window)
    row = page.rows[wish]
    row.text.setPlainText("010203-1234")
    row.done.click()

    assert page.warning.isVisible()
    assert row.text.toPlainText() == "010203-1234"
    row.text.setPlainText(CAT)
    row.done.click()
    assert not page.warning.isVisible()


# -- approving -------------------------------------------------------------------------------


def test_the_interpreter_approves_by_name_and_time(qtbot, window, document, leila, wish, arabic):
    row = opened(window).rows[wish]
    row.text.setPlainText(CAT)
    row.done.click()
    assert row.approvers[leila].text() == "Leila: Det siger det samme"
    qtbot.mouseClick(row.approvers[leila], Qt.MouseButton.LeftButton)
    entry = entry_of(document)
    local = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC).astimezone()

    assert entry.content == ApproveTranslation(wish, "ar")
    assert (entry.voice, entry.hand) == (leila, leila)
    assert document.pen == THEIR_OWN
    assert row.approval.text() == (
        f"Godkendt af Leila, mandag 23. november kl. {local.hour}.{local.minute:02}"
    )
    assert not row.approvers[leila].isVisible()


def test_other_words_in_the_field_are_not_what_was_approved(window, document, leila, wish, arabic):
    document.do(Translate(wish, "ar", CAT))
    approve(document, leila, wish)
    row = opened(window).rows[wish]
    assert row.approval.isVisible()
    row.text.setPlainText("أريد")

    assert not row.approval.isVisible()
    assert row.done.isVisible()


def test_a_space_at_the_end_makes_no_other_words(window, document, leila, wish, arabic):
    document.do(Translate(wish, "ar", f"{CAT} "))
    row = opened(window).rows[wish]

    assert not row.done.isVisible()
    assert row.approvers[leila].isVisible()


def test_without_an_interpreter_nobody_can_approve(window, document, wish, arabic):
    document.do(Translate(wish, "ar", CAT))
    page = opened(window)

    assert page.rows[wish].approvers == {}
    assert page.helper.text() == "De fede ord gælder. Uden en tolk kan ingen godkende."


def test_when_the_original_changes_the_translation_is_shown_as_old(
    window, document, leila, wish, arabic
):
    document.do(Translate(wish, "ar", CAT))
    approve(document, leila, wish)
    document.do(RewordWish(wish, "Jeg vil have to katte"))
    row = opened(window).rows[wish]

    assert row.old.isVisible()
    assert row.old.text() == CAT
    assert row.text.toPlainText() == ""
    assert not row.approval.isVisible()


# -- the way words run -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "direction", "side"),
    [
        ("ar", Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight),
        ("uk", Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft),
    ],
)
def test_the_field_runs_as_its_language_does(window, document, wish, tag, direction, side):
    document.do(ChooseSecondLanguage(tag))
    page = opened(window)
    row = page.rows[wish]
    option = row.text.document().defaultTextOption()

    assert option.textDirection() is direction
    assert option.alignment() & side
    assert row.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert row.original.x() < row.text.x()


def test_words_that_run_from_the_right_stand_at_the_right_and_others_at_the_left(
    window, document, leila, wish, arabic
):
    document.do(Translate(wish, "ar", CAT))
    document.do(RewordWish(wish, "Jeg vil have to katte"))
    row = opened(window).rows[wish]

    assert ink_is_at(row, row.old) == "right"
    assert ink_is_at(row, row.original) == "left"


def ink_is_at(row, label):
    picture = row.grab(label.geometry()).toImage()
    ground = QColor(picture.pixel(picture.width() // 2, 0))
    columns = [
        x
        for x in range(picture.width())
        if any(
            abs(QColor(picture.pixel(x, y)).lightness() - ground.lightness()) > 60
            for y in range(picture.height())
        )
    ]
    assert columns, "nothing is drawn"
    left, right = columns[0], picture.width() - columns[-1]
    return "left" if left < right else "right"


# -- where it is read ------------------------------------------------------------------------


@pytest.fixture
def read(window, document, leila, goal, arabic):
    """A goal and a step, approved, on the pages where they are read."""
    document.do(AddStep(goal, "Ring til værkstedet", YOUNG_PERSON))
    step = document.plan.steps[-1].id
    document.do(Translate(goal, "ar", HEARD))
    document.do(Translate(step, "ar", "attasil"))
    approve(document, leila, goal, step)
    return step


def test_cards_tell_the_original_first_and_then_the_second_language(window, read):
    window.go_to(Stage.STEPS)
    (card,) = window.stage.findChildren(StepCard)

    assert card.face.second == "attasil"
    assert card.accessibleName().startswith("Ring til værkstedet.")
    assert card.accessibleDescription() == "På arabisk: \u2068attasil\u2069"


def test_a_card_is_as_high_as_both_its_texts(window, read):
    window.go_to(Stage.STEPS)
    (card,) = window.stage.findChildren(StepCard)
    width, face = card.width(), card.face
    card.show_face(face._replace(second=""))
    alone = card.heightForWidth(width)
    card.show_face(face._replace(second="attasil " * 40))

    assert card.heightForWidth(width) > alone + 4 * SMALL


def test_the_plan_is_read_back_in_both(qtbot, wording, window, document, read):
    page = ReadBack(wording, window.theme)
    qtbot.addWidget(page)
    page.show_plan(document.plan, document.journal.meeting, None)
    first, second = page.told.sentences[:2]

    assert first.text() == "Ved hænderne: Jeg vil arbejde med motorer. Det er mål 1."
    assert second.text() == HEARD
    assert second.accessibleName() == f"På arabisk: \u2068{HEARD}\u2069"
    assert second.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert second.property("language") == "ar"


def test_what_nobody_approved_or_is_old_is_not_read_back(qtbot, wording, window, document, leila):
    wish = WishId(document.do(AddWish("Motorer")))
    document.do(PlaceGoal(wish, Zone.HANDS))
    document.do(ChooseSecondLanguage("ar"))
    document.do(Translate(document.plan.active_goals[0].id, "ar", HEARD))
    page = ReadBack(wording, window.theme)
    qtbot.addWidget(page)
    page.show_plan(document.plan, document.journal.meeting, None)

    assert {label.property("language") for label in page.told.sentences} == {None}
    assert HEARD not in [label.text() for label in page.told.sentences]


def test_approved_words_without_letters_on_this_computer_are_not_shown_as_boxes(
    wording, document, leila, goal, arabic
):
    document.do(Translate(goal, "ar", "\U00105123"))
    approve(document, leila, goal)

    assert second_words(document.plan, goal, wording) is None


def test_the_reading_voice_leaves_the_other_language_to_people(wording, window, document, read):
    page = ReadBack(wording, window.theme, window)
    page.show_plan(document.plan, document.journal.meeting, None)
    page.resize(900, 700)
    page.show()
    said = [passage.text for passage in passages([page])]

    assert page.told.sentences[0].text() in said
    assert not [text for text in said if HEARD in text]


def test_a_goal_tells_the_second_language_after_its_own_words(window, read):
    window.go_to(Stage.STEPS)
    (heading,) = window.stage.findChildren(GoalHeading)

    assert heading.accessibleName().startswith("Mål 1: Jeg vil arbejde med motorer")
    assert heading.accessibleDescription() == f"På arabisk: \u2068{HEARD}\u2069"


@pytest.mark.parametrize(("size", "zoom"), [((1366, 768), 2.0), ((1920, 1080), 3.0)])
def test_large_text_is_not_cut(window, document, leila, wish, arabic, size, zoom):
    document.do(Translate(wish, "ar", " ".join(["Motorer"] * 30)))
    window.resize(*size)
    window.zoom_text(zoom)
    row = opened(window).rows[wish]

    assert row.original.y() + row.original.height() <= row.text.y()
    assert row.width() <= page_of(window).page.viewport().width()
    for part in (row.original, row.text, row.approvers[leila]):
        assert part.width() <= row.width()
