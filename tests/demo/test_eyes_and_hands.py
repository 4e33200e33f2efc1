"""The demo finds things as people do, by what is said of them, and uses them by real events."""

from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ungeplan.demo import eyes, hands
from ungeplan.demo.eyes import NotSeen, find, look, wait_until
from ungeplan.demo.hands import Finger, Keys, Mouse, Pace, focused_name

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HANDS = [Mouse, Finger, Keys]


class Room(QWidget):
    """A window with something of each kind, and more than fits."""

    def __init__(self):
        super().__init__()
        self.pressed: list[str] = []
        inner = QWidget()
        self.rows = QVBoxLayout(inner)
        self.rows.addWidget(QLabel("Save"))
        for name in ("Save as PDF", "Save", *(f"Row {n}" for n in range(40)), "Far below"):
            button = QPushButton(name)
            button.clicked.connect(partial(self.pressed.append, name))
            self.rows.addWidget(button)
        self.line = QLineEdit("before")
        self.line.setAccessibleName("A name")
        self.rows.addWidget(self.line)
        self.box = QCheckBox("Remember")
        self.rows.addWidget(self.box)
        self.scroller = QScrollArea()
        self.scroller.setWidget(inner)
        self.scroller.setWidgetResizable(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.scroller)
        self.resize(400, 300)


@pytest.fixture
def room(dressed, qtbot):
    made = Room()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def test_what_can_be_used_goes_before_a_text_that_says_the_same(room):
    assert find("Save").node.object() is room.rows.itemAt(2).widget()


def test_the_whole_name_goes_before_its_beginning(room):
    assert find("Save as").name == "Save as PDF"
    assert find("Save").name == "Save"


def test_what_is_hidden_is_not_seen(room):
    room.box.hide()

    assert look("Remember") is None
    assert look("") is None


def test_what_comes_later_is_waited_for(room):
    QTimer.singleShot(50, lambda: room.box.setText("Later"))

    assert find("Later").node.object() is room.box


def test_what_never_comes_is_told_with_what_there_is(room, monkeypatch):
    monkeypatch.setattr(eyes.wait_until, "__defaults__", (50,))

    with pytest.raises(NotSeen, match=r"'Nowhere' is not on the screen.*'Far below'"):
        find("Nowhere")


def test_waiting_ends_when_the_patience_does(room):
    assert not wait_until(lambda: False, 30)
    assert wait_until(lambda: True, 0)


@pytest.mark.parametrize("hand", HANDS)
def test_a_hand_presses_what_it_names_even_far_below(room, hand):
    hand(Pace()).press("Save")
    hand(Pace()).press("Far below")

    assert room.pressed == ["Save", "Far below"]


@pytest.mark.parametrize("hand", HANDS)
def test_a_hand_writes_in_the_place_of_what_stood_there(room, hand):
    hand(Pace()).write("A name", "Åse på Ærø")

    assert room.line.text() == "Åse på Ærø"
    assert focused_name() == "A name"


def test_keys_find_no_way_to_what_cannot_have_the_focus(room, monkeypatch):
    monkeypatch.setattr(hands, "_MOST_KEYS", 60)
    room.box.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    with pytest.raises(NotSeen, match="no key leads to 'Remember'"):
        Keys(Pace()).press("Remember")


def test_the_window_in_front_is_looked_at_first(room, qtbot):
    other = QWidget()
    qtbot.addWidget(other)
    QVBoxLayout(other).addWidget(QPushButton("Save"))
    other.show()
    other.activateWindow()
    qtbot.waitActive(other)

    assert find("Save").window is other
