"""The young people of this contact person, with search as you type."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ungeplan.model.language import moment_within
from ungeplan.model.people import PersonRow
from ungeplan.model.plan import PlanId
from ungeplan.ui.desk.button import icon_button
from ungeplan.ui.desk.label import label
from ungeplan.ui.theme import BODY, SMALL, Scale, Theme
from ungeplan.ui.widgets.buttons import say_beside_icon
from ungeplan.ui.wording import Wording

_Index = QModelIndex | QPersistentModelIndex
_AFTER_Z = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})
"""The last letters of the Danish alphabet, and those of its neighbours that stand with them."""


def searchable(name: str) -> str:
    """The name as it is searched: no difference of case, accents only where Danish has them."""
    folded = unicodedata.normalize("NFC", name).casefold()
    if folded.isascii():
        return folded
    return "".join(
        letter if letter in "æøå" else unicodedata.normalize("NFD", letter)[0] for letter in folded
    )


class PeopleModel(QStringListModel):
    """The rows that match what is searched for, in Danish alphabetical order.

    Qt holds their names itself: to lay out a list it asks for the number of its rows at each row.
    """

    def __init__(
        self, second_line: Callable[[PersonRow], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._second_line = second_line
        self._all: list[tuple[str, PersonRow]] = []
        self._shown: list[PersonRow] = []
        self._wanted = ""

    def show_people(self, people: Sequence[PersonRow]) -> None:
        """Show these people."""
        self._all = [(searchable(row.name), row) for row in sorted(people, key=_place)]
        self.search(self._wanted)

    def search(self, text: str) -> None:
        """Show only those whose name holds the text."""
        self._wanted = text
        needle = searchable(text.strip())
        self._shown = [row for key, row in self._all if needle in key]
        self.setStringList([row.name for row in self._shown])

    def row_at(self, index: _Index) -> PersonRow | None:
        """The row at that index, or None."""
        return self._shown[index.row()] if index.isValid() else None

    def index_of(self, plan: PlanId) -> QModelIndex:
        """Where that young person stands; an invalid index when they do not match."""
        place = next((n for n, row in enumerate(self._shown) if row.plan == plan), -1)
        return self.index(place, 0) if place >= 0 else QModelIndex()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        # Qt's own would let people write in the list.
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}. {self._second_line(row)}"
        if role == Qt.ItemDataRole.UserRole:
            return self._second_line(row)
        return None


class _TwoLines(QStyledItemDelegate):
    """Draws a name and, quietly below, when the two meet next."""

    def __init__(self, theme: Theme, scale: Scale, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._name = scale.font(BODY, bold=True)
        self._below = scale.font(SMALL)
        self._line = QFontMetrics(self._name).height()
        self._pad = scale.px(14)
        self._height = self._line + QFontMetrics(self._below).height() + 2 * self._pad

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(self._scale.px(300), self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = option.rect.adjusted(2, 2, -2, -2)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        corner = self._scale.px(14)
        if selected or hovered:
            painter.setBrush(QColor(self._theme.action_soft if selected else self._theme.paper))
            painter.drawRoundedRect(rect, corner, corner)
        if state & QStyle.StateFlag.State_HasFocus:
            ring = max(3, self._scale.px(3))
            painter.setPen(QPen(QColor(self._theme.focus), ring))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            half = ring / 2
            painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), corner, corner)
        inner = option.rect.adjusted(self._scale.px(20), self._pad, -self._scale.px(14), 0)
        painter.setPen(QColor(self._theme.action_text if selected else self._theme.ink))
        painter.setFont(self._name)
        name = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, name)
        painter.setPen(QColor(self._theme.quiet_ink))
        painter.setFont(self._below)
        painter.drawText(
            inner.adjusted(0, self._line, 0, 0),
            Qt.AlignmentFlag.AlignTop,
            str(index.data(Qt.ItemDataRole.UserRole)),
        )
        painter.restore()


class PeopleList(QWidget):
    """Search, the list, and the way to a new young person.

    Signals:
        person_chosen: the plan id of the young person to show.
        meeting_wanted: the plan id of the young person to sit down with.
        new_person_wanted: somebody new comes.
    """

    person_chosen = Signal(str)
    meeting_wanted = Signal(str)
    new_person_wanted = Signal()

    def __init__(
        self, wording: Wording, theme: Theme, scale: Scale, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wording = wording
        self._chosen: PlanId | None = None
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._model = PeopleModel(self._second_line, self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_TwoLines(theme, scale, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setMouseTracking(True)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._nobody = label("helper")
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nobody.setContentsMargins(scale.px(18), scale.px(12), scale.px(12), 0)
        self._new = icon_button("user-plus", theme, scale, "soft")

        self._stack = QStackedWidget()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._nobody)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scale.px(24), scale.px(24), scale.px(16), scale.px(24))
        layout.setSpacing(scale.px(16))
        layout.addWidget(self._search)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._new)

        self._search.textChanged.connect(self._search_for)
        self._search.returnPressed.connect(self._choose_first)
        self._list.selectionModel().currentChanged.connect(self._choose)
        # Somebody who is chosen already may be wanted back from another page.
        self._list.clicked.connect(self._tell_chosen)
        self._list.activated.connect(self._want_meeting)
        self._new.clicked.connect(self.new_person_wanted)
        wording.language_changed.connect(self.retranslate)
        self.retranslate()

    def show_people(self, people: Sequence[PersonRow]) -> None:
        """Show these people, and keep the one that is chosen."""
        self._model.show_people(people)
        # While there is nobody the desk has the button in its middle: once is enough.
        self._new.setVisible(bool(people))
        self._show_what_is_found()

    def forget(self) -> None:
        """Nobody is in the list and no name is searched for."""
        self._search.setText("")
        self.show_people(())

    def choose(self, plan: PlanId) -> None:
        """Show that young person as the chosen one; whoever says so is not told."""
        self._chosen = plan
        self._list.setCurrentIndex(self._model.index_of(plan))

    def focus_search(self) -> None:
        """Put the focus where one types a name."""
        self._search.setFocus()
        self._search.selectAll()

    def retranslate(self) -> None:
        """Say everything anew in the language of the moment."""
        self._search.setPlaceholderText(self.tr("Search by name"))
        self._search.setAccessibleName(self.tr("Search by name"))
        self._list.setAccessibleName(self.tr("Young people"))
        say_beside_icon(self._new, self.tr("New young person"))
        self._say_who_is_missing()
        self._list.viewport().update()

    def _search_for(self, text: str) -> None:
        self._model.search(text)
        self._show_what_is_found()

    def _show_what_is_found(self) -> None:
        """The chosen one stays chosen while others are searched for."""
        self._say_who_is_missing()
        self._stack.setCurrentWidget(self._list if self._model.rowCount() else self._nobody)
        if self._chosen is not None:
            self._list.setCurrentIndex(self._model.index_of(self._chosen))

    def _say_who_is_missing(self) -> None:
        searches = bool(self._search.text().strip())
        self._nobody.setText(self.tr("Nobody has that name.") if searches else "")

    def _choose(self, current: QModelIndex) -> None:
        row = self._model.row_at(current)
        if row is not None and row.plan != self._chosen:
            self._chosen = row.plan
            self.person_chosen.emit(row.plan)

    def _tell_chosen(self) -> None:
        if self._chosen is not None:
            self.person_chosen.emit(self._chosen)

    def _choose_first(self) -> None:
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0, 0))
            self._list.setFocus()

    def _want_meeting(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None:
            self.meeting_wanted.emit(row.plan)

    def _second_line(self, row: PersonRow) -> str:
        if row.next_meeting is not None:
            dates = self._wording.content.print.dates.in_(self._wording.language)
            when = moment_within(row.next_meeting, dates)
            return self.tr("Next meeting {when}").format(when=when)
        return self.tr("No next meeting")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            return
        super().keyPressEvent(event)


def _place(row: PersonRow) -> str:
    """What puts the row in its place in the Danish alphabet."""
    return searchable(unicodedata.normalize("NFC", row.name).casefold().translate(_AFTER_Z))
