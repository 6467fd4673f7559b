"""Invoices: the list, the editor, the saved bill."""
