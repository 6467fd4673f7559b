"""The laptop's side: push, pull, and the flows that mend a line that broke."""
