"""The next meeting in a calendar, read back from the finished file."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from tests.export.forging import MIKKEL, SOFIE
from ungeplan import resources
from ungeplan.export.calendar import meeting_ics
from ungeplan.model.content import load
from ungeplan.model.language import Language
from ungeplan.model.plan import NextMeeting, PlanId

CONTENT = load(resources.folder() / "content")
AGREED = dt.datetime(2026, 11, 23, 9, 12, 30, tzinfo=dt.UTC)
MEETING = NextMeeting(
    starts=dt.datetime(2027, 1, 4, 10, 15), place="Eksempelskolen, lokale 2", phone="00 00 00 00"
)


def written(
    meeting: NextMeeting = MEETING,
    plan: PlanId = MIKKEL,
    language: Language = Language.DANISH,
    agreed_at: dt.datetime = AGREED,
) -> bytes:
    return meeting_ics(meeting, plan, CONTENT, language, agreed_at=agreed_at)


def the_one(kind: str, file: bytes) -> Any:
    """The one part of that kind; the library's types do not tell which part has what."""
    (part,) = Calendar.from_ical(file).walk(kind)
    return part


def event_of(file: bytes) -> Any:
    return the_one("VEVENT", file)


@pytest.mark.parametrize(
    ("language", "title"), [(Language.DANISH, "Møde"), (Language.ENGLISH, "Meeting")]
)
def test_the_title_is_neutral_and_the_place_stands_beside_it(language, title):
    event = event_of(written(language=language))

    assert event["summary"] == title
    assert event["location"] == "Eksempelskolen, lokale 2"


def test_nothing_but_time_and_place_goes_into_the_calendar():
    file = written()

    assert set(event_of(file)) == {
        *("UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "LOCATION"),
    }
    assert MIKKEL.encode() not in file
    assert b"00 00 00 00" not in file


def test_a_meeting_without_a_place_has_none():
    assert "LOCATION" not in event_of(written(NextMeeting(starts=MEETING.starts)))


@pytest.mark.parametrize(
    "starts",
    [
        dt.datetime(2027, 1, 4, 10, 15),
        dt.datetime(2027, 7, 1, 8, 0),
        dt.datetime(2027, 3, 27, 12, 0),
        dt.datetime(2027, 3, 28, 12, 0),
        dt.datetime(2027, 10, 30, 12, 0),
        dt.datetime(2027, 10, 31, 12, 0),
        dt.datetime(2041, 6, 3, 14, 30),
    ],
)
def test_the_clock_is_the_danish_one_in_winter_and_in_summer(starts):
    file = written(NextMeeting(starts=starts))

    zone = the_one("VTIMEZONE", file)
    event = event_of(file)
    assert zone["tzid"] == event["dtstart"].params["TZID"] == "Europe/Copenhagen"
    assert event["dtstart"].dt.replace(tzinfo=None) == starts
    # As a calendar reckons that knows no zones but those in the file.
    as_told = starts.replace(tzinfo=zone.to_tz(lookup_tzid=False))
    assert as_told.utcoffset() == starts.replace(tzinfo=ZoneInfo("Europe/Copenhagen")).utcoffset()


def test_a_meeting_takes_as_long_as_a_meeting_does():
    assert event_of(written()).duration == dt.timedelta(minutes=45)


def test_the_phone_reminds_one_day_before():
    alarm = the_one("VALARM", written())

    assert alarm["trigger"].dt == dt.timedelta(days=-1)
    assert (alarm["action"], alarm["description"]) == ("DISPLAY", "Møde")


def test_a_day_without_a_time_is_a_whole_day_and_the_phone_reminds_at_noon_before():
    file = written(NextMeeting(starts=dt.datetime(2027, 1, 4)))

    event = event_of(file)
    alarm = the_one("VALARM", file)
    assert (event["dtstart"].dt, event["dtend"].dt) == (dt.date(2027, 1, 4), dt.date(2027, 1, 5))
    assert alarm["trigger"].dt == dt.timedelta(hours=-12)
    assert Calendar.from_ical(file).walk("VTIMEZONE") == []


def test_a_meeting_that_is_moved_takes_the_place_of_the_one_before():
    before = event_of(written())
    after = event_of(
        written(
            NextMeeting(starts=dt.datetime(2027, 1, 11, 10, 15)),
            agreed_at=AGREED + dt.timedelta(days=30),
        )
    )

    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["dtstamp"].dt > before["dtstamp"].dt


def test_the_meetings_of_two_young_people_are_two():
    assert event_of(written())["uid"] != event_of(written(plan=SOFIE))["uid"]


def test_the_same_meeting_gives_the_same_bytes_in_lines_as_calendars_ask_for():
    file = written()

    assert file == written()
    assert file.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))


def test_words_of_the_place_cannot_become_lines_of_the_file():
    place = "Skolen;\r\nATTENDEE:mailto:x@example.org, 2\\3 " + "æ" * 90

    event = event_of(written(NextMeeting(starts=MEETING.starts, place=place)))

    assert "ATTENDEE" not in event
    assert event["location"].split() == place.split()
