"""The language of the windows, switched while they are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from ungeplan import resources
from ungeplan.model.tongue import Language

if TYPE_CHECKING:
    from ungeplan.model.content import Content
    from ungeplan.model.language import Words


_OWN_NAMES = {Language.DANISH: "Dansk", Language.ENGLISH: "English"}


class Wording(QObject):
    """What to say on the screen, in the language of the moment.

    Content (questions, cards, prompts) comes in both languages; all other strings go through Qt's
    translations. A widget connects `language_changed` to its `retranslate`.

    Signals:
        language_changed: everything on the screen must be said anew.
    """

    language_changed = Signal()

    def __init__(
        self, content: Content | None, language: Language, parent: QObject | None = None
    ) -> None:
        """Without content, the strings of the windows can be said, and no others yet."""
        super().__init__(parent)
        self._content = content
        self.language = language
        self._translators: list[QTranslator] = []
        self._install()

    @property
    def content(self) -> Content:
        """The questions, cards and prompts. Raises RuntimeError before there are any."""
        if self._content is None:
            raise RuntimeError("the content has not been read yet")
        return self._content

    def take(self, content: Content) -> None:
        """Have this to say from now on."""
        self._content = content

    def say(self, words: Words) -> str:
        """The words in the language of the moment."""
        return words.in_(self.language)

    def use(self, language: Language) -> None:
        """Speak this language from now on."""
        if language is not self.language:
            self.language = language
            self._install()
            self.language_changed.emit()

    def switch(self) -> None:
        """Speak the other language from now on."""
        self.use(self._other)

    @property
    def name_of_other(self) -> str:
        """The other language, named in itself: its reader must find it."""
        return _OWN_NAMES[self._other]

    @property
    def _other(self) -> Language:
        return next(language for language in _OWN_NAMES if language is not self.language)

    def _install(self) -> None:
        application = QCoreApplication.instance()
        if application is None:
            return
        for translator in self._translators:
            application.removeTranslator(translator)
        QLocale.setDefault(QLocale(self.language.value))
        own = (f"ungeplan_{self.language.value}", str(resources.folder() / "translations"))
        qt = (
            f"qtbase_{self.language.value}",
            QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
        )
        self._translators = []
        for name, folder in (qt, own):
            translator = QTranslator(self)
            if translator.load(name, folder):
                application.installTranslator(translator)
                self._translators.append(translator)
