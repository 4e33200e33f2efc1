"""*Læs op* says what is seen, in the language of the moment, and is silent when it must be."""

from __future__ import annotations

import sys
from importlib import import_module, util

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from ungeplan.model.edits import AddPerson, AddWish, PlaceGoal, TakeSeat
from ungeplan.model.facts import Stage
from ungeplan.model.figure import Zone
from ungeplan.model.language import Language
from ungeplan.model.plan import PersonId, SeatKind, WishId
from ungeplan.ui.installed_voice import Voice, installed_voice
from ungeplan.ui.meeting.chairs import Chair
from ungeplan.ui.meeting.wish_card import WishCard
from ungeplan.ui.read_aloud import Engine, passages

_EXTRA = "PySide6.QtTextToSpeech"


class Reader(QObject):
    """Somebody who reads what is laid before them, and tells when a sentence is over."""

    said = Signal()
    voices_changed = Signal()

    def __init__(self, *languages: Language) -> None:
        super().__init__()
        self.languages = set(languages)
        self.sentences: list[tuple[str, Language]] = []
        self.is_speaking = False

    def has_voice(self, language: Language) -> bool:
        return language in self.languages

    def say(self, sentence: str, language: Language) -> None:
        self.sentences.append((sentence, language))
        self.is_speaking = True

    def stop(self) -> None:
        self.is_speaking = False

    def finish(self) -> None:
        """Say all that is there, to the end."""
        while self.is_speaking:
            self.is_speaking = False
            self.said.emit()

    @property
    def heard(self) -> list[str]:
        return [sentence for sentence, _ in self.sentences]


@pytest.fixture
def reader():
    return Reader(*Language)


@pytest.fixture
def reading(window, reader):
    """The meeting with a voice for each language, on its first stage."""
    QAccessible.setActive(True)
    engine: Engine = reader
    window.read_aloud.take_engine(engine)
    window.activateWindow()
    return window


def seen_labels(window):
    """Every text of a label in sight, as the pixels have it."""
    return {
        label.text()
        for label in (window.header.question, window.header.helper, *labels_of(window.stage))
        if label.text() and label.isVisible() and not label.visibleRegion().isEmpty()
    }


def labels_of(widget):
    return widget.findChildren(QLabel)


@pytest.mark.parametrize("language", Language)
def test_exactly_what_is_seen_is_said_once_and_in_that_language(reading, reader, wording, language):
    wording.use(language)
    words = wording.content.meeting.stages.welcome
    reading.bar.read_aloud.click()
    reader.finish()

    assert {spoken for _, spoken in reader.sentences} == {language}
    assert reader.heard[:2] == [reading.header.question.text(), reading.header.helper.text()]
    assert len(reader.heard) == len(set(reader.heard))
    chairs = [c.text() for c in reading.stage.findChildren(Chair) if c.isVisible()]
    rest = [text for text in reader.heard if text not in seen_labels(reading)]
    assert seen_labels(reading) <= set(reader.heard)
    assert [text.partition(",")[0] for text in rest] == chairs
    assert wording.say(words.who_is_here) in reader.heard


def test_a_card_that_is_scrolled_away_is_not_read(reading, reader):
    reading.go_to(Stage.WISHES)
    QApplication.processEvents()
    reading.bar.read_aloud.click()
    reader.finish()

    cards = {card.text() for card in reading.stage.findChildren(WishCard)}
    read = cards & set(reader.heard)
    assert read
    assert read < cards


def test_the_figure_and_the_cards_beside_it_are_read(reading, reader, document):
    wish = document.do(AddWish("Jeg vil sove bedre"))
    document.do(PlaceGoal(WishId(wish), Zone.STOMACH))
    document.do(AddWish("Jeg vil have kørekort"))
    reading.go_to(Stage.GOALS)
    QApplication.processEvents()
    reading.bar.read_aloud.click()
    reader.finish()

    said = " ".join(reader.heard)
    assert "Jeg vil sove bedre" in said
    assert "Jeg vil have kørekort" in said
    assert "De andre gemmer vi. De bliver ikke væk." in said


def test_words_in_a_line_are_read_and_pictures_are_not(reading, reader, document):
    document.do(AddWish("Jeg vil sove"))
    reading.go_to(Stage.WISHES)
    QApplication.processEvents()
    said = [p.text for p in passages([reading.stage])]

    assert said.count("Jeg vil sove") == 1
    assert not any(text.startswith(("Figuren", "Flere valg")) for text in said)


def test_without_a_voice_there_is_no_button_and_no_key(window, reader):
    assert not window.bar.read_aloud.isVisible()
    assert not window.read_aloud_action.isVisible()

    window.read_aloud.take_engine(reader)
    assert window.bar.read_aloud.isVisible()
    reader.languages.clear()
    reader.voices_changed.emit()
    assert not window.bar.read_aloud.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert reader.heard == []
    # What is not there does not stand on the sheet of keys.
    assert not window.read_aloud_action.isVisible()


def test_a_voice_for_one_language_is_offered_in_that_language_only(window, wording):
    window.read_aloud.take_engine(only_english := Reader(Language.ENGLISH))
    assert not window.bar.read_aloud.isVisible()

    wording.use(Language.ENGLISH)
    assert window.bar.read_aloud.isVisible()
    window.bar.read_aloud.click()
    wording.use(Language.DANISH)
    assert not only_english.is_speaking
    assert not window.bar.read_aloud.isVisible()


def test_a_second_press_stops_by_key_by_mouse_and_by_enter(reading, reader):
    button = reading.bar.read_aloud
    for press in (
        lambda: QTest.keyClick(reading, Qt.Key.Key_F7),
        lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton),
        lambda: (button.setFocus(), QTest.keyClick(button, Qt.Key.Key_Return)),
    ):
        press()
        assert reader.is_speaking
        assert button.isChecked()
        press()
        assert not reader.is_speaking
        assert not button.isChecked()


def _do(name):
    def act(window):
        getattr(window, name).trigger()

    return act


@pytest.mark.parametrize(
    "act",
    [
        pytest.param(_do("hide_action"), id="Skjul"),
        pytest.param(_do("pause_action"), id="Pause"),
        pytest.param(_do("forward_action"), id="another stage"),
        pytest.param(lambda w: w.ask_whether_over(), id="the parting question"),
        pytest.param(lambda w: w.hide(), id="the window goes"),
        pytest.param(lambda w: w.document.do(AddWish("Jeg vil sove")), id="another plan"),
        pytest.param(lambda w: QTest.keyClick(w.stage, Qt.Key.Key_Tab), id="a key"),
        pytest.param(
            lambda w: QTest.mousePress(w.stage, Qt.MouseButton.LeftButton, pos=QPoint(3, 3)),
            id="a press",
        ),
    ],
)
def test_whatever_else_is_done_silences_it_at_once(reading, reader, act):
    reading.bar.read_aloud.click()
    assert reader.is_speaking

    act(reading)

    assert not reader.is_speaking
    assert not reading.read_aloud.is_reading
    said = len(reader.heard)
    reader.said.emit()
    assert len(reader.heard) == said


def test_a_key_that_only_changes_others_does_not_silence_it(reading, reader):
    reading.bar.read_aloud.click()
    QTest.keyPress(reading.stage, Qt.Key.Key_Shift)
    QTest.keyRelease(reading.stage, Qt.Key.Key_Shift)

    assert reader.is_speaking


def test_the_frame_lies_round_what_is_read_and_goes_with_it(reading, reader):
    frame = reading.read_aloud._frame
    reading.bar.read_aloud.click()
    label = reading.header.question
    top = label.mapTo(reading._content, label.rect().topLeft())
    assert frame.isVisible()
    assert frame.geometry().contains(top)

    reader.finish()
    assert not frame.isVisible()
    assert not reading.read_aloud.is_reading


def test_the_page_that_lies_over_the_stage_is_read_and_not_the_stage(reading, reader, document):
    lene = PersonId(document.do(AddPerson("Lene", "mor", holds_custody=True)))
    reading._ask_what_they_may_see(TakeSeat(lene, SeatKind.CUSTODY_HOLDER))
    reading.read_aloud_action.trigger()
    assert reader.sentences == []
    reading.curtain._open()
    assert reading.late_guest.bar.read_aloud.isVisible()
    QTest.mouseClick(reading.late_guest.bar.read_aloud, Qt.MouseButton.LeftButton)
    reader.finish()
    assert reader.heard[0] == "Lene kommer ind. Hvad må Lene se?"
    assert reading.header.question.text() not in reader.heard
    QTest.mouseClick(reading.late_guest.bar.read_aloud, Qt.MouseButton.LeftButton)
    assert reader.is_speaking
    QTest.mouseClick(reading.late_guest.bar.read_aloud, Qt.MouseButton.LeftButton)
    assert not reader.is_speaking


def test_without_the_extra_there_is_no_voice(monkeypatch):
    monkeypatch.setitem(sys.modules, _EXTRA, None)

    assert installed_voice() is None


_no_sound = pytest.mark.qt_log_ignore("pipewire")
"""Qt looks for a way to make sound, also for an engine that makes none."""


@pytest.fixture
def speech(qapp):
    """The engine of Qt that makes no sound, where the extra is installed."""
    if util.find_spec(_EXTRA) is None:
        pytest.skip("the extra is not installed")
    try:
        module = import_module(_EXTRA)
    except ImportError as lacking:
        pytest.skip(f"a library of the system is missing: {lacking}")
    return module.QTextToSpeech("mock")


@_no_sound
def test_the_speech_of_qt_says_a_sentence_to_its_end(qtbot, speech):
    voice = Voice(speech)
    assert voice.has_voice(Language.ENGLISH)
    assert not voice.has_voice(Language.DANISH)

    with qtbot.waitSignal(voice.said):
        voice.say("Hi", Language.ENGLISH)


@_no_sound
def test_what_is_cut_off_is_not_said_to_its_end(qtbot, speech):
    voice = Voice(speech)
    voice.say("Hi, this is your plan", Language.ENGLISH)
    with qtbot.assertNotEmitted(voice.said):
        voice.stop()
    assert speech.state() == speech.State.Ready
