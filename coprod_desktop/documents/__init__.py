"""Files in, AgendaDraft and PaperDraft out; minutes and agendas out to files."""
