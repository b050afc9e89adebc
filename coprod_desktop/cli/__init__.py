"""`coprod`: the work of the app without a window. Text or JSON lines out, errors in plain words."""
