"""The models of what people, files and programs send: the validators, one module per subject."""
