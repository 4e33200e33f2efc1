"""The voices that are installed on this computer, by way of Qt: an extra that may be missing.

Nothing is sent anywhere: the voices are those of the system (Windows, macOS, Speech Dispatcher).
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal

from ungeplan.model.tongue import Language

_LANGUAGES = {
    Language.DANISH: QLocale.Language.Danish,
    Language.ENGLISH: QLocale.Language.English,
}
_FOR_TESTS = "mock"
"""An engine of Qt's that makes no sound."""


class Voice(QObject):
    """Speaks with a voice of the system; an `Engine` for `ReadAloud`.

    Signals:
        said: the sentence has been said to its end.
        voices_changed: `has_voice` may answer something else now; some systems take their time.
    """

    said = Signal()
    voices_changed = Signal()

    def __init__(self, speech: Any, parent: QObject | None = None) -> None:
        """`speech` is a `QTextToSpeech`, which the type checker knows only with the extra."""
        super().__init__(parent)
        speech.setParent(self)
        self._speech = speech
        self._states = speech.State
        self._at_once = speech.BoundaryHint.Immediate
        self._language: Language | None = None
        self._has_begun = False
        self._speech.stateChanged.connect(self._follow)

    def has_voice(self, language: Language) -> bool:
        """Whether a voice for this language is installed."""
        return self._locale(language) is not None

    def say(self, sentence: str, language: Language) -> None:
        """Begin to say the sentence. Nothing is said without a voice for the language."""
        if language is not self._language:
            locale = self._locale(language)
            if locale is None:
                return
            self._speech.setLocale(locale)
            self._language = language
        self._has_begun = False
        self._speech.say(sentence)

    def stop(self) -> None:
        """Be silent at once; `said` does not follow."""
        self._has_begun = False
        self._speech.stop(self._at_once)

    def _locale(self, language: Language) -> QLocale | None:
        if self._speech.state() == self._states.Error:
            return None
        spoken = _LANGUAGES[language]
        locales: list[QLocale] = self._speech.availableLocales()
        return next((locale for locale in locales if locale.language() == spoken), None)

    def _follow(self, state: object) -> None:
        if state == self._states.Speaking:
            self._has_begun = True
        elif state == self._states.Ready and self._has_begun:
            self._has_begun = False
            self.said.emit()
        elif state in (self._states.Ready, self._states.Error):
            self.voices_changed.emit()


def installed_voice(parent: QObject | None = None) -> Voice | None:
    """The system's own way to speak; None without the extra, or where the system has none."""
    try:
        speech = import_module("PySide6.QtTextToSpeech")
    except ImportError:
        # The extra is not installed, or the system lacks a library that it opens.
        return None
    if not set(speech.QTextToSpeech.availableEngines()) - {_FOR_TESTS}:
        return None
    return Voice(speech.QTextToSpeech(), parent)
