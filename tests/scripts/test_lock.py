"""The lock files hold all that the project asks for, and nothing of the machine they came from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parents[2]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = "requirements.txt"
TALE = "requirements-tale.txt"
TEST = "requirements-dev.txt"
LOCKS = [RUN, TALE, TEST]


def pins(lock: str) -> dict[str, str]:
    """The version of every package in a lock file."""
    text = (CHECKOUT / lock).read_text(encoding="utf-8")
    return {m[1]: m[2] for m in re.finditer(r"^([a-z0-9._-]+)==(\S+)", text, re.MULTILINE)}


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (RUN, PROJECT["project"]["dependencies"]),
        (
            TALE,
            PROJECT["project"]["dependencies"]
            + PROJECT["project"]["optional-dependencies"]["tale"],
        ),
        (TEST, PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]),
    ],
)
def test_the_lock_holds_every_package_that_the_project_asks_for(lock, wanted):
    locked = pins(lock)
    for requirement in map(Requirement, wanted):
        assert locked[canonicalize_name(requirement.name)] in requirement.specifier


def test_program_and_tests_use_the_same_versions():
    assert pins(RUN).items() <= pins(TEST).items()
    assert pins(RUN).items() <= pins(TALE).items()


def test_who_does_not_want_to_hear_it_installs_nothing_to_speak():
    spoken = pins(TALE).keys() - pins(RUN).keys()

    assert spoken == {"pyside6-addons"}
    assert not spoken & pins(TEST).keys()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_a_hash(lock):
    text = (CHECKOUT / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]

    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_package_host_and_no_folder_of_a_machine(lock):
    text = (CHECKOUT / lock).read_text(encoding="utf-8")

    assert re.findall(r"://|--index-url|--extra-index|--find-links|file:|\s/\w+", text) == []
