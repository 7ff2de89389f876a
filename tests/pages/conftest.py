"""All papers as pages: LibreOffice is started once a session."""

from collections.abc import Callable
from functools import cache

import pytest

from support import soffice
from support.made import folders, made
from support.measured import Printed
from support.pdf import measure

Print = Callable[[str], Printed]


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Print:
    """Return a function that gives a paper with its pages by the paper's name."""
    if soffice.missing():
        pytest.skip(soffice.missing())
    folder = tmp_path_factory.mktemp("pages")
    files = []
    for name, home in folders().items():
        file = folder / f"{name}.docx"
        file.write_bytes(made(home, name).data)
        files.append(file)
    soffice.convert(files, folder)

    @cache
    def give(name: str) -> Printed:
        return Printed(made(folders()[name], name), measure(folder / f"{name}.pdf"))

    return give
