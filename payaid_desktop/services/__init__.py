"""What a user can do: one public method is one transaction; input models in, values and `Changes` out."""
