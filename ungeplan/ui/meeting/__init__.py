"""The shared screen: one young person, one question at a time."""
