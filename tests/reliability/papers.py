"""R1 to R4 and R7: papers are valid, laid out right, the same every time, and say everything."""

import tempfile
from functools import cache
from pathlib import Path

from reliability.goal import Result, Scale, shown
from reliability.specs import UNPRINTED, Made, make
from reliability.suites import run
from support import ooxml
from support.lint import lint
from word.mutants import MUTANTS, SDK, broken

_SEED = 2024
_SHEETS = "pages/test_sheets.py"
_SURROUNDINGS = "pipeline/faults/test_surroundings.py"


@cache
def _made(specs: int, papers: int) -> Made:
    return make(specs, _SEED, papers)


def validity(scale: Scale) -> Result:
    """R1: papers of random campaigns through the Open XML SDK and the house lint."""
    papers = _made(scale.specs, scale.papers).papers
    linted = [finding for paper in papers for finding in lint(paper)]
    tried = f"{shown(len(papers))} văn bản từ chiến dịch ngẫu nhiên"
    if ooxml.missing():
        return Result(tried, f"lint: {len(linted)} lỗi; máy này không có Open XML SDK", "", None)
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place, f"{number}.docx") for number in range(len(papers))]
        for file, paper in zip(files, papers, strict=True):
            file.write_bytes(paper)
        told = ooxml.errors_of_all(files, ooxml.VERSIONS)
    errors = sum(map(len, told.values()))
    found = f"Open XML SDK ({' và '.join(ooxml.VERSIONS)}): {errors} lỗi; lint: {len(linted)} lỗi"
    return Result(tried, found, "", not errors and not linted)


def planted(scale: Scale) -> Result:
    """R2: broken papers, each of which one of the two must find."""
    chosen = MUTANTS[:: max(scale.every // 10, 1)]
    by_lint = [one for one in chosen if one.caught_by != SDK]
    by_sdk = [one for one in chosen if one.caught_by == SDK]
    caught = sum(one.caught_by in {found.rule for found in lint(broken(one))} for one in by_lint)
    tried = f"{len(chosen)} tệp làm hỏng có chủ ý"
    if ooxml.missing():
        return Result(tried, f"lint thấy {caught}/{len(by_lint)}; không có SDK", "", None)
    with tempfile.TemporaryDirectory() as place:
        files = [Path(place, f"{number}.docx") for number in range(len(by_sdk))]
        for file, one in zip(files, by_sdk, strict=True):
            file.write_bytes(broken(one))
        told = ooxml.errors_of_all(files, ooxml.VERSIONS[-1:])
    caught += sum(bool(errors) for errors in told.values())
    return Result(tried, f"phát hiện {caught}/{len(chosen)}", "", caught == len(chosen))


def layout(scale: Scale) -> Result:
    """R3: facts measured in PDF."""
    done = run("pages" if scale.suites else f"{_SHEETS}::test_the_same_in_other_sizes_and_margins")
    met = done.is_sound and (not done.skipped or None)
    return Result("đo trong PDF do LibreOffice dựng", done.found, "", met)


def sameness(scale: Scale) -> Result:
    """R4: one digest whatever the surroundings, and nothing written again."""
    whole = [f"{_SURROUNDINGS}::test_twenty_surroundings", "pipeline/test_unchanged.py"]
    done = run(*(whole if scale.suites else [f"{_SURROUNDINGS}::test_another_century"]))
    tried = "20 lần dựng, mỗi lần một hạt băm, múi giờ, ngôn ngữ máy khác; dựng lại khi không đổi"
    return Result(tried, done.found, "", done.is_sound)


def completeness(scale: Scale) -> Result:
    """R7: every word put into a campaign is said by a paper."""
    made = _made(scale.specs, scale.papers)
    strange = made.unprinted - set(UNPRINTED)
    tried = (
        f"{shown(made.specs)} chiến dịch ngẫu nhiên, {shown(made.words)} chỗ chữ, đủ 146 chữ Việt "
        f"và dấu của XML ({made.refused} chiến dịch khác bị từ chối có nêu chỗ)"
    )
    met = not made.lost and not strange and not made.unplaced
    lost = "; ".join([*made.lost[:3], *sorted(strange)])
    return Result(tried, f"{len(made.lost)} chữ mất", lost, met)
