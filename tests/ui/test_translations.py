"""Every sentence on the screen is in the language of the moment."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import ungeplan
from tests.ui.screen_words import Listener, sentences_of_the_code, words_on_screen
from tests.ui.watched_meeting import WatchedMeeting
from ungeplan import resources
from ungeplan.demo import case as cases
from ungeplan.model.content import load
from ungeplan.model.language import (
    HIGHEST_LIX,
    MOST_WORDS,
    Language,
    banned_words,
    lix,
    words_of,
)
from ungeplan.model.language import sentences as split

PACKAGE = Path(ungeplan.__file__).parent


# -- in the code -----------------------------------------------------------------------------------


def lost_sentences(code: str) -> list[str]:
    """The calls of `tr` whose sentence Qt cannot find, as they stand in the code.

    Qt collects literal sentences alone, and files each under the class around `self.tr`.
    """
    return [
        ast.unparse(call)
        for call in ast.walk(ast.parse(code))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("tr", "translate")
        and not _is_collected(call)
    ]


def _is_collected(call):
    if call.func.attr == "translate":
        # A painter moves by numbers; what has a text is QCoreApplication's.
        return not any(isinstance(a, ast.Constant) and isinstance(a.value, str) for a in call.args)
    (sentence, *_) = call.args
    return (
        isinstance(call.func.value, ast.Name)
        and call.func.value.id == "self"
        and isinstance(sentence, ast.Constant)
        and isinstance(sentence.value, str)
    )


@pytest.mark.parametrize(
    "file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: str(file.relative_to(PACKAGE))
)
def test_qt_finds_every_sentence_of_the_code(file):
    assert lost_sentences(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "call",
    [
        "self._view.tr('Close')",
        "stage.tr('Close')",
        "self.tr(sentence)",
        "self.tr(f'Close {name}')",
        "QCoreApplication.translate('Door', 'Close')",
    ],
)
def test_a_sentence_that_qt_would_lose_is_found(call):
    assert lost_sentences(f"class Door:\n    def say(self):\n        return {call}") != []


# -- in Danish -------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def said_at_the_meeting():
    """The Danish sentences of every class that the desk alone does not show."""
    at_the_desk = {
        node.name
        for file in (PACKAGE / "ui" / "desk").glob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    said = sentences_of_the_code()
    return {sentence.da for name in said.keys() - at_the_desk for sentence in said[name]}


def test_a_sentence_at_the_meeting_has_at_most_twelve_words(said_at_the_meeting):
    long = [
        part
        for text in said_at_the_meeting
        for part in split(text)
        if len(words_of(part)) > MOST_WORDS
    ]

    assert said_at_the_meeting
    assert long == []


def test_no_banned_word_is_said_at_the_meeting(said_at_the_meeting, content):
    banned = content.meeting.banned_words_da

    assert [text for text in said_at_the_meeting if banned_words(text, banned)] == []


def test_what_is_said_at_the_meeting_is_easy_to_read(said_at_the_meeting):
    assert lix("\n".join(said_at_the_meeting)) <= HIGHEST_LIX


# -- on the screen ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def content():
    return load(resources.folder() / "content")


@pytest.fixture(scope="module")
def case():
    return cases.load("mikkel")


@pytest.fixture(scope="module")
def listener(content, case):
    own = {case.chosen_name, case.contact_person, case.next_meeting.place, case.first_step}
    own |= {strength.text for strength in case.strengths}
    own |= {case.ready.words, case.ready.place, *case.ready.guests}
    for candidate in case.ready.candidates:
        own |= {candidate.name, candidate.known_from, candidate.met_how_often}
    for wish in case.wishes:
        own.add(wish.text)
        if wish.card:
            own.add(content.card(wish.card).words.da)
    for step in case.steps:
        own |= {step.text, step.owner, *step.helpers, step.when or step.text}
    for sharing in case.sharing:
        own |= {sharing.person, *(a.words for a in sharing.answers if a.words)}
    return Listener(content, own)


@pytest.fixture(scope="module")
def moments(qapp, case, listener, tmp_path_factory):
    meeting = WatchedMeeting(case, tmp_path_factory.mktemp("plans"), listener)
    meeting.play()
    # Translations hold for the whole process: none of them is left to the next test.
    meeting.program.wording.use(Language.ENGLISH)
    return meeting.moments


def test_nothing_in_the_windows_is_english_when_they_are_danish(moments, listener):
    english = {m.name: listener.foreign(m.all_words, Language.DANISH) for m in moments}

    assert {name: words for name, words in english.items() if words} == {}


def test_everything_on_the_screen_changes_with_the_language(moments, listener):
    danish = {m.name: listener.foreign(m.switched, Language.ENGLISH) for m in moments}
    english = {m.name: listener.foreign(m.switched_back, Language.DANISH) for m in moments}

    assert {name: words for name, words in danish.items() if words} == {}
    assert {name: words for name, words in english.items() if words} == {}


def test_the_screen_says_nothing_that_stands_in_no_file(moments, listener):
    same = {m.name: listener.unsaid(m.danish & m.switched) for m in moments}

    assert {name: words for name, words in same.items() if words} == {}


class Planted(QWidget):
    """A window in which one thing is left in English."""

    def __init__(self, part: str) -> None:
        super().__init__()
        english = "Small enough to do soon."
        rows = QVBoxLayout(self)
        label, button, line = QLabel("Skridtet"), QPushButton("Luk"), QLineEdit()
        choice, names, action = QComboBox(), QListWidget(), QAction("Luk", self)
        for thing in (label, button, line, choice, names):
            rows.addWidget(thing)
        plant: dict[str, Callable[[str], object]] = {
            "label": label.setText,
            "sentence among others": lambda text: label.setText(f"Skridtet. {text} Luk."),
            "tool tip": button.setToolTip,
            "name": button.setAccessibleName,
            "description": button.setAccessibleDescription,
            "placeholder": line.setPlaceholderText,
            "choice": choice.addItem,
            "item": names.addItem,
            "action": action.setText,
            "title": self.setWindowTitle,
        }
        plant[part](english)


@pytest.mark.parametrize(
    "part",
    [
        "label",
        "sentence among others",
        "tool tip",
        "name",
        "description",
        "placeholder",
        "choice",
        "item",
        "action",
        "title",
    ],
)
# A lone window has no size of its own to ask the window system for.
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_english_sentence_is_found_wherever_it_stands(part, qtbot, content):
    window = Planted(part)
    qtbot.addWidget(window)
    window.show()

    found = Listener(content).foreign(words_on_screen(hidden_too=True), Language.DANISH)

    assert len(found) == 1
