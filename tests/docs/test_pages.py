"""What docs/ says is true."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from conftest import Compare

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def pages() -> ModuleType:
    """Return the script that makes the generated pages."""
    spec = importlib.util.spec_from_file_location("docs_pages", DOCS / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["mau-loi-van.md", "chien-dich.md"])
def test_generated_pages_are_current(name: str, compare_golden: Compare) -> None:
    """Pages made from the models and tables are those in docs/."""
    compare_golden(DOCS / name, pages().PAGES[name]())


@pytest.mark.parametrize(
    "page", sorted([*DOCS.glob("*.md"), ROOT / "README.md"]), ids=lambda p: p.name
)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the project has its file."""
    words = re.sub(r"`[^`\n]*`", "", page.read_text(encoding="utf-8"))
    targets = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", words)
    local = [t for t in targets if "://" not in t]

    assert [t for t in local if not (page.parent / t).exists()] == []
