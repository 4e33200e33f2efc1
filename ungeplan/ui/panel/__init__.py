"""The contact person's private panel during a meeting; never on the shared screen."""
