"""The program is killed while it is used: what it called saved is there, and it comes up again."""

import random
from collections import Counter

import pytest

from tests.kills.trial import AS_BEFORE, lost_words, try_out

KILLS = 20
FIELD = ("mikkel", "wishes.own_words")


@pytest.fixture
def seed():
    """Another one each time; `make soak ARGS="--seed …"` goes on from one that failed."""
    return str(random.randrange(1_000_000))


def test_nothing_that_was_called_saved_is_lost_by_twenty_kills(tmp_path, seed):
    lives = list(try_out(tmp_path / "kills", KILLS, seed))

    assert [(life.missing, life.faults) for life in lives] == [([], [])] * len(lives), f"{seed=}"
    done = Counter(kind for life in lives for kind in life.deeds)
    for kinds in (
        {"write a wish", "take a card"},
        {"write half of a wish", "write half of a step", "write half of a place"},
        {"put a wish on the figure", "move a goal"},
        {"begin a step", "think of a step", "write a step", "write half of a step"},
        {"undo", "undo by keys"},
        {"go on", "go back", "go to a stage"},
    ):
        assert kinds & done.keys(), f"{seed=} {done}"
    assert sum(life.saved for life in lives) > KILLS, f"{seed=}"
    assert sum(life.words for life in lives) > 0, f"{seed=}"


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
