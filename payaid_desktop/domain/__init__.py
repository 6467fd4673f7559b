"""What is true: frozen values and pure functions. No I/O, no clock, no SQL."""
