"""Products and their stock: the list, one closely, the form, counting, and taking lists from files."""
