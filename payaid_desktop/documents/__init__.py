"""What a customer gets: the bill, the receipt and the statement as PDF, and the words that go with them."""
