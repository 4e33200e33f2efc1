"""*Hvordan var mødet?*: three questions while the adult turns away; the answers have no name."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QVBoxLayout, QWidget

from ungeplan.model.edits.edit import check_optional_words
from ungeplan.model.experience import HIGHEST_FACE, Answered, AnswerSheet, Question
from ungeplan.model.language import Words
from ungeplan.model.refusals import Refusal
from ungeplan.ui.meeting.chips import Chip
from ungeplan.ui.meeting.mood_face import MoodFace
from ungeplan.ui.meeting.question_page import QuestionPage
from ungeplan.ui.theme import Scale, Theme
from ungeplan.ui.widgets.flow import Flow
from ungeplan.ui.widgets.own_words import GrowingText
from ungeplan.ui.wording import Wording


class _Row(QFrame):
    """One question with five faces and "ved ikke"."""

    def __init__(self, wording: Wording, theme: Theme, question: Question) -> None:
        super().__init__()
        self.question = question
        self._wording = wording
        self._title = QLabel()
        self._title.setProperty("look", "card")
        self._title.setWordWrap(True)
        moods = [(face - 3) / 2 for face in range(1, HIGHEST_FACE + 1)]
        self.faces = [MoodFace(theme, mood) for mood in moods]
        self.do_not_know = Chip(theme)
        self._group = QButtonGroup(self)
        self._flow = Flow()
        self._ends = QLabel(), QLabel()
        for end in self._ends:
            end.setProperty("look", "helper")
        low, high = self._ends
        self._flow.show_parts([low, *self.faces, high, self.do_not_know])
        for button in (*self.faces, self.do_not_know):
            self._group.addButton(button)
        self.meaning = QLabel()
        """What the chosen face means; its place is kept, so that no face moves under a finger."""
        self.meaning.setProperty("look", "helper")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._flow, self.meaning):
            self._rows.addWidget(part)
        self._group.buttonToggled.connect(self._say_chosen)

    @property
    def answered(self) -> Answered | None:
        """The answer; None when the question was skipped."""
        if self.do_not_know.isChecked():
            return Answered(self.question)
        chosen = (n for n, face in enumerate(self.faces, 1) if face.isChecked())
        face = next(chosen, None)
        return Answered(self.question, face) if face is not None else None

    def clear(self) -> None:
        """No answer."""
        self._group.setExclusive(False)
        for button in self._group.buttons():
            button.setChecked(False)
        self._group.setExclusive(True)

    def show_scale(self, scale: Scale) -> None:
        self._rows.setSpacing(scale.px(8))
        self._flow.set_gap(scale.px(14))
        for face in self.faces:
            face.show_scale(scale)
        self.do_not_know.show_scale(scale)

    def retranslate(self) -> None:
        words, say = self._wording.content.meeting.stages.experience, self._wording.say
        asked: dict[Question, Words] = {
            Question.LISTENED: words.listened,
            Question.IMPORTANT: words.important,
            Question.MINE: words.mine,
        }
        title = say(asked[self.question])
        self._title.setText(title)
        for face, meaning in zip(self.faces, words.faces, strict=True):
            face.say(say(meaning))
            # There are three of each on the page: who listens must hear to which question.
            face.setAccessibleName(f"{title} {say(meaning)}")
        for end, meaning in zip(self._ends, (words.faces[0], words.faces[-1]), strict=True):
            end.setText(say(meaning))
        self.do_not_know.say(say(words.do_not_know))
        self.do_not_know.setAccessibleName(f"{title} {say(words.do_not_know)}")
        self._say_chosen()

    def _say_chosen(self) -> None:
        chosen = next((face for face in self.faces if face.isChecked()), None)
        self.meaning.setText(chosen.text() if chosen is not None else "")
        if chosen is not None:
            wide = self.meaning.fontMetrics().horizontalAdvance(chosen.text())
            under = chosen.geometry().center().x() - wide // 2
            self.meaning.setIndent(max(0, min(under, self.width() - wide)))

    # -- Qt -----------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The faces have got other places."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._say_chosen()
        return done


class ExperiencePage(QuestionPage):
    """What is answered stays on this page until it is handed over as a whole, and then is gone.

    Half-typed words are not kept: a draft would lie beside the young person's own.

    Signals:
        filled: an AnswerSheet.
        refused: the Refusal of words that cannot be kept.
    """

    filled = Signal(object)
    refused = Signal(object)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._is_done = False
        self.rows = {question: _Row(wording, theme, question) for question in Question}
        self._differently = QLabel()
        self._differently.setProperty("look", "card")
        self._no_names = QLabel()
        self._no_names.setProperty("look", "helper")
        self._no_names.setWordWrap(True)
        self.words = GrowingText()
        self._thanks = QLabel()
        self._thanks.setProperty("look", "title")
        self._thanks.setWordWrap(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for row in self.rows.values():
            self._layout.addWidget(row)
        for part in (self._differently, self._no_names, self.words):
            self._layout.addWidget(part)
        self._layout.addWidget(self._thanks, 0, Qt.AlignmentFlag.AlignTop)
        self._layout.addStretch()
        self._show()

    def hand_over(self) -> bool:
        """Give what was answered away; False when a rule refuses the words, and nothing is gone."""
        text = self.words.words()
        try:
            check_optional_words(text)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return False
        answered = (row.answered for row in self.rows.values())
        sheet = AnswerSheet(tuple(answer for answer in answered if answer is not None), text)
        if sheet.answers or sheet.words:
            self._is_done = True
            self._clear()
            self.filled.emit(sheet)
        return True

    def first_answer(self) -> QWidget:
        return self.rows[Question.LISTENED].faces[0]

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._layout.setSpacing(scale.px(18))
        for row in self.rows.values():
            row.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        words, say = self._wording.content.meeting.stages.experience, self._wording.say
        for row in self.rows.values():
            row.retranslate()
        self._differently.setText(say(words.differently))
        self.words.setAccessibleName(say(words.differently))
        self._no_names.setText(say(words.no_names_please))
        self._thanks.setText(say(words.thanks))

    def _clear(self) -> None:
        for row in self.rows.values():
            row.clear()
        self.words.setPlainText("")
        self._show()

    def _show(self) -> None:
        for part in (*self.rows.values(), self._differently, self._no_names, self.words):
            part.setVisible(not self._is_done)
        self._thanks.setVisible(self._is_done)
