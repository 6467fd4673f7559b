"""The pages of contacts: the list, one contact, its form."""
