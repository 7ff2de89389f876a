"""Our pages in a real browser: sheets of the right size, nothing over their edges."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from cds_docs.html.write import write
from support import browser
from support.made import folders, made

pytestmark = [pytest.mark.chromium, pytest.mark.slow]

A4 = (210, 297)
PIXELS_PER_MM = 96 / 25.4
WIDTHS = (320, 375, 600)
NAMES = list(folders())

_MEASURE = """() => [...document.querySelectorAll(".trang")].map(sheet => {
  const box = sheet.getBoundingClientRect(), css = getComputedStyle(sheet);
  const right = box.right - parseFloat(css.paddingRight);
  const bottom = box.bottom - parseFloat(css.paddingBottom);
  let low = -Infinity, far = -Infinity;
  for (const part of sheet.querySelectorAll("*")) {
    if (part.closest(".ngoai-le, .luu-hanh, .dia-chi")) continue;
    const own = part.getBoundingClientRect();
    low = Math.max(low, own.bottom - bottom);
    far = Math.max(far, own.right - right);
  }
  return {width: box.width, height: box.height, low, far};
})"""


@dataclass(frozen=True)
class Seen:
    """A paper in the browser.

    Attributes:
        sheets: Size of each sheet, and how far its text reaches over its margins (below 0: not).
        printed: How many pages printing makes.
        wide: How wide the page is at each width of the screen.
        asked: What was asked of the network.
    """

    sheets: list[dict[str, float]]
    printed: int
    wide: Mapping[int, int]
    asked: list[str]


def _pages(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pdfplumber.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _see(page: Any, file: Path) -> Seen:  # noqa: ANN401 - a page of any browser
    """Look at a paper at several widths, and print it."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 1300, "height": 900})
    page.goto(file.as_uri())
    found = page.evaluate(_MEASURE)
    printed = _pages(page.pdf(prefer_css_page_size=True))
    wide = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 700})
        wide[width] = page.evaluate("document.documentElement.scrollWidth")
    asked = [url for url in asked if url != file.as_uri() and not url.startswith("data:")]
    return Seen(found, printed, wide, asked)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    """Return every paper as the browser shows it."""
    if browser.missing():
        pytest.skip(browser.missing())
    folder = tmp_path_factory.mktemp("html")
    result = {}
    # closed before any test runs: only one browser can be driven at a time
    with browser.browser() as running:
        for name in NAMES:
            file = folder / f"{name}.html"
            file.write_text(write(made(folders()[name], name).document), encoding="utf-8")
            page = running.new_page()
            result[name] = _see(page, file)
            page.close()
    return result


@pytest.mark.parametrize("name", NAMES)
def test_sheets_are_a4(name: str, seen: dict[str, Seen]) -> None:
    """Upright or on its side, no sheet grows beyond its paper."""
    for sheet in seen[name].sheets:
        size = sorted(sheet[key] / PIXELS_PER_MM for key in ("width", "height"))
        assert size == pytest.approx(A4, abs=0.1)


@pytest.mark.parametrize("name", NAMES)
def test_text_stays_between_the_margins(name: str, seen: dict[str, Seen]) -> None:
    """No word stands beyond the right margin or in the lower one."""
    for sheet in seen[name].sheets:
        assert sheet["low"] <= 0.5
        assert sheet["far"] <= 0.5


@pytest.mark.parametrize("name", NAMES)
def test_each_sheet_is_printed_on_one_page(name: str, seen: dict[str, Seen]) -> None:
    """Printing from the browser makes as many pages as there are sheets."""
    assert seen[name].printed == len(seen[name].sheets)


@pytest.mark.parametrize("name", NAMES)
def test_a_telephone_never_scrolls_sideways(name: str, seen: dict[str, Seen]) -> None:
    """At phone width the text flows as wide as the screen."""
    assert all(wide <= width for width, wide in seen[name].wide.items())


def test_nothing_is_asked_of_the_network(seen: dict[str, Seen]) -> None:
    """A page is whole: the browser asks for nothing else."""
    assert {name: look.asked for name, look in seen.items() if look.asked} == {}
