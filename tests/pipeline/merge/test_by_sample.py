"""``render --certify``: every copy read back, or a sample of those that differ in plain words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cds_docs.check.doubts import doubtful
from cds_docs.pipeline.crew import Chunk, Crew, Done
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.render import RenderOptions, render
from support.desk import desk
from support.letters import TEMPLATE, Letters
from support.trees import tree
from support.watching import Watcher

_ROWS = [(f"x{i:02}", f"Xã số {i}", f"Xã {i}", f"Lê Văn {'Anh' * (i % 5)}") for i in range(24)]
_WARNED = {"gui": TEMPLATE.replace("Nội dung khác", "Nội dung  khác")}
"""The template with two spaces side by side, of which is warned."""


def made(folder: Path, out: str, options: RenderOptions) -> tuple[dict[str, bytes], list[str]]:
    """Render the letters of a folder; return what was written, and what was said."""
    watcher = Watcher()
    outcome = render([str(folder / "dot.yaml")], options, watcher)
    assert [one.status for one in outcome.results] == [Status.WRITTEN] * len(_ROWS)
    return tree(folder / out), watcher.heard


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_sample_gives_the_same_files(tmp_path: Path, jobs: int) -> None:
    """Files are the same, whatever is read back and however many processes share the work."""
    Letters(tmp_path).write(_ROWS)
    whole, said = made(tmp_path, "a", RenderOptions(out=str(tmp_path / "a")))
    options = RenderOptions(out=str(tmp_path / "b"), jobs=jobs, by_sample=True)
    sampled, told = made(tmp_path, "b", options)

    docx = {name for name in whole if name.endswith(".docx")}
    assert len(docx) == len(_ROWS)
    assert {name: sampled[name] for name in docx} == {name: whole[name] for name in docx}
    assert not any("--certify" in line for line in said)
    assert any("--certify mau" in line for line in told)


def test_what_was_not_read_back_is_read_in_a_full_run(tmp_path: Path) -> None:
    """A later run that judges every copy takes none of a sample for judged."""
    Letters(tmp_path).write(_ROWS)
    out = str(tmp_path / "a")
    made(tmp_path, "a", RenderOptions(out=out, by_sample=True))
    watcher = Watcher()
    outcome = render([str(tmp_path / "dot.yaml")], RenderOptions(out=out), watcher)

    assert {one.status for one in outcome.results} == {Status.UNCHANGED}
    entries = tree(tmp_path / "a")["dot/.cds-docs.json"].decode()
    assert entries.count('"recipe"') == len(_ROWS)


def test_a_warning_is_said_of_every_copy(tmp_path: Path) -> None:
    """Where something was found in the first copy of a shape, every copy is read back."""
    Letters(tmp_path).write(_ROWS, templates=_WARNED)
    found = [
        render([str(tmp_path / "dot.yaml")], RenderOptions(out=str(tmp_path / o), by_sample=by), w)
        for o, by, w in (("a", False, Watcher()), ("b", True, Watcher()))
    ]

    assert "T-29" in {finding.code.id for finding in found[0].diagnostics}
    assert found[0].diagnostics == found[1].diagnostics


_WRONG = (
    "TBD", "Xã [tên xã]", "Ủy Ban Nhân Dân xã B", "Trung tâm Văn hóa,Thể thao", "Xã  B", "Xã B ,C",
    "Hội Đồng nhân dân xã B", "Xã … B", "Ban 1.234.567 đ", "Phòng của Tỉnh Quảng Ngãi",
    "Ban Ngày Chuyển đổi Số quốc gia", "Đội theo Khoản 2 Điều 3", "Tổ ngày thứ hai, ngày 5",
    "Xã A; Xã B", "Sở A, Sở B", "Xã **B**",
)  # fmt: skip
"""Names in which a rule finds something, wherever they stand."""


@pytest.mark.parametrize("wrong", _WRONG)
def test_words_that_break_a_rule_are_seen_in_a_sample(tmp_path: Path, wrong: str) -> None:
    """A copy whose own words are doubtful is read back like the first of its shape."""
    rows = [(f"x{i:02}", f"Xã dài hơn hẳn số {i}", f"Xã {i}", "Lê Văn Anh") for i in range(9)]
    rows[5] = ("x05", wrong, "Xã 5", "Lê Văn Anh")
    Letters(tmp_path).write(rows)
    whole, sampled = (
        render(
            [str(tmp_path / "dot.yaml")],
            RenderOptions(out=str(tmp_path / out), by_sample=by_sample),
            Watcher(),
        )
        for out, by_sample in (("a", False), ("b", True))
    )

    assert sampled.diagnostics == whole.diagnostics
    assert [one.status for one in sampled.results] == [one.status for one in whole.results]
    assert doubtful(wrong, wrong)


def test_small_words_that_begin_a_khoan_are_seen_in_a_sample(tmp_path: Path) -> None:
    """They break a rule by where they are put (V-08)."""
    rows = [(f"x{i:02}", f"Xã dài hơn hẳn số {i}", f"Xã {i}", "Văn phòng") for i in range(9)]
    rows[5] = ("x05", "Xã 5", "Xã 5", "cán bộ")
    template = "Sở đề nghị:\n1. {{ each['nguoi-lien-he'] }} treo băng rôn.\n2. Gửi báo cáo.\n"
    Letters(tmp_path).write(rows, templates={"gui": template})
    options = RenderOptions(out=str(tmp_path / "out"), by_sample=True)
    told = render([str(tmp_path / "dot.yaml")], options, Watcher()).diagnostics
    assert [one.code.id for one in told if one.code.id == "V-08"] == ["V-08"]


@pytest.mark.parametrize(
    "usual",
    [
        "Ủy ban nhân dân phường Nghĩa Lộ", "UBND xã Bình Minh", "Sở Văn hóa, Thể thao và Du lịch",
        "TRUNG TÂM Y TẾ", "Nguyễn Thị Minh Khai", "0255.3822.123", "01/10/2026",
        "1.200.000",
        "12,5", "12.5.2026", "so@quangngai.gov.vn", "Phòng VH&TT",
        "Số 5, đường Hùng Vương; TP. Huế", "Ngày Chuyển đổi số quốc gia", "35 %",
    ],
)  # fmt: skip
def test_usual_words_need_no_look_of_their_own(usual: str) -> None:
    """A sample stays one: what stands in most lists is in no doubt."""
    assert not doubtful(usual)


@pytest.mark.parametrize("usual", ["Sở Văn hóa, Thể thao và Du lịch", "UBND xã Bình Minh, tỉnh X"])
def test_usual_names_are_of_one(usual: str) -> None:
    """A comma in a name makes no second recipient."""
    assert not doubtful(usual, usual)


@pytest.fixture
def handed_out(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the places of documents that were handed out to other processes, as they are."""
    places: list[int] = []
    real = Crew.work

    def watched(crew: Crew, chunks: Iterator[Chunk]) -> Iterator[Done]:
        for done in real(crew, chunks):
            places.extend(done.chunk.documents)
            yield done

    monkeypatch.setattr(Crew, "work", watched)
    return places


def test_what_moulds_give_unread_is_not_handed_out(tmp_path: Path, handed_out: list[int]) -> None:
    """Hundreds of copies of which a few are read back are made by one process."""
    rows = [(f"x{i:03}", f"Xã số {i}", f"Xã {i}", "Lê Văn Anh") for i in range(200)]
    Letters(tmp_path).write(rows)
    options = RenderOptions(out=str(tmp_path / "a"), jobs=2, by_sample=True)
    outcome = render([str(tmp_path / "dot.yaml")], options, Watcher())

    assert len(outcome.results) == len(rows)
    assert handed_out == []


def test_copies_that_are_all_read_back_are_handed_out(
    tmp_path: Path, handed_out: list[int]
) -> None:
    """Copies with a finding are made by several processes; nobody can tell from the outcome."""
    rows = [(f"x{i:03}", f"Xã số {i}", f"Xã {i}", "Lê Văn Anh") for i in range(100)]
    Letters(tmp_path).write(rows, templates=_WARNED)
    outcomes, trees = [], []
    for jobs in (1, 2):
        options = RenderOptions(out=str(tmp_path / f"{jobs}" / "out"), jobs=jobs, by_sample=True)
        outcomes.append(render([str(tmp_path / "dot.yaml")], options, Watcher()))
        trees.append(tree(tmp_path / f"{jobs}"))

    assert outcomes[0].diagnostics == outcomes[1].diagnostics
    assert trees[0] == trees[1]
    assert handed_out
    assert handed_out == list(range(handed_out[0], len(rows)))


def test_the_option_is_explained(tmp_path: Path) -> None:
    """An unknown way of judging is refused with the ways there are."""
    ran = desk(tmp_path).run("render", "x.yaml", "--certify", "nhanh")

    assert ran.code == 2
    assert "«tat-ca» hoặc «mau»" in ran.err
