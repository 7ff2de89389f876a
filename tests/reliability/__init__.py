"""What the project proves of itself by long runs: the figures of ``docs/reliability.md``."""
