"""The invented young person can be asked to do the same again."""

from scripts.invented import InventedMeeting
from ungeplan.model.journal import Entry


def test_the_invented_young_person_does_the_same_for_the_same_seed():
    first: list[Entry] = []
    second: list[Entry] = []
    for entries in (first, second):
        meeting = InventedMeeting(entries.append, seed=7)
        meeting.begin("Mikkel")
        for _ in range(50):
            meeting.do_something()

    assert [type(entry.content) for entry in first] == [type(entry.content) for entry in second]
