"""Any text in any field: refused with a place, or the papers are made and judged."""

import json
import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cds_docs.diagnostics import has_errors
from cds_docs.pipeline.outcome import Status
from cds_docs.pipeline.render import RenderOptions, render
from cds_docs.pipeline.validate import validate
from cds_docs.source import read
from support.campaigns import TEMPLATES, campaign_text
from support.loading import loaded_text
from support.values import places, plain
from support.watching import Watcher

_NAMES = ("campaign-2024", "nghe-an-2024", "hai-phong-2024")
_GOOD = Path(__file__).parents[1] / "campaign/good/design.yaml"

_LIVELY = st.sampled_from(
    [
        "all", "x", "so-nganh", "2024", "31/9/2024", "10/10/2024", "9/2024", "true", "kt", "1",
        "{{ year }}", "{{ theme }}", "{{ ref.qd-505 }}", "{{ ref.qd-505.full }}",
        "{{ enclosures }}", "{{ timeline.bao-cao }}", "{{ x", "}}", "{% if %}", "quyet-dinh",
        "giay-moi", "bao-cao",
        "V/v về việc ./.", "Như trên", "Như Điều 3", "Lưu: VT", "Phụ lục IX kèm theo",
        "| A | B |\n|---|---|\n| = Tổng | 5 |", "# I. Một", "#a) hai", "- ", "+ x", "---",
        "![qr](https://dx.gov.vn)", "![a](b.png)", "**x", "*", "\\", "Điều 1.", "Căn cứ", "5.000",
        "(cần xác nhận)", "(cần xác nhận) 10/10/2024", "“Chủ đề: x”", "chủ đề “ABCDEFGHIK”",
    ]
)  # fmt: skip
_TEXT = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("ăđơưạếộữ .,;:!?-–/(){}|#*\\\n\"'“”"),
    max_size=60,
)
_VALUE = st.one_of(
    _LIVELY,
    _TEXT,
    st.lists(_LIVELY | _TEXT, max_size=2),
    st.dictionaries(st.sampled_from(["to", "id", "title", "text", "x"]), _LIVELY, max_size=2),
)


@cache
def _campaign(name: str) -> str:
    """Return a campaign of the project as JSON, which a campaign file may be written in."""
    source, _ = read(campaign_text(name).encode(), "thu.yaml")
    assert source is not None
    return json.dumps(plain(source.root))


@settings(max_examples=120)
@given(st.data())
def test_any_text_in_any_field_is_refused_with_a_place_or_rendered(data: st.DataObject) -> None:
    """Never an exception; every finding has a place; what has no error is written."""
    campaign = json.loads(_campaign(data.draw(st.sampled_from(_NAMES))))
    for _ in range(data.draw(st.integers(1, 2))):
        holder, place = data.draw(st.sampled_from(places(campaign)))
        if data.draw(st.integers(0, 5)):
            holder[place] = data.draw(_VALUE)  # type: ignore[index, assignment]
        else:
            del holder[place]  # type: ignore[arg-type]

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "thu.yaml")
        path.write_text(json.dumps(campaign, ensure_ascii=False, indent=1), encoding="utf-8")

        outcome = validate([str(path)], str(TEMPLATES), Watcher())

        for finding in outcome.diagnostics:
            assert finding.span is not None, finding
            assert finding.message
        if not has_errors(outcome.diagnostics):
            assert outcome.waiting == ()
            options = RenderOptions(out=folder, templates=str(TEMPLATES))
            made = render([str(path)], options, Watcher())
            assert {result.status for result in made.results} == {Status.WRITTEN}
            assert not has_errors(made.diagnostics)


_SLIPS = (
    ("- {to: bo-chu-quan, note: để b/c}", "- Lưu VT\n      - {to: bo-chu-quan, note: để b/c}"),
    ("- {to: UBND tỉnh, note: để b/c}", "- Như Điều 3\n      - {to: UBND tỉnh, note: để b/c}"),
    ("Chủ trì: Lãnh đạo", "Chủ trì : Lãnh đạo"),
)
"""A slip in each document of the example that only its composed paper shows."""
_WRONG = st.sampled_from(["31/9/2024", "{{ x }}", "{{ ref.khong-co }}", "khong-co"])


@cache
def _slipped() -> tuple[str, frozenset[str]]:
    """Return the example with slips as JSON, and what is said of it."""
    text = campaign_text("campaign-2024")
    for old, new in _SLIPS:
        assert old in text
        text = text.replace(old, new, 1)
    source, _ = read(text.encode(), "thu.yaml")
    assert source is not None
    whole = json.dumps(plain(source.root), ensure_ascii=False)
    return whole, frozenset(_said(whole)[1])


def _said(campaign: str) -> tuple[bool, set[str]]:
    """Return whether a campaign has an error of its own, and what is said of its papers."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "thu.yaml")
        path.write_text(campaign, encoding="utf-8")
        outcome = validate([str(path)], str(TEMPLATES), Watcher())
    of_papers = {one for one in outcome.diagnostics if not one.code.id.startswith("C")}
    return bool(outcome.unusable), {f"{one.code.id} {one.message}" for one in of_papers}


@settings(max_examples=60)
@given(st.data())
def test_an_error_never_makes_a_finding_in_a_paper(data: st.DataObject) -> None:
    """What is said beside an error is what is said without it: no stand-in is blamed."""
    whole, known = _slipped()
    assert len(known) == len(_SLIPS) + 1  # a line in the wrong place is also of the wrong form
    campaign = json.loads(whole)
    holder, place = data.draw(st.sampled_from(places(campaign)))
    value = holder[place]  # type: ignore[index]
    # another id, or a value taken away, is another campaign, with truths of its own
    assume(place != "id" and isinstance(value, str) and value)
    if isinstance(holder, dict) and data.draw(st.booleans()):
        holder[f"{place}x"] = holder.pop(str(place))
    else:
        holder[place] = data.draw(_WRONG)  # type: ignore[index]

    refused, said = _said(json.dumps(campaign, ensure_ascii=False))

    if refused:
        assert said <= known


def _spoilt(line: int, column: int) -> str:
    """Return the contract's own example with a Cyrillic letter put in at a place."""
    lines = _GOOD.read_text(encoding="utf-8").split("\n")
    text = lines[line - 1]
    lines[line - 1] = f"{text[: column - 1]}\u0430{text[column - 1 :]}"
    return "\n".join(lines)


@pytest.mark.parametrize("kind", ["values", "keys"])
def test_a_look_alike_letter_is_found_wherever_it_stands(kind: str) -> None:
    """In each value and in each key, known or free; the finding points at the letter's line."""
    loaded = loaded_text(_GOOD.read_text(encoding="utf-8"))
    places = loaded.spans if kind == "values" else loaded.keys
    starts = {(span.line, span.column) for span in places.values()}
    checked = 0
    for line, column in sorted(starts):
        spoilt = _spoilt(line, column + 1)
        if spoilt.split("\n")[line - 1][column - 1] in "[{|":
            continue  # the letter would stand between values, or make no YAML
        _, found = read(spoilt.encode(), "thu.yaml")
        alike = [one for one in found if "C029" <= one.code.id <= "C037"]
        assert alike, (line, column)
        assert [one.span.line for one in alike if one.span] == [line]
        checked += 1
    assert checked > len(("more", "than", "a", "handful"))
