"""What docs/kien-truc.md says of the packages and their order is what stands in the code."""

import re
import tomllib
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).parents[2]
_SOURCES = _ROOT / "src/cds_docs"
_PAGE = (_ROOT / "docs/kien-truc.md").read_text(encoding="utf-8")
_PROJECT: dict[str, Any] = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_LIBRARIES = {"docx": "python-docx", "jinja2": "Jinja2", "yaml": "PyYAML", "typer": "Typer"}
"""How the page calls libraries whose modules have other names."""
_CONTRACTS = _PROJECT["tool"]["importlinter"]["contracts"]


def _rows() -> list[list[str]]:
    """Return the rows of the table of packages."""
    table = _PAGE.partition("| gói |")[2].partition("\n\n")[0]
    return [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]


def test_the_table_names_every_package() -> None:
    """Those that a release brings along are data."""
    named = [name for row in _rows() for name in re.findall(r"`(\w+)`", row[0])]
    there = {path.stem for path in _SOURCES.iterdir() if path.suffix == ".py" or path.is_dir()}

    assert sorted(named) == sorted(name for name in there if not name.startswith("__"))


def test_the_table_says_where_libraries_are_used() -> None:
    """Each stands in the rows of the packages that may import it."""
    for contract in _CONTRACTS:
        if contract["type"] != "protected":
            continue
        library = contract["protected_modules"][0]
        said = _LIBRARIES.get(library, library)
        packages = {name.split(".")[1] for name in contract["allowed_importers"]}
        assert {row[0].strip("`") for row in _rows() if said in row[-1]} == packages, library


def test_the_layers_are_those_that_are_checked() -> None:
    """From the command line down to what needs nothing else."""
    (layers,) = (one["layers"] for one in _CONTRACTS if one["type"] == "layers")
    said = _PAGE.partition("Tầng trên chỉ được gọi tầng dưới: `")[2].partition("`;")[0]
    levels = [set(re.findall(r"\w+", level)) for level in said.split("→")]

    assert levels == [set(re.findall(r"\w+", level)) for level in layers]
