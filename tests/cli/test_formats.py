"""``render --format``: how it is written, what is told, and what the shell hears."""

import pytest

from support.desk import Desk

_NO_OFFICE = {"CDS_DOCS_SOFFICE": "/nowhere"}


@pytest.mark.parametrize("formats", ["docx,html", "html,docx", " HTML , .docx,html", "html,docx,"])
def test_list_in_any_order(here: Desk, formats: str) -> None:
    """Order, case, blanks, a dot and a word said twice make no difference."""
    here.campaign("2024.yaml")

    done = here.run("render", "2024.yaml", "--format", formats)

    assert done.code == 0
    assert here.files() == [
        "2024/.cds-docs.json", "2024/cong-van.docx", "2024/cong-van.html"
    ]  # fmt: skip
    assert "đã ghi out/2024/cong-van.docx, out/2024/cong-van.html\n" in done.err
    assert "Đã ghi 1/1 văn bản (.docx, .html); 0 lỗi" in done.err


def test_default_says_what_it_always_said(here: Desk) -> None:
    """Without the option: one file a document, and no word on forms."""
    here.campaign("2024.yaml")

    done = here.run("render", "2024.yaml")

    assert "đã ghi out/2024/cong-van.docx\n" in done.err
    assert "Đã ghi 1/1 văn bản; 0 lỗi" in done.err


@pytest.mark.parametrize(
    ("formats", "words"),
    [
        ("pfd", "Không có dạng «pfd». Có phải «pdf»? Các dạng: docx, pdf, html, json."),
        ("docx,doc", "Không có dạng «doc». Có phải «docx»?"),
        ("docx,odt\x1b", "Không có dạng «odt\\x1b»."),
        ("", "cần ít nhất một dạng: docx, pdf, html, json."),
        (" , ", "cần ít nhất một dạng: docx, pdf, html, json."),
    ],
)
def test_unknown_form_is_misuse(here: Desk, formats: str, words: str) -> None:
    """Said in Vietnamese with what was perhaps meant; nothing is written."""
    here.campaign("2024.yaml")

    done = here.run("render", "2024.yaml", "--format", formats)

    assert (done.code, done.out) == (2, "")
    assert words in done.err
    assert not (here.folder / "out").exists()


def test_pdf_without_office_costs_no_docx(here: Desk) -> None:
    """One finding for the whole run, each file told of, exit code 1."""
    here.campaign("2024.yaml", "cong-van", "thu-hai")

    done = here.run("render", "2024.yaml", "--format", "docx,pdf", **_NO_OFFICE)

    assert done.code == 1
    assert done.out.count("C240") == 1
    assert "đã ghi out/2024/thu-hai.docx; chưa ghi out/2024/thu-hai.pdf\n" in done.err
    assert "Đã ghi 0/2 văn bản (.docx, .pdf), 2 chưa đủ dạng" in done.err
    assert (here.folder / "out/2024/thu-hai.docx").is_file()


def test_edited_page_is_named_with_its_ending(here: Desk) -> None:
    """The hint speaks of the form that was edited."""
    here.campaign("2024.yaml")
    here.run("render", "2024.yaml", "--format", "html")
    (here.folder / "out/2024/cong-van.html").write_text("sửa", encoding="utf-8")

    done = here.run("render", "2024.yaml", "--format", "html")

    assert done.code == 1
    assert "«cong-van.moi.html»" in done.out
    assert ".bak.html" in done.out
