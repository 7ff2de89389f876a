"""Pictures and base packages that a campaign names, relative to its file."""

from pathlib import Path, PurePosixPath, PureWindowsPath

from cds_docs.diagnostics import CdsError
from cds_docs.pipeline.codes import FILE_TOO_LARGE
from cds_docs.pipeline.files import read_file

_LARGEST = 20 << 20
"""Bytes of a picture or base; a photograph of a banner has 5 MB."""


class CampaignFiles:
    """The files beside the campaigns of one folder."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder of the campaign file."""
        self._folder = folder

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes, or None where there is none that can be read.

        A path from the root of a disk or to another machine finds nothing: a campaign must
        mean the same everywhere and may reach nobody.

        Raises:
            CdsError: It is too large.
        """
        windows = PureWindowsPath(path)
        rooted = PurePosixPath(path).is_absolute() or windows.drive or windows.root
        if not path or rooted or "\0" in path or "://" in path:
            return None
        file = self._folder / path.replace("\\", "/")
        try:
            return read_file(file, file.as_posix(), _LARGEST)
        except CdsError as error:
            if any(finding.code is FILE_TOO_LARGE for finding in error.diagnostics):
                raise
            return None  # whoever asked knows the place in the campaign and says so
