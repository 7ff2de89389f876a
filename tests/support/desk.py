"""A clerk's folder for tests: small campaigns with their own templates, and the program run."""

import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import cds_docs

_CAMPAIGN = """\
schema: 1
year: 2024
event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}
theme: Phổ cập hạ tầng số
agencies:
  so: {parent: UBND tỉnh Quảng Ngãi, name: Sở Thông tin và Truyền thông, short: Sở TT&TT,
    code: STTTT, place: Quảng Ngãi, head: Giám đốc}
recipients:
  - {id: so-nganh, name: "Các sở, ban, ngành"}
documents:
"""
_DOCUMENT = """\
  - id: {id}
    kind: cong-van
    template: {template}
    issuer: so
    unit: VP
    date: 19/9/2024
    subject: tuyên truyền về {{{{ event.name }}}}
    to: [so-nganh]
    signer: {{name: Huỳnh Thị Thu Thủy, title: Phó Giám đốc}}
"""
PROSE = "Sở Thông tin và Truyền thông đề nghị các cơ quan tuyên truyền {{ event.name }}.\n"
PACKAGES = Path(cds_docs.__file__).parents[1]
"""Where the program under test lies: other processes must run the same one."""


def campaign_text(*documents: str, template: str = "ngan") -> str:
    """Return a campaign with documents of the given ids."""
    ids = documents or ("cong-van",)
    return _CAMPAIGN + "".join(_DOCUMENT.format(id=name, template=template) for name in ids)


@dataclass(frozen=True)
class Ran:
    """A finished run of the program."""

    code: int
    out: str
    err: str


@dataclass(frozen=True)
class Desk:
    """A folder with campaigns/ and templates/.

    Attributes:
        folder: The folder.
        environment: Variables every run gets on top of the process's.
    """

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def campaign(self, name: str, *documents: str, template: str = "ngan") -> Path:
        """Write a campaign into campaigns/ and return its path."""
        return self.write(f"campaigns/{name}", campaign_text(*documents, template=template))

    def template(self, name: str, text: str) -> Path:
        """Write a template into templates/ and return its path."""
        return self.write(f"templates/{name}", text)

    def write(self, name: str, text: str) -> Path:
        """Write a file and return its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def command(self, *arguments: str) -> list[str]:
        """Return the program as a command line."""
        return [sys.executable, "-m", "cds_docs", *arguments]

    def variables(self, **more: str) -> dict[str, str]:
        """Return the environment of a run."""
        return {**os.environ, "PYTHONPATH": str(PACKAGES), **self.environment, **more}

    def run(self, *arguments: str, **environment: str) -> Ran:
        """Run the program in the folder as a process of its own."""
        done = subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.variables(**environment),
            capture_output=True,
            check=False,
            timeout=60,
        )
        return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    def files(self, below: str = "out") -> list[str]:
        """Return all files below a folder, by name."""
        root = self.folder / below
        return sorted(
            path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()
        )


def desk(folder: Path) -> Desk:
    """Return a desk with one template for a letter."""
    new = Desk(folder)
    (folder / "campaigns").mkdir()
    new.template("cong-van/ngan.md.j2", PROSE)
    return new
