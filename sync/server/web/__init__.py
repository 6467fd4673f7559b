"""The server's own page, for its owner: made here, without a script and without a build."""
