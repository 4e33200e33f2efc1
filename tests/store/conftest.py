"""What the tests of the store share: a real encrypted file, and what is written to it."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.sitting import Ear, Sitting
from ungeplan.store.plan_store import PlanStore
from ungeplan.store.writer import Writer


@pytest.fixture
def data_key() -> bytes:
    return bytes(range(32))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the store lies, in a folder of its own."""
    return tmp_path / "kept" / "plans.db"


@pytest.fixture
def store(place: Path, data_key: bytes) -> Iterator[PlanStore]:
    """Karen's store, empty."""
    with contextlib.closing(PlanStore.create(place, data_key, "Karen")) as created:
        yield created


@pytest.fixture
def sitting(store: PlanStore) -> Sitting:
    """Mikkel's plan has begun; every entry is on disk when the line after it runs."""
    return Sitting(store)


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def writer(store: PlanStore, ear: Ear) -> Iterator[Writer]:
    """A writer at work; the test leaves nothing unwritten."""
    at_work = Writer(store, ear.hear_saved, ear.hear_not_saved, ear.hear_recovered)
    at_work.start()
    yield at_work
    assert at_work.finish(30)
