"""The settings: one page, saved as changed."""
