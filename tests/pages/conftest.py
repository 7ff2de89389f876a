"""All papers as pages: LibreOffice is started once a session."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from support import soffice
from support.made import CAMPAIGNS, HARD, made, names
from support.measured import Printed
from support.pdf import measure

Print = Callable[[str], Printed]


def _folder_of(name: str) -> Path:
    """Return the folder of the campaign a paper belongs to."""
    return CAMPAIGNS if name in names(CAMPAIGNS) else HARD


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Print:
    """Return a function that gives a paper with its pages by the paper's name."""
    if soffice.missing():
        pytest.skip(soffice.missing())
    folder = tmp_path_factory.mktemp("pages")
    files = []
    for name in (*names(CAMPAIGNS), *names(HARD)):
        file = folder / f"{name}.docx"
        file.write_bytes(made(_folder_of(name), name).data)
        files.append(file)
    soffice.convert(files, folder)

    @cache
    def give(name: str) -> Printed:
        return Printed(made(_folder_of(name), name), measure(folder / f"{name}.pdf"))

    return give
