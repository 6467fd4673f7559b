"""The board of deals and its forms."""
