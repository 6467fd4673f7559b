"""What all lists share: the view with its search, filters, table and states, and how pages of rows are read."""
