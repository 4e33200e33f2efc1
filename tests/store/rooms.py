"""Places on real disks where a store meets trouble: full ones, and ones that cannot be written."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

IS_ROOT = sys.platform == "linux" and os.geteuid() == 0
_SMALL = 1024 * 1024
_A_PAGE = 4096


class SmallDisk:
    """A disk of one megabyte of its own. Only an administrator may have one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._filler = folder / "filler"
        folder.mkdir()
        _system("mount", "-t", "tmpfs", "-o", f"size={_SMALL}", "tmpfs", str(folder))

    def fill(self) -> None:
        with self._filler.open("ab", buffering=0) as filler:
            for size in (65536, 4096, 1):
                try:
                    while filler.write(bytes(size)):
                        pass
                except OSError:
                    continue

    def make_room(self) -> None:
        self._filler.unlink()

    def close(self) -> None:
        _system("umount", str(self.folder))


class ShortFiles:
    """A disk on which this process may write nothing beyond the first page of a file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self._before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def fill(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (_A_PAGE, self._before[1]))

    def make_room(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, self._before)

    def close(self) -> None:
        self.make_room()


FULL_DISKS = [SmallDisk, ShortFiles] if IS_ROOT else [ShortFiles]
"""What there is on this computer, for whoever runs the tests."""


@contextmanager
def written_by_nobody(folder: Path) -> Iterator[None]:
    """The folder cannot be written to, not even by an administrator."""
    if not IS_ROOT:
        folder.chmod(0o500)
        yield
        folder.chmod(0o700)
        return
    _system("mount", "--bind", str(folder), str(folder))
    try:
        _system("mount", "-o", "remount,bind,ro", str(folder))
        yield
    finally:
        _system("umount", str(folder))


def _system(*command: str) -> None:
    subprocess.run(command, check=True)
