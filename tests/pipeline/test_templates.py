"""Templates are found in their order, and nothing else is."""

import os
from pathlib import Path

import pytest

from cds_docs.cli import main
from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.templates import (
    Templates,
    missing_folder,
    packaged_templates,
    template_folders,
)
from support.desk import Desk

NAME = "cong-van/ngan.md.j2"


def templates(own: str | None = None, campaign: str = "campaigns/a.yaml") -> Templates:
    """Return the templates as a campaign sees them."""
    return Templates(template_folders(Path(campaign), own))


def code_of(name: str) -> str:
    """Return the code of what is said when a template is asked for."""
    with pytest.raises(CdsError) as caught:
        templates().find(name)
    return caught.value.diagnostics[0].code.id


def test_own_folder_comes_first(here: Desk) -> None:
    """--templates goes before templates/ one folder above the campaign."""
    here.write(f"rieng/{NAME}", "của cơ quan")
    found = templates("rieng").find(NAME)

    assert found is not None
    assert (found.path, found.text) == (f"rieng/{NAME}", "của cơ quan")


def test_folder_beside_the_campaign_comes_before_the_one_above(here: Desk) -> None:
    """templates/ beside the campaign hides the one above."""
    above = templates().find(NAME)
    here.write(f"campaigns/templates/{NAME}", "bên cạnh")
    beside = templates().find(NAME)

    assert above is not None
    assert above.path == f"templates/{NAME}"
    assert beside is not None
    assert beside.path == f"campaigns/templates/{NAME}"


def test_package_comes_last(here: Desk) -> None:
    """What neither has is taken from the package."""
    name = min(path.name for path in (packaged_templates() / "_chung").glob("*.md.j2"))
    found = templates().find(f"_chung/{name}")

    assert not (here.folder / "templates" / "_chung").exists()
    assert found is not None
    assert found.path == f"templates/_chung/{name}"


def test_installed_package_brings_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a wheel the templates lie in the package, in a source tree two folders above."""
    package = tmp_path / "src" / "cds_docs"
    package.mkdir(parents=True)
    monkeypatch.setattr("cds_docs.pipeline.templates._PACKAGE", package)
    in_tree = packaged_templates()
    (package / "templates").mkdir()

    assert in_tree == tmp_path / "templates"
    assert packaged_templates() == package / "templates"


@pytest.mark.parametrize(
    "name",
    ["khong-co.md.j2", "../secret.md.j2", "/etc/passwd", "cong-van/../../secret.md.j2",
     "C:/x.md.j2", "cong-van\\ngan.md.j2", "", ".md.j2", "cong-van", "a\0.md.j2",
     "cong-van//ngan.md.j2"],
)  # fmt: skip
def test_names_that_lead_elsewhere_find_nothing(here: Desk, name: str) -> None:
    """Only plain names below a template folder find anything."""
    here.write("secret.md.j2", "bí mật")

    assert templates().find(name) is None


def test_link_to_a_file_is_refused(here: Desk) -> None:
    """A template that is a link is refused, not read."""
    (here.folder / "templates/cong-van/lien-ket.md.j2").symlink_to("/etc/hostname")

    assert code_of("cong-van/lien-ket.md.j2") == "C216"


def test_link_to_a_folder_is_refused(here: Desk) -> None:
    """A folder of templates that is a link is refused too."""
    here.write("elsewhere/x.md.j2", "x")
    (here.folder / "templates/lien-ket").symlink_to(here.folder / "elsewhere")

    assert code_of("lien-ket/x.md.j2") == "C216"


def test_other_encodings_are_refused_with_the_line(here: Desk) -> None:
    """A template that is no UTF-8 is refused at its line."""
    path = here.template("cong-van/cu.md.j2", "")
    path.write_bytes("dòng một\n".encode() + b"d\xf2ng hai")

    with pytest.raises(CdsError) as caught:
        templates().find("cong-van/cu.md.j2")

    (finding,) = caught.value.diagnostics
    assert finding.code.id == "C217"
    assert finding.span is not None
    assert (finding.span.path, finding.span.line) == ("templates/cong-van/cu.md.j2", 2)


def test_folder_pipe_and_giant_are_refused(here: Desk) -> None:
    """What is no readable file of a sensible size is refused, without waiting."""
    (here.folder / "templates/cong-van/thu-muc.md.j2").mkdir()
    os.mkfifo(here.folder / "templates/cong-van/ong.md.j2")
    here.template("cong-van/to.md.j2", "x" * (2**20 + 1))

    assert [code_of(f"cong-van/{name}.md.j2") for name in ("thu-muc", "ong", "to")] == [
        "C201",
        "C201",
        "C203",
    ]


def test_text_is_composed_with_plain_line_ends(here: Desk) -> None:
    """BOM and CRLF of Windows editors vanish, decomposed letters are composed."""
    here.template("cong-van/win.md.j2", "").write_bytes("\ufeffe\u0302\r\nb\rc".encode())
    found = templates().find("cong-van/win.md.j2")

    assert found is not None
    assert found.text == "ê\nb\nc"


def test_names_of_a_kind_from_all_folders(here: Desk) -> None:
    """Hints name the templates of all folders, each once."""
    here.write("rieng/cong-van/rieng.md.j2", "")
    here.write("rieng/cong-van/note.txt", "")
    names = templates("rieng").names("cong-van")

    assert {"rieng", "ngan"} <= set(names)
    assert list(names) == sorted(set(names))
    assert templates().names("../cong-van") == ()


def test_missing_own_folder_is_said(here: Desk) -> None:
    """--templates must name a folder."""
    assert missing_folder(None) == ()
    assert missing_folder(str(here.folder)) == ()
    assert missing_folder("khong-co")[0].code.id == "C218"


def test_the_folder_of_one_kind_is_no_folder_of_templates(here: Desk) -> None:
    """Its templates would be passed over, and those of the program printed instead."""
    here.write("rieng/cong-van/rieng.md.j2", "")
    (told,) = missing_folder("rieng/cong-van")

    assert missing_folder("rieng") == ()
    assert told.code.id == "C218"
    assert "«rieng.md.j2»" in told.message


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("một\nh\x07ai\n", 2, 2),
        ("một\u200bhai\n", 1, 4),
        ("\u202emột\n", 1, 1),
        ("một\ue001", 1, 4),
        ("một\ufffe", 1, 4),
    ],
)
def test_characters_nobody_sees_are_named(here: Desk, text: str, line: int, column: int) -> None:
    """Word would refuse the file, or show something else than what the template seems to say."""
    here.template("cong-van/ngan.md.j2", text)

    with pytest.raises(CdsError) as caught:
        templates().find(NAME)

    (finding,) = caught.value.diagnostics
    assert finding.code.id == "C221"
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (line, column)
    assert finding.excerpt == text.split("\n")[line - 1]


def test_tabs_and_odd_spaces_of_templates_stay(here: Desk) -> None:
    """A tab, a no-break space and a no-break hyphen are signs people type."""
    here.template("cong-van/ngan.md.j2", "một\thai\u00a0ba\u2011bốn")

    assert templates().find(NAME) is not None


def test_what_is_wrong_with_a_template_file_reaches_the_user(
    here: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    """The finding about the file itself is told, not that some expression failed."""
    here.campaign("dot.yaml")
    here.template("cong-van/ngan.md.j2", "một\nhai\x07\n")

    assert main(["validate", "campaigns"]) == 1
    assert capsys.readouterr().out.startswith("templates/cong-van/ngan.md.j2:2:4: lỗi C221 ")
