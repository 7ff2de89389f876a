"""What a copy of the package needs so that one planted fault is on, or that tests are noted.

The text of this module stands at the head of the copy's ``__init__``.
"""

import builtins
import os

_ON = os.environ.get("CDS_DOCS_MUTANT", "")
_LOG = os.environ.get("CDS_DOCS_MUTANT_LOG", "")
_told: set[tuple[int, str]] = set()


def _is_on(number: int) -> bool:
    """Tell whether a fault is on; while tests are noted none is."""
    if _LOG:
        test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" (")[0]
        if test and (number, test) not in _told:
            _told.add((number, test))
            with open(f"{_LOG}/{os.getpid()}", "a", encoding="utf-8") as file:  # noqa: PTH123 - stands before all imports of the package
                file.write(f"{number}\t{test}\n")
        return False
    return str(number) == _ON


builtins.__mutant__ = _is_on  # type: ignore[attr-defined]
