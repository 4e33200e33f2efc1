"""An invented contact person with far more young people than anybody has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from scripts.invented import InventedMeeting
from ungeplan.model.journal import Entry
from ungeplan.model.people import PersonRow, row_of
from ungeplan.model.plan import PlanId
from ungeplan.store.creation import create_store
from ungeplan.store.engine import open_writing_engine
from ungeplan.store.entry_rows import insert_entry
from ungeplan.store.keys import Cost, unlock_with_passphrase
from ungeplan.store.people_rows import put_person

PASSPHRASE = "fire helt almindelige ord"
# A real one takes as long as it is meant to, here and in any program: it would hide the rest.
CHEAP = Cost(iterations=1, lanes=1, memory_kib=512)

_FIRST = (
    *("Mikkel", "Sofie", "Åse", "Øjvind", "Ægir", "Emil", "Freja", "Noah", "Ida", "Malthe"),
    *("Amalie", "Yusuf", "Zahra", "Viktor", "Lærke", "Magnus", "Josefine", "Ali", "Clara", "Bo"),
)
_LAST = (
    *("Jensen", "Nielsen", "Hansen", "Østergaard", "Søndergård", "Ågård", "Møller", "Holm"),
    *("Christensen", "Mortensen", "Kjær", "Lund", "Bæk", "Hassan", "Nguyen", "Skov", "Vestergaard"),
)


def names(count: int) -> Iterator[str]:
    """Names of invented young people, the same ones each time."""
    chance = random.Random(0)
    for number in range(count):
        yield f"{chance.choice(_FIRST)} {chance.choice(_LAST)} {number}"


def rows(count: int) -> list[PersonRow]:
    """Their rows in the list."""
    return [
        PersonRow(plan=PlanId(f"plan-{number}"), name=name, next_meeting=None, goals=number % 4)
        for number, name in enumerate(names(count))
    ]


def a_store(file: Path, count: int) -> Path:
    """A store with all of them in it, each with a plan that has begun."""
    create_store(file, "Karen", PASSPHRASE, CHEAP).close()
    engine = open_writing_engine(file, unlock_with_passphrase(file, PASSPHRASE))
    with engine.begin() as connection:
        for number, name in enumerate(names(count)):
            plan = PlanId(f"plan-{number}")
            entries: list[Entry] = []
            meeting = InventedMeeting(entries.append)
            meeting.begin(name)
            for entry in entries:
                insert_entry(connection, plan, entry)
            put_person(connection, row_of(plan, meeting.conversation.plan))
    engine.dispose()
    return file
