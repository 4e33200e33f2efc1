"""What is always there: the row of buttons at the bottom, where a tall screen is reachable."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ungeplan.ui.meeting.bar_fold import Fold
from ungeplan.ui.meeting.look_menu import LookMenu
from ungeplan.ui.meeting.more_menu import MoreMenu
from ungeplan.ui.meeting.pen_button import PenButton
from ungeplan.ui.meeting.saved_dot import SavedDot
from ungeplan.ui.plan_document import Saving
from ungeplan.ui.theme import BODY, Scale, Theme, icon
from ungeplan.ui.widgets.buttons import Button, say_beside_icon
from ungeplan.ui.widgets.tab_order import put_before
from ungeplan.ui.wording import Wording


class BottomBar(QFrame):
    """Tilbage, Fortryd, whether it is saved … Læs op, Pause, Skjul, Videre; always one row.

    What finds no room in it is behind *Mere*, what is needed least first. Tilbage, Fortryd, Skjul
    and Videre never are, nor that somebody writes for the young person.

    Signals:
        back_wanted, forward_wanted, undo_wanted, redo_wanted, read_aloud_wanted, pause_wanted,
        hide_wanted: what somebody pressed.
    """

    back_wanted = Signal()
    forward_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    read_aloud_wanted = Signal()
    pause_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, wording: Wording, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._wording = wording
        self._theme = theme
        self._scale = Scale()
        self._saving = Saving.SAVED
        self._ends_here = False
        self._end_words = ""
        self._can_redo = False
        self._has_voice = False
        self.fold = Fold.NOTHING
        self._pen: PenButton | None = None

        self.back = Button()
        self.undo = Button()
        self.redo = Button()
        self.redo.hide()
        self._dot = SavedDot(theme)
        self.saved = QLabel()
        self.saved.setProperty("look", "small")
        self.saved.setTextFormat(Qt.TextFormat.PlainText)
        self.text_size = Button("Aa")
        self.language = Button()
        self.more = Button()
        for small in (self.text_size, self.language, self.more):
            small.setProperty("look", "plain")
        self.read_aloud = Button()
        self.read_aloud.setProperty("look", "chip")
        self.read_aloud.setCheckable(True)
        self.read_aloud.hide()
        self.pause = Button()
        self.hide_screen = Button()
        self.forward = Button()
        self.forward.setProperty("look", "primary")
        self.forward.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.look = LookMenu(wording, theme, self)
        self.text_size.setMenu(self.look)
        self.more_menu = MoreMenu(self.look, wording, theme, self)
        self.more.setMenu(self.more_menu)

        self._row = QHBoxLayout(self)
        for widget in (self.back, self.undo, self.redo, self._dot, self.saved):
            self._row.addWidget(widget)
        self._row.addStretch()
        for button in (
            self.text_size,
            self.language,
            self.more,
            self.read_aloud,
            self.pause,
            self.hide_screen,
            self.forward,
        ):
            self._row.addWidget(button)

        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.read_aloud.clicked.connect(self.read_aloud_wanted)
        self.pause.clicked.connect(self.pause_wanted)
        self.hide_screen.clicked.connect(self.hide_wanted)
        self.language.clicked.connect(wording.switch)
        self.more_menu.redo.triggered.connect(self.redo_wanted)
        self.more_menu.read_aloud.triggered.connect(self.read_aloud_wanted)
        self.more_menu.pause.triggered.connect(self.pause_wanted)
        self.more_menu.language.triggered.connect(wording.switch)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    @property
    def stops(self) -> list[QWidget]:
        """Where Tab stops on it, in its order."""
        return [
            self.back,
            self.undo,
            self.redo,
            *([] if self._pen is None else [self._pen]),
            self.text_size,
            self.language,
            self.more,
            self.read_aloud,
            self.pause,
            self.hide_screen,
            self.forward,
        ]

    def take_pen(self, button: PenButton) -> None:
        """Make room for the button that says who writes."""
        self._pen = button
        self._row.insertWidget(self._row.indexOf(self.saved) + 1, button)
        put_before(button, self.text_size)
        button.changed.connect(self._fold_row)

    def show_turning_back(self, *, can_undo: bool, can_redo: bool) -> None:
        """Say what undo and redo can do now."""
        self.undo.setEnabled(can_undo)
        self._can_redo = can_redo
        self._fold_row()

    def show_reading(self, *, is_there: bool, is_reading: bool) -> None:
        """Say whether there is a voice, and whether it reads now: then a press stops it."""
        self.read_aloud.setChecked(is_reading)
        self.more_menu.show_reading(is_reading=is_reading)
        self._has_voice = is_there
        self._fold_row()

    def show_way(self, *, can_go_back: bool, ends_here: bool) -> None:
        """Say whether there is a stage before, and whether this is the last."""
        self.back.setEnabled(can_go_back)
        if self._ends_here != ends_here:
            self._ends_here = ends_here
            self.retranslate()

    def name_end(self, words: str) -> None:
        """What the last button says, where it ends something else than a meeting."""
        self._end_words = words
        self.retranslate()

    def show_saving(self, saving: Saving) -> None:
        """Say whether everything is on disk."""
        self._saving = saving
        self._dot.show_saving(saving)
        self._say_saving()

    def show_scale(self, scale: Scale) -> None:
        """Take the sizes of this window."""
        self._scale = scale
        self._row.setContentsMargins(scale.px(48), scale.px(14), scale.px(48), scale.px(14))
        self._row.setSpacing(scale.px(16))
        self._dot.setFixedSize(scale.text(14), scale.text(14))
        self.look.show_scale(scale)
        self.more_menu.show_scale(scale)
        side = scale.text(BODY + 4)
        for button, name, colour in (
            (self.back, "arrow-left", self._theme.ink),
            (self.undo, "arrow-u-up-left", self._theme.ink),
            (self.redo, "arrow-u-up-right", self._theme.ink),
            (self.language, "globe", self._theme.action_text),
            (self.more, "dots-three", self._theme.action_text),
            (self.read_aloud, "speaker-high", self._theme.ink),
            (self.forward, "check" if self._ends_here else "arrow-right", self._theme.on_action),
        ):
            button.setIcon(icon(name, colour, side, disabled=self._theme.edge))
            button.setIconSize(QSize(side, side))
        self.forward.setMinimumWidth(scale.px(236))
        self._say_saving()
        self._fold_row()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        look = self.tr("Text size and colours")
        self.pause.setText(self._wording.say(self._wording.content.meeting.always_there.pause))
        self.text_size.setAccessibleName(look)
        self.text_size.setToolTip(look)
        say_beside_icon(self.language, self._wording.name_of_other)
        self.show_scale(self._scale)

    def _name_buttons(self, fold: Fold) -> None:
        words, say = self._wording.content.meeting.always_there, self._wording.say
        end = self._end_words or self.tr("End the meeting")
        for button, text, is_said in (
            (self.back, say(words.back), fold < Fold.WORDS),
            (self.undo, say(words.undo), fold < Fold.WORDS),
            (self.redo, self.tr("Redo"), True),
            (self.read_aloud, say(words.read_aloud), True),
            (self.more, self.tr("More"), fold < Fold.MORE),
            (self.forward, end if self._ends_here else say(words.next), True),
        ):
            say_beside_icon(button, text)
            button.setToolTip("" if is_said else text)
            if not is_said:
                button.setText("")
        hide = say(words.hide)
        self.hide_screen.setText(f"{hide} F9" if fold < Fold.KEY else hide)
        self.hide_screen.setAccessibleName(hide)

    def _say_saving(self) -> None:
        texts = {
            Saving.SAVED: self._wording.say(self._wording.content.meeting.always_there.saved),
            Saving.SAVING: self.tr("Saving …"),
            Saving.NOT_SAVED: self.tr("Not saved yet"),
        }
        text = texts[self._saving]
        self.saved.setText(text)
        self.saved.setAccessibleName(text)
        self._dot.setToolTip(text)
        self._name_dot()
        self.more_menu.show_saving(text)
        # The word changes often: the row must not move when it does.
        self.saved.ensurePolished()
        widest = max(self.saved.fontMetrics().horizontalAdvance(t) for t in texts.values())
        self.saved.setMinimumWidth(widest)

    def _name_dot(self) -> None:
        """The dot says by name what the word beside it does not: whoever listens hears it once."""
        self._dot.setAccessibleName(self.saved.text() if self.fold >= Fold.SAVED else "")

    def _fold_row(self) -> None:
        """Show as much as finds room in one row."""
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        had_the_keys = self.window().focusWidget()
        for fold in Fold:
            self._show_folded(fold)
            if self._needed_width() <= room:
                break
        # Not hidden for a moment only: that would take the keyboard away from it.
        self.more.setVisible(fold >= Fold.LOOK)
        self._row.activate()
        self._name_dot()
        self._offer_the_rest(fold)
        if had_the_keys is not None and had_the_keys.parent() is self and had_the_keys.isHidden():
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_folded(self, fold: Fold) -> None:
        self.fold = fold
        self._name_buttons(fold)
        if self._pen is not None:
            self._pen.show_folded(is_folded=fold >= Fold.PEN, is_named=fold < Fold.NAME)
        for part, is_shown in (
            (self.text_size, fold < Fold.LOOK),
            (self.language, fold < Fold.LOOK),
            (self.saved, fold < Fold.SAVED),
            (self.redo, self._can_redo and fold < Fold.REDO),
            (self.pause, fold < Fold.PAUSE),
            (self.read_aloud, self._has_voice and fold < Fold.READ_ALOUD),
        ):
            part.setVisible(is_shown)

    def _needed_width(self) -> int:
        parts = self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        shown: list[QWidget] = [self.more] if self.fold >= Fold.LOOK else []
        shown += [p for p in parts if not (p.isWindow() or p.isHidden() or p is self.more)]
        for part in shown:
            part.ensurePolished()
        widths = (max(part.sizeHint().width(), part.minimumWidth()) for part in shown)
        return sum(widths) + self._row.spacing() * len(shown)

    def _offer_the_rest(self, fold: Fold) -> None:
        """What is folded away is in the menu, in the order in which it is needed."""
        menu = self.more_menu
        doing = (
            (menu.pause, fold >= Fold.PAUSE),
            (menu.read_aloud, self._has_voice and fold >= Fold.READ_ALOUD),
            (menu.redo, self._can_redo and fold >= Fold.REDO),
        )
        pen = self._pen.ways if self._pen is not None and fold >= Fold.PEN else []
        menu.offer(
            [
                [action for action, is_there in doing if is_there],
                pen,
                [menu.language, menu.look] if fold >= Fold.LOOK else [],
                [menu.saved] if fold >= Fold.SAVED else [],
            ]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold_row()
