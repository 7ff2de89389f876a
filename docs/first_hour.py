"""A first hour with the program, told by living it: python docs/first_hour.py [--pictures].

Every command of docs/gio-dau-tien.md is run here, in an empty folder; what it printed is what the
page shows. With ``--pictures`` the pages are drawn too: the preview by Chromium, the paper by
LibreOffice.
"""

import argparse
import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
PAGE = HERE / "gio-dau-tien.md"
PICTURES = HERE / "anh"
PROGRAM = (sys.executable, "-m", "cds_docs")
CAMPAIGN = "campaigns/ngay-chuyen-doi-so-2026.yaml"
WAIT = 30
"""Seconds a question may take to come."""

INIT = ("init", "--year", "2026")
ANSWERS = (
    "Từ kiến trúc - nền tảng - dữ liệu đến kết quả thực chất",
    "",
    "",
    "",
    "Huỳnh Thị Thu Thủy",
    "Phó Giám đốc",
    "Các sở, ban, ngành tỉnh; UBND các xã, phường, đặc khu",
    "cong-van",
)
"""What the clerk types; nothing takes what stands in brackets."""

SLIPS = (
    (
        "theme: Từ kiến trúc - nền tảng - dữ liệu đến kết quả thực chất",
        "theme: Chuyển đổi số: từ nền tảng đến kết quả thực chất",
    ),
    ("due: 26/10/2026 ", "due: 31/9/2026 "),
    ("to: [cac-so-ban-nganh-tinh,", "to: [cac-so-ban-nganh,"),
)
"""What the clerk changes, each with a mistake: a colon, a day that is none, a wrong id."""

MENDED = (
    (
        "theme: Chuyển đổi số: từ nền tảng đến kết quả thực chất",
        'theme: "Chuyển đổi số: từ nền tảng đến kết quả thực chất"',
    ),
    ("due: 31/9/2026 ", "due: 30/10/2026 "),
    ("to: [cac-so-ban-nganh,", "to: [cac-so-ban-nganh-tinh,"),
)


class Desk:
    """An empty folder where the commands are run."""

    def __init__(self, folder: Path) -> None:
        """Work in a folder."""
        self.folder = folder
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "PYTHONIOENCODING": "utf-8",
            "COLUMNS": "100",
            "TERM": "dumb",
        }

    def run(self, *words: str) -> str:
        """Run a command and return it with what it printed, as a person sees it."""
        done = subprocess.run(  # noqa: S603 - our own program
            [*PROGRAM, *words],
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return f"$ cds-docs {' '.join(words)}\n{done.stdout.rstrip()}"

    def talk(self, words: Sequence[str], answers: Sequence[str]) -> str:
        """Run a command at a terminal, type the answers, and return what was on the screen."""
        ours, theirs = pty.openpty()
        with subprocess.Popen(  # noqa: S603 - our own program
            [*PROGRAM, *words],
            cwd=self.folder,
            env=self._environment,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
        ):
            os.close(theirs)
            screen = b""
            for answer in answers:
                screen += _until(ours, b"]:\r\n")
                os.write(ours, f"{answer}\n".encode())
            screen += _until(ours, None)
        os.close(ours)
        text = screen.decode().replace("\r\n", "\n").rstrip()
        return f"$ cds-docs {' '.join(words)}\n{text}"

    def change(self, changes: Sequence[tuple[str, str]]) -> None:
        """Change the campaign as in an editor.

        Raises:
            SystemExit: What should be changed is not there.
        """
        path = self.folder / CAMPAIGN
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            if old not in text:
                raise SystemExit(f"«{old}» is not in {CAMPAIGN}:\n{text}")
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")


def _until(terminal: int, end: bytes | None) -> bytes:
    """Read a terminal until a text comes, or until nobody writes any more."""
    read = b""
    last = time.monotonic() + WAIT
    while time.monotonic() < last and (end is None or not read.endswith(end)):
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # the program has ended
            break
        if not piece:
            break
        read += piece
    return read


def _block(text: str) -> str:
    return f"```\n{text}\n```"


def story(desk: Desk) -> Iterator[tuple[str, str]]:
    """Live the hour; yield each step's name with what was on the screen."""
    yield "hỏi", desk.talk(INIT, ANSWERS)
    desk.change(SLIPS)
    yield "lỗi", desk.run("validate", CAMPAIGN)
    yield "giải thích", desk.run("explain", "C016")
    desk.change(MENDED)
    yield "sạch", desk.run("validate", CAMPAIGN)
    yield "dựng", desk.run("render", CAMPAIGN)


def page(steps: dict[str, str]) -> str:
    """Return the page in Markdown."""
    return _TEXT.format(**{name.replace(" ", "_"): _block(text) for name, text in steps.items()})


_TEXT = """\
# Giờ đầu tiên

Trang này do `python docs/first_hour.py` viết: mọi lệnh dưới đây đã được chạy thật trong một thư mục trống, chữ in ra là
chữ của chương trình, hình do Chromium và LibreOffice vẽ. Chưa thử trên Windows và Word thật.

## 1. Lập tệp đầu tiên

Mở cửa sổ dòng lệnh trong thư mục làm việc (ví dụ `Tài liệu\\Chuyển đổi số`) và trả lời các câu hỏi (không nêu
`--year` thì năm cũng được hỏi). Enter không gõ gì là lấy giá trị trong ngoặc vuông.

{hỏi}

Mở thư mục bằng VS Code (cài phần mở rộng YAML mà VS Code gợi ý): rê chuột lên một khóa để xem nghĩa, Ctrl+Space để xem các giá trị.
Notepad++ cũng được: tệp là chữ UTF-8.

## 2. Sửa, và ba lỗi hay gặp

Ta sửa ba dòng: chủ đề có dấu hai chấm, hạn báo cáo gõ nhầm 31/9, mã nơi nhận gõ thiếu. Kiểm tra:

{lỗi}

Mỗi lỗi có tệp:dòng:cột, dòng ấy với dấu mũ dưới chỗ sai, và việc phải làm. Muốn biết thêm về một mã:

{giải_thích}

## 3. Xem trước trong khi sửa

`cds-docs preview {campaign}` mở một trang chỉ máy này xem được (cần phần cài thêm `preview`, xem [Cài đặt](cai-dat.md); chưa có thì lệnh nói phải chạy gì). Mỗi lần lưu, trang vẽ
lại trong chưa đầy một giây; khi tệp đang hỏng, trang giữ bản đúng gần nhất và liệt kê lỗi. Bấm vào một lỗi là đến dòng của nó.

![Trang xem trước khi tệp có ba lỗi](anh/gio-dau-loi.png)

Sửa xong ba chỗ rồi lưu:

![Trang xem trước khi tệp đã đúng](anh/gio-dau-sach.png)

{sạch}

## 4. Ra Word

{dựng}

Mở `out/ngay-chuyen-doi-so-2026/cong-van.docx` bằng Word và trình ký. Sửa tay trong Word cũng được: lần dựng sau không ghi đè tệp đã sửa.

![Trang đầu của công văn](anh/gio-dau-word.png)

## 5. Những tuần sau

- Văn thư cấp số: `cds-docs issue {campaign} cong-van --number 12 --date 28/9/2026` ghi số, ngày vào tệp và dựng lại những văn bản có liên quan.
- Năm sau: `cds-docs new 2027 --from {campaign}` chuyển cả tệp sang năm mới, liệt kê những gì phải xác nhận.
- Nhận một tệp Word của nơi khác: `cds-docs check den.docx` xét theo Nghị định 30/2020/NĐ-CP.
""".replace("{campaign}", CAMPAIGN)


@contextmanager
def _preview(desk: Desk) -> Iterator[str]:
    """Run the preview of the campaign and yield its address."""
    with subprocess.Popen(  # noqa: S603 - our own program
        [*PROGRAM, "preview", CAMPAIGN, "--no-open"],
        cwd=desk.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        try:
            yield (server.stdout.readline() if server.stdout else "").strip()
        finally:
            server.terminate()


def draw(folder: Path) -> None:
    """Draw the pictures: the preview with the mistakes and without, and the letter's first page."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only for pictures

    desk = Desk(folder)
    desk.talk(INIT, ANSWERS)
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with _preview(desk) as url, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        view = browser.new_page(viewport={"width": 1280, "height": 800}, color_scheme="light")
        view.goto(url)
        view.wait_for_selector("#sheets iframe")
        view.wait_for_timeout(1500)
        for changes, name in ((SLIPS, "gio-dau-loi"), (MENDED, "gio-dau-sach")):
            desk.change(changes)
            view.wait_for_timeout(2500)
            view.screenshot(path=PICTURES / f"{name}.png")
        browser.close()
    desk.run("render", CAMPAIGN)
    _first_page(folder, PICTURES / "gio-dau-word")


def _first_page(folder: Path, picture: Path) -> None:
    """Draw the first page of the letter."""
    paper = next(folder.glob("out/*/cong-van.docx"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = str(shutil.which("soffice"))
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(folder),
        str(paper),
    ]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - LibreOffice
    drawer = str(shutil.which("pdftoppm"))
    options = ["-r", "70", "-png", "-singlefile", "-f", "1"]
    subprocess.run([drawer, *options, str(folder / "cong-van.pdf"), str(picture)], check=True)  # noqa: S603


def main() -> None:
    """Write the page, and the pictures where asked."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pictures", action="store_true", help="draw the pictures, too")
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        PAGE.write_text(page(dict(story(Desk(Path(folder))))), encoding="utf-8", newline="\n")
    if asked.pictures:
        with tempfile.TemporaryDirectory() as folder:
            draw(Path(folder))


if __name__ == "__main__":
    main()
