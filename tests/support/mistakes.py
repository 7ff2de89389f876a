"""Slips of a clerk that one place of the file shows: what is typed in place of what."""

from typing import NamedTuple


class Mistake(NamedTuple):
    """A slip: words of the good file, what stands there instead, and the code it gets.

    The first line of what stands instead is where both the program and the editor complain.
    """

    right: str
    wrong: str
    code: str


MISTAKES: tuple[Mistake, ...] = (
    # keys
    Mistake("theme:", "chu_de:", "C040"),
    Mistake("slogans:", "khau-hieu:", "C040"),
    Mistake("slogans:", "Slogans:", "C040"),
    Mistake("    unit:", "    đơn vị:", "C040"),
    Mistake("    subject:", "    title:", "C040"),
    Mistake("short: Sở TT&TT", "viet_tat: Sở TT&TT", "C040"),
    Mistake("note: b/c", "ghi_chu: b/c", "C040"),
    Mistake("output: Ảnh chụp", "ket_qua: Ảnh chụp", "C040"),
    Mistake("place: Nhà", "dia_diem: Nhà", "C040"),
    Mistake("    signer: {name:", "    signer: {ten:", "C040"),
    Mistake("- {id: bao-cao, title:", "- {title:", "C041"),
    Mistake("{name: Huỳnh Thị Thu Thủy, title: Phó Giám đốc}", "{title: Phó Giám đốc}", "C041"),
    Mistake("{id: so-nganh, name:", "{id: so-nganh, short:", "C041"),
    Mistake("{name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}", "{name: Ngày hội}", "C041"),
    Mistake("- {to: UBND tỉnh, note: b/c}", "- {note: b/c}", "C041"),
    Mistake("- {text: Treo băng rôn", "- {intro: Treo băng rôn", "C040"),
    # blanks
    Mistake("    issuer: so-tttt", "    issuer:", "C042"),
    Mistake("theme: Phổ cập hạ tầng số", 'theme: ""', "C042"),
    Mistake("year: 2024", "year:", "C042"),
    Mistake("    tasks: [Treo cờ]", "    tasks: []", "C042"),
    Mistake("- Chào mừng {{ event.name }}!", "-", "C042"),
    # text, list, mapping
    Mistake("theme: Phổ cập", "theme: [Phổ cập]  #", "C043"),
    Mistake("    unit: TTBCXB", "    unit: {ten: TTBCXB}", "C043"),
    Mistake("title: Phó Giám đốc", "title: [Phó Giám đốc]", "C043"),
    Mistake("    to: [so-nganh, ubnd-huyen, Trung tâm]", "    to: so-nganh", "C044"),
    Mistake("accept: [T-15]", "accept: T-15", "C044"),
    Mistake("    bases: [Căn cứ Luật]", "    bases: Căn cứ Luật", "C044"),
    Mistake("  - to: [so-nganh]", "  - to: so-nganh", "C044"),
    Mistake(
        "    signer: {name: Huỳnh Thị Thu Thủy, title: Phó Giám đốc}", "    signer: Lê A", "C045"
    ),
    Mistake("event: {name: Ngày Chuyển", "event: Ngày Chuyển  # {", "C045"),
    Mistake("  so-tttt: {parent", "  so-tttt: Sở  # {", "C045"),
    # choices
    Mistake("form: paper", "form: giấy", "C046"),
    Mistake("    urgency: khan", "    urgency: KHẨN", "C046"),
    Mistake("header: small", "header: vừa", "C046"),
    Mistake("body: 14", "body: 15", "C046"),
    Mistake("indent: 10mm", "indent: 10", "C046"),
    Mistake("collective: false", "collective: không", "C046"),
    Mistake("schema: 1", "schema: 2", "C046"),
    Mistake("    kind: cong-van", "    kind: công văn", "C091"),
    Mistake("    kind: cong-van", "    kind: hop-dong", "C092"),
    # dates and numbers
    Mistake("    date: 19/9/2024", "    date: 19-9-2024", "C047"),
    Mistake("    date: 19/9/2024", "    date: ngày 19 tháng 9", "C047"),
    Mistake("    date: 19/9/2024", "    date: 31/9/2024", "C048"),
    Mistake("    date: 19/9/2024", "    date: 19/9/24", "C047"),
    Mistake("    date: 19/9/2024", "    date: 9/19/2024", "C048"),
    Mistake("due: 25/10/2024", "due: 25/10/1024", "C049"),
    Mistake("due: tuyen-truyen", "due: 31/9/2024", "C048"),
    Mistake("year: 2024", "year: năm 2024", "C050"),
    Mistake("year: 2024", "year: 24", "C050"),
    Mistake("year: 2024", "year: 1890", "C049"),
    Mistake("    number: 12", "    number: số 12", "C053"),
    Mistake("    number: 12", "    number: 0", "C053"),
    Mistake("    number: 12", "    number: 12/STTTT", "C053"),
    Mistake("    number: 12", "    symbol: STTTT-TTBCXB", "C054"),
    Mistake("left: 30", "left: 3cm", "C058"),
    Mistake("left: 30", "left: 25", "C093"),
    Mistake("accept: [T-15]", "accept: [t15]", "C059"),
    # ids
    Mistake("- {id: bao-cao", "- {id: Báo cáo", "C051"),
    Mistake("  - id: cong-van", "  - id: con", "C052"),
    Mistake("  - id: cong-van", "  - id: cong_van", "C051"),
    Mistake("  - id: cong-van", "  - id: cong.van.docx", "C051"),
    Mistake("    issuer: so-tttt", "    issuer: Sở TT&TT", "C051"),
    Mistake("  qd-505:", "  QD 505:", "C051"),
    # lines, addresses, facts
    Mistake("name: Tuần lễ ", "name: |\n      Tuần lễ\n      ", "C057"),
    Mistake("qr: https://dx.gov.vn", "qr: dx.gov.vn", "C098"),
    Mistake("{{ event.name }}!", "{{ event.ten }}!", "C071"),
    Mistake("{{ event.name }}!", "{{ event.name !", "C070"),
    Mistake("{{ event.name }}!", "{{ su-kien.name }}!", "C071"),
    Mistake("title: Phó Giám đốc", 'title: "Phó {{ year }}"', "C075"),
    # keys that belong together
    Mistake("due: 25/10/2024", "due: 25/10/2024, date: 1/10/2024", "C081"),
    Mistake(", due: 25/10/2024", "", "C081"),
    Mistake("    unit: TTBCXB", "    symbol: 12/A", "C082"),
    Mistake("text: Lời.", "text: Lời., template: lich", "C086"),
    # waiting for a person
    Mistake("theme: Phổ cập", "theme: (cần xác nhận) Phổ cập", "C160"),
    Mistake("    date: 19/9/2024", "    date: (cần xác nhận) 19/9/2024", "C160"),
)

GOOD = """\
schema: 1
year: 2024
form: paper
accept: [T-15]
style: {header: small, body: 14, indent: 10mm, margins: {left: 30}}
event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}
theme: Phổ cập hạ tầng số
activities:
  - id: tuan-le
    name: Tuần lễ Chuyển đổi số
slogans:
  - Chào mừng {{ event.name }}!
timeline:
  - {id: tuyen-truyen, title: Tuyên truyền, start: 20/9/2024, end: 11/10/2024}
  - {id: chung-ket, title: Chung kết, date: 02/10/2024, place: Nhà Văn hóa}
  - {id: bao-cao, title: Báo cáo, due: 25/10/2024}
references:
  qd-505: {type: Quyết định, number: 505/QĐ-TTg}
agencies:
  so-tttt: {parent: UBND tỉnh, name: Sở, short: Sở TT&TT, code: A, head: Trưởng, collective: false}
recipients:
  - {id: so-nganh, name: Các sở}
  - {id: ubnd-huyen, name: Các huyện}
assignments:
  - to: [so-nganh]
    tasks: [Treo cờ]
  - to: all
    tasks:
      - {text: Treo băng rôn., due: tuyen-truyen, output: Ảnh chụp}
documents:
  - id: cong-van
    kind: cong-van
    issuer: so-tttt
    unit: TTBCXB
    number: 12
    date: 19/9/2024
    subject: tuyên truyền
    to: [so-nganh, ubnd-huyen, Trung tâm]
    bases: [Căn cứ Luật]
    signer: {name: Huỳnh Thị Thu Thủy, title: Phó Giám đốc}
    distribution:
      - {to: UBND tỉnh, note: b/c}
      - Lưu: VT
    annexes: [{id: mot, title: Một, text: Lời.}]
    after: [{text: Mã, qr: https://dx.gov.vn}]
    urgency: khan
"""


def written(mistake: Mistake) -> tuple[str, int]:
    """Return the file with a slip, and the line it is on.

    Raises:
        AssertionError: The good file has not those words, or twice.
    """
    assert GOOD.count(mistake.right) == 1, mistake
    before, after = GOOD.split(mistake.right)
    return f"{before}{mistake.wrong}{after}", before.count("\n") + 1
