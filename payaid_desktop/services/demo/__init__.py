"""The demo shop: a kirana, stationery and hardware shop with two years of history, the same for everybody."""
