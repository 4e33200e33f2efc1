"""The windows: the meeting on the shared screen, and the contact person's desk."""
