"""The words of the program."""

import pytest

from ungeplan import resources
from ungeplan.model.content import load


@pytest.fixture(scope="session")
def content():
    return load(resources.folder() / "content")
