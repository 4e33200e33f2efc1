"""What the tests of the command line share."""

import shutil
from pathlib import Path

import pytest

from tests.cli.office import Office
from tests.export.forging import MIKKEL, a_document
from tests.model.journals.record import before_the_first_meeting, first_meeting
from tests.model.table import Table


@pytest.fixture(scope="session")
def new_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office as Karen finds it on her first day: each test works in a copy."""
    folder = tmp_path_factory.mktemp("office")
    Office.set_up(folder)
    return folder


@pytest.fixture
def office(new_office: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> Office:
    """Karen's office, in which nobody has a plan yet."""
    folder = shutil.copytree(new_office, tmp_path / "office")
    return Office(folder, capsysbinary.readouterr)


@pytest.fixture
def mikkels() -> Table:
    """Mikkel's plan after the first meeting, to which he said yes."""
    table = Table()
    before_the_first_meeting(table)
    first_meeting(table)
    return table


@pytest.fixture
def document(office: Office, mikkels: Table) -> Path:
    """Mikkel's plan as a file that can be taken in."""
    return office.file("mikkel.json", a_document(mikkels, MIKKEL))


@pytest.fixture
def at_work(office: Office, mikkels: Table) -> Office:
    """Karen's office, in which Mikkel has a plan."""
    office.keep(mikkels.journal.entries)
    return office
