"""A copy of the plan as JSON: what stands on one person's copy, to read and to keep beside it.

It holds no entries, so it is no plan that can go on. It is marked `reading_copy`.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from ungeplan.export.document import FORMAT, VERSION
from ungeplan.model.copies import Copy, only_told
from ungeplan.model.plan import PersonId, Plan


class CopyMark(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whose copy it is, and of which day."""

    recipient: Annotated[PersonId, Meta(description="Who it is for, among the people in it.")]
    day: Annotated[dt.date, Meta(description="The day on which they might know what it says.")]


class ReadingCopy(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person's copy of a plan of ungeplan: what they may know, and nothing else."""

    format: Annotated[str, Meta(pattern=f"^{FORMAT}$", description="What this document is.")]
    version: Annotated[
        int, Meta(ge=VERSION, le=VERSION, description="The form in which it is written.")
    ]
    reading_copy: Annotated[
        CopyMark, Meta(description="It is there for a copy alone; a whole plan has entries.")
    ]
    plan: Annotated[
        Plan, Meta(description="What stands on the copy, with everything in it numbered anew.")
    ]


def reading_copy(copy: Copy) -> bytes:
    """What that copy tells, in UTF-8. Copies that say the same on one day are equal to the byte."""
    told = only_told(copy)
    document = ReadingCopy(
        format=FORMAT,
        version=VERSION,
        reading_copy=CopyMark(recipient=told.recipient, day=told.day),
        plan=told.view,
    )
    return msgspec.json.format(msgspec.json.encode(document)) + b"\n"
