"""What fills the window: one file for each thing a person comes to do."""
