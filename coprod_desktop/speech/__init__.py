"""Text in, voice out: reads a text aloud sentence by sentence and says which word is being heard."""
