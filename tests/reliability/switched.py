"""What a copy of the package needs so that one planted fault is on, or that tests are noted.

The text of this module stands at the head of the copy's ``__init__``.
"""

import builtins
import contextlib
import os
import sys

_ON = os.environ.get("CDS_DOCS_MUTANT", "")
_LOG = os.environ.get("CDS_DOCS_MUTANT_LOG", "")
_told: set[tuple[int, str]] = set()


def _is_importing() -> bool:
    """Tell whether a module of the package is being imported."""
    frame = sys._getframe(1)  # noqa: SLF001 - the only way to see who calls
    while frame.f_back is not None:
        frame = frame.f_back
        name = frame.f_globals.get("__name__", "")
        if frame.f_code.co_name == "<module>" and name.startswith("cds_docs"):
            return True
    return False


def _is_on(number: int) -> bool:
    """Tell whether a fault is on; while tests are noted none is.

    What a module works out once belongs to no test: not to the one that happened to be first.
    """
    if _LOG:
        test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" (")[0]
        if (number, test) not in _told:
            _told.add((number, test))
            shown = "" if _is_importing() else test
            with (
                contextlib.suppress(OSError),  # of tests that leave no room on disk
                open(f"{_LOG}/{os.getpid()}", "a", encoding="utf-8") as file,  # noqa: PTH123 - stands before all imports of the package
            ):
                file.write(f"{number}\t{shown}\n")
        return False
    return str(number) == _ON


builtins.__mutant__ = _is_on  # type: ignore[attr-defined]
