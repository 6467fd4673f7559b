"""Printing: the printers of the computer, and the dialog that chooses one."""
