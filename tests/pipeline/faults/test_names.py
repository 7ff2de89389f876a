"""Links, and names that some system refuses or takes for another's."""

import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest

from cds_docs.cli import main
from support.desk import Desk, Ran, campaign_text
from support.trees import tree

_WINDOWS = ("con", "nul", "aux", "com1", "lpt9", "prn")


def copies(here: Desk, name: str, rows: str) -> None:
    """Write a campaign that makes a letter for each row of a list."""
    head, _, rest = campaign_text().partition("recipients:")
    documents = rest.partition("documents:")[2].replace("to: [so-nganh]", "for_each: recipients")
    text = f"{head}recipients: {{file: nhan.csv}}\ndocuments:{documents}"
    here.write(f"campaigns/{name}.yaml", text)
    here.write("campaigns/nhan.csv", rows)


class Clerk(NamedTuple):
    """Renders in this very process."""

    here: Desk
    screen: pytest.CaptureFixture[str]

    def render(self, *options: str) -> Ran:
        """Render all campaigns."""
        code = main(["render", "campaigns", *options])
        printed = self.screen.readouterr()
        assert "Traceback" not in printed.err
        return Ran(code, printed.out, printed.err)


@pytest.fixture
def clerk(here: Desk, capsys: pytest.CaptureFixture[str]) -> Clerk:
    """Return a clerk at an empty desk."""
    return Clerk(here, capsys)


def test_output_folder_that_is_a_link(clerk: Clerk) -> None:
    """Whoever says -o LINK means the folder behind it; nothing else there is touched."""
    clerk.here.campaign("dot.yaml")
    clerk.here.write("kho/cũ.docx", "của người khác")
    (clerk.here.folder / "out").symlink_to("kho")
    ran = clerk.render()

    assert ran.code == 0
    assert (clerk.here.folder / "out").is_symlink()
    assert sorted(tree(clerk.here.folder / "kho")) == [
        "cũ.docx", "dot/.cds-docs.json", "dot/cong-van.docx",
    ]  # fmt: skip
    assert (clerk.here.folder / "kho/cũ.docx").read_text(encoding="utf-8") == "của người khác"


@pytest.mark.parametrize("inside", ["dot", "dot/vb-1.docx", "dot/.cds-docs.json"])
@pytest.mark.parametrize("there", [False, True])
def test_a_link_inside_the_output_folder(clerk: Clerk, inside: str, *, there: bool) -> None:
    """What a link inside points to stays as it is; what is not behind it is written."""
    clerk.here.campaign("dot.yaml", "vb-1", "vb-2")
    victim = clerk.here.folder / "nơi khác"
    if there and inside == "dot":
        victim.mkdir()
    elif there:
        victim.write_bytes(b"victim")
    before = tree(victim) if inside == "dot" else victim.is_file() and victim.read_bytes()
    link = clerk.here.folder / "out" / inside
    link.parent.mkdir(parents=True)
    link.symlink_to(victim)
    ran = clerk.render()

    after = tree(victim) if inside == "dot" else victim.is_file() and victim.read_bytes()
    assert after == before
    if inside == "dot/vb-1.docx":
        assert (ran.code, (clerk.here.folder / "out/dot/vb-2.docx").is_file()) == (1, True)
    link.unlink()
    assert clerk.render().code == 0
    assert clerk.render("--check").code == 0


@pytest.mark.parametrize("name", _WINDOWS)
def test_names_of_devices(clerk: Clerk, name: str) -> None:
    """A campaign called like a device of Windows gets a folder that Windows takes."""
    clerk.here.campaign(f"{name}.yaml")
    ran = clerk.render()

    assert ran.code == 0
    assert clerk.here.files() == [f"_{name}/.cds-docs.json", f"_{name}/cong-van.docx"]
    assert clerk.render("--check").code == 0


@pytest.mark.parametrize("name", _WINDOWS)
def test_documents_called_like_devices(clerk: Clerk, name: str) -> None:
    """Such an id is refused where it stands, and nothing is written under it."""
    clerk.here.campaign("dot.yaml", name, "vb-1")
    ran = clerk.render()

    assert ran.code == 1
    assert f"«{name}»" in ran.out
    assert not (clerk.here.folder / "out").exists()


@pytest.mark.parametrize("name", ["đợt 1.", "dot ", "a:b", "x" * 120 + " ơ", "Đợt một?"])
def test_names_that_windows_refuses(clerk: Clerk, name: str) -> None:
    """Whatever a campaign file is called, its folder has a name that every system takes."""
    clerk.here.campaign(f"{name}.yaml")
    ran = clerk.render()
    (folder,) = (path for path in (clerk.here.folder / "out").iterdir())

    assert ran.code == 0
    assert folder.name.isascii()
    assert not set(folder.name) & set('<>:"/\\|?* ')
    assert not folder.name.endswith(".")
    assert len(folder.name) < 130


@pytest.mark.parametrize(
    "names",
    [("Dot", "dot"), (unicodedata.normalize("NFC", "đợt"), unicodedata.normalize("NFD", "đợt"))],
    ids=["case", "composed"],
)
def test_twins(clerk: Clerk, names: tuple[str, str]) -> None:
    """Two campaigns that would be one folder somewhere are refused before anything is written."""
    for name in names:
        clerk.here.campaign(f"{name}.yaml")
    assert len(list((clerk.here.folder / "campaigns").iterdir())) == 2
    clerk.here.campaign("khac.yaml")
    ran = clerk.render()

    assert ran.code == 1
    assert "lỗi C204" in ran.out
    assert clerk.here.files() == ["khac/.cds-docs.json", "khac/cong-van.docx"]


@pytest.mark.parametrize(
    "rows",
    ["Mã;Tên đơn vị\nxa-a;UBND xã A\nxa-a;UBND xã B\n",
     "Mã;Tên đơn vị\nxa-a;UBND xã A\nXa-A;UBND xã B\n",
     "Tên đơn vị\nUBND xã A\nUBND xã A\n",
     f"Tên đơn vị\nUBND xã Á\n{unicodedata.normalize('NFD', 'UBND xã Á')}\n"],
    ids=["code", "case", "name", "composed"],
)  # fmt: skip
def test_two_rows_with_one_name(clerk: Clerk, rows: str) -> None:
    """Never does one paper take the place of another: told, or under two names."""
    copies(clerk.here, "dot", rows)
    ran = clerk.render()
    made = sorted(path.name for path in clerk.here.folder.glob("out/dot/*.docx"))

    assert (len(made), ran.code) in {(2, 0), (0, 1)}, (made, ran)
    assert len({name.lower() for name in made}) == len(made)
    if not made:
        assert "nhan.csv:3" in ran.out
    assert Path(clerk.here.folder, "campaigns/nhan.csv").read_text(encoding="utf-8") == rows
