"""Templates looked at, copied and checked."""

from pathlib import Path

import pytest

from cds_docs.cli.boundary import main
from cds_docs.compose.templates import MAX_TEMPLATE
from cds_docs.pipeline.template_desk import Desk

_LETTER = "templates/cong-van/rieng.md.j2"


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in an empty folder: the templates are those of the program."""
    monkeypatch.chdir(tmp_path)


def _write(text: str, name: str = _LETTER) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def test_each_template_is_listed_with_what_it_is_for() -> None:
    """All of the program's have a remark; an office's own is marked with its file."""
    listed = list(Desk(None).listed())
    assert len(listed) > 25
    assert all(one.about and not one.own for one in listed)
    assert ("cong-van", "tuyen-truyen") in {(one.kind, one.name) for one in listed}
    _write("{# Của tôi. #}\nNội dung.\n")
    (own,) = [one for one in Desk(None).listed() if one.own]
    assert (own.kind, own.name, own.about, own.path) == ("cong-van", "rieng", "Của tôi.", _LETTER)


def test_the_list_is_printed_by_kind(capsys: pytest.CaptureFixture[str]) -> None:
    """A kind is named once; an office's own template with its file; long remarks go on below."""
    _write("{# Của tôi. #}\nNội dung.\n")
    assert main(["templates", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines.count("Công văn (cong-van)") == 1
    assert f"  {'rieng':<20} [{_LETTER}] Của tôi." in lines
    assert max(map(len, lines)) <= 90
    assert any(line.startswith(" " * 23) for line in lines)


def test_a_template_is_shown_with_its_blocks(capsys: pytest.CaptureFixture[str]) -> None:
    """The text goes out, what is said of it beside."""
    assert main(["templates", "show", "cong-van/phan-cong"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("{# Công văn giao việc")
    assert "mo_dau, can_cu, de_nghi, nhiem_vu, tai_lieu, ket" in told.err


def test_blocks_of_an_extended_template_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Those of its own come first: ``sections`` may replace them all."""
    assert main(["templates", "show", "quyet-dinh/ban-hanh"]) == 0
    assert "«sections»: noi_dung, phan_cong, hieu_luc, thi_hanh\n" in capsys.readouterr().err


@pytest.mark.parametrize("wanted", ["cong-van/vong", "cong-van/khong-co"])
def test_a_template_that_extends_a_bad_one_is_shown(
    capsys: pytest.CaptureFixture[str], wanted: str
) -> None:
    """Itself, one that is not there: its own blocks are told."""
    text = f"{{% extends '{wanted}.md.j2' %}}\n{{% block a %}}x{{% endblock %}}\n"
    _write(text, "templates/cong-van/vong.md.j2")

    assert main(["templates", "show", "cong-van/vong"]) == 0
    assert "«sections»: a\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "new", "said"),
    [
        ("phu-luc/lich", "phu-luc/lich-rieng", "«template: lich-rieng» ở phụ lục."),
        ("_chung/khau-hieu", "_chung/khau-hieu", "bằng «_chung/khau-hieu.md.j2»"),
        ("cong-van/phan-cong", "rieng", "bằng «rieng.md.j2»"),
        ("cong-van/phan-cong", "con/rieng", "văn bản chỉ dùng mẫu ở thư mục loại"),
    ],
)
def test_a_copy_is_told_with_what_can_use_it(
    name: str, new: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An annex, another template: a paper looks only into the folder of its kind."""
    assert main(["templates", "copy", name, new]) == 0
    assert said in capsys.readouterr().err


def test_what_may_be_missing_is_not_missed(capsys: pytest.CaptureFixture[str]) -> None:
    """A template that is included if it is there."""
    _write("{% include 'cong-van/khong-co.md.j2' ignore missing %}\n")
    assert main(["templates", "check", "cong-van/rieng"]) == 0
    assert "J001" not in capsys.readouterr().out


def test_a_copy_is_used_and_never_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    """What was copied is the template from then on; a second copy is refused."""
    assert main(["templates", "copy", "cong-van/phan-cong", "cong-van/rieng"]) == 0
    assert Path(_LETTER).read_text(encoding="utf-8") == Desk(None).shown("cong-van/phan-cong").text
    assert "template: rieng" in capsys.readouterr().err
    _write("Đã sửa tay\n")
    assert main(["templates", "copy", "cong-van/phan-cong", "cong-van/rieng"]) == 1
    assert Path(_LETTER).read_text(encoding="utf-8") == "Đã sửa tay\n"
    assert "C280" in capsys.readouterr().out


def test_a_template_saved_meanwhile_stays(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody else writes it right after the folder was made ready."""
    ready = Path.mkdir

    def mkdir(path: Path, *args: object, **options: bool) -> None:
        ready(path, *args, **options)  # type: ignore[arg-type]
        if path == Path(_LETTER).parent:
            Path(_LETTER).write_text("của người khác\n", encoding="utf-8")

    monkeypatch.setattr(Path, "mkdir", mkdir)

    assert main(["templates", "copy", "cong-van/phan-cong", "cong-van/rieng"]) == 1
    assert "C280" in capsys.readouterr().out
    assert Path(_LETTER).read_text(encoding="utf-8") == "của người khác\n"


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("templates", "ở văn bản loại cong-van.\n"),
        ("./templates/", "ở văn bản loại cong-van.\n"),
        ("mẫu riêng", 'ở văn bản loại cong-van, chạy các lệnh với «--templates "mẫu riêng"».\n'),
    ],
)
def test_a_copy_elsewhere_is_used_only_where_it_is_named(
    folder: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that nobody looks into by himself is to be given to every command."""
    assert main(["templates", "copy", "cong-van/phan-cong", "cong-van/rieng", "-o", folder]) == 0
    assert capsys.readouterr().err.endswith(said)


def test_a_place_that_takes_no_copy_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Where a file has the name of the folder nothing is written."""
    Path("templates").write_text("", encoding="utf-8")
    assert main(["templates", "copy", "cong-van/phan-cong", "cong-van/rieng"]) == 1
    assert f"Không ghi được «{_LETTER}»" in capsys.readouterr().out


def test_an_unknown_template_leaves_the_others_to_be_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Its error stands beside those of the rest."""
    _write("{{ khong_co }}\n")
    assert main(["templates", "check", "cong-van/khong-co", "cong-van/rieng"]) == 1
    told = capsys.readouterr().out
    assert "«cong-van/khong-co»" in told
    assert f"{_LETTER}:1:" in told


@pytest.mark.parametrize("name", ["Mẫu tôi", "../ngoai", "a/../../b", "cong-van/"])
def test_a_copy_stays_in_its_folder(name: str, tmp_path: Path) -> None:
    """A name that leaves the folder, or that no system likes, is refused."""
    assert main(["templates", "copy", "cong-van/phan-cong", name]) == 1
    assert not list(tmp_path.rglob("*.j2"))


def test_the_templates_of_the_program_are_without_fault() -> None:
    """Every one of them, shared pieces included."""
    paths, findings = Desk(None).checked(())
    assert len(paths) > 35
    assert findings == ()


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        ("Năm\n{{ nam }}\n", "J003", 2, "«nam»"),
        ("{{ doc.subjet }}\n", "J003", 1, "«subjet»"),
        ("{% for a in slogans %}\n- {{ a }}\n", "J002", 2, "cú pháp"),
        ("{{ theme | rot13 }}\n", "J003", 1, "rot13"),
        ("{% include '_chung/khong.md.j2' %}\n", "J001", 1, "khong"),
        ("{% include '/khau-hieu.md.j2' %}\n", "J010", 1, "«/khau-hieu.md.j2»"),
        ("Năm\n{% from '../a.md.j2' import b %}\n", "J010", 2, "«../a.md.j2»"),
        ("{% if year %}{% include 'mẫu 2.md.j2' %}{% endif %}\n", "J010", 1, "«mẫu 2.md.j2»"),
        ("{% from '_chung/chu-de.md.j2' import chude %}\n", "J003", 1, "«chude»"),
        ("Dấu\u200b cách\n", "C221", 1, "U+200B"),
    ],
)
def test_a_fault_is_found_at_its_line_without_running(
    text: str, code: str, line: int, words: str
) -> None:
    """Names, fields, syntax, filters, other templates, characters nobody sees."""
    _write(text)
    _, (finding,) = Desk(None).checked(("cong-van/rieng",))
    assert finding.code.id == code
    assert finding.span is not None
    assert (finding.span.path, finding.span.line) == (_LETTER, line)
    assert finding.excerpt == text.split("\n")[line - 1]
    assert words in finding.message


def test_a_template_too_long_is_told_where_it_is_looked_at() -> None:
    """Who calls it has no fault of its own."""
    _write("{% include 'cong-van/dai.md.j2' %}\n")
    _write("a" * (MAX_TEMPLATE + 1), "templates/cong-van/dai.md.j2")
    assert Desk(None).checked(("cong-van/rieng",))[1] == ()
    assert [one.code.id for one in Desk(None).checked(("cong-van/dai",))[1]] == ["J005"]


def test_own_names_are_no_fault() -> None:
    """Loops, macros, set, namespaces and imports give names."""
    _write(
        "{% from '_chung/chu-de.md.j2' import chu_de as cd %}\n"
        "{% macro m(x, y=1) %}{{ x }}{{ y }}{{ caller() }}{% endmacro %}\n"
        "{% set so = namespace(n=0) %}\n"
        "{% for a, b in [[1, 2]] %}{% set so.n = so.n + loop.index + a + b %}{% endfor %}\n"
        "{% call(z) m(so.n) %}{{ z }}{% endcall %}{% block k %}{{ cd() }}{{ so.n }}{% endblock %}\n"
    )
    assert Desk(None).checked(("cong-van/rieng",))[1] == ()


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["templates", "xem"], 2, "Không có việc «xem»"),
        (["templates", "show"], 2, "templates show cong-van/tuyen-truyen"),
        (["templates", "show", "cong-van/tuyen-truyn"], 1, "cong-van/tuyen-truyen"),
        (["templates", "check", "--templates", "khong"], 2, "khong"),
    ],
)
def test_a_mistake_is_told(
    arguments: list[str], code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What to do, which template, which folder: each mistake names what would be right."""
    assert main(arguments) == code
    told = capsys.readouterr()
    assert words in told.out + told.err


def test_a_misspelt_macro_is_told_with_the_one_imported() -> None:
    """What the template itself declares is nearer to what was meant than the public names."""
    _write("{% from '_chung/nhiem-vu.md.j2' import mot_viec %}\n{{ mot_viecc(1) }}\n")
    _, (finding,) = Desk(None).checked(("cong-van/rieng",))

    assert finding.hint == "Có phải ý là «mot_viec»?"
