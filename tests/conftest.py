"""Options and fixtures that all tests share."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")  # how long an example takes is the machine's affair

Compare = Callable[[Path, str], None]


def pytest_configure() -> None:
    """Let Ctrl-C be heard where a shell in the background told its commands to ignore it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-goldens``: write what was found over what was expected."""
    parser.addoption("--update-goldens", action="store_true", help="rewrite golden files")


@pytest.fixture
def compare_golden(request: pytest.FixtureRequest) -> Compare:
    """Compare a text with a golden file, or rewrite the file when asked to."""

    def compare(path: Path, found: str) -> None:
        if request.config.getoption("--update-goldens"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(found, encoding="utf-8", newline="\n")
        assert path.is_file(), f"{path} is missing: read the output, then --update-goldens"
        assert found == path.read_text(encoding="utf-8")

    return compare
