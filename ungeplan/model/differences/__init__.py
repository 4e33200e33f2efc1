"""What has happened to a plan between two of its states, in plain words."""

from ungeplan.model.differences.between import between
from ungeplan.model.differences.difference import Difference
from ungeplan.model.differences.last_time import (
    LastTime,
    kept_today,
    last_number,
    number_of_today,
    stands_still,
    tried_again,
)
from ungeplan.model.differences.sentences import Told, tell
from ungeplan.model.differences.story import Moment, story_of
from ungeplan.model.differences.told_parts import as_told, in_sight

__all__ = [
    "Difference",
    "LastTime",
    "Moment",
    "Told",
    "as_told",
    "between",
    "in_sight",
    "kept_today",
    "last_number",
    "number_of_today",
    "stands_still",
    "story_of",
    "tell",
    "tried_again",
]
