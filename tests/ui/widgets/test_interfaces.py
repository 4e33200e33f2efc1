"""Buttons and scrolling areas as a screen reader meets them."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QButtonGroup, QLabel, QMenu, QScrollArea

from ungeplan.ui.widgets.buttons import Button, DrawnButton
from ungeplan.ui.widgets.interfaces import mend_interfaces

PRESS = QAccessibleActionInterface.pressAction()
TOGGLE = QAccessibleActionInterface.toggleAction()
MENU = QAccessibleActionInterface.showMenuAction()


class Blank(DrawnButton):
    """A button that draws itself, and draws nothing."""

    def paintEvent(self, event):
        pass


@pytest.fixture
def shown(qtbot):
    """Shows a widget and gives what a screen reader finds there."""
    mend_interfaces()

    def show(widget):
        qtbot.addWidget(widget)
        widget.resize(200, 100)
        widget.show()
        return QAccessible.queryAccessibleInterface(widget)

    return show


@pytest.fixture(params=[Button, Blank])
def answer(request):
    """A button that stays ticked, of each kind."""
    made = request.param()
    made.setCheckable(True)
    return made


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("action", [PRESS, TOGGLE])
def test_an_answer_that_a_screen_reader_ticks_is_given(shown, answer, qtbot, action):
    node = shown(answer)
    with qtbot.waitSignal(answer.clicked):
        node.actionInterface().doAction(action)
    assert node.state().checked
    assert node.actionInterface().actionNames()[:2] == [TOGGLE, PRESS]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_button_says_what_kind_it_is(shown, qtbot):
    button = Button("Frem && tilbage")
    node = shown(button)
    assert (node.role(), node.text(QAccessible.Text.Name)) == (
        QAccessible.Role.Button,
        "Frem & tilbage",
    )
    button.setCheckable(True)
    assert node.role() is QAccessible.Role.CheckBox
    group = QButtonGroup(button)
    group.addButton(button)
    assert node.role() is QAccessible.Role.RadioButton
    button.setEnabled(False)
    assert node.actionInterface().actionNames() == []


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_button_with_a_menu_opens_it(shown, qtbot):
    button = Button("Skrift")
    button.setMenu(QMenu(button))
    button.menu().addAction("Større")
    node = shown(button)
    assert node.role() is QAccessible.Role.ButtonMenu
    assert node.state().hasPopup
    with qtbot.waitSignal(button.menu().aboutToShow):
        node.actionInterface().doAction(MENU)
    button.menu().close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_scrolling_area_gives_no_part_that_it_does_not_have(shown):
    area = QScrollArea()
    area.setWidget(QLabel("Kort"))
    node = shown(area)
    assert node.child(node.childCount()) is None
