"""What docs/ says is true."""

import importlib.util
import os
import re
from pathlib import Path
from types import ModuleType

import pytest

from conftest import Compare

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def pages(name: str = "pages") -> ModuleType:
    """Return a script of docs/ that makes pages."""
    spec = importlib.util.spec_from_file_location(f"docs_{name}", DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["mau-loi-van.md", "chien-dich.md", "lenh.md"])
def test_generated_pages_are_current(name: str, compare_golden: Compare) -> None:
    """Pages made from the models and tables are those in docs/."""
    compare_golden(DOCS / name, pages().PAGES[name]())


@pytest.mark.skipif(os.name == "nt", reason="the questions are answered at a pseudo-terminal")
def test_the_first_hour_is_lived_again(tmp_path: Path, compare_golden: Compare) -> None:
    """Every command of the page prints what the page shows."""
    hour = pages("first_hour")
    compare_golden(DOCS / "gio-dau-tien.md", hour.page(dict(hour.story(hour.Desk(tmp_path)))))


@pytest.mark.parametrize(
    "page", sorted([*DOCS.glob("*.md"), ROOT / "README.md"]), ids=lambda p: p.name
)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the project has its file."""
    text = re.sub(
        r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    words = re.sub(r"`[^`\n]*`", "", text)
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", words)
    local = [t for t in targets if "://" not in t]

    assert [t for t in local if not (page.parent / t).exists()] == []
