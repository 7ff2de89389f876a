"""What is wrong with documents made for each of several is told, at its place, and nothing else."""

import pytest

from cds_docs.campaign.each.copies import papers
from cds_docs.campaign.name_rules import usual_name
from support.each import (
    COMMUNES,
    LETTER,
    LISTED,
    PLAN,
    TYPED,
    campaign,
    load_each,
    paper,
    places,
)

_ROWS = "Mã;Tên đơn vị;{}\na;UBND xã A;{}\nb;UBND xã B;{}\n"
_EACH_OWN = {"for_each": "agencies", "issuer": "", "signer": "", "to": "[Các thôn]"}
_ON_EVENT = {"subject": "tổ chức {{ event.name }}"}
_LETTER_TO = {"for_each": "", "to": "[co-to]"}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, []),
        ({"for_each": "[hong-gai, co-to]"}, []),
        ({"for_each": "[hong-gai, ba-che]"}, ["C333 thu.yaml:15:26"]),
        ({"for_each": "[so]", "issuer": "", "to": "[Các thôn]"}, []),
        ({"for_each": "", "to": "[each]"}, ["C330 thu.yaml:20:10"]),
        ({**_LETTER_TO, "distribution": "[{to: each, note: để t/h}]"}, ["C330 thu.yaml:21:25"]),
        ({**_LETTER_TO, "subject": "giao {{ each.name }}"}, ["C330 thu.yaml:18:19"]),
        ({"subject": "giao {{ each.name }}, {{ each.nguoi-lien-he }}"}, []),
        ({"subject": "giao {{ each.lien-lac }}"}, ["C331 thu.yaml:19:19"]),
        ({"subject": "giao {{ each.lien-lac }}", "id": "x" * 50}, ["C331 thu.yaml:19:19"]),
        ({"number": "15"}, ["C337 thu.yaml:21:13"]),
        ({"symbol": "15/SKHCN-VP"}, ["C337 thu.yaml:21:13"]),
        ({"symbol": "/SKHCN-VP"}, []),
        ({"number": "15", "for_each": "[co-to]"}, []),
        ({"issuer": "each", "for_each": "agencies", "to": "[co-to]"}, ["C345 thu.yaml:16:13"]),
        ({**_LETTER_TO, "issuer": "each"}, ["C345 thu.yaml:15:13"]),
        (
            {"issuer": "each", "to": "[each]", "signer": "{name: Phạm Bình}"},
            ["C346 thu.yaml:20:13", "C330 thu.yaml:21:10"],
        ),
    ],
)
def test_whom_a_document_is_made_for(keys: dict[str, str], expected: list[str]) -> None:
    """Ids, facts and names, each told where it is typed."""
    _, found = load_each(campaign(paper(LETTER, **keys)))

    assert places(found) == expected


def test_two_rows_with_one_name_never_stand_in_one_copy() -> None:
    """The list tells of the name; Kính gửi and Nơi nhận of a copy hold it once."""
    rows = "Mã;Tên đơn vị\na;UBND xã A\nb;UBND xã A\n"
    text = campaign(paper(LETTER, to="[each]", distribution="[each, UBND tỉnh]"), who=LISTED)
    _, found = load_each(text, rows)

    assert [one.code.id for one in found if one.code.severity.value == "warning"] == ["C318"]


def test_a_mistyped_word_is_told_once() -> None:
    """What follows from it (no Kính gửi, ``each`` out of place, work for nobody) is not."""
    more = "assignments:\n  - to: [co-to]\n    tasks: [Ra quân]\n"
    text = campaign(paper(LETTER, for_each="recipient", subject="giao {{ each.name }}"), who=TYPED)
    _, found = load_each(text + more)

    assert [one.code.id for one in found] == ["C044"]
    assert found[0].hint == "Có phải «recipients»?"


def test_a_mistyped_word_in_brackets_is_told_once() -> None:
    """In a list by itself it is no id: the word it is like is named, and nothing else is told."""
    more = "assignments:\n  - to: [co-to]\n    tasks: [Ra quân]\n"
    _, found = load_each(campaign(paper(LETTER, for_each="[recipents]"), who=TYPED) + more)

    assert [one.code.id for one in found] == ["C333"]
    assert found[0].hint == "Có phải «recipients»?"


def test_nobody_to_make_it_for() -> None:
    """An empty list of recipients leaves a document without copies; that alone is told."""
    _, found = load_each(campaign(paper(LETTER), who="recipients: []\n"))

    assert "C334 thu.yaml:12:15" in places(found)


def test_a_name_too_long_for_a_file() -> None:
    """Told at the id of the recipient."""
    text = campaign(paper(LETTER, id="x" * 60), who=TYPED.replace("co-to", "y" * 45))
    _, found = load_each(text)

    assert places(found) == ["C335 thu.yaml:11:10"]


def test_a_document_of_many_copies_is_not_cited() -> None:
    """Its copies have numbers of their own."""
    who = TYPED + "references:\n  giao: {document: thu}\n"
    _, found = load_each(campaign(paper(LETTER), who=who))

    assert "C336 thu.yaml:13:20" in places(found)


def test_an_issuer_that_does_not_count() -> None:
    """Agencies issue their own copies; one that is named beside is not used."""
    text = campaign(
        paper(LETTER, **{**_EACH_OWN, "issuer": "binh-minh"}), who="", agencies=COMMUNES
    )

    assert [one.split()[0] for one in places(load_each(text)[1])] == ["C339"]
    quiet = campaign(paper(LETTER, **_EACH_OWN), who="", agencies=COMMUNES)
    assert load_each(quiet)[1] == ()


@pytest.mark.parametrize(
    ("headers", "first", "second", "keys", "expected"),
    [
        ("Số", "12", "13", {}, []),
        ("Số", "12", "12", {}, ["C141 a.csv:3:13"]),
        ("Số", "1234", "1.234", {}, ["C141 a.csv:3:13"]),
        ("Số", "12", "1.23", {}, ["C053 a.csv:3:13"]),
        ("Số", "12", "mười", {}, ["C053 a.csv:3:13"]),
        ("Số", "12a", "12", {}, ["C053 a.csv:2:13"]),
        ("Số", "{{ year }}", "12", {}, ["C075 a.csv:2:13"]),
        ("Số", "12", "", {"number": "7"}, []),
        ("Ngày", "31/9/2026", "02/9/2026", {}, ["C048 a.csv:2:13"]),
        ("Ngày", "02/9/2026", "12/10/2026", _ON_EVENT, ["C106 a.csv:3:13"]),
        ("Ngày", "02/9/2026", "02/9/2025", {}, ["C100 a.csv:3:13"]),
        ("Địa danh", "Hà Nội", "tỉnh Quảng Ngãi", {}, ["C111 a.csv:3:13", "C344 thu.yaml:12:15"]),
        ("Địa danh", "Quảng Ngãi", "", {}, []),
        ("Người ký", "Phạm Bình", "", {}, []),
        ("Người ký", "Lê An", "Vũ Bình", {}, ["C344 thu.yaml:12:15"]),
        ("Người ký", "Lê An", "Vũ Bình", {"signer": ""}, []),
        ("Người ký", "Lê An", "", {"signer": ""}, ["C085 a.csv:3:13"]),
        (
            "Người ký;Chức vụ",
            "Lê An;Phó Giám đốc",
            "Lê An;KT. Giám đốc",
            {"signer": ""},
            ["C122 a.csv:3:19"],
        ),
        ("Người ký của xã", "Lê An", "Vũ Bình", {}, []),
        ("Dân số", "5", "", {"subject": '"giao {{ each.dan-so }}"'}, ["C332 a.csv:3:13"]),
        ("Số, ký hiệu", "3/SKHCN-VP", "4/QĐ-SKHCN", {}, ["C113 a.csv:3:13"]),
    ],
)
def test_rows_are_judged_in_their_cells(
    headers: str, first: str, second: str, keys: dict[str, str], expected: list[str]
) -> None:
    """Every copy is judged for what its row gives, also those behind the first."""
    text = campaign(paper(LETTER, **keys), who=LISTED)
    _, found = load_each(text, _ROWS.format(headers, first, second))

    assert places(found) == expected


def test_columns_that_stand_for_values_are_told_once() -> None:
    """With their counts, as a remark."""
    text = campaign(paper(LETTER, signer=""), who=LISTED)
    _, found = load_each(text, _ROWS.format("Số;Người ký", "12;Lê An", ";Vũ Bình"))

    (told,) = (one for one in found if one.code.id == "C338")
    assert "«number» (1 bản), «signer.name» (2 bản)" in told.message


def test_a_printed_column_is_no_strange_one() -> None:
    """The remark on unknown headers is for those that nobody prints."""
    rows = _ROWS.format("Dân số", "1", "2")
    quiet = campaign(paper(LETTER, subject='"giao {{ each.dan-so }}"'), who=LISTED)

    assert load_each(quiet, rows)[1] == ()
    assert [one.code.id for one in load_each(campaign(paper(LETTER), who=LISTED), rows)[1]] == [
        "C313"
    ]


_ISSUER = "Mã;Tên đơn vị;Người ký;Chức vụ;Số\na;UBND xã A;Lê An;Chủ tịch;1\nb;{}\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("UBND xã B;Vũ Bình;Phó Chủ tịch;1", []),
        ("UBND xã B;;;2", ["C085 a.csv:3:13"]),
        ("UBND xã B;Vũ Bình;;", []),
        ("UBND xã B;Vũ Bình;Chủ tịch;x", ["C053 a.csv:3:30"]),
        ("UBND xã B;;;x", ["C053 a.csv:3:15"]),
        ("Trạm Y tế;Vũ Bình;Trưởng trạm;", ["C096 a.csv:3:3"]),
        ("UBND XÃ B;Vũ Bình;Chủ tịch;", ["C126 a.csv:3:3"]),
    ],
)
def test_recipients_that_issue_are_judged_in_their_rows(row: str, expected: list[str]) -> None:
    """What an agency needs is asked of each row; their numbers are their own."""
    text = campaign(paper(PLAN), who=LISTED)
    _, found = load_each(text, _ISSUER.format(row))

    assert places(found) == expected


@pytest.mark.parametrize(
    ("rows", "taken"),
    [
        ("UBND xã A;Lê An;\nUBND xã B;Vũ Bình;", ""),
        ("UBND xã A;Lê An;\nUBND xã B;;Chủ tịch", "«UBND xã B»"),
        ("UBND xã A;;", ""),
        (
            "\n".join(f"UBND xã {n};;" for n in "ABCDE"),
            "«UBND xã A», «UBND xã B», «UBND xã C» và 2",
        ),
    ],
)
def test_nobody_signs_what_others_issue(rows: str, taken: str) -> None:
    """The signer of the document stands in for none of those that issue their copies."""
    signer = "{name: Trần Chung, title: Chủ tịch}"
    text = campaign(paper(PLAN, signer=signer), who=LISTED)
    _, found = load_each(text, f"Tên đơn vị;Người ký;Chức vụ\n{rows}\n")

    told = [one for one in found if one.code.id == "C346"]
    assert [taken in one.message for one in told] == ([True] if taken else [])


def test_nobody_sends_a_copy_to_himself() -> None:
    """The list of all departments of a province holds the one that writes."""
    rows = "Tên đơn vị\nSở Y tế\nSở Khoa học và Công nghệ\n"
    _, found = load_each(campaign(paper(LETTER), who=LISTED), rows)
    _, chosen = load_each(campaign(paper(LETTER, for_each="[so-y-te]"), who=LISTED), rows)
    _, issued = load_each(campaign(paper(PLAN), who=LISTED), rows)

    far = "Tên đơn vị;Tỉnh\nSở Khoa học và Công nghệ;Gia Lai\nSở Khoa học và Công nghệ;Quảng Ngãi\n"
    _, two = load_each(campaign(paper(LETTER), who=LISTED), far)

    assert [one for one in places(found) if "C347" in one] == ["C347 a.csv:3:1"]
    assert [one for one in places(two) if "C347" in one] == ["C347 a.csv:3:1"]
    assert not [one for one in places((*chosen, *issued)) if "C347" in one]


def test_agencies_sign_their_own_copies() -> None:
    """One with a signer, one without: the document's signs for nobody."""
    keys = {**_EACH_OWN, "signer": "{name: Trần Chung, title: Giám đốc}"}
    _, found = load_each(campaign(paper(LETTER, **keys), agencies=COMMUNES))
    _, alone = load_each(
        campaign(paper(LETTER, **{**keys, "for_each": "[nghia-lo]"}), agencies=COMMUNES)
    )

    lacking = COMMUNES.replace(", signer: {name: Lê Văn An, title: Chủ tịch}", "")
    _, one_lacks = load_each(campaign(paper(LETTER, **keys), agencies=lacking))

    told = [[one for one in some if one.code.id == "C346"] for some in (found, alone, one_lacks)]
    assert list(map(len, told)) == [0, 0, 1]
    assert "«Ủy ban nhân dân xã Bình Minh»" in told[2][0].message
    assert "ở «agencies»" in told[2][0].hint


_THEIRS = "Mã;Tên đơn vị;Người ký;Chức vụ;Địa danh;Số;Ngày\n" + "".join(
    f"{one};UBND xã {one.upper()};Lê {name};Phó Chủ tịch;Bình {name};{number};0{number}/9/2026\n"
    for number, (one, name) in enumerate((("a", "An"), ("b", "Hòa")), 1)
)


def test_columns_of_issuing_recipients_leave_another_paper_its_own() -> None:
    """A letter of a sở to communes that issue a plan keeps its signer, place, number and date."""
    text = campaign(paper(LETTER, number="7"), paper(PLAN), who=LISTED)
    loaded, found = load_each(text, _THEIRS)
    assert loaded is not None

    made = [copy for one in loaded.campaign.documents for copy in papers(loaded, one)]
    signed = [(one.signer.name if one.signer else "", one.number, one.place) for one in made]
    assert signed == [
        ("Phạm Bình", "7", None),
        ("Phạm Bình", "7", None),
        ("Lê An", "1", "Bình An"),
        ("Lê Hòa", "2", "Bình Hòa"),
    ]
    assert [one.date.numeric for one in made if one.date] == ["9/2026"] * 2 + [
        "01/9/2026",
        "02/9/2026",
    ]
    assert [one.code.id for one in found] == ["C337", "C338"]
    assert "để văn bản này ở chiến dịch riêng" in found[0].hint


def test_a_paper_without_number_and_date_takes_none_of_issuing_recipients() -> None:
    """The number of a plan that a commune issues is no number of the letter of a sở."""
    text = campaign(paper(LETTER, number="", date=""), paper(PLAN), who=LISTED)
    loaded, _ = load_each(text, _THEIRS)
    assert loaded is not None

    letter = loaded.campaign.documents[0]
    assert [(one.number, one.date) for one in papers(loaded, letter)] == [(None, letter.date)] * 2


def test_a_paper_without_signer_takes_none_of_issuing_recipients() -> None:
    """It is asked for in the campaign file, where it belongs."""
    text = campaign(paper(LETTER, signer=""), paper(PLAN), who=LISTED)
    _, found = load_each(text, _THEIRS)

    assert [one.split(":")[0] for one in places(found)] == ["C085 thu.yaml"]


def test_a_fault_of_the_first_row_is_counted_once() -> None:
    """The campaign's rules see the first copy, and rules on rows see its row: one place is one."""
    text = campaign(paper(PLAN), who=LISTED)
    _, found = load_each(text, "Tên đơn vị;Người ký\nỦY BAN NHÂN DÂN XÃ AN BÌNH;Lê An\n")

    assert [(one.code.id, one.count, one.others) for one in found] == [
        ("C112", 1, ()),
        ("C126", 1, ()),
    ]


def test_other_faults_of_one_code_are_told_apart() -> None:
    """What is said and advised holds for every place that is named with it."""
    days = ("31/9/2026", "9/20/2026", "31/11/2026", "32/9/2026")
    rows = "".join(f"Xã Bình {name};{day}\n" for name, day in zip("ABCD", days, strict=True))
    _, found = load_each(campaign(paper(LETTER), who=LISTED), f"Tên đơn vị;Ngày\n{rows}")

    told = [(one.span.line, one.count, one.hint) for one in found if one.span]
    assert told == [
        (2, 3, "Sửa lại ngày, tháng."),
        (3, 1, "Có phải «20/9/2026»? Ngày viết trước tháng."),
    ]


@pytest.mark.parametrize(
    ("fact", "code", "said", "advice"),
    [
        ("each", "C071", "«each» thiếu tên dữ kiện", "«{{ each.name }}»"),
        ("each.name.x", "C071", "«each.name» không có phần con", "Viết «{{ each.name }}»"),
        ("each.khong-co", "C331", "không nơi nào có dữ kiện «khong-co»", "nguoi-lien-he, id, name"),
    ],
)
def test_a_fact_of_each_that_is_none_is_told_once(
    fact: str, code: str, said: str, advice: str
) -> None:
    """Not once for every row, and with what can be written."""
    subject = f'"giao việc {{{{ {fact} }}}}"'
    _, (found,) = load_each(campaign(paper(LETTER, subject=subject)))

    assert found.code.id == code
    assert said in found.message
    assert advice in found.hint


def test_a_header_is_taken_for_the_fact_it_means() -> None:
    """As it is copied out of the list, capitals, accents, blanks and all."""
    rows = "Tên đơn vị;Chỉ tiêu\nUBND xã A;3\n"
    wrong = paper(LETTER, subject='"giao {{ each.Chỉ tiêu }} điểm"')
    _, found = load_each(campaign(wrong, who=LISTED), rows)
    right = paper(LETTER, subject='"giao {{ each.chi-tieu }} điểm"')

    (told,) = (one for one in found if one.code.id == "C070")
    assert told.hint == "Viết «{{ each.chi-tieu }}»."
    assert not load_each(campaign(right, who=LISTED), rows)[1]


def test_what_all_papers_share_knows_no_each() -> None:
    """Work of all has no recipient of its own: that its document has some does not help."""
    shared = "assignments: [{to: all, tasks: ['Mở {{ each.name }} điểm']}]\n"
    _, found = load_each(campaign(paper(LETTER)) + shared)

    (told,) = (one for one in found if one.code.id == "C330")
    assert "phần chung của tệp" in told.message
    assert "«sections»" in told.hint
    assert "for_each" not in told.hint


def test_a_list_is_no_one_to_make_it_for() -> None:
    """The file stands at the top, the word for its rows in the document."""
    _, found = load_each(campaign(paper(LETTER, for_each="a.csv")))

    (told,) = (one for one in found if one.code.id == "C044")
    assert "«recipients: {file: a.csv}» ở đầu tệp" in told.hint
    assert "«for_each: recipients» ở đây" in told.hint


def test_braces_in_a_row_are_no_fact_half_typed() -> None:
    """A name takes no fact: another brace would not help."""
    _, found = load_each(campaign(paper(LETTER), who=LISTED), "Tên đơn vị\nUBND xã {{x\n")

    assert {one.code.id for one in found} >= {"C075"}
    assert "C070" not in {one.code.id for one in found}


def test_hints_for_rows_name_columns() -> None:
    """A clerk with a list is not told of keys of the campaign file."""
    text = campaign(paper(PLAN), who=LISTED)
    _, found = load_each(text, _ISSUER.format("Trạm Y tế;;;"))

    hints = [one.hint for one in found if one.code.severity.value == "error"]
    assert [hint.split("»")[0] for hint in hints] == ["Điền cột «Ký hiệu", "Điền cột «Người ký"]


def test_names_of_recipients_in_capitals_are_told_with_what_to_write() -> None:
    """Once for a list, in a letter to all of them too; a name that is a sign stays."""
    rows = "ỦY BAN NHÂN DÂN XÃ AN BÌNH\nUBND PHƯỜNG VÕ THỊ SÁU\nSở Y tế\nVNPT VINAPHONE\nVNPT HUẾ\n"
    for made in (paper(LETTER), paper(LETTER, for_each="", to="[so-y-te]")):
        _, found = load_each(campaign(made, who=LISTED), f"Tên đơn vị\n{rows}")

        (told,) = (one for one in found if one.code.id == "C126")
        assert (told.span and told.span.line, told.count) == (2, 2)
        assert told.hint == "Ghi chữ thường, ví dụ «Ủy ban nhân dân xã An Bình»."


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Sở Khoa học và Công nghệ"),
        ("UBND PHƯỜNG VÕ THỊ SÁU", "UBND phường Võ Thị Sáu"),
        ("ỦY BAN NHÂN DÂN XÃ AN TÂY, TỈNH QUẢNG NGÃI",
         "Ủy ban nhân dân xã An Tây, tỉnh Quảng Ngãi"),
        ("BẢO HIỂM XÃ HỘI TỈNH", "Bảo hiểm xã hội tỉnh"),
    ],
)  # fmt: skip
def test_a_name_in_capitals_in_usual_letters(name: str, usual: str) -> None:
    """Place names and known fields keep their capitals."""
    assert usual_name(name) == usual


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Phạm thanh Bình", "Phạm Thanh Bình"),
        ("lê văn an", "Lê Văn An"),
        ("Lê Văn An", ""),
        ("Vincent van Gogh", ""),
        ("Cao Thị de La", ""),
        ("Y Ly Niê Kdăm", ""),
        ("(chờ ký)", ""),
    ],
)
def test_a_signer_with_a_small_letter_is_told(name: str, wanted: str) -> None:
    """In the campaign file and in each row; names of others have their own ways."""
    _, found = load_each(campaign(paper(LETTER, signer=f"{{name: {name}, title: Giám đốc}}")))
    _, of_rows = load_each(
        campaign(paper(PLAN), who=LISTED),
        f"Mã;Tên đơn vị;Người ký\na;UBND xã A;Lê An\nb;UBND xã B;{name}\nc;UBND xã C;{name}\n",
    )

    told = [(one.code.id, one.count, one.hint) for one in (*found, *of_rows)]
    hint = f"Ghi «{wanted}»."
    assert told == ([("C127", 1, hint), ("C127", 2, hint)] if wanted else [])


@pytest.mark.parametrize(
    ("column", "text", "code", "advice"),
    [
        ("Chức vụ", "KT. Chủ tịch", "C122", "ví dụ «Phó Chủ tịch» ở cột «Chức vụ»."),
        ("Chức vụ", "TL. Chủ tịch", "C122", "Ghi cột «Chức vụ» là chức vụ của người ký."),
        ("Chức vụ", "TM. Ủy ban nhân dân", "C122", "Bỏ «TM.» ở cột «Chức vụ»."),
        ("Chức vụ", "Chủ tịch UBND xã B", "C123", "Ghi «Chủ tịch» ở cột «Chức vụ»."),
        ("Người ký", "Chủ tịch Lê Văn An", "C125", "Ghi «Lê Văn An» ở cột «Người ký», chức"),
        ("Số", "5/KH-UBND", "C053", "Cả số và ký hiệu thì ghi ở cột «Số, ký hiệu»."),
    ],
)
def test_what_is_wrong_in_a_cell_is_said_of_columns(
    column: str, text: str, code: str, advice: str
) -> None:
    """Keys of the campaign file do not exist where the clerk is to mend."""
    row = {"Người ký": "Lê An", "Chức vụ": "Chủ tịch", "Số": ""} | {column: text}
    rows = f"Tên đơn vị;{';'.join(row)}\nỦy ban nhân dân xã B;{';'.join(row.values())}\n"
    _, found = load_each(campaign(paper(PLAN), who=LISTED), rows)

    (told,) = (one for one in found if one.code.severity.value != "info")
    assert told.code.id == code
    assert advice in told.hint
    assert "«by" not in told.message + told.hint


def test_waiting_cells_are_told() -> None:
    """A mark in a column that papers may print keeps them back; a note is the clerk's own."""
    rows = _ROWS.format("Số;Ghi chú", "12 (cần xác nhận);x", "13;(cần xác nhận)")
    _, found = load_each(campaign(paper(LETTER), who=LISTED), rows)

    assert places(found) == ["C160 a.csv:2:13"]
    (told,) = (one for one in found if one.code.id == "C160")
    assert told.message == "cột «Số» còn chờ xác nhận: «12 (cần xác nhận)»"
    once = campaign(paper(LETTER, for_each="", to="[a]"), who=LISTED)
    assert places(load_each(once, rows)[1]) == []


def test_all_copies_are_judged_not_only_the_first_agency() -> None:
    """A later agency's deputy without a head is found, once."""
    agencies = COMMUNES.replace("Nghĩa Lộ, head: Chủ tịch", "Nghĩa Lộ")
    _, found = load_each(campaign(paper(LETTER, **_EACH_OWN), who="", agencies=agencies))

    assert [one.split()[0] for one in places(found)] == ["C083"]


def test_the_post_of_a_deputy_in_a_row_is_that_of_his_head() -> None:
    """Told at the cell; the copies of other rows are not concerned."""
    rows = _ROWS.format("Người ký;Chức vụ", "Lê An;Phó Giám đốc", "Vũ Bình;Phó Chủ tịch")
    _, found = load_each(campaign(paper(LETTER), who=LISTED), rows)

    assert [one for one in places(found) if one.startswith("C128")] == ["C128 a.csv:3:21"]


def test_a_later_head_for_himself_is_no_accident() -> None:
    """A rule that looks where keys are typed finds its way for agencies behind the first."""
    agencies = COMMUNES.replace("title: Phó Chủ tịch", "title: Chủ tịch, by: kt")
    _, found = load_each(campaign(paper(LETTER, **_EACH_OWN), who="", agencies=agencies))

    assert [one.split()[0] for one in places(found)] == ["C120"]


def test_an_agency_without_signer_is_named() -> None:
    """A signer typed at the document would sign for that agency what its own person should."""
    agencies = COMMUNES.replace("signer: {name: Trần Thị Bình, title: Phó Chủ tịch}", "short: NL")
    assert agencies != COMMUNES
    _, found = load_each(campaign(paper(LETTER, **_EACH_OWN), who="", agencies=agencies))

    (missing,) = (one for one in found if one.code.id == "C085")
    assert "cơ quan «nghia-lo» chưa có người ký" in missing.message
    assert "ở cơ quan ấy" in missing.hint


@pytest.mark.parametrize(
    ("whom", "told"),
    [("[hong-gai]", []), ("[so-y]", ["C132"]), ("[hong-gai, so-y]", ["C132"])],
)
def test_work_that_no_copy_prints_is_told(whom: str, told: list[str]) -> None:
    """Each prints what is given to its own recipient, whoever else stands in Nơi nhận."""
    work = f"  - {{id: so-y, name: Sở Y tế}}\nassignments:\n  - {{to: {whom}, tasks: [Việc.]}}\n"
    keys = {"for_each": "[hong-gai, co-to]", "distribution": "[so-y]"}
    _, found = load_each(campaign(paper(LETTER, **keys), who=TYPED + work))

    assert [one.code.id for one in found] == told
    assert all("không có bản nào in việc ấy" in one.message for one in found)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"to": "[hong-gai, co-to]"}, ["C348"]),
        ({"to": "[each, co-to]"}, []),
        ({"to": "[co-to]"}, []),
        ({"to": "[Sở Y tế]", "distribution": "[hong-gai, co-to]"}, []),
        ({"kind": "thong-bao", "distribution": "[hong-gai, co-to]"}, ["C348"]),
        ({"for_each": "", "to": "[hong-gai, co-to]"}, []),
    ],
)
def test_copies_that_all_go_to_all_are_told(keys: dict[str, str], told: list[str]) -> None:
    """A list of addressees stayed when the paper became one for each."""
    _, found = load_each(campaign(paper(LETTER, **keys), who=TYPED))

    assert [one.code.id for one in found] == told


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({}, ["C089"]),
        ({"to": "[Trưởng các thôn]"}, []),
        ({"sections": "{khach_moi: Trưởng các thôn.}"}, []),
        ({"issuer": "so", "signer": "{name: Phạm Bình, title: Giám đốc}"}, []),
    ],
)
def test_recipients_that_issue_invitations_do_not_invite_each_other(
    keys: dict[str, str], told: list[str]
) -> None:
    """Left blank, «to» of an invitation means all recipients: those that issue it."""
    signed = TYPED.replace(
        "fields: {", "fields: {Ký hiệu: UBND, Người ký: Lê An, Chức vụ: Chủ tịch, "
    )
    who = TYPED if "issuer" in keys else signed
    text = campaign(paper(PLAN, **{"kind": "giay-moi", "subject": "Lễ phát động", **keys}), who=who)
    _, found = load_each(text)

    assert [one.code.id for one in found] == told
