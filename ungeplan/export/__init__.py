"""Everything a plan can become outside the program; nothing heavy is imported before it is used."""
