"""A rule pack that should have been read again is told at the start, and hinders nobody."""

import datetime as dt

import pytest
from msgspec.structs import replace

from tests.app.office import Office, sees, sees_no

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SAID = (
    "The rules on who may know what should have been read again by now. The plans are untouched, "
    "and everything works. Tell whoever looks after ungeplan where you work."
)
TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def office_with_rules_until(content, dressed, tmp_path):
    """An office in which the rules should be read again by a day."""
    made = []

    def open_it(day):
        rules = replace(content.rules, valid_from=dt.date(2026, 1, 1), review_by=day)
        office = Office(tmp_path, replace(content, rules=rules))
        made.append(office)
        office.move_in("Mikkel")
        office.open()
        return office

    yield open_it
    for office in made:
        office.leave()


def test_old_rules_are_told_at_the_start_until_somebody_goes_on(office_with_rules_until):
    office = office_with_rules_until(TODAY - dt.timedelta(days=1))
    assert sees(SAID)

    office.press("Mikkel")

    assert sees_no(SAID)
    assert sees("Begin a meeting")


def test_rules_of_today_are_not_talked_about(office_with_rules_until):
    office_with_rules_until(TODAY)

    assert sees("Mikkel")
    assert sees_no(SAID)
