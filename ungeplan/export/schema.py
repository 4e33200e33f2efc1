"""The JSON Schema of what ungeplan writes as JSON: a whole plan, and one person's copy."""

from __future__ import annotations

from typing import Any

import msgspec

from ungeplan.export.document import Document
from ungeplan.export.reading_copy import ReadingCopy


def schema() -> dict[str, Any]:
    """The JSON Schema: a document is one of the two."""
    kinds, parts = msgspec.json.schema_components(
        (Document, ReadingCopy), ref_template="#/$defs/{name}"
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "anyOf": list(kinds),
        "$defs": parts,
    }
