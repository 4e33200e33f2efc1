"""The next meeting as a file for a calendar (iCalendar, RFC 5545), which names nobody."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import TYPE_CHECKING

from ungeplan.model.content import Content
from ungeplan.model.language import Language
from ungeplan.model.plan import NextMeeting, PlanId

if TYPE_CHECKING:
    from icalendar import Event, Timezone

ZONE = "Europe/Copenhagen"
LASTS = dt.timedelta(minutes=45)
_REMINDED = dt.timedelta(days=-1)
_REMINDED_OF_DAY = dt.timedelta(hours=-12)
"""A day begins at midnight: this is noon of the day before."""
_WINTER, _SUMMER = dt.timedelta(hours=1), dt.timedelta(hours=2)
_LAST_SUNDAY = {"freq": "yearly", "byday": "-1su"}
_OURS = uuid.UUID("1710f57f-0661-4c03-bfc7-c97495ece6c3")
"""What the names of our meetings are made from."""


def is_whole_day(meeting: NextMeeting) -> bool:
    """Whether a day is agreed and no time: nobody meets at midnight."""
    return meeting.starts.time() == dt.time()


def meeting_ics(
    meeting: NextMeeting,
    plan_id: PlanId,
    content: Content,
    language: Language,
    *,
    agreed_at: dt.datetime,
) -> bytes:
    """The meeting as a calendar with one event and an alarm one day before. Same input, same bytes.

    `agreed_at` is when this meeting was agreed, in UTC: it tells of nothing else that was changed
    in the plan. A plan has one event: what is written
    later takes the place of what the calendar took in before.
    """
    # The library takes longer to load than the file to write, so only who asks for it waits.
    from icalendar import Alarm, Calendar, Event

    title = content.print.calendar.title.in_(language)
    event = Event()
    event.add("uid", str(uuid.uuid5(_OURS, plan_id)))
    event.add("dtstamp", agreed_at)
    # It only has to grow: minutes do, and fit into the number that calendars keep.
    event.add("sequence", int(agreed_at.timestamp()) // 60)
    event.add("summary", title)
    _add_time(event, meeting)
    if meeting.place.strip():
        event.add("location", meeting.place)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", _REMINDED_OF_DAY if is_whole_day(meeting) else _REMINDED)
    event.add_component(alarm)

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//ungeplan//ungeplan//DA")
    calendar.add("method", "PUBLISH")
    if not is_whole_day(meeting):
        calendar.add_component(_zone())
    calendar.add_component(event)
    written: bytes = calendar.to_ical()
    return written


def _add_time(event: Event, meeting: NextMeeting) -> None:
    if is_whole_day(meeting):
        day = meeting.starts.date()
        event.add("dtstart", day)
        event.add("dtend", day + dt.timedelta(days=1))
        return
    # Named here and not through a time zone of Python's, which Windows has none of by itself.
    zone = {"TZID": ZONE}
    event.add("dtstart", meeting.starts, parameters=zone)
    event.add("dtend", meeting.starts + LASTS, parameters=zone)


def _zone() -> Timezone:
    """Danish time by its rule, which holds for any year (summer time: directive 2000/84/EC)."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", ZONE)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for season, name, month, begins, before, then in (
        (summer, "CEST", 3, dt.datetime(1996, 3, 31, 2), _WINTER, _SUMMER),
        (winter, "CET", 10, dt.datetime(1996, 10, 27, 3), _SUMMER, _WINTER),
    ):
        season.add("tzname", name)
        season.add("dtstart", begins)
        season.add("rrule", {**_LAST_SUNDAY, "bymonth": month})
        season.add("tzoffsetfrom", before)
        season.add("tzoffsetto", then)
        zone.add_component(season)
    return zone
