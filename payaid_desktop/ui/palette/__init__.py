"""Search or go to: everything that can be found, opened or done, from one field."""
