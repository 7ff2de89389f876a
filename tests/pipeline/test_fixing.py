"""Files mended in place: a copy beside, the lines told, all or nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cds_docs.cli.progress import Log
from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline import fixing
from cds_docs.pipeline.fixing import fix
from support.desk import Desk, campaign_text

_WRONG = campaign_text("a").replace("theme: Phổ cập", "theme: Phổ\u00a0cập: ")
_RIGHT = campaign_text("a").replace("theme: Phổ cập hạ tầng số", 'theme: "Phổ cập:  hạ tầng số"')


def _fix(*paths: str) -> tuple[tuple[Diagnostic, ...], list[str]]:
    notes: list[str] = []
    return fix(paths, Log(notes.append)), notes


def test_mended_in_place_with_a_copy(here: Desk) -> None:
    """The file is mended, the copy is what it was, every line is told."""
    path = here.write("campaigns/a.yaml", _WRONG)
    path.chmod(0o640)
    found, notes = _fix("campaigns")
    assert found == ()
    assert path.read_text(encoding="utf-8") == _RIGHT
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.with_name("a.yaml.bak").read_text(encoding="utf-8") == _WRONG
    assert notes == [
        "Đã sửa campaigns/a.yaml; bản cũ giữ ở campaigns/a.yaml.bak.",
        'campaigns/a.yaml:4: theme: Phổ<00A0>cập: hạ tầng số → theme: "Phổ cập: hạ tầng số"',
    ]


def test_twice_is_as_once(here: Desk) -> None:
    """The second time nothing is written, copied or told."""
    here.write("campaigns/a.yaml", _WRONG)
    _fix("campaigns")
    before = here.files("campaigns")
    assert _fix("campaigns") == ((), [])
    assert here.files("campaigns") == before == ["a.yaml", "a.yaml.bak"]


def test_earlier_copies_stay(here: Desk) -> None:
    """A copy never takes the place of another; copies are no campaigns of the folder."""
    here.write("campaigns/a.yaml.bak", "cũ")
    (here.folder / "campaigns/a.yaml.bak2").symlink_to("khong-co")
    here.write("campaigns/a.yaml", _WRONG)
    _fix("campaigns")
    assert (here.folder / "campaigns/a.yaml.bak").read_text(encoding="utf-8") == "cũ"
    assert (here.folder / "campaigns/a.yaml.bak3").read_text(encoding="utf-8") == _WRONG
    assert _fix("campaigns") == ((), [])


def test_a_good_file_is_not_touched(here: Desk) -> None:
    """No copy, no new time."""
    path = here.campaign("a.yaml")
    before = path.stat().st_mtime_ns
    assert _fix("campaigns/a.yaml") == ((), [])
    assert path.stat().st_mtime_ns == before
    assert here.files("campaigns") == ["a.yaml"]


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\x80\x81: x", b"\x00" * 50, b"PK\x03\x04"])
def test_what_is_no_text_is_left_alone(here: Desk, data: bytes) -> None:
    """Validation says what is wrong with it."""
    path = here.write("campaigns/a.yaml", "")
    path.write_bytes(data)
    assert _fix("campaigns", "khong-co.yaml") == ((), [])
    assert path.read_bytes() == data


def test_a_mark_alone(here: Desk) -> None:
    """A byte order mark shows in no line; it is told all the same."""
    path = here.campaign("a.yaml")
    text = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + text)
    _, notes = _fix("campaigns")
    assert path.read_bytes() == text
    assert notes[1:] == ["campaigns/a.yaml: bỏ dấu BOM ở đầu tệp"]


def test_many_lines_are_counted(here: Desk) -> None:
    """Of very many lines the first are told."""
    here.write("campaigns/a.yaml", "slogans:\n" + "".join(f"  -Câu {n}\n" for n in range(70)))
    _, notes = _fix("campaigns")
    assert len(notes) == 62
    assert notes[-1] == "… và 10 dòng nữa."


def test_a_read_only_file_stays(here: Desk) -> None:
    """It is told, and no copy is left."""
    path = here.write("campaigns/a.yaml", _WRONG)
    path.chmod(0o444)
    found, notes = _fix("campaigns")
    assert [one.code.id for one in found] == ["C208"]
    assert notes == []
    assert here.files("campaigns") == ["a.yaml"]


def _disk_full(*_: object) -> None:
    raise OSError(28, "no space left on device")


def _ctrl_c(*_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("name", ["create_new", "rewrite"])
@pytest.mark.parametrize("failure", [_disk_full, _ctrl_c])
def test_a_broken_off_run_leaves_the_file(
    here: Desk, monkeypatch: pytest.MonkeyPatch, name: str, failure: Callable[..., None]
) -> None:
    """Whatever happens at whichever write, the file is as it was and nothing lies beside it."""
    path = here.write("campaigns/a.yaml", _WRONG)
    monkeypatch.setattr(fixing, name, failure)
    try:
        found, _ = _fix("campaigns")
    except (KeyboardInterrupt, OSError):
        found = ()
    assert all(one.code.id == "C208" for one in found)
    assert path.read_text(encoding="utf-8") == _WRONG
    assert here.files("campaigns") == ["a.yaml"]


def test_one_bad_file_does_not_keep_the_others(here: Desk) -> None:
    """Each file is a matter of its own."""
    here.write("campaigns/a.yaml", _WRONG).chmod(0o444)
    here.write("campaigns/b.yaml", _WRONG)
    found, _ = _fix("campaigns")
    assert [one.path for one in found] == ["campaigns/a.yaml"]
    assert Path("campaigns/b.yaml").read_text(encoding="utf-8") == _RIGHT
