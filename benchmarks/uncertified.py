"""``cds-docs render`` without reading back what it wrote: what certification costs, beside it."""

import sys
from types import SimpleNamespace

sys.modules["cds_docs.check.judge"] = SimpleNamespace(Seen=object)  # type: ignore[assignment]
sys.modules["cds_docs.pipeline.certify"] = SimpleNamespace(  # type: ignore[assignment]
    certify=lambda *_: []
)

from cds_docs.cli import program  # noqa: E402 - after the stand-ins

if __name__ == "__main__":
    program()
