"""What papers are made of besides their campaign: templates, and the files a campaign names."""

import os
from typing import Protocol

from cds_docs.compose import Pictures, TemplateSource
from cds_docs.pipeline.campaigns import Job
from cds_docs.pipeline.pictures import CampaignFiles
from cds_docs.pipeline.templates import Templates, template_folders


class Supplies(Protocol):
    """Where the templates and files of campaigns come from."""

    def templates(self, job: Job) -> TemplateSource:
        """Return the templates that a campaign can use."""

    def files(self, job: Job) -> Pictures:
        """Return the files that a campaign can name."""


class OnDisk:
    """The folders of this machine; campaigns with the same template folders share what was read."""

    def __init__(self, templates: str | None) -> None:
        """Keep the folder given with ``--templates``."""
        self._own = templates
        self._templates: dict[str, Templates] = {}
        self._shared: dict[tuple[tuple[str, str], ...], Templates] = {}

    def templates(self, job: Job) -> Templates:
        """Return the templates of the office, those beside the campaign, those of the package."""
        key = job.path.parent.as_posix()
        if key not in self._templates:
            folders = template_folders(job.path, self._own)
            same = tuple((os.path.realpath(folder), shown) for folder, shown in folders)
            self._templates[key] = self._shared.setdefault(same, Templates(folders))
        return self._templates[key]

    def files(self, job: Job) -> CampaignFiles:
        """Return the files below the folder of a campaign."""
        return CampaignFiles(job.path.parent)
