"""What the young person would like, by mouse, finger and keys."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest

from ungeplan.model.edits import AddWish, PlaceGoal
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import WishId
from ungeplan.ui.meeting.wishes_stage import OWN_WORDS, WishesStage


@pytest.fixture
def stage(window, qtbot):
    window.go_to(Place.WISHES)
    stage = window.stage
    assert isinstance(stage, WishesStage)
    qtbot.waitUntil(lambda: stage.table.width() > 400)
    return stage


def wishes(document):
    return [wish.text for wish in document.plan.wishes]


def tap(device, widget):
    point = widget.rect().center()
    QTest.touchEvent(widget, device).press(0, point, widget).commit()
    QTest.touchEvent(widget, device).release(0, point, widget).commit()


def test_a_card_that_is_pressed_becomes_a_wish_and_pressed_again_lies_back(stage, document, qtbot):
    card = stage.table.card("driving-licence")
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    (wish,) = document.plan.wishes
    assert (wish.text, wish.card) == ("Jeg vil have kørekort", "driving-licence")
    assert wish.zone_hint is Zone.HANDS
    assert card.isChecked()
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert wishes(document) == []
    assert not card.isChecked()


def test_a_finger_takes_a_card(stage, document):
    card = stage.table.cards[0]
    tap(QTest.createTouchDevice(), card)
    assert wishes(document) == [card.text()]


def test_a_finger_that_moves_scrolls_and_takes_nothing(stage, document, qtbot):
    stage.table.drawer.click()
    device = QTest.createTouchDevice()
    card = stage.table.cards[3]
    down = card.rect().center()
    top = stage.table.mapToGlobal(QPoint(0, 0)).y()
    QTest.touchEvent(card, device).press(0, down, card).commit()
    for way in range(10, 210, 10):
        QTest.touchEvent(card, device).move(0, down - QPoint(0, way), card).commit()
    QTest.touchEvent(card, device).release(0, down - QPoint(0, 200), card).commit()
    qtbot.waitUntil(lambda: stage.table.mapToGlobal(QPoint(0, 0)).y() < top)
    assert wishes(document) == []


def test_a_finger_scrolls_large_text_over_the_cards_too(stage, window, document, qtbot):
    window.zoom_text(2.0)
    qtbot.waitUntil(lambda: window.page.verticalScrollBar().maximum() > 200)
    device, card = QTest.createTouchDevice(), stage.table.cards[0]
    start = card.rect().center()
    QTest.touchEvent(card, device).press(0, start, card).commit()
    for way in range(10, 210, 10):
        QTest.touchEvent(card, device).move(0, start - QPoint(0, way), card).commit()
    QTest.touchEvent(card, device).release(0, start - QPoint(0, 200), card).commit()
    qtbot.waitUntil(lambda: window.page.verticalScrollBar().value() > 50)
    assert wishes(document) == []


def test_the_arrows_walk_in_the_grid_and_enter_and_space_take(stage, document, qtbot):
    cards = [c.card for c in stage.table.cards]
    stage.table.card(cards[0].id).setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(stage.window().focusWidget(), key)
    columns = stage.table.columns
    assert wishes(document) == [cards[1].da, cards[1 + columns].da]


def test_tab_goes_from_the_own_words_through_one_card_to_the_drawer(stage, qtbot):
    stage.own_words.setFocus()
    qtbot.keyClick(stage.own_words.text, Qt.Key.Key_Tab)
    assert stage.window().focusWidget() is stage.table.cards[0]
    qtbot.keyClick(stage.table.cards[0], Qt.Key.Key_Tab)
    assert stage.window().focusWidget() is stage.table.drawer


def test_tab_finds_a_card_after_one_of_the_drawer_had_the_keys(stage, window, qtbot):
    qtbot.mouseClick(stage.table.drawer, Qt.MouseButton.LeftButton)
    stage.table.card("smoke-or-drink-less").setFocus()
    window.go_to(Place.WELCOME)
    window.go_to(Place.WISHES)
    stage.own_words.setFocus()
    qtbot.keyClick(stage.own_words.text, Qt.Key.Key_Tab)
    assert window.focusWidget() is stage.table.cards[0]


def test_the_order_is_the_same_when_one_returns_and_another_in_the_next_meeting(
    stage, window, document
):
    order = [c.card.id for c in stage.table.cards]
    window.go_to(Place.WELCOME)
    window.go_to(Place.WISHES)
    assert [c.card.id for c in stage.table.cards] == order
    document.begin_meeting()
    stage.show_plan(document.plan, document.journal.meeting)
    assert [c.card.id for c in stage.table.cards] != order


def test_the_drawer_keeps_its_cards_until_somebody_opens_it(stage, qtbot):
    card = stage.table.card("smoke-or-drink-less")
    assert not card.isVisible()
    qtbot.mouseClick(stage.table.drawer, Qt.MouseButton.LeftButton)
    assert card.isVisible()


@pytest.mark.parametrize("size", [QSize(1366, 768), QSize(1920, 1080)])
def test_a_few_cards_lie_open_whole_and_nothing_scrolls(stage, window, qtbot, size):
    window.resize(size)
    qtbot.waitUntil(lambda: stage.table.width() > size.width() // 2)
    seen = [card for card in stage.table.cards if card.isVisible()]
    assert seen == list(stage.table.cards[:12])
    assert stage._area.verticalScrollBar().maximum() == 0
    assert window.page.verticalScrollBar().maximum() == 0


def test_more_cards_are_all_of_them(stage, content, qtbot):
    qtbot.mouseClick(stage.table.drawer, Qt.MouseButton.LeftButton)
    assert all(stage.table.card(card.id).isVisible() for card in content.cards.cards)
    qtbot.mouseClick(stage.table.drawer, Qt.MouseButton.LeftButton)
    assert [card for card in stage.table.cards if card.isVisible()] == list(stage.table.cards[:12])


def test_the_cards_begin_at_the_top_when_the_stage_is_entered(stage, window, qtbot):
    stage.table.drawer.click()
    stage.table.cards[-1].setFocus()
    qtbot.waitUntil(lambda: stage._area.verticalScrollBar().value() > 0)
    window.go_to(Place.WELCOME)
    window.go_to(Place.WISHES)
    assert stage._area.verticalScrollBar().value() == 0
    assert not stage.table.cards[-1].isVisible()


def test_a_card_that_is_seen_in_part_stays_under_the_mouse_that_presses_it(stage, document, qtbot):
    QTest.mouseClick(stage.table.drawer, Qt.MouseButton.LeftButton)
    area = stage._area
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    card = stage.table._open()[-1]
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum() - card.height() * 3 // 4)
    inside = area.viewport().mapFromGlobal(card.mapToGlobal(QPoint(0, 0))).y()
    assert inside < area.viewport().height() < inside + card.height()
    spot = QPoint(card.width() // 2, 5)
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=spot)
    assert area.viewport().mapFromGlobal(card.mapToGlobal(QPoint(0, 0))).y() == inside
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=spot)
    assert len(document.plan.wishes) == 1


def test_own_words_are_a_draft_until_they_are_finished(stage, document, memory, qtbot):
    qtbot.keyClicks(stage.own_words.text, "Jeg vil arbejde med")
    qtbot.waitUntil(lambda: memory.drafts == {OWN_WORDS: "Jeg vil arbejde med"})
    assert wishes(document) == []
    qtbot.keyClicks(stage.own_words.text, " motorer.")
    qtbot.keyClick(stage.own_words.text, Qt.Key.Key_Return)
    assert wishes(document) == ["Jeg vil arbejde med motorer."]
    assert document.plan.wishes[0].card is None
    assert stage.own_words.words() == ""
    assert memory.drafts == {}


def test_videre_finishes_the_words_that_are_being_written(stage, window, document, qtbot):
    qtbot.keyClicks(stage.own_words.text, "Jeg vil på efterskole")
    qtbot.mouseClick(window.bar.back, Qt.MouseButton.LeftButton)
    assert wishes(document) == ["Jeg vil på efterskole"]


def test_a_refused_text_stays_where_it_is_and_changes_nothing(stage, window, document, qtbot):
    qtbot.keyClicks(stage.own_words.text, "Mit nummer er 010190-1234")
    before = document.plan
    qtbot.keyClick(stage.own_words.text, Qt.Key.Key_Return)
    assert document.plan is before
    assert stage.own_words.words() == "Mit nummer er 010190-1234"
    assert window.message.isVisible()
    assert "CPR" in window.message.sentence.text()


def test_own_words_are_said_another_way(stage, document, qtbot):
    wish = document.do(AddWish("Jeg vil have ro"))
    slip = stage.mine.slip(wish)
    slip.reword_action.trigger()
    slip.input.text.selectAll()
    qtbot.keyClicks(slip.input.text, "Jeg vil have mere ro")
    qtbot.keyClick(slip.input.text, Qt.Key.Key_Return)
    assert wishes(document) == ["Jeg vil have mere ro"]
    assert not slip.rewording


def test_esc_leaves_the_words_as_they_were(stage, document, qtbot):
    wish = document.do(AddWish("Jeg vil have ro"))
    slip = stage.mine.slip(wish)
    slip.begin_rewording()
    qtbot.keyClicks(slip.input.text, " og fred")
    qtbot.keyClick(slip.input.text, Qt.Key.Key_Escape)
    assert wishes(document) == ["Jeg vil have ro"]
    assert not slip.rewording


def test_a_wish_that_is_gone_already_is_not_put_back_again(stage, document, qtbot):
    slip = stage.mine.slip(document.do(AddWish("Motorer")))
    for _ in range(2):
        slip.put_back_action.trigger()
    assert document.plan.wishes == ()


def test_the_delete_key_takes_a_wish_away_and_undo_brings_it_back(stage, window, document, qtbot):
    wish = document.do(AddWish("Jeg vil have ro"))
    slip = stage.mine.slip(wish)
    slip.more.setFocus()
    qtbot.keyClick(slip.more, Qt.Key.Key_Delete)
    assert wishes(document) == []
    qtbot.mouseClick(window.bar.undo, Qt.MouseButton.LeftButton)
    assert wishes(document) == ["Jeg vil have ro"]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_whole_slip_opens_its_menu(stage, document, qtbot):
    slip = stage.mine.slip(document.do(AddWish("Jeg vil have ro")))
    qtbot.waitUntil(lambda: 100 < slip.width() < stage.mine.width())
    qtbot.mouseClick(slip, Qt.MouseButton.LeftButton, pos=QPoint(20, slip.height() // 2))
    assert slip.menu.isVisible()
    slip.put_back_action.trigger()
    slip.menu.close()
    assert wishes(document) == []


def test_a_wish_on_the_figure_is_not_put_back_here(stage, window, document, qtbot, content):
    card = content.card("driving-licence")
    wish = document.do(AddWish(card.da, card=card.id))
    document.do(PlaceGoal(WishId(wish), Zone.HANDS))
    qtbot.mouseClick(stage.table.card(card.id), Qt.MouseButton.LeftButton)
    assert wishes(document) == [card.da]
    assert window.message.isVisible()
    assert not stage.mine.slip(wish).more.isVisible()


def test_a_card_is_taken_in_the_language_of_the_moment(stage, wording, document, qtbot):
    wording.use(Language.ENGLISH)
    qtbot.mouseClick(stage.table.card("driving-licence"), Qt.MouseButton.LeftButton)
    assert wishes(document) == ["I want a driving licence"]


def test_a_field_that_grows_stays_in_sight_in_large_letters(stage, window, document, qtbot):
    wishes = [document.do(AddWish(f"Jeg vil have ro {number}")) for number in range(6)]
    window.zoom_text(2.0)
    qtbot.waitUntil(lambda: window.page.verticalScrollBar().maximum() > 200)
    slip = stage.mine.slip(wishes[-1])
    slip.begin_rewording()
    for letter in " og nogle flere voksne at snakke med, som jeg kender godt" * 3:
        QTest.keyClicks(slip.input.text, letter)

    def cursor():
        seen = slip.input.text.cursorRect().center()
        return slip.input.text.viewport().mapTo(window.page.viewport(), seen)

    qtbot.waitUntil(lambda: window.page.viewport().rect().contains(cursor()))


FIVE = (
    "Jeg vil på efterskole",
    "Jeg vil have kørekort",
    "Jeg vil snakke med voksne, men ikke alle på én gang",
    "Jeg vil have mere ro derhjemme",
    "Jeg vil lave musik med andre",
)


def slips_in(stage, window):
    """The slips as they lie in the part of the sheet that shows them."""
    window.page.settle()
    view = stage.mine._area.viewport()
    return view.rect(), [
        QRect(slip.mapTo(view, QPoint(0, 0)), slip.size())
        for slip in (stage.mine.slip(wish.id) for wish in window.document.plan.wishes)
    ]


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=str)
def test_five_wishes_are_all_seen_beside_the_cards(stage, window, document, qtbot, size):
    window.resize(*size)
    for text in FIVE:
        document.do(AddWish(text))
    qtbot.waitUntil(lambda: all_inside(*slips_in(stage, window)))


def all_inside(view, boxes):
    return all(view.contains(box) for box in boxes)


def test_more_wishes_than_there_is_room_for_begin_with_a_whole_one(stage, window, document, qtbot):
    for text in (*FIVE, *FIVE[:4]):
        document.do(AddWish(f"{text} {len(document.plan.wishes)}"))

    def begins_with_a_whole_one():
        view, boxes = slips_in(stage, window)
        first = next(box for box in boxes if box.bottom() > view.top())
        return first.top() >= view.top() and view.contains(boxes[-1])

    qtbot.waitUntil(begins_with_a_whole_one)


def take_away_by_menu(stage, wish):
    slip = stage.mine.slip(wish)
    slip.more.setFocus()
    slip.put_back_action.trigger()


def test_after_a_wish_is_taken_away_the_keyboard_is_on_the_next_one(stage, window, document):
    wishes = [document.do(AddWish(text)) for text in FIVE[:3]]
    take_away_by_menu(stage, wishes[1])
    assert window.focusWidget() is stage.mine.slip(wishes[2]).more
    take_away_by_menu(stage, wishes[2])
    assert window.focusWidget() is stage.mine.slip(wishes[0]).more


def test_after_the_last_wish_is_taken_away_the_keyboard_is_on_the_own_words(
    stage, window, document
):
    goal, wish = (document.do(AddWish(text)) for text in FIVE[:2])
    document.do(PlaceGoal(WishId(goal), Zone.HANDS))
    take_away_by_menu(stage, wish)
    assert window.focusWidget() is stage.own_words.text


def test_tab_goes_from_the_cards_to_the_wishes_and_then_to_the_bar(stage, window, document, qtbot):
    wishes = [document.do(AddWish(text)) for text in FIVE[:2]]
    document.undo()
    document.redo()
    qtbot.waitUntil(lambda: all(stage.mine.slip(wish).more.isVisible() for wish in wishes))
    stage.table.drawer.setFocus()
    seen = []
    for _ in range(3):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert seen[:2] == [stage.mine.slip(wish).more for wish in wishes]
    assert window.bar.isAncestorOf(seen[2])
