"""The page of what still has to leave this computer, and of what needs somebody."""
