"""What is agreed at the end of a meeting."""

from __future__ import annotations

import datetime as dt

from ungeplan.model.plan.ids import EntryId, Part, PersonId


class NextMeeting(Part, frozen=True, kw_only=True):
    """When and where the two meet again, and the number to call (vi ses igen)."""

    starts: dt.datetime
    """Local wall time, without a zone: it is what stands on the paper."""
    place: str = ""
    phone: str = ""


class Disagreement(Part, frozen=True, kw_only=True):
    """What the people at the table do not agree on (her er vi ikke enige)."""

    id: EntryId
    text: str
    said_by: PersonId
