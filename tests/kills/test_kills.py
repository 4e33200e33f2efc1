"""The program is killed while it is used: what it called saved is there, and it comes up again."""

import random
from collections import Counter
from collections.abc import Sequence

import pytest

from tests.kills.trial import AS_BEFORE, Life, lost_words, try_out

KILLS = 20
FIELD = ("mikkel", "wishes.own_words")


@pytest.fixture
def seed():
    """Another one each time; `make soak ARGS="--seed …"` goes on from one that failed."""
    return str(random.randrange(1_000_000))


KINDS = (
    {"write a wish", "take a card"},
    {"write half of a wish", "write half of a step", "write half of a place"},
    {"put a wish on the figure", "move a goal"},
    {"begin a step", "think of a step", "write a step", "write half of a step"},
    {"undo", "undo by keys"},
    {"go on", "go back", "go to a stage"},
)
"""Of each at least one shall have been done: else little was tried."""


def test_nothing_that_was_called_saved_is_lost_by_twenty_kills(tmp_path, seed):
    lives: list[Life] = []
    # On a busy machine little happens before each kill: then it goes on for as long again.
    for number in range(3):
        lives += try_out(tmp_path / f"kills-{number}", KILLS, f"{seed}-{number}")
        if _is_enough(lives):
            break

    assert [(life.missing, life.faults) for life in lives] == [([], [])] * len(lives), f"{seed=}"
    done = Counter(kind for life in lives for kind in life.deeds)
    assert _is_enough(lives), f"{seed=} {done}"


def _is_enough(lives: Sequence[Life]) -> bool:
    done = {kind for life in lives for kind in life.deeds}
    saved, words = sum(life.saved for life in lives), sum(life.words for life in lives)
    return all(kinds & done for kinds in KINDS) and saved > KILLS and words > 0


def test_an_entry_that_is_called_saved_before_it_is_is_found_out(tmp_path, seed):
    lives = try_out(tmp_path / "kills", 2, seed, hasty=True)

    assert any(life.missing for life in lives), f"{seed=}"


def test_words_that_were_kept_are_lost_when_older_ones_are_there():
    assert list(lost_words({}, {FIELD: ["Jeg vil gerne"]}, {FIELD: "Jeg"}))
    assert list(lost_words({}, {FIELD: ["Jeg vil gerne"]}, {}))
    assert list(lost_words({FIELD: "Jeg"}, {}, {}))


def test_words_that_were_on_their_way_may_be_there_or_not():
    on_their_way = {FIELD: [AS_BEFORE, "Jeg vil"]}
    for now in ({FIELD: "Jeg"}, {FIELD: "Jeg vil"}):
        assert not list(lost_words({FIELD: "Jeg"}, on_their_way, now))
    assert not list(lost_words({FIELD: "Jeg"}, {FIELD: ["Jeg vil", None]}, {}))
