"""The server: the feed of each shop over HTTP, and who may read it. It adds no business rule."""
