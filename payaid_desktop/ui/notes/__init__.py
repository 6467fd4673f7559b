"""Credit notes: the list, and giving goods or money back."""
