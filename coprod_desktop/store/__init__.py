"""Everything Coprod keeps, in one SQLite file that one running Coprod holds at a time."""
