"""The languages the program speaks. Apart from their words, so that a window can ask for one."""

from __future__ import annotations

import re
from enum import StrEnum

# Language, and perhaps script or region: ar, zh-Hant, pt-BR (BCP 47, RFC 5646 section 2.1).
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


class Language(StrEnum):
    """A language in which the program speaks."""

    DANISH = "da"
    ENGLISH = "en"


def is_language_tag(text: str) -> bool:
    """Whether it can be the tag of a language somebody speaks, the program or not."""
    return _TAG.fullmatch(text) is not None
