"""Plain dataclasses and rules of a meeting. Knows no file, no database, no screen."""
