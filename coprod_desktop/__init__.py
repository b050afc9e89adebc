"""Coprod: follow a co-production meeting, be heard in it, and see what changed."""

__version__ = "0.1.0"
