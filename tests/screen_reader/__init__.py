"""A throw-away desktop with the real Orca: what the stories drive the whole app with.

session.py starts it and presses keys, speech.py writes down every word, atspi.py reads the tree, audit.py checks names,
focus, traps, targets and contrast from outside, inqt.py checks cut text and mnemonics from inside.
"""
