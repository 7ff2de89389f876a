"""Loading: good files give campaigns, each fault of a bad file is found where it stands."""

import re
from pathlib import Path

import pytest

from cds_docs.campaign import codes, load
from cds_docs.diagnostics import Code, has_errors
from cds_docs.source import read
from support.loading import load_text, loaded_text, small

_HERE = Path(__file__).parent
_GOOD = sorted((_HERE / "good").glob("*.yaml"))
_BAD = sorted((_HERE / "bad").glob("*.yaml"))
_EXPECT = re.compile(r"\s*# expect: ([C0-9 ]+)")


def _expected(lines: list[str]) -> list[tuple[int, str]]:
    """Return line and code of each finding announced by a comment above its line."""
    found = []
    for number, line in enumerate(lines, start=1):
        if match := _EXPECT.fullmatch(line):
            found += [(number + 1, code) for code in match[1].split()]
    return found


@pytest.mark.parametrize("path", _GOOD, ids=lambda path: path.stem)
def test_good_files_load_without_a_finding(path: Path) -> None:
    """A good file gives a campaign and no finding at all."""
    source, findings = read(path.read_bytes(), path.name)
    assert source is not None

    loaded, more = load(source)

    assert (*findings, *more) == ()
    assert loaded is not None


@pytest.mark.parametrize("path", _BAD, ids=lambda path: path.stem)
def test_bad_files_give_exactly_the_findings_announced(path: Path) -> None:
    """All faults of a file come in one run, on their lines, and no other."""
    text = path.read_text(encoding="utf-8")
    source, before = read(text.encode(), path.name)
    assert source is not None
    assert not has_errors(before)

    loaded, findings = load(source)

    found = sorted((d.span.line, d.code.id) for d in findings if d.span)
    assert found == sorted(_expected(text.splitlines()))
    assert loaded is None


@pytest.mark.parametrize("path", _BAD, ids=lambda path: path.stem)
def test_every_message_is_vietnamese_and_placed(path: Path) -> None:
    """No sentence of a library reaches the user; each finding has its line and says what to do."""
    source, _ = read(path.read_bytes(), path.name)
    assert source is not None

    _, findings = load(source)

    for finding in findings:
        assert finding.excerpt
        assert finding.hint or "chọn một trong" in finding.message
        assert not re.search(r"\b(input|should|valid|value|field|string|None)\b", finding.message)
        assert not finding.message.endswith(".")


def test_every_code_is_raised_by_a_test_file() -> None:
    """A code nobody can get is a dead one."""
    announced = {
        code for path in _BAD for _, code in _expected(path.read_text("utf-8").splitlines())
    }
    elsewhere = {codes.TEXT_TOO_LONG.id, codes.TOO_MANY_ITEMS.id, codes.FACT_TOO_LONG.id}
    elsewhere.add(codes.ACCEPTED_IN_VAIN.id)  # told where the codes of all layers are known
    all_codes = {value.id for value in vars(codes).values() if isinstance(value, Code)}
    of_lists = {code for code in all_codes if code >= "C310"}  # these have a corpus of their own

    assert announced | elsewhere == all_codes - of_lists


def test_what_cannot_be_made_good_is_still_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules across keys are left out then; the faults of single values are not."""
    monkeypatch.setattr("cds_docs.campaign.validate._ROUNDS", 1)

    loaded, findings = load_text(small(("year: 2024", "year: hai"), ("kind: ke-hoach", "kind: x")))

    assert loaded is None
    assert [d.code for d in findings] == [codes.YEAR_MALFORMED]


def test_an_error_means_no_campaign_and_a_warning_does_not() -> None:
    """A date of another year is only a warning."""
    loaded, findings = load_text(small(("signer:", "date: 19/9/2023\n    signer:")))

    assert [d.code for d in findings] == [codes.DATE_OTHER_YEAR]
    assert loaded is not None


def test_a_span_is_that_of_the_value_or_of_what_is_around_it() -> None:
    """Values know their place; what was not written has the place of its parent."""
    loaded = loaded_text(small())

    assert loaded.span("theme").line == 4
    assert loaded.span("documents", 0, "subject").line == 11
    assert loaded.span("documents", 0, "date").line == 8
    assert loaded.span("documents", 0, "signer", "name").column == 20


def test_an_unknown_and_a_missing_key_make_one_finding() -> None:
    """``recipents`` is said once, with the key that was meant, at the key."""
    _, findings = load_text(small(("theme:", "themes:")))

    (finding,) = findings
    assert finding.code == codes.UNKNOWN_KEY
    assert "«theme»" in finding.message
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (4, 1)


def test_a_misspelt_key_that_may_be_absent_makes_one_finding_too() -> None:
    """Who wrote ``người ký`` is not told as well that nobody signs."""
    _, findings = load_text(small(("signer:", "người ký:")))

    assert [d.code for d in findings] == [codes.UNKNOWN_KEY]


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("01/10 - 10/10/2024", "hai khóa «start» và «end»"),
        ("từ 1/10/2024 đến 10/10/2024", "hai khóa «start» và «end»"),
        ("trước 26/10/2024", "Viết «26/10/2024»."),
        ("sau lễ", "chưa biết ngày thì"),
    ],
)
def test_advice_on_a_day_that_is_none(typed: str, advice: str) -> None:
    """Two days in one key are told apart."""
    milestones = f"timeline:\n  - {{id: mot, title: Một, date: {typed}}}\n"
    _, (finding,) = load_text(small(more=milestones))

    assert finding.code == codes.DATE_MALFORMED
    assert advice in finding.hint


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("to: a, b-c", "«[a, b-c]»"),
        ("to: Các sở", "«- Các sở»"),
        ("annexes: [{id: a, title: B, table: {columns: [A], rows: [x]}}]", "«[…, …]»"),
        ("distribution: [{den: Các sở}]", "«to:»"),
        ("attached: Quy chế", "title"),
        ("sections: {ket: }", 'ghi «""» thì bỏ hẳn phần này'),
    ],
)
def test_advice_shows_what_to_write(written: str, advice: str) -> None:
    """Where a list or keys were wanted, the hint holds the clerk's own words in the right form."""
    _, findings = load_text(small(("signer:", f"{written}\n    signer:")))

    assert advice in findings[0].hint


def test_no_message_names_an_id_nobody_typed() -> None:
    """A document without an id is judged too, but never called by a stand-in."""
    text = small(("  - id: mot\n    kind: ke-hoach", "  - kind: cong-van"), ("signer:", "place:"))

    _, findings = load_text(text)

    assert codes.SIGNER_MISSING in [d.code for d in findings]
    assert [d.message for d in findings if "«x»" in d.message] == []


@pytest.mark.parametrize("number", ["0", "5a", "1234567"])
def test_a_number_says_what_numbers_there_are(number: str) -> None:
    """Zero and a million are digits too: the range stands in the message."""
    _, findings = load_text(small(("subject:", f"number: {number}\n    subject:")))

    assert [d.code for d in findings] == [codes.NUMBER_MALFORMED]
    assert "từ 1 đến 999999" in findings[0].message


@pytest.mark.parametrize(
    ("typed", "key"),
    [("chủ đề", "theme"), ("khau_hieu", "slogans"), ("Recipients", "recipients"), ("năm", "year")],
)
def test_a_key_in_vietnamese_finds_its_english_name(typed: str, key: str) -> None:
    """Clerks may think in Vietnamese; the hint gives the key."""
    _, findings = load_text(small(more=f"{typed}: x\n"))

    assert [f"«{key}»" in d.message for d in findings if d.code == codes.UNKNOWN_KEY] == [True]


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("signers", "«signer» ghi trong từng mục: «Cơ quan ban hành», «Văn bản»."),
        ("người ký", "«signer» ghi trong từng mục: «Cơ quan ban hành», «Văn bản»."),
        ("tasks", "«tasks» ghi trong từng mục: «Phân công»."),
        ("activity", "Sửa thành «activities:»."),
        ("refrences", "Sửa thành «references:»."),
    ],
)
def test_a_key_that_belongs_to_a_part_is_sent_there(typed: str, advice: str) -> None:
    """At the top of a file it is no slip for a key that looks a little like it."""
    _, findings = load_text(small(more=f"{typed}: x\n"))

    assert [d.hint for d in findings if d.code == codes.UNKNOWN_KEY] == [advice]


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("theme", "«theme» ghi một lần cho cả chiến dịch: chuyển ra đầu tệp."),
        ("recipients", "Sửa thành «to:»."),
        ("subjects", "Sửa thành «subject:»."),
    ],
)
def test_a_key_of_the_campaign_in_a_document_is_sent_up(typed: str, advice: str) -> None:
    """What holds for all papers is said once; ``recipients`` of one paper are its ``to``."""
    _, findings = load_text(small(("signer:", f"{typed}: x\n    signer:")))

    assert advice in [d.hint for d in findings if d.code == codes.UNKNOWN_KEY]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mã", "code"),
        ("viết tắt", "code"),
        ("tên ngắn", "short"),
        ("địa danh", "place"),
        ("Người đứng đầu", "head"),
    ],
)
def test_a_key_of_an_agency_in_vietnamese_is_understood(typed: str, meant: str) -> None:
    """An agency has no id inside: what is called «mã» there is its abbreviation."""
    _, findings = load_text(small(("  so: {", f"  so: {{{typed}: x, ")))

    assert f"Sửa thành «{meant}:»." in [d.hint for d in findings if d.code == codes.UNKNOWN_KEY]


def test_an_empty_value_is_an_absent_one() -> None:
    """``number:`` without a value is no number, not an empty one."""
    loaded = loaded_text(small(("signer:", "number:\n    to: ~\n    signer:")))

    assert loaded.campaign.documents[0].number is None
    assert loaded.campaign.documents[0].to == ()


def test_an_empty_qr_is_kept_apart_from_none() -> None:
    """A ``qr`` key without an address leaves a frame; no key leaves nothing."""
    after = "after: [{text: Mã QR, qr: }, Hết]\n    signer:"

    loaded = loaded_text(small(("signer:", after)))

    assert [a.qr for a in loaded.campaign.documents[0].after] == ["", None]


@pytest.mark.parametrize(("length", "fits"), [(2000, True), (2001, False)])
def test_an_address_no_qr_code_can_hold_is_refused(length: int, fits: bool) -> None:
    """The limit is one of bytes: what is coded is UTF-8."""
    url = "https://x.vn/".ljust(length, "a")
    accented = f"{url[: length - 4]}ổi"

    for address in (url, accented):
        _, findings = load_text(
            small(("signer:", f"after: [{{text: M, qr: {address}}}]\n    signer:"))
        )
        assert [d.code for d in findings] == ([] if fits else [codes.TEXT_TOO_LONG])


def test_text_stays_as_typed() -> None:
    """Nothing is turned into a number, a time or a truth value on the way."""
    loaded = loaded_text(small(("Phổ cập hạ tầng số", "0155"), ("Lê Văn A", "no")))

    assert loaded.campaign.theme == "0155"
    assert loaded.campaign.documents[0].signer is not None
    assert loaded.campaign.documents[0].signer.name == "no"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("- Lưu: VT, TTBCXB", "Lưu: VT, TTBCXB"),
        ("- Các Bộ: Công an", "Các Bộ: Công an"),
        ("- Văn phòng: Tỉnh ủy,\n          Đoàn ĐBQH", "Văn phòng: Tỉnh ủy, Đoàn ĐBQH"),
        ("- Gồm có:", "Gồm có:"),
    ],
)
def test_a_line_with_a_colon_in_a_list_is_text(written: str, read_as: str) -> None:
    """YAML takes such a line for a mapping; no clerk means one."""
    loaded = loaded_text(small(("signer:", f"distribution:\n      {written}\n    signer:")))

    assert [d.to for d in loaded.campaign.documents[0].distribution] == [read_as]


def test_a_line_with_a_colon_is_text_inside_brackets_too() -> None:
    """``[Văn phòng: Tỉnh ủy]`` is one text; braces say that keys are meant."""
    listed = "distribution: [Văn phòng: Tỉnh ủy, {Nơi: khác}]\n    signer:"

    _, findings = load_text(small(("signer:", listed)))

    assert [d.code for d in findings] == [codes.MISSING_KEY, codes.UNKNOWN_KEY]
    assert "«Nơi»" in findings[1].message


def test_a_line_with_a_colon_as_a_value_is_an_error_that_shows_the_line() -> None:
    """The hint gives the line in quotes."""
    _, findings = load_text(small(("theme: Phổ cập", "theme:\n  Phổ cập: khắp nơi,")))

    assert [d.code for d in findings] == [codes.TEXT_EXPECTED]
    assert '«"Phổ cập: khắp nơi, hạ tầng số"»' in findings[0].hint


def test_all_alone_stands_for_all_recipients() -> None:
    """``to: all`` needs no brackets; any other word does."""
    work = "assignments:\n  - {to: all, tasks: [Treo băng rôn.]}\n"

    loaded = loaded_text(small(more=work))

    assert loaded.campaign.assignments[0].to == ("all",)
    assert loaded.campaign.assignments[0].tasks[0].text == "Treo băng rôn."


def test_the_style_of_a_document_lies_over_that_of_the_campaign() -> None:
    """A key the document leaves out keeps the campaign's value."""
    text = small(
        ("signer:", "style: {body: 13, margins: {top: 25}}\n    signer:"),
        more="style: {header: large, margins: {left: 35, top: 22.5mm}}\n",
    )

    campaign = loaded_text(text).campaign

    assert campaign.documents[0].style is not None
    assert campaign.style.header == campaign.documents[0].style.header == "large"
    assert (campaign.style.body, campaign.documents[0].style.body) == (14, 13)
    assert round(campaign.style.margins.top.mm, 1) == 22.5
    assert round(campaign.documents[0].style.margins.top.mm) == 25
    assert round(campaign.documents[0].style.margins.left.mm) == 35


def test_a_margin_outside_the_range_is_reported_where_it_stands_only() -> None:
    """A document that lays its style over a faulty one does not repeat the fault."""
    text = small(
        ("signer:", "style: {body: 13}\n    signer:"),
        more="style: {margins: {left: 20}}\n",
    )

    _, findings = load_text(text)

    assert [d.code for d in findings] == [codes.MARGIN_OUT_OF_RANGE]
    assert "lề trái 20 mm, quy định từ 30 mm đến 35 mm" in findings[0].message
    assert "Phụ lục I" in findings[0].clause


def test_too_long_texts_and_lists_are_refused() -> None:
    """Limits keep a slip of the hand from becoming a thousand pages."""
    _, long_subject = load_text(small(("Tổ chức Ngày hội", "Tổ chức " * 80)))
    many = "".join(f"  - {{id: n{i}, name: N}}\n" for i in range(5001))
    _, many_recipients = load_text(small(more=f"recipients:\n{many}"))

    assert [d.code for d in long_subject] == [codes.TEXT_TOO_LONG]
    assert "500 ký tự" in long_subject[0].message
    assert [d.code for d in many_recipients] == [codes.TOO_MANY_ITEMS]
    assert "5001 mục" in many_recipients[0].message


def test_a_fault_in_one_value_does_not_breed_findings_elsewhere() -> None:
    """What rests on a faulty value is not judged; the rest is."""
    text = small(
        ("signer: {name: Lê Văn A}", "signer: {name: Lê Văn A, by: xx}\n    to: [khong-co]"),
        ("ke-hoach", "bao-cao"),
        more="activities:\n  - {id: A B, name: A, start: 31/9/2024, end: 1/9/2024}\n"
        'slogans:\n  - "{{ activity.a-b.name }}"\n',
    )

    _, findings = load_text(text)

    assert [d.code for d in findings] == [
        codes.ID_MALFORMED,
        codes.DATE_IMPOSSIBLE,
        codes.VALUE_NOT_ALLOWED,
        codes.UNKNOWN_RECIPIENT,
    ]


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        (("year: 2024", "year: 2024\nform: giấy"), "Có phải «paper»?"),
        (("year: 2024", "year: 2024\nform: điện tử"), "Có phải «electronic»?"),
        (("year: 2024", "year: 2024\nform: bản"), "«paper» là văn bản giấy."),
        (("name: Lê Văn A", "name: Lê Văn A, by: thừa lệnh"), "Có phải «tl»?"),
        (("ke-hoach", "CV"), "«kind: cong-van»"),
        (("ke-hoach", "QĐ"), "«kind: quyet-dinh»"),
        (("ke-hoach", "ttr"), "«kind: to-trinh»"),
        (("    subject", "    for_each: all\n    subject"), "«for_each: recipients»"),
        (("year: 2024", "year: 2024\nslogans:\n  - - Treo cờ"), "Bỏ một dấu «-»"),
        (("    subject", "    bases:\n    - - Căn cứ A\n    subject"), "Bỏ một dấu «-»"),
    ],
)
def test_a_word_of_office_for_a_value_is_understood(change: tuple[str, str], hint: str) -> None:
    """A clerk types what a value means, or the abbreviation in a ký hiệu."""
    _, findings = load_text(small(change))

    assert any(hint in one.hint for one in findings)
