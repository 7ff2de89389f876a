"""Make the folder that runs without Python, then try it in another folder as a clerk would.

    python -m pip install ".[preview,xlsx]" pyinstaller
    python packaging/windows/build.py

PyInstaller makes programs for the system it runs on: on Windows the folder is one for Windows.
"""

import argparse
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NAME = "cds-docs"
_WINDOWS = ("SYSTEMROOT", "TEMP", "TMP", "WINDIR")
"""All that a program on Windows needs to be told; where Python lies is no part of it."""


class FolderError(Exception):
    """The folder does not do what it should."""


def build(out: Path, work: Path) -> Path:
    """Return the folder that PyInstaller made.

    Raises:
        subprocess.CalledProcessError: It made none.
    """
    places = ["--distpath", str(out), "--workpath", str(work)]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places]
    subprocess.run([*command, str(HERE / f"{NAME}.spec")], check=True)
    return out / NAME


def program(folder: Path) -> Path:
    """Return the program in a folder."""
    return folder / (f"{NAME}.exe" if os.name == "nt" else NAME)


def steps() -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what a clerk does in a first hour, and a pattern of what must come of it."""
    yield ("--version",), rf"^{NAME} \d"
    yield ("init", "--yes", "campaigns/đầu tiên.yaml"), "đầu tiên.yaml"
    yield ("validate", "campaigns"), "1 tệp; 0 lỗi"
    yield ("render", "campaigns", "--draft", "--format", "docx,html"), r"Đã ghi (\d+)/\1 văn bản"
    yield ("check", "out", "--jobs", "2"), r"Đã kiểm tra (\d+)/\1 tệp; 0 lỗi"
    yield ("doctor",), r"Máy này soạn được \.docx"
    yield ("explain", "--all"), "### C048 "
    yield ("schema",), '"https?://json-schema.org/'
    yield ("templates", "list"), "mac-dinh"
    yield ("preview", "--help"), "--no-open"


def run(file: Path, arguments: tuple[str, ...], desk: Path) -> str:
    """Run the program with no Python in reach and return all that it prints.

    Raises:
        FolderError: It failed.
    """
    bare = {name: os.environ[name] for name in _WINDOWS if name in os.environ}
    done = subprocess.run(
        [file, *arguments],
        cwd=desk,
        env={**bare, "HOME": str(desk), "PATH": str(desk)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    said = done.stdout.decode("utf-8", "replace")
    if done.returncode:
        raise FolderError(f"«{' '.join(arguments)}» ended with {done.returncode}:\n{said}")
    return said


def prove(folder: Path) -> None:
    """Run the steps in a folder with blanks and Vietnamese letters.

    Raises:
        FolderError: One failed, or did not do what it should.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as parent:
        desk = Path(parent).resolve() / "Bàn làm việc của văn thư"
        desk.mkdir()
        for arguments, pattern in steps():
            begun = time.perf_counter()
            said = run(program(folder), arguments, desk)
            if not re.search(pattern, said, re.MULTILINE):
                raise FolderError(f"«{' '.join(arguments)}» did not say /{pattern}/:\n{said}")
            print(f"{time.perf_counter() - begun:6.2f} s  {NAME} {' '.join(arguments)}")


def size(folder: Path) -> int:
    """Return the bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def main() -> int:
    """Build, try, and say what came of it."""
    parser = argparse.ArgumentParser(description=str(__doc__).partition("\n")[0])
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the folder goes")
    parser.add_argument("--zip", action="store_true", help="pack the folder into one file too")
    options = parser.parse_args()
    if isinstance(sys.stdout, io.TextIOWrapper):  # a Windows console may know no Vietnamese letter
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    if find_spec("PyInstaller") is None:
        sys.exit("PyInstaller is missing: python -m pip install pyinstaller")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        folder = build(options.out.resolve(), Path(work))
    print(f"{folder}: {size(folder) / 1e6:.0f} MB")
    try:
        prove(folder)
    except FolderError as error:
        sys.exit(str(error))
    if options.zip:
        packed = shutil.make_archive(str(folder), "zip", folder.parent, folder.name)
        print(f"{packed}: {Path(packed).stat().st_size / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
