"""The command line; one small file per command."""

from cds_docs.cli.boundary import main, program

__all__ = ["main", "program"]
