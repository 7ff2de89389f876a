"""Programs that stand for LibreOffice and go wrong in one way each."""

import sys
from pathlib import Path

_HEAD = """\
#!{python}
import hashlib, os, pathlib, subprocess, sys, time
words = sys.argv[1:]
here = pathlib.Path(__file__).parent
with (here / "calls.txt").open("a") as calls:
    print(*words, sep="\\t", file=calls)
if "--version" in words:
    print("LibreOffice 24.2.0.1")
    sys.exit()
out = pathlib.Path(words[words.index("--outdir") + 1])
papers = [pathlib.Path(word) for word in words if word.endswith(".docx")]
def pdf(paper):
    out.mkdir(exist_ok=True)
    text = b"%PDF-1.7 " + hashlib.sha256(paper.read_bytes()).hexdigest().encode() + b"\\n%%EOF\\n"
    (out / paper.with_suffix(".pdf").name).write_bytes(text)
"""
_WAYS = {
    "works": "for paper in papers: pdf(paper)",
    "nothing": "sys.exit(0)",
    "crashes": "print('terminate called', file=sys.stderr); os.kill(os.getpid(), 11)",
    "crashes on the second": "for paper in papers:\n    pdf(paper)\n"
    "    if paper.stem == '1' and len(papers) > 1: sys.exit(77)",
    "half": "for paper in papers: pdf(paper)\n"
    "last = out / papers[-1].with_suffix('.pdf').name\nlast.write_bytes(b'%PDF-1.7 cut')",
    "empty": "for paper in papers: pdf(paper)\n(out / '1.pdf').write_bytes(b'')",
    "hangs": "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
    "(here / 'child.txt').write_text(str(child.pid))\nchild.wait()",
}


def fake_office(folder: Path, way: str) -> Path:
    """Write a program that takes LibreOffice's arguments, and return its path.

    Args:
        folder: Where it is written, with a list of its calls beside it.
        way: How it behaves.
    """
    program = folder / "soffice"
    program.write_text(f"{_HEAD.format(python=sys.executable)}{_WAYS[way]}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def calls_of(folder: Path) -> list[list[str]]:
    """Return the arguments of each call of the program in a folder."""
    calls = folder / "calls.txt"
    return [line.split("\t") for line in calls.read_text().splitlines()] if calls.exists() else []
