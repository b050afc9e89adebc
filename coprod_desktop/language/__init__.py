"""Text in, flags out: short forms, system-speak, labels and long sentences, and what is known about their meaning."""
