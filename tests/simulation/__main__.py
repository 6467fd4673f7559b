"""Random days by the thousand: `python -m tests.simulation`; a day that fails is told by its shortest steps.

`make soak SEEDS=5000` runs it. With `--postgres` the server's store is a real PostgreSQL.
"""

import argparse
import logging
import sys
import tempfile
import traceback
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.postgres import running_server
from tests.simulation.play import Step, check, replayed, steps_of

LAPTOPS = 3


def main() -> int:
    asked = _arguments()
    logging.disable(logging.CRITICAL)
    bad = 0
    with ExitStack() as stack:
        server = stack.enter_context(running_server()) if asked.postgres else None
        for seed in range(asked.first, asked.first + asked.seeds):
            url = None
            if server is not None:
                server.run(f"CREATE DATABASE soak{seed}")
                url = server.database(f"soak{seed}")
            steps = steps_of(seed, asked.acts, LAPTOPS)
            if _holds(steps, url=url):
                continue
            bad += 1
            shortest = steps if server else _shortest(steps)
            print(f"seed {seed} fails: {[tuple(each) for each in shortest]}", flush=True)
    print(f"{asked.seeds} days of {asked.acts} acts from seed {asked.first}: {bad} failed")
    return 1 if bad else 0


def _holds(steps: Sequence[Step], *, url: str | None = None, tells: bool = False) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        try:
            with replayed(Path(folder), steps, laptops=LAPTOPS, url=url) as day:
                check(day)
        except Exception:  # noqa: BLE001 - whatever breaks is what is looked for
            if tells:
                traceback.print_exc()
            return False
    return True


def _shortest(steps: Sequence[Step]) -> Sequence[Step]:
    """Leave steps out while it fails still."""
    size = len(steps) // 2
    while size:
        place = 0
        while place < len(steps):
            fewer = [*steps[:place], *steps[place + size :]]
            if _holds(fewer):
                place += size
            else:
                steps = fewer
        size //= 2
    _holds(steps, tells=True)
    return steps


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seeds", type=int, default=1000)
    parser.add_argument("--acts", type=int, default=60)
    parser.add_argument("--postgres", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
