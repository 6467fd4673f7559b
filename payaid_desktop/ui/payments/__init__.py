"""Payments: the list, recording one, the code to scan."""
