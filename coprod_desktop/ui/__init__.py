"""The window: Qt Widgets, built in code. Shows the session, and asks it for every change."""
