"""The windows: the meeting on the shared screen, and the contact person's desk."""

from ungeplan.ui import lasting_none

# Before the first call to Qt, wherever that comes from.
lasting_none.make_last()
