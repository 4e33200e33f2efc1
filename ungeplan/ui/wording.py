"""The language of the windows, switched while they are open."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from ungeplan import resources
from ungeplan.model.content import Content
from ungeplan.model.language import Language, Words


class Wording(QObject):
    """What to say on the screen, in the language of the moment.

    Content (questions, cards, prompts) comes in both languages; all other strings go through Qt's
    translations. A widget connects `language_changed` to its `retranslate`.

    Signals:
        language_changed: everything on the screen must be said anew.
    """

    language_changed = Signal()

    def __init__(self, content: Content, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.language = language
        self._translators: list[QTranslator] = []
        self._install()

    def say(self, words: Words) -> str:
        """The words in the language of the moment."""
        return words.in_(self.language)

    def use(self, language: Language) -> None:
        """Speak this language from now on."""
        if language is not self.language:
            self.language = language
            self._install()
            self.language_changed.emit()

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
