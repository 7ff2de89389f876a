"""``python -m cds_docs`` is ``cds-docs``."""

from cds_docs.cli import program

if __name__ == "__main__":
    program()
