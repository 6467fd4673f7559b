"""The REST API: a shop's registers for programs, over the same services as the window and the command."""
