"""What stands on the screen and what a screen reader says, and which of it is another language."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QWidget

from ungeplan import resources
from ungeplan.demo.eyes import everything
from ungeplan.model.content import Content
from ungeplan.model.language import Language, Words

_PROPERTIES = (
    "text",
    "plainText",
    "title",
    "windowTitle",
    "placeholderText",
    "accessibleName",
    "accessibleDescription",
    "toolTip",
    "statusTip",
    "whatsThis",
)
_ALIKE = {"ungeplan", "Aa", "English", "Dansk"}
"""The name of the program, the picture on the button for the size of the text, and what a language
is called in itself, on the button that turns to it."""
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.UserRole,
)


def words_on_screen(*, hidden_too: bool = False) -> set[str]:
    """Every text of the open windows, and what a screen reader says of them."""
    # What is going to be deleted is on the screen no more.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    said = (*_heard(), *_written(hidden_too))
    return {" ".join(text.split()) for text in said if text.strip()}


def _written(hidden_too: bool) -> Iterator[str]:
    for window in QApplication.topLevelWidgets():
        if not window.isVisible():
            continue
        for widget in (window, *window.findChildren(QWidget)):
            if hidden_too or widget.isVisible():
                yield from _of_widget(widget)
        if hidden_too:
            for action in window.findChildren(QAction):
                yield from (str(action.property(name) or "") for name in _PROPERTIES)


def _of_widget(widget: QWidget) -> Iterator[str]:
    yield from (str(widget.property(name) or "") for name in _PROPERTIES)
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for row in range(widget.model().rowCount(QModelIndex())):
            index = widget.model().index(row, 0)
            yield from (str(index.data(role) or "") for role in _ROLES)


def _heard() -> Iterator[str]:
    for seen in everything():
        yield seen.name
        yield seen.node.text(QAccessible.Text.Description)


class Sentence(Struct, frozen=True):
    """One sentence of the program in both languages."""

    da: str
    en: str

    def in_(self, language: Language) -> str:
        """The sentence in that language, on one line."""
        return " ".join((self.da if language is Language.DANISH else self.en).split())


def sentences_of_the_code() -> dict[str, set[Sentence]]:
    """The sentences that stand in the code, by the class that says them."""
    file = resources.folder() / "translations" / "ungeplan_da.ts"
    return {
        context.findtext("name", ""): {
            Sentence(da=message.findtext("translation", ""), en=message.findtext("source", ""))
            for message in context.iter("message")
        }
        for context in ElementTree.parse(file).iter("context")
    }


def sentences(content: Content) -> set[Sentence]:
    """All that the program can say: the sentences in the code and the words of the content."""
    in_the_code = set[Sentence]().union(*sentences_of_the_code().values())
    # How programs write the name of a language is also a Danish word.
    return in_the_code | set(_words_in(content)) - set(_words_in(content.print.language_code))


def _words_in(content: object) -> Iterator[Sentence]:
    if isinstance(content, Words):
        yield Sentence(da=content.da, en=content.en)
    elif isinstance(content, Struct):
        for field in content.__struct_fields__:
            yield from _words_in(getattr(content, field))
    elif isinstance(content, dict):
        yield from _words_in(tuple(content.values()))
    elif isinstance(content, (tuple, list)):
        for part in content:
            yield from _words_in(part)


class Listener:
    """Tells what is said in the wrong language, and what is the same in every language.

    People's own words stay in the language in which they were said.
    """

    def __init__(self, content: Content, own_words: Iterable[str] = ()) -> None:
        can_be_said = sentences(content)
        said = {language: {s.in_(language) for s in can_be_said} for language in Language}
        danish, english = said[Language.DANISH], said[Language.ENGLISH]
        self._foreign = {
            Language.DANISH: _any_of(english - danish),
            Language.ENGLISH: _any_of(danish - english),
        }
        self._alike = _any_of({s.da for s in can_be_said if s.da == s.en} | _ALIKE)
        self._own = _any_of(own_words)
        self._judged: dict[tuple[str, Language], bool] = {}

    def foreign(self, texts: Iterable[str], spoken: Language) -> set[str]:
        """Those of the texts that hold a sentence of the other language."""
        return {text for text in texts if self._is_foreign(text, spoken)}

    def unsaid(self, texts: Iterable[str]) -> set[str]:
        """Those of the texts that hold something besides people's words and what is alike."""
        rests = ((text, self._alike.sub("", self._own.sub("", text))) for text in texts)
        return {text for text, rest in rests if any(sign.isalpha() for sign in rest)}

    def _is_foreign(self, text: str, spoken: Language) -> bool:
        # Most of the screen stays from one moment to the next.
        if (text, spoken) not in self._judged:
            found = self._foreign[spoken].search(self._own.sub("", text))
            self._judged[text, spoken] = found is not None and text not in _ALIKE
        return self._judged[text, spoken]


def _any_of(texts: Iterable[str]) -> re.Pattern[str]:
    patterns = [_as_it_may_stand(text) for text in sorted(texts, key=len, reverse=True)]
    return re.compile("|".join(pattern for pattern in patterns if pattern) or r"(?!)")


def _as_it_may_stand(text: str) -> str:
    """The sentence with anything in its gaps, and not inside of a word."""
    parts = [part for part, *_ in string.Formatter().parse(text)]
    if not any(sign.isalpha() for part in parts for sign in part):
        return ""
    gap_at_the_end = ".+" if text.endswith("}") else ""
    return rf"(?<!\w){'.+'.join(re.escape(part) for part in parts)}{gap_at_the_end}(?!\w)"
