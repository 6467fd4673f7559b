"""Lists of contacts and products as columns of a file: what the columns are called, and how cells are read."""
