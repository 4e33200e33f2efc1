"""Other plans that begin from Min plan: what each takes from it, and what is old by now."""

from ungeplan.model.follow_on.draft import (
    Draft,
    draft_for,
    draft_of_today,
    drafts,
    field_of,
    half_typed,
    law_of,
    reader_of,
    version_of,
)
from ungeplan.model.follow_on.measures import (
    MOST_MEASURES,
    Measure,
    last_measure,
    measure_parts,
    measures,
)
from ungeplan.model.follow_on.quotes import Quote, quotes
from ungeplan.model.follow_on.taken import Taken, handed_over, known_drafts, taken

__all__ = [
    "MOST_MEASURES",
    "Draft",
    "Measure",
    "Quote",
    "Taken",
    "draft_for",
    "draft_of_today",
    "drafts",
    "field_of",
    "half_typed",
    "handed_over",
    "known_drafts",
    "last_measure",
    "law_of",
    "measure_parts",
    "measures",
    "quotes",
    "reader_of",
    "taken",
    "version_of",
]
