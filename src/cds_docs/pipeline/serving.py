"""Which campaign a folder serves: files of one name in two places are not one campaign.

The manifest keeps the way from its folder to the campaign file. That is the same from whatever
folder and by whatever name the file is called, on every machine where both lie alike, and stays
so when they are moved together.
"""

import os
from pathlib import Path

from cds_docs.diagnostics import Diagnostic
from cds_docs.pipeline.codes import SAME_FOLDER, about_file
from cds_docs.pipeline.presence import may_be_there


def way_to(folder: Path, campaign: Path) -> str:
    """Return the way from a folder to a campaign file, or nothing where they are far apart.

    Where nothing but the root is above both, the way would name all that is above the file, and
    be another one on every machine.
    """
    start, goal = os.path.realpath(folder), os.path.realpath(campaign)
    try:
        above = Path(os.path.commonpath([start, goal]))
        return "" if above == Path(above.anchor) else Path(os.path.relpath(goal, start)).as_posix()
    except ValueError:  # two drives
        return ""


def another_campaign(folder: Path, shown: str, way: str, campaign: Path) -> tuple[Diagnostic, ...]:
    """Return a finding where a folder serves another campaign that is still there.

    Args:
        folder: The folder.
        shown: Its name for the user.
        way: What the manifest of the folder says, if anything.
        campaign: The campaign file that is to be worked on.
    """
    if not way or Path(way).anchor:
        return ()
    other = Path(os.path.normpath(os.path.realpath(folder) + os.sep + way))
    if not _is_another(other, campaign):
        return ()
    message = f"Thư mục «{shown}» đang giữ văn bản của tệp khác cùng tên, «{_named(other)}»."
    hint = "Đổi tên một trong hai tệp hoặc chọn -o khác; tệp kia không dùng nữa thì xóa nó đi."
    return (about_file(SAME_FOLDER, campaign.as_posix(), message, hint),)


def _is_another(other: Path, campaign: Path) -> bool:
    """Tell whether a file is there that is not the campaign's; in doubt there is."""
    if not may_be_there(other):
        return False
    try:
        return not other.samefile(campaign)
    except FileNotFoundError:  # a link that leads to nothing
        return False
    except OSError:
        return True


def _named(other: Path) -> str:
    """Return a file as the user may know it: from where he stands, if it is below that."""
    try:
        return other.relative_to(os.path.realpath(".")).as_posix()
    except (OSError, ValueError):
        return other.as_posix()
