"""What every button here can do."""

import pytest
from PySide6.QtCore import Qt

from ungeplan.ui.widgets.buttons import Button, DrawnButton


@pytest.mark.parametrize("kind", [Button, DrawnButton])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_as_space_does(qtbot, kind, key):
    button = kind()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_a_key_that_means_something_else_presses_nothing(qtbot):
    button = DrawnButton()
    qtbot.addWidget(button)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_A)
