"""The commands of `payaid-server`."""
