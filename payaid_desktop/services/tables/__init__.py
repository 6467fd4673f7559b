"""Tables in files: reading and writing what spreadsheets and other programs understand."""
