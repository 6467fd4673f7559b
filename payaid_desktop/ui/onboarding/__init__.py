"""The first start: from a name to the first bill; also what is shown when a shop cannot be opened."""
