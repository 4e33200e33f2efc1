"""What the tests of the model share."""

import pytest

from tests.model.table import Table


@pytest.fixture
def conversation() -> Table:
    """Mikkel and Karen, before a meeting; Mikkel has the pen."""
    return Table()


@pytest.fixture
def meeting() -> Table:
    """Mikkel and Karen at their first meeting; Mikkel has the pen."""
    table = Table()
    table.begin_meeting()
    return table
