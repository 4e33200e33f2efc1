"""Words in another language beside the original, which stays the master (tolk)."""

from __future__ import annotations

import datetime as dt

from ungeplan.model.plan.ids import EntryId, Part, PersonId


class Translation(Part, frozen=True, kw_only=True):
    """What somebody said, in another language; it counts when a named person has approved it."""

    of: EntryId
    """The wish, goal, step, strength, disagreement or first step whose words these are."""
    original: str
    """The words that were translated: when they change, the translation is old."""
    language: str
    """A language tag (BCP 47): ar, so, uk."""
    text: str
    approved_by: PersonId | None = None
    approved_at: dt.datetime | None = None
    """UTC."""
