"""A checkout is made ready by one command, or the person is told in one sentence what to do."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from scripts import prepare


def nothing_loads(library: str) -> bool:
    return False


def everything_loads(library: str) -> bool:
    return True


@pytest.fixture
def tools(tmp_path, monkeypatch):
    """An otherwise empty PATH, and a way to put a program on it that ends with a status."""
    folder = tmp_path / "tools"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))

    def add(name: str, status: int = 0) -> None:
        program = folder / name
        program.write_text(f"#!/bin/sh\nexit {status}\n")
        program.chmod(0o755)

    return add


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A checkout made ready once; its lock files ask for nothing, so that no network is needed."""
    checkout = tmp_path_factory.mktemp("made") / "checkout"
    checkout.mkdir()
    for lock in prepare.LOCKS.values():
        (checkout / lock).write_text("# nothing\n")
    environment = prepare.Environment(checkout, "run")
    assert not environment.is_ready()
    environment.make()
    return checkout


@pytest.fixture
def checkout(made, tmp_path):
    """A checkout of this test's own that is ready to run."""
    return shutil.copytree(made, tmp_path / "checkout", symlinks=True)


@pytest.fixture
def environment(checkout):
    return prepare.Environment(checkout, "run")


def test_the_pythons_are_those_that_the_package_names():
    project = tomllib.loads((prepare.CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    oldest, too_new = (f"{major}.{minor}" for major, minor in (prepare.OLDEST, prepare.TOO_NEW))

    assert project["project"]["requires-python"] == f">={oldest},<{too_new}"


@pytest.mark.parametrize("version", [(3, 11), (3, 14)])
def test_a_supported_python_is_taken(version):
    prepare.check_python(version)


@pytest.mark.parametrize("version", [(2, 7), (3, 10), (3, 15)])
def test_another_python_is_refused_in_a_sentence_that_names_the_way_out(version):
    with pytest.raises(prepare.NotReady, match=r"make run PYTHON=python3\.12"):
        prepare.check_python(version)


def test_a_library_that_nobody_has_does_not_load():
    assert not prepare.loads("libnobody-has-this.so.99")


def test_what_is_there_is_not_asked_for():
    assert prepare.missing_packages("run", loads=everything_loads) == []


def test_a_bare_machine_lacks_every_library():
    assert set(prepare.missing_packages("run", loads=nothing_loads)) == set(
        prepare.LIBRARIES.values()
    )


def test_only_the_tests_ask_for_a_screen_that_nobody_sees_and_who_listens_to_it(tools):
    def missing(kind, there):
        return prepare.missing_packages(
            kind, loads=everything_loads, imports=lambda _: there, is_file=lambda _: there
        )

    programs = ["dbus-daemon", "xauth", "xvfb"]
    assert missing("run", there=False) == []
    assert missing("test", there=True) == programs
    assert missing("test", there=False) == sorted(
        [*programs, "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"]
    )


def test_what_the_python_of_the_system_cannot_import_is_noticed(monkeypatch, tmp_path):
    monkeypatch.setattr(prepare, "SYSTEM_PYTHON", sys.executable)
    assert prepare.imports("import json")
    assert not prepare.imports("import nobody_has_this")
    monkeypatch.setattr(prepare, "SYSTEM_PYTHON", str(tmp_path / "python"))
    assert not prepare.imports("import json")


def test_root_installs_without_being_asked(tools):
    tools("apt-get")

    update, install = prepare.how_to_install(["libgl1"], is_root=True)

    assert update[-2:] == ["update", "-qq"]
    assert install[-2:] == ["--no-install-recommends", "libgl1"]
    assert "sudo" not in install


def test_who_may_use_sudo_without_a_password_installs_with_it(tools):
    tools("apt-get")
    tools("sudo")

    assert prepare.how_to_install(["libgl1"], is_root=False)[1][:2] == ["sudo", "-n"]


def test_who_needs_a_password_is_told_the_command_to_type(tools):
    tools("apt-get")
    tools("sudo", status=1)

    with pytest.raises(
        prepare.NotReady, match="sudo apt-get install --no-install-recommends libgl1"
    ):
        prepare.how_to_install(["libgl1"], is_root=False)


def test_who_has_no_sudo_is_told_the_command_to_type(tools):
    tools("apt-get")

    with pytest.raises(prepare.NotReady, match="sudo apt-get install"):
        prepare.how_to_install(["libgl1"], is_root=False)


def test_a_system_without_debian_packages_is_told_their_names(tools):
    with pytest.raises(prepare.NotReady, match="libgl1 libegl1"):
        prepare.how_to_install(["libgl1", "libegl1"], is_root=True)


def test_a_checkout_that_was_made_ready_is_ready(environment, checkout):
    assert environment.is_ready()
    assert environment.python.is_relative_to(checkout / ".venv")


def test_ready_to_run_is_not_ready_to_test(environment, checkout):
    assert not prepare.Environment(checkout, "test").is_ready()


def test_a_changed_lock_file_is_noticed_and_the_environment_kept(environment, checkout, capfd):
    (checkout / "requirements.txt").write_text("# nothing else\n")
    assert not environment.is_ready()

    environment.make()

    assert "Making" not in capfd.readouterr().out
    assert environment.is_ready()


def test_another_package_of_the_system_is_noticed(environment, monkeypatch):
    monkeypatch.setitem(prepare.LIBRARIES, "libnobody-has-this.so.99", "libnobody99")

    assert not environment.is_ready()


def test_an_environment_that_lost_its_packages_is_made_anew(environment, checkout):
    for library in list((checkout / ".venv").glob("lib/*/site-packages")):
        shutil.rmtree(library)
    assert not environment.is_ready()

    environment.make()

    assert environment.is_ready()


def test_a_package_without_its_hash_is_refused_and_nothing_counts_as_ready(environment, checkout):
    (checkout / "requirements.txt").write_text("six==1.17.0\n")

    with pytest.raises(prepare.NotReady, match="Run this again"):
        environment.make()

    assert not environment.is_ready()


def test_a_wrong_word_shows_how_it_is_used():
    script = Path(prepare.__file__)
    answer = subprocess.run(
        [sys.executable, script, "everything"], capture_output=True, text=True, check=False
    )

    assert answer.returncode == 1
    assert answer.stderr.startswith("Usage: python3 ")


def test_java_is_asked_for_with_what_it_no_longer_brings(tools):
    assert prepare.missing_packages("java", is_file=lambda path: False) == [
        "default-jdk-headless",
        "libistack-commons-java",
        "libjaxb-api-java",
        "libjaxb-java",
        "libtxw2-java",
    ]


def test_a_machine_with_java_lacks_nothing(tools):
    tools("javac")

    assert prepare.missing_packages("java", is_file=lambda path: True) == []
