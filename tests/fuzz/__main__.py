"""``python -m fuzz [SECONDS]`` in ``tests/``: fuzz every loader so long, tell what was found."""

import sys

from fuzz.bounded_run import fuzz_all


def main() -> int:
    """Fuzz; the exit code is 1 where a loader could not bear a file."""
    results = fuzz_all(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
    for one in results:
        sys.stdout.write(f"{one.name:10} {one.tried:10} files {one.megabytes:5} MB\n")
        for fault in one.faults:
            sys.stdout.write(f"    {fault}\n")
    return int(any(one.faults for one in results))


if __name__ == "__main__":
    sys.exit(main())
