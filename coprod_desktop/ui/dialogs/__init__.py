"""Short questions that need an answer before the person goes on."""
