"""The soak tells what was lost."""

from scripts.soak import complaints, summary, told
from tests.kills.trial import Life
from tests.privacy.cage import Story
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


def test_a_fault_of_the_meeting_is_told_with_what_was_pressed_before_it():
    story = Story("7", events=9, kinds={"tap": 4, "key": 5}, meetings=2, entries=31)

    assert told(story) == ["9 events in 2 meetings, 31 entries: key 5, tap 4"]
    story.faults, story.last = ["the desk can be seen in a meeting"], ["key F9"]
    assert told(story)[1:] == ["the desk can be seen in a meeting", "before it: key F9"]
