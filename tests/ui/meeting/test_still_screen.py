"""On a still screen nothing moves by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractAnimation, QVariantAnimation
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from ungeplan.model.edits import AddWish, PlaceGoal
from ungeplan.model.facts import Stage as Place
from ungeplan.model.figure import Zone
from ungeplan.model.plan import WishId
from ungeplan.ui.meeting.window import MeetingWindow
from ungeplan.ui.themes import Colours, theme_of


@pytest.fixture
def moves(monkeypatch):
    """Whatever is started: how long each animation takes, in milliseconds."""
    begun = []
    start = QVariantAnimation.start

    def listen(animation, *arguments):
        begun.append(animation.totalDuration())
        start(animation, *arguments)

    monkeypatch.setattr(QAbstractAnimation, "start", listen)
    return begun


def play(window, document):
    """Wishes come, become goals, are ranked and leave again."""
    window.go_to(Place.GOALS)
    wishes = [document.do(AddWish(text)) for text in ("Et kørekort", "En hund", "Ro")]
    for wish, zone in zip(wishes, (Zone.HEAD, Zone.HEART, Zone.FEET), strict=True):
        document.do(PlaceGoal(WishId(wish), zone))
    board = window.stage.board
    board.view.hand.lift(board.view.table.goal_cards[0])
    board.view.hand.give_up()
    window.bar.forward.click()
    window.stage.ranking.down_button(0).click()
    document.undo()


def shown(qtbot, document, wording, worn):
    made = MeetingWindow(document, wording, worn)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    "worn", [theme_of(Colours.CALM, is_still=False), theme_of(Colours.WARM, is_still=True)]
)
def test_no_animation_takes_any_time(qtbot, document, wording, worn, moves):
    window = shown(qtbot, document, wording, worn)
    play(window, document)

    assert [duration for duration in moves if duration > 0] == []
    waiting = [a for a in window.findChildren(QAbstractAnimation) if a is not held(window)]
    assert {type(a).__name__: a.totalDuration() for a in waiting if runs(a)} == {}


def test_where_things_may_move_the_same_play_does_move_them(qtbot, document, wording, moves):
    window = shown(qtbot, document, wording, theme_of(Colours.WARM, is_still=False))
    play(window, document)

    assert any(duration > 0 for duration in moves)


def test_qt_moves_nothing_of_its_own_either(qtbot, document, wording):
    window = shown(qtbot, document, wording, theme_of(Colours.CALM, is_still=False))

    # A bare widget, as the ground of what scrolls, has nothing that comes and goes.
    parts = [part for part in window.findChildren(QWidget) if type(part) is not QWidget]
    assert {type(part).__name__ for part in parts if fades(part)} == set()


def test_where_things_may_move_qt_may_too(qtbot, document, wording):
    window = shown(qtbot, document, wording, theme_of(Colours.WARM, is_still=False))

    assert 0 not in {fades(part) for part in window.findChildren(QLineEdit)}


def fades(part):
    """How long Qt takes to let something of the widget come and go, in milliseconds."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return part.style().styleHint(hint, None, part)


def runs(animation):
    return animation.state() is QAbstractAnimation.State.Running


def held(window):
    """The ring that fills while somebody holds Esc tells how long to hold: it is no decoration."""
    return next(iter(window.curtain.findChildren(QVariantAnimation)))
