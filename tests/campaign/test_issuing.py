"""Number and date of a paper put into its file, every other byte as it was."""

from pathlib import Path

import pytest

from cds_docs.campaign.dates import PartialDate
from cds_docs.campaign.issuing import Given, issued, number_of, splices
from cds_docs.campaign.series import uses
from cds_docs.source.splice import spliced
from support.campaigns import CAMPAIGNS
from support.loading import loaded_text, small

GIVEN = Given(12, PartialDate(2024, 9, 19))
_OLD = "    issuer: so\n"
_ROW = "id: mot, kind: ke-hoach, subject: Hội, issuer: so"
_GOT = "number: 12, date: 19/9/2024"


def _issued(text: str, given: Given = GIVEN) -> str:
    loaded = loaded_text(text)
    document = loaded.campaign.documents[0]
    after = spliced(text.encode(), splices(loaded, document, given)).decode()
    assert loaded_text(after).campaign.documents[0] == issued(document, given)
    return after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "    number: 12\n    date: 19/9/2024\n"),
        ("    number:\n", "    number: 12\n    date: 19/9/2024\n"),
        ("    number: \n    date:\n", "    number: 12 \n    date: 19/9/2024\n"),
        (
            "    number:      # chưa có\n    date: 9/2024  # tháng 9\n",
            "    number: 12      # chưa có\n    date: 19/9/2024  # tháng 9\n",
        ),
        ("    date: ~\n", "    number: 12\n    date: 19/9/2024\n"),
        ("    date: null\n    number: ''\n", "    date: 19/9/2024\n    number: 12\n"),
        ('    date: "2024"\n    number: \'7\'\n', "    date: 19/9/2024\n    number: 12\n"),
        ("    number: 012\n    date: 2024-09-19\n", "    number: 012\n    date: 2024-09-19\n"),
        ("    number:\n      7\n    date: >-\n      9/2024\n",
         "    number:\n      12\n    date: 19/9/2024\n"),
        ("    symbol: /KH-UBND\n", "    symbol: 12/KH-UBND\n    date: 19/9/2024\n"),
        ('    symbol: "3/KH-UBND"  # k\n    date: 2024\n',
         '    symbol: "12/KH-UBND"  # k\n    date: 19/9/2024\n'),
        ("    unit: VP  # đơn vị\n    # lời\n",
         "    unit: VP  # đơn vị\n    number: 12\n    date: 19/9/2024\n    # lời\n"),
    ],
)  # fmt: skip
def test_values_are_put_where_they_belong(before: str, after: str) -> None:
    """Blank, null, quoted, on a line of its own, absent: only the value changes."""
    text = small((_OLD, _OLD + before))
    wanted = small((_OLD, _OLD + after))
    assert _issued(text) == wanted


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (f"{{{_ROW}, signer: {{name: A}}}}", f"{{{_ROW}, {_GOT}, signer: {{name: A}}}}"),
        (
            f"{{{_ROW}, number: , date: ~, signer: {{name: A}}}}",
            f"{{{_ROW}, {_GOT}, signer: {{name: A}}}}",
        ),
        (
            f"{{{_ROW}, number:  , date: 2024, signer: {{name: A}}}}",
            f"{{{_ROW}, number:  12, date: 19/9/2024, signer: {{name: A}}}}",
        ),
        (f"{{signer: {{name: A}}, {_ROW}}}", f"{{signer: {{name: A}}, {_ROW}, {_GOT}}}"),
    ],
)
def test_values_in_braces(row: str, wanted: str) -> None:
    """A paper on one line keeps its line."""
    head, _, _ = small().partition("  - id: mot")
    assert _issued(f"{head}  - {row}\n") == f"{head}  - {wanted}\n"


@pytest.mark.parametrize("path", sorted(CAMPAIGNS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_paper_of_every_campaign(path: Path) -> None:
    """Each paper gets a number and a date; the file differs in at most two lines."""
    text = path.read_text(encoding="utf-8")
    loaded = loaded_text(text)
    for document in loaded.campaign.documents:
        given = Given(9876, PartialDate(loaded.campaign.year, 12, 31))
        after = spliced(text.encode(), splices(loaded, document, given)).decode()
        found = loaded_text(after).campaign
        assert found.documents == tuple(
            issued(one, given) if one is document else one for one in loaded.campaign.documents
        )
        gone = set(text.split("\n")) - set(after.split("\n"))
        assert len(gone) <= 2


def test_number_of() -> None:
    """The number stands alone, or before the stroke of the whole symbol; or nowhere."""
    texts = (small(), small((_OLD, _OLD + "    number: 07\n")))
    more = (
        small((_OLD, _OLD + "    symbol: 8/KH-UBND\n")),
        small((_OLD, _OLD + "    symbol: /KH-UBND\n")),
    )
    found = [number_of(loaded_text(text).campaign.documents[0]) for text in (*texts, *more)]
    assert found == [None, 7, 8, None]


_TWO = """\
  - id: hai
    kind: ke-hoach
    issuer: so
    number: 12
    subject: Khác
    signer: {name: Lê Văn A}
"""


@pytest.mark.parametrize(
    ("changes", "used"),
    [
        ((), ["hai"]),
        ((("    number: 12", "    number: 012"),), ["hai"]),
        ((("    number: 12", "    symbol: 12/KH-KHAC"),), ["hai"]),
        ((("    number: 12", "    number: 13"),), []),
        ((("    number: 12", "    number: 12\n    date: 30/12/2023"),), []),
        ((("hai\n    kind: ke-hoach", "hai\n    kind: chi-thi"),), []),
    ],
)
def test_used_numbers_in_the_campaign(
    changes: tuple[tuple[str, str], ...], used: list[str]
) -> None:
    """A number is used by a paper of the same agency, kind and year."""
    text = small() + _TWO
    for old, new in changes:
        text = text.replace(old, new)
    loaded = loaded_text(text)
    found = uses(loaded, loaded.campaign.documents[0], GIVEN, ())
    assert [use.document.id for use in found] == used


@pytest.mark.parametrize(
    ("changes", "used"),
    [
        ((), ["mot"]),
        ((("so: {name", "khac: {name"), ("issuer: so", "issuer: khac")), ["mot"]),
        ((("name: Sở Thông tin", "name: SỞ THÔNG TIN"),), ["mot"]),
        ((("{name: Sở", "{parent: UBND tỉnh An Giang, name: Sở"),), []),
        ((("year: 2024", "year: 2023"), ("10/10/2024", "10/10/2023")), []),
        ((("subject: Kỳ họp", "subject: Tổ chức Ngày hội"),), []),
    ],
)
def test_used_numbers_beside(changes: tuple[tuple[str, str], ...], used: list[str]) -> None:
    """Campaigns beside count by the agency's name; a copy of the paper is no other paper."""
    loaded = loaded_text(small())
    numbered = small((_OLD, _OLD + "    number: 12\n"), ("Tổ chức Ngày hội", "Kỳ họp"))
    for old, new in changes:
        assert old in numbered
        numbered = numbered.replace(old, new)
    found = uses(loaded, loaded.campaign.documents[0], GIVEN, [loaded_text(numbered)])
    assert [use.document.id for use in found] == used
