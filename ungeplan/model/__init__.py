"""The plan of one young person, the edits that make it, and the rules they keep."""
