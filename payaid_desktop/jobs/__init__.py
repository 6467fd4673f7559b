"""Work that goes by itself: the worker over the local job table, its schedule, and what each kind of job does."""
