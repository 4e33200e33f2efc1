"""Min plan: the meeting in which a young person makes a plan in their own words."""

__version__ = "0.1.0"
