"""Pictures and base packages that a campaign names, relative to its file."""

from pathlib import Path

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.codes import FILE_TOO_LARGE, OUTSIDE_CAMPAIGN, about_file
from cds_docs.pipeline.files import read_file
from cds_docs.pipeline.inside import beside, is_inside

_LARGEST = 20 << 20
"""Bytes of a picture or base; a photograph of a banner has 5 MB."""
_BELOW = "Chép tệp vào thư mục của tệp chiến dịch rồi ghi tên từ đó, ví dụ «anh/logo.png»."


class CampaignFiles:
    """The files below the folder of one campaign."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder of the campaign file."""
        self._folder = folder

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes, or None where there is none that can be read.

        Raises:
            CdsError: It lies outside the folder, or it is too large.
        """
        if not path:
            return None
        if not is_inside(path, self._folder):
            message = f"«{path}» nằm ngoài thư mục của tệp chiến dịch nên không được đọc."
            raise CdsError([about_file(OUTSIDE_CAMPAIGN, path, message, _BELOW)])
        file = beside(path, self._folder)
        try:
            return read_file(file, file.as_posix(), _LARGEST)
        except CdsError as error:
            if any(finding.code is FILE_TOO_LARGE for finding in error.diagnostics):
                raise
            return None  # whoever asked knows the place in the campaign and says so
