"""The key card: every key of the program."""
