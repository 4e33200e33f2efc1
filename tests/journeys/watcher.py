"""Somebody who looks at the screen at every moment of a journey, and reads it aloud."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.app.office import titles
from tests.journeys.journey import Journey
from tests.ui.meeting.test_read_aloud import Reader
from tests.ui.screen_words import words_on_screen
from ungeplan.model.language import Language, words_of
from ungeplan.ui.meeting.window import MeetingWindow


class Watcher:
    """Keeps the titles of all windows.

    One who listens too keeps every text, and what *Læs op* left out.
    """

    def __init__(self, journey: Journey, *, listens: bool = False) -> None:
        self._journey = journey
        self._listens = listens
        self.texts: set[str] = set()
        """Every text that any window held, hidden ones too."""
        self.titles: set[str] = set()
        self.moments: list[str] = []
        self.read_at: set[str] = set()
        """The questions that were read aloud."""
        self.not_read: dict[str, set[str]] = {}
        """What was seen and not said, by the question that was asked."""

    def look(self, moment: str) -> None:
        """Look once."""
        self.moments.append(moment)
        self.titles |= titles()
        if self._listens:
            self.texts |= words_on_screen(hidden_too=True)
            self._listen()

    def _listen(self) -> None:
        meeting = self._journey.program.meeting
        is_held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if not is_held and meeting is not None and meeting.stage.isVisible():
            self._read(meeting)

    def _read(self, meeting: MeetingWindow) -> None:
        reader = Reader(Language.DANISH)
        meeting.read_aloud.take_engine(reader)
        meeting.bar.read_aloud.click()
        reader.finish()
        question = meeting.header.question.text()
        self.read_at.add(question)
        heard = [set(words_of(passage)) for passage in reader.heard]
        page = (meeting.header.question, meeting.header.helper, *_parts(meeting.stage))
        # "Tag væk" is read as "Tag kortet væk: Bo".
        unsaid = {
            text
            for text in map(_text, page)
            if words_of(text) and not any(set(words_of(text)) <= passage for passage in heard)
        }
        if unsaid:
            self.not_read.setdefault(question, set()).update(unsaid)


def _parts(stage: QWidget) -> list[QWidget]:
    return [part for part in stage.findChildren(QWidget) if _is_seen(part)]


def _is_seen(part: QWidget) -> bool:
    return part.isVisible() and not part.visibleRegion().isEmpty()


def _text(part: QWidget) -> str:
    """What somebody reads on this part."""
    match part:
        case QLabel() | QAbstractButton() | QLineEdit():
            text = part.text() if _is_seen(part) else ""
        case QPlainTextEdit():
            text = part.toPlainText()
        case _:
            text = ""
    return " ".join(text.split())
