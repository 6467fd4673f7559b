"""The first page of the day: its figures, who is to be asked for money, what runs short, where the data is."""
