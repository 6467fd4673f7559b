"""Benchmarks, run by hand with `make bench`: each figure beside a goal, or a floor measured in the same run."""
