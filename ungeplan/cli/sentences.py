"""The plain sentence for whatever stands in a command's way."""

from __future__ import annotations

import os
import traceback

from ungeplan.cli.terminal import OutputFails
from ungeplan.model.content import Content, ContentIsBroken
from ungeplan.model.language import Language, Words
from ungeplan.model.refusals import Refusal
from ungeplan.store.troubles import StoreTrouble

DEBUG = "UNGEPLAN_DEBUG"
"""When it is set, an unexpected fault shows where it happened."""


class Refused(Exception):
    """A command cannot be done; nothing has changed."""

    def __init__(self, words: Words, **gaps: object) -> None:
        super().__init__(words.en)
        self.words = words
        self.gaps = gaps


def sentence_of(trouble: Exception, content: Content, language: Language) -> str:
    """What happened, what is safe and what to do."""
    from ungeplan.export.document import DocumentTrouble, EntryBreaksRule

    name = type(trouble).__name__
    match trouble:
        case Refused():
            return trouble.words.filled(language, **trouble.gaps)
        case Refusal():
            return content.refusal(trouble, language)
        case ContentIsBroken():
            return trouble.sentence(language)
        case OutputFails():
            return content.trouble("FileNotWritten", language)
        case StoreTrouble():
            return content.trouble(name, language)
        case EntryBreaksRule():
            reason = content.refusal(trouble.refusal, language)
            words = content.commands.documents[name]
            return words.filled(language, number=trouble.number, reason=reason)
        case DocumentTrouble():
            return content.commands.documents[name].filled(language, **vars(trouble))
    if os.environ.get(DEBUG):
        traceback.print_exception(trouble)
    return content.trouble("Unexpected", language)
