"""What a journey needs: a program with a store of its own, and hands."""

import pytest
from PySide6.QtGui import QAccessible

from ungeplan import resources
from ungeplan.demo.case import load
from ungeplan.demo.hands import Pace
from ungeplan.demo.play import Demo
from ungeplan.model.content import load as load_content
from ungeplan.model.language import Language
from ungeplan.ui import theme


@pytest.fixture(scope="session")
def dressed(qapp):
    """The application as people see it, with its tree for screen readers."""
    theme.dress(qapp)
    QAccessible.setActive(True)
    return qapp


@pytest.fixture(scope="session")
def content():
    return load_content(resources.folder() / "content")


@pytest.fixture
def demo_by(dressed, case, tmp_path):
    """Makes the demo of a hand and a language; its windows are closed whatever happens."""
    made = []

    def make(hand, language):
        made.append(Demo(case, tmp_path, language, hand(Pace()), None))
        return made[-1]

    yield make
    for demo in made:
        demo.program.close()
        # Translations hold for the whole process: none of them is left to the next test.
        demo.program.wording.use(Language.ENGLISH)


@pytest.fixture
def case():
    return load("mikkel")
