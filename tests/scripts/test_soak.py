"""The soak tells what was lost."""

from scripts.soak import complaints, summary
from tests.kills.trial import Life
from ungeplan.model.plan import EntryId

FINE = Life(deeds=["undo", "write a wish"], saved=3, missing=[], faults=[], words=1)
LOSS = FINE._replace(missing=[EntryId("wish-7")], faults=["the program did not come up"])


def test_a_life_that_lost_nothing_is_no_complaint():
    assert complaints(FINE) == []


def test_every_loss_is_a_complaint():
    assert complaints(LOSS) == [
        "wish-7 was called saved and is not there",
        "the program did not come up",
    ]


def test_an_entry_that_stays_missing_is_counted_once():
    assert summary([FINE, LOSS, LOSS]) == [
        "6 gestures of 2 kinds in 3 starts",
        "killed most often during: write a wish 3",
        "9 entries called saved, 1 of them missing",
        "2 other faults",
    ]
