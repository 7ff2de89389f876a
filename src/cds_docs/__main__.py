"""``python -m cds_docs`` is ``cds-docs``."""

import sys

from cds_docs.cli import main

if __name__ == "__main__":
    sys.exit(main())
