"""Files are written whole, for their owner alone."""

import errno
import os
import stat

import pytest

from tests.store.rooms import written_by_nobody
from ungeplan.store.files import write_lasting, write_whole
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


@pytest.fixture
def folders_cannot_be_synced(monkeypatch):
    """As in some network folders."""
    sync = os.fsync

    def refuse_folders(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)


@pytest.mark.usefixtures("folders_cannot_be_synced")
def test_a_plan_is_written_where_a_folder_cannot_be_synced(tmp_path):
    file = tmp_path / "plan.pdf"
    write_whole(file, b"a plan")
    assert file.read_bytes() == b"a plan"


@pytest.mark.usefixtures("folders_cannot_be_synced")
def test_what_the_store_needs_is_not_taken_for_kept_where_a_folder_cannot_be_synced(tmp_path):
    with pytest.raises(OSError, match=os.strerror(errno.EINVAL)):
        write_lasting(tmp_path / "plans.db.keys", b"keys")


def test_without_a_name_the_store_lies_in_the_folder_of_who_is_logged_in(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_store() == tmp_path / "ungeplan" / "plans.db"
