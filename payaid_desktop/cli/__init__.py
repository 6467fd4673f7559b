"""`payaid`: every service from a terminal, JSON in and out."""
