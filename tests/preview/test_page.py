"""The page in a real browser: what a clerk sees while writing."""

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Frame, Page, ViewportSize, expect

from cds_docs.preview.server import running
from cds_docs.preview.watcher import Target
from support.browser import browser, missing
from support.campaigns import CAMPAIGNS, TEMPLATES
from support.desk import Desk
from support.previewing import Asker

pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(bool(missing()), reason=missing() or "Chromium is there"),
]

_GENEROUS = 5.0
"""Seconds for what takes a quarter of a second on a machine with nothing else to do."""

_SHEET = "#sheets iframe:not(.coming)"
_DESKTOP: ViewportSize = {"width": 1280, "height": 800}
_PHONE: ViewportSize = {"width": 375, "height": 667}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Return a browser; each test opens a window of its own."""
    with browser() as running_browser:
        yield running_browser


class _Clerk:
    """Somebody with an editor on one side and the page on the other."""

    def __init__(self, page: Page, path: Path, url: str) -> None:
        """Open the page and wait for the first sheets."""
        self.page = page
        self.path = path
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(url)
        page.wait_for_selector(_SHEET)

    def save(self, old: str, new: str, *, atomic: bool = False) -> None:
        """Change the file as an editor does."""
        text = self.path.read_text("utf-8")
        assert old in text
        target = self.path.with_name("new~") if atomic else self.path
        target.write_text(text.replace(old, new, 1), "utf-8")
        if atomic:
            target.replace(self.path)

    @property
    def sheets(self) -> Frame:
        """Return the frame with the sheets that are seen."""
        handle = self.page.wait_for_selector(_SHEET)
        frame = handle.content_frame() if handle else None
        assert frame is not None
        return frame

    def sees(self, words: str) -> None:
        """Wait until words stand on the sheets."""
        self.page.wait_for_function(
            "words => document.querySelector('#sheets iframe:not(.coming)')"
            "?.contentDocument.body.textContent.includes(words)",
            arg=words,
            timeout=_GENEROUS * 1000,
        )

    def tab(self) -> str:
        """Return the id of the chosen tab."""
        return self.page.locator("[role=tab][aria-selected=true]").get_attribute("id") or ""


@pytest.fixture
def url(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """Return the address of a preview of the project's own set of papers, and its file."""
    shutil.copytree(TEMPLATES, tmp_path / "templates")
    path = tmp_path / "campaigns" / "a.yaml"
    path.parent.mkdir()
    shutil.copy(CAMPAIGNS / "campaign-2024.yaml", path)
    with running(Target(path)) as preview:
        yield preview.url, path


@pytest.fixture
def clerk(chromium: Browser, url: tuple[str, Path]) -> Iterator[_Clerk]:
    """Return a clerk at a desk."""
    address, path = url
    context = chromium.new_context(viewport=_DESKTOP)
    clerk = _Clerk(context.new_page(), path, address)
    yield clerk
    context.close()
    assert clerk.complaints == []


def test_the_page_shows_the_papers_and_the_first_one_of_them(clerk: _Clerk) -> None:
    """Three papers on the left, the sheets of the first on the right, and the file is named."""
    expect(clerk.page.locator(".paper")).to_have_count(3)
    expect(clerk.page.locator(".paper[aria-current=true] .kind")).to_contain_text("Kế hoạch")
    expect(clerk.page.locator("#name")).to_contain_text("a.yaml")
    expect(clerk.page.locator("#status")).to_contain_text("không có lỗi")
    clerk.sees("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    assert clerk.page.title().endswith("a.yaml – xem trước")


@pytest.mark.parametrize("atomic", [False, True], ids=["in-place", "by-rename"])
def test_a_save_is_seen_within_a_second(clerk: _Clerk, atomic: bool) -> None:
    """Measured from the save to the words on the sheets; the place and the paper stay."""
    clerk.page.locator(".paper").nth(1).click()
    clerk.sees("Kính gửi")
    clerk.sheets.evaluate("scrollTo(0, 300)")
    begun = time.monotonic()
    clerk.save("Phổ cập hạ tầng số", "Phổ cập thử nghiệm", atomic=atomic)
    clerk.sees("Phổ cập thử nghiệm")
    assert time.monotonic() - begun < _GENEROUS
    assert clerk.sheets.evaluate("scrollY") == 300
    expect(clerk.page.locator(".paper[aria-current=true] .kind")).to_contain_text("Công văn")


def test_a_broken_file_keeps_its_pages_and_a_mended_one_renews_them(clerk: _Clerk) -> None:
    """The finding, the sentence over the old pages, and neither of them after the mending."""
    line = clerk.path.read_text("utf-8").split("year: 2024")[0].count("\n") + 1
    clerk.save("year: 2024", "yaer: 2024")
    finding = clerk.page.locator("#general .finding.error")
    expect(finding).to_contain_text("«yaer»")
    expect(finding).to_contain_text("có phải «year»?")
    expect(clerk.page.locator("#stale")).to_contain_text("Đang hiện bản đúng gần nhất, lúc ")
    expect(clerk.page.locator("#stale")).to_contain_text(f"lỗi ở dòng {line}.")
    expect(clerk.page.locator("#status")).to_contain_text("1 lỗi")
    clerk.sees("Phổ cập hạ tầng số")
    clerk.save("yaer: 2024", "year: 2024")
    expect(finding).to_have_count(0)
    expect(clerk.page.locator("#stale")).to_be_hidden()
    expect(clerk.page.locator("#status")).to_contain_text("không có lỗi")


def test_a_finding_leads_to_its_line(clerk: _Clerk) -> None:
    """A click or Enter: the line lit and in view, its words marked, a way to the editor."""
    clerk.save("signer: {name: ", "signer: {name: TS. ")
    button = clerk.page.locator(".finding button").first
    expect(button).to_contain_text("lỗi K-09")
    button.focus()
    clerk.page.keyboard.press("Enter")
    assert clerk.tab() == "tab-source"
    row = clerk.page.locator(".row.here")
    expect(row).to_be_in_viewport()
    expect(row.locator(".text")).to_contain_text("TS. ")
    expect(row.locator(".say")).to_contain_text("K-09")
    assert row.locator("mark").count() == 1
    line = row.get_attribute("data-line")
    link = clerk.page.locator("#editor").get_attribute("href")
    assert link == f"vscode://file/{clerk.path.as_posix().lstrip('/')}:{line}:1"


def test_a_paragraph_leads_to_its_line(clerk: _Clerk) -> None:
    """What the campaign says leads into the campaign, what a template says into the template."""
    name = clerk.sheets.locator(".e-signer-name, [class*=signer]").last
    place = clerk.sheets.locator("[data-dong]:not([data-tep])").first
    line = place.get_attribute("data-dong")
    assert name.count() or line
    place.click()
    assert clerk.tab() == "tab-source"
    assert clerk.page.locator(".row.here").get_attribute("data-line") == line
    clerk.page.locator("#tab-pages").click()
    prose = clerk.sheets.locator("p[data-tep]").first
    template, line = prose.get_attribute("data-tep"), prose.get_attribute("data-dong")
    prose.click()
    assert clerk.page.locator(".row.here").get_attribute("data-line") == line
    chosen = clerk.page.locator("#files option:checked").text_content() or ""
    assert chosen.endswith(str(template))


def test_papers_change_by_mouse_and_by_keyboard(clerk: _Clerk) -> None:
    """A click, j and k, the arrows in the list, also with the sheets in focus."""
    current = clerk.page.locator(".paper[aria-current=true] .kind")
    clerk.page.locator(".paper").nth(2).click()
    expect(current).to_contain_text("Giấy mời")
    clerk.page.keyboard.press("k")
    expect(current).to_contain_text("Công văn")
    clerk.page.keyboard.press("ArrowUp")
    expect(current).to_contain_text("Kế hoạch")
    clerk.sees("KẾ HOẠCH")
    clerk.sheets.locator("body").press("j")
    expect(current).to_contain_text("Công văn")
    clerk.sees("Kính gửi")
    clerk.page.keyboard.press("j")
    clerk.page.keyboard.press("j")
    expect(current).to_contain_text("Giấy mời")


def test_tabs_change_by_arrows_and_everything_is_named(clerk: _Clerk) -> None:
    """Roles, names and focus as those who cannot see or point need them."""
    clerk.page.keyboard.press("Tab")
    assert clerk.page.evaluate("document.activeElement.className") == "skip"
    clerk.page.locator("#tab-pages").focus()
    clerk.page.keyboard.press("End")
    assert clerk.tab() == "tab-source"
    expect(clerk.page.locator("#panel-source")).to_be_visible()
    expect(clerk.page.locator("#panel-pages")).to_be_hidden()
    clerk.page.keyboard.press("Home")
    assert clerk.tab() == "tab-pages"
    unnamed = clerk.page.evaluate(
        "[...document.querySelectorAll('button, a, select, iframe, [role]')]"
        ".filter(e => e.checkVisibility() && !(e.textContent.trim() || e.title || e.ariaLabel"
        " || e.hasAttribute('aria-labelledby') || e.labels?.length)).map(e => e.outerHTML)"
    )
    assert unnamed == []


def test_the_page_comes_back_as_it_was(clerk: _Clerk) -> None:
    """The browser's own reload keeps the paper and the tab."""
    clerk.page.locator(".paper").nth(1).click()
    clerk.page.locator("#tab-source").click()
    clerk.page.reload()
    expect(clerk.page.locator(".paper[aria-current=true] .kind")).to_contain_text("Công văn")
    assert clerk.tab() == "tab-source"


def test_no_request_leaves_the_machine(clerk: _Clerk) -> None:
    """Everything the page asks for, it asks of us; the rest is data in the page."""
    for tab in ("source", "pages"):
        clerk.page.locator(f"#tab-{tab}").click()
    clerk.save("Phổ cập", "PHỔ CẬP")
    clerk.sees("PHỔ CẬP")
    own = clerk.page.url.partition("#")[0]
    assert len(clerk.asked) > 5
    assert [url for url in clerk.asked if not url.startswith((own, "data:"))] == []


def test_words_of_the_campaign_never_become_html(clerk: _Clerk) -> None:
    """Tags in any value are letters on the page, in the file, in the findings and on the sheets."""
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    clerk.save("Phổ cập hạ tầng số", f"Phổ cập {evil}")
    clerk.sees(evil)
    clerk.page.locator("#tab-source").click()
    expect(clerk.page.locator(".text", has_text=evil)).to_have_count(1)
    clerk.save("year: 2024", f'"{evil}": 2024')
    expect(clerk.page.locator("#general .message", has_text="<img").first).to_be_visible()
    assert clerk.page.evaluate("document.querySelectorAll('main img, nav img').length") == 0


def test_the_sheets_are_white_and_not_empty(clerk: _Clerk, tmp_path: Path) -> None:
    """A picture of the page shows paper and ink; in the dark the paper stays white."""
    for scheme in ("light", "dark"):
        clerk.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        sheet = clerk.sheets.locator(".trang").first
        assert sheet.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(255, 255, 255)"
        shot = clerk.page.screenshot(path=tmp_path / f"{scheme}.png")
        assert len(shot) > 40_000


@pytest.mark.parametrize("width", [375, 520, 761, 1024, 1920])
def test_nothing_hangs_over_the_side(chromium: Browser, url: tuple[str, Path], width: int) -> None:
    """At no width does the page scroll sideways; sheets fit into their pane."""
    context = chromium.new_context(viewport={"width": width, "height": 700})
    clerk = _Clerk(context.new_page(), url[1], url[0])
    clerk.save("year: 2024", "yaer: 2024")
    expect(clerk.page.locator("#general .finding")).to_be_visible()
    for tab in ("pages", "source"):
        clerk.page.locator(f"#tab-{tab}").click()
        assert clerk.page.evaluate("document.documentElement.scrollWidth") <= width
    clerk.page.locator("#tab-pages").click()
    pane = clerk.page.locator("#sheets")
    assert pane.evaluate("e => e.scrollWidth <= e.clientWidth")
    frame = clerk.page.locator(_SHEET).bounding_box()
    assert frame is not None
    assert frame["width"] <= width
    assert clerk.sheets.evaluate("document.scrollingElement.scrollWidth <= innerWidth")
    context.close()


def test_on_a_phone_the_text_flows_and_the_true_size_can_be_asked_for(
    chromium: Browser, url: tuple[str, Path]
) -> None:
    """Letters of a size one can read, the columns under one another."""
    context = chromium.new_context(viewport=_PHONE)
    clerk = _Clerk(context.new_page(), url[1], url[0])
    assert clerk.page.locator(_SHEET).evaluate("e => e.clientWidth") <= 375
    body = clerk.sheets.locator("p[data-tep]").first
    assert body.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") > 13
    left, right = (clerk.page.locator(name).bounding_box() for name in ("nav", "main"))
    assert left is not None
    assert right is not None
    assert left["y"] + left["height"] <= right["y"] + 1
    expect(clerk.page.locator("#pages-note")).to_contain_text("Màn hình hẹp")
    clerk.page.locator("#zoom").click()
    assert clerk.page.locator(_SHEET).evaluate("e => e.clientWidth") >= 800
    assert clerk.page.evaluate("document.documentElement.scrollWidth") <= 375
    context.close()


def test_the_end_of_the_program_is_told(chromium: Browser, here: Desk) -> None:
    """The page says that it no longer changes, and what to do."""
    context = chromium.new_context(viewport=_DESKTOP)
    path = here.campaign("a.yaml")
    with running(Target(path)) as preview:
        clerk = _Clerk(context.new_page(), path, preview.url)
    expect(clerk.page.locator("#link")).to_contain_text("đã dừng")
    clerk.sees("tuyên truyền")
    context.close()


def test_a_lost_connection_is_mended_by_itself(clerk: _Clerk) -> None:
    """After a break the page connects again and has the newest pages."""
    events = "**/events"
    clerk.page.route(events, lambda route: route.abort())
    clerk.page.reload()
    expect(clerk.page.locator("#link")).to_contain_text("Mất liên lạc")
    clerk.save("Phổ cập hạ tầng số", "Phổ cập thử nghiệm")
    clerk.page.unroute(events)
    clerk.sees("Phổ cập thử nghiệm")
    expect(clerk.page.locator("#link")).to_be_hidden()
    clerk.complaints.clear()  # the browser tells of the request that was stopped


def test_another_site_reads_nothing(
    chromium: Browser, url: tuple[str, Path], tmp_path: Path
) -> None:
    """A page from elsewhere that knows the address can neither fetch, frame nor load it."""
    address = url[0]
    evil = tmp_path / "evil.html"
    evil.write_text(
        f"<iframe src='{address}'></iframe><img src='{address}'>"
        f"<script src='{address}look'></script><script>window.found = [];"
        "for (const mode of ['cors', 'no-cors'])"
        f" fetch('{address}look', {{mode}}).then(a => a.text())"
        ".then(text => found.push(text), () => found.push('no'));</script>",
        "utf-8",
    )
    context = chromium.new_context()
    page = context.new_page()
    page.goto(evil.as_uri())
    page.wait_for_function("found.length === 2")
    assert page.evaluate("found") == ["no", "no"]
    assert all("Kế hoạch" not in frame.content() for frame in page.frames[1:])
    context.close()


@pytest.mark.libreoffice
def test_the_pdf_is_made_when_asked_for(clerk: _Clerk) -> None:
    """A line while it is made, then the PDF in its tab; it follows a save, saying what it is."""
    if shutil.which("soffice") is None:
        pytest.skip("soffice is not installed (Debian: libreoffice-writer-nogui)")
    tab = clerk.page.locator("#tab-pdf")
    expect(tab).to_contain_text("LibreOffice")
    tab.click()
    expect(clerk.page.locator("#pdf-line.working")).to_contain_text("LibreOffice đang tạo PDF")
    frame = clerk.page.locator("#pdf-stage iframe")
    expect(frame).to_be_visible(timeout=60_000)
    expect(clerk.page.locator("#pdf-line")).to_be_hidden()
    first = frame.get_attribute("src") or ""
    base = clerk.page.url.partition("#")[0]
    answer = Asker(base).ask(first)
    assert answer.body.startswith(b"%PDF-")
    clerk.save("Phổ cập hạ tầng số", "Phổ cập thử nghiệm")
    expect(frame).not_to_have_attribute("src", first, timeout=60_000)
    state = json.loads(Asker(base).ask("pdf/ke-hoach/state").body)
    assert state["stage"] == "ready"
