"""Who writes: always to be seen, and asked about when somebody writes for the young person."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from ungeplan.model.conversation import THEIR_OWN, Pen
from ungeplan.model.edits import Edit
from ungeplan.model.facts import WordsConfirmed
from ungeplan.model.journal import Entry
from ungeplan.model.plan import YOUNG_PERSON, EntryId, PersonId, Plan
from ungeplan.model.sharing import came_late
from ungeplan.ui.meeting.messages import announce
from ungeplan.ui.plan_document import PlanDocument
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.wording import Wording

_WIDEST_NAME = 5
"""How wide a name may be where there is little room, in the size of its type."""


class PenButton(Button):
    """Says whose hand it is, and hands the pen over.

    Signals:
        handed_over: True when the contact person writes for the young person from now on.
        changed: it says something else now, or is there where it was not.
    """

    handed_over = Signal(bool)
    changed = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._theme = theme
        self._plan = Plan()
        self._scale = Scale()
        self._writes_for = False
        self._is_folded = False
        self._is_named = True
        self.setProperty("look", "plain")
        self._menu = QMenu(self)
        self.own = self._menu.addAction("")
        self.for_them = self._menu.addAction("")
        for action in (self.own, self.for_them):
            action.setCheckable(True)
        self.setMenu(self._menu)
        self.own.triggered.connect(self._take_back)
        self.for_them.triggered.connect(self._hand_over)

    @property
    def ways(self) -> list[QAction]:
        """What can be chosen: who writes from now on."""
        return [self.own, self.for_them] if self._plan.has_begun else []

    def show_pen(self, plan: Plan, *, writes_for: bool) -> None:
        """Say who writes now."""
        self._plan, self._writes_for = plan, writes_for
        self.for_them.setVisible(plan.contact_person_id is not None)
        self.own.setChecked(not writes_for)
        self.for_them.setChecked(writes_for)
        self.retranslate()
        self.show_folded(is_folded=self._is_folded, is_named=self._is_named)
        self.changed.emit()

    def show_folded(self, *, is_folded: bool, is_named: bool = True) -> None:
        """Without room nothing is said of what one expects, and of the rest one name, or none."""
        self._is_folded, self._is_named = is_folded, is_named
        self.setVisible(self._plan.has_begun and (self._writes_for or not is_folded))
        # The sign must be noticed when it is all that says so.
        look = "soft" if is_folded else "plain"
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().polish(self)
        self._say()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        side = scale.text(BODY)
        self.setIcon(icon("pencil-simple", self._theme.action_text, side))
        self.setIconSize(QSize(side, side))
        self._tick()
        self._say()
        self.changed.emit()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        own, for_them = self._sentences()
        self.own.setText(own.replace("&", "&&"))
        self.for_them.setText(for_them.replace("&", "&&"))
        self._tick()
        self._say()

    def _sentences(self) -> tuple[str, str]:
        name, contact = self._plan.young_person, self._plan.contact_person
        voices, language = self._wording.content.meeting.voices, self._wording.language
        return (
            voices.writes.filled(language, name=name),
            voices.writes_for.filled(language, writer=contact, name=name),
        )

    def _say(self) -> None:
        own, for_them = self._sentences()
        sentence = for_them if self._writes_for else own
        # The name alone while they write themselves: it is what one expects.
        words = for_them if self._writes_for else self._plan.young_person
        if self._is_folded and self._writes_for:
            widest = self._scale.text(BODY) * _WIDEST_NAME
            cut = Qt.TextElideMode.ElideRight
            words = self.fontMetrics().elidedText(self._plan.contact_person, cut, widest)
        say_beside_icon(self, words)
        if self._is_folded and not self._is_named:
            self.setText("")
        self.setAccessibleName(sentence)
        self.setToolTip(sentence if self._is_folded else "")

    def _tick(self) -> None:
        # A tick of our own: that of Qt does not grow with the text.
        tick = icon("check", self._theme.action_text, self._scale.text(BODY))
        for action in (self.own, self.for_them):
            action.setIcon(tick if action.isChecked() else QIcon())

    def _take_back(self) -> None:
        self.handed_over.emit(False)

    def _hand_over(self) -> None:
        self.handed_over.emit(True)


class WordsBack(QWidget):
    """Reads back what was written for the young person, and asks whether these are their words.

    Signals:
        confirmed: the EntryId of words that are theirs.
        taken_back: the EntryId of words that are not.
    """

    confirmed = Signal(str)
    taken_back = Signal(str)

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._waiting: list[tuple[EntryId, str]] = []
        self._kept_back: list[tuple[EntryId, str]] = []
        frame = QFrame()
        frame.setProperty("look", "sheet")
        self.words = QLabel()
        self.words.setProperty("look", "card")
        self._question = QLabel()
        for label in (self.words, self._question):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.yes = Button()
        self.no = Button()
        for button in (self.yes, self.no):
            # No answer is made more tempting than another.
            button.setProperty("look", "soft")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self._question)
        self._row = QHBoxLayout(frame)
        self._row.addLayout(said, 1)
        self._row.addWidget(self.yes)
        self._row.addWidget(self.no)
        self._around = QVBoxLayout(self)
        self._around.addWidget(frame)
        self.hide()
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self._take_back)

    @property
    def asked_about(self) -> list[EntryId]:
        """The words that nobody has answered for yet, the oldest first."""
        return [thing for thing, _ in (*self._kept_back, *self._waiting)]

    def ask(self, thing: EntryId, text: str) -> None:
        """Ask about these words when those before are answered for."""
        self._waiting.append((thing, text))
        self._show()

    def drop(self, thing: EntryId) -> None:
        """These words are not in the plan any more."""
        self._waiting = [one for one in self._waiting if one[0] != thing]
        self._kept_back = [one for one in self._kept_back if one[0] != thing]
        self._show()

    def keep_back(self) -> None:
        """Somebody came who may not read what waits here; it waits until they have left."""
        self._kept_back, self._waiting = [*self._kept_back, *self._waiting], []
        self._show()

    def bring_back(self) -> None:
        """Nobody is there any more for whom words are kept back.

        They are not read out: whoever left may still stand in the room.
        """
        self._kept_back, self._waiting = [], [*self._kept_back, *self._waiting]
        self._show(aloud=False)

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops on it, in its order."""
        return [self.yes, self.no]

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._row.setContentsMargins(scale.px(24), scale.px(10), scale.px(12), scale.px(10))
        self._row.setSpacing(scale.px(16))
        self._around.setContentsMargins(scale.px(48), 0, scale.px(48), scale.px(14))

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        voices, say = self._wording.content.meeting.voices, self._wording.say
        self._question.setText(say(voices.your_words))
        self.yes.setText(say(voices.yes))
        self.no.setText(say(voices.no))

    def _show(self, *, aloud: bool = True) -> None:
        if not self._waiting:
            self.words.clear()
            self.hide()
            return
        self.words.setText(f"“{self._waiting[0][1]}”")
        if aloud:
            announce(self, f"{self.words.text()} {self._question.text()}")
        self.show()

    def _confirm(self) -> None:
        thing, _ = self._waiting.pop(0)
        self._show()
        self.confirmed.emit(thing)

    def _take_back(self) -> None:
        thing, _ = self._waiting.pop(0)
        self._show()
        self.taken_back.emit(thing)


class WhoWrites(QObject):
    """Hands the pen over and back, and has the words read back that were written for them.

    Signals:
        said: one plain sentence to show over the stage.
    """

    said = Signal(str)

    def __init__(
        self, document: PlanDocument, wording: Wording, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document = document
        self._wording = wording
        self._late: set[PersonId] = set()
        """Who sits here and came when there was something to see already."""
        self.button = PenButton(wording, theme, window)
        self.words_back = WordsBack(wording, theme)
        self.button.handed_over.connect(self._hand_over)
        self.words_back.confirmed.connect(self._confirm)
        self.words_back.taken_back.connect(self._take_back)
        document.entry_made.connect(self._read_back)
        document.plan_changed.connect(self._follow)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()
        self._show()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self.button.show_scale(scale)
        self.words_back.show_scale(scale)

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self.button.retranslate()
        self.words_back.retranslate()

    def _hand_over(self, to_contact_person: bool) -> None:
        contact = self._document.plan.contact_person_id
        for_them = to_contact_person and contact is not None
        self._document.pass_pen(
            Pen(voice=YOUNG_PERSON, hand=contact) if for_them and contact else THEIR_OWN
        )
        self._show()

    def _read_back(self, entry: Entry) -> None:
        edit = entry.content
        text = getattr(edit, "text", "")
        written_for = entry.voice == YOUNG_PERSON != entry.hand
        if written_for and isinstance(edit, Edit) and edit.carries_words and text:
            self.words_back.ask(entry.id, text)

    def _follow(self, before: Plan, now: Plan) -> None:
        self._keep_back_from_who_came()
        counting = {entry.id for entry in self._document.journal.counting()}
        for thing in self.words_back.asked_about:
            if thing not in counting:
                self.words_back.drop(thing)
        if (before.young_person, before.contact_person) != (now.young_person, now.contact_person):
            self._show()

    def _keep_back_from_who_came(self) -> None:
        journal = self._document.journal
        late = {seat.person for seat in came_late(journal.plan, journal.meeting)}
        if late - self._late:
            self.words_back.keep_back()
        elif self._late and not late:
            self.words_back.bring_back()
        self._late = late

    def _confirm(self, thing: str) -> None:
        self._document.note(WordsConfirmed(EntryId(thing)))

    def _take_back(self, thing: str) -> None:
        last = self._document.journal.undoable()
        if last is not None and last.id == thing:
            self._document.undo()
        else:
            # Something else was done since: undo would take that back.
            self.said.emit(self._wording.say(self._wording.content.meeting.voices.correct_there))

    def _show(self) -> None:
        writes_for = self._document.pen.hand != YOUNG_PERSON
        self.button.show_pen(self._document.plan, writes_for=writes_for)
