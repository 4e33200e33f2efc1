"""Files are written whole, for their owner alone."""

import stat

import pytest

from tests.store.rooms import written_by_nobody
from ungeplan.store.files import write_whole
from ungeplan.store.place import default_store


def test_a_file_is_replaced_whole_and_only_its_owner_may_read_it(tmp_path):
    file = tmp_path / "plan.json"
    file.write_bytes(b"before")
    file.chmod(0o644)
    write_whole(file, b"after")
    assert file.read_bytes() == b"after"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path):
    file = tmp_path / "plan.json"
    file.write_bytes(b"before")
    with written_by_nobody(tmp_path), pytest.raises(OSError, match=r"plan\.json"):
        write_whole(file, b"after")
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_without_a_name_the_store_lies_in_the_folder_of_who_is_logged_in(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_store() == tmp_path / "ungeplan" / "plans.db"
