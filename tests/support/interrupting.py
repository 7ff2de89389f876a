"""Runs that are stopped at random moments, and what stands on disk afterwards."""

import random
import signal
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from cds_docs.pipeline.digest import sha256
from cds_docs.pipeline.manifest import MANIFEST_NAME, Manifest, read_manifest
from support.desk import Desk, desk
from support.trees import tree
from support.zygote import Zygote, zygote

DOCUMENTS = 36
"""More than are put in place together, so that the manifest grows while a run is at work."""
_EDITED, _STRANGE = "vb-03.docx", "vb-05.docx"
"""A document edited by hand and a file of somebody else's: no run may touch them."""
_INTERRUPTED = 130
_TEXTS = ("tuyên truyền rộng rãi", "tổ chức thực hiện nghiêm túc")


@dataclass(slots=True)
class Counts:
    """What a series of runs came to.

    Attributes:
        killed: Runs that SIGKILL ended.
        interrupted: Runs that SIGINT ended in order, by their exit code.
        midway: Runs that were stopped with files announced of which nobody had said what became.
        finished: Runs that were done before the signal came.
        resumed: Runs that were left in peace and completed what the others had begun.
        files: Documents looked at, after all runs together.
        broken: Documents that were no complete package, or not one of those asked for.
        unknown: Documents of which the manifest did not know.
        lost: Files of a person that were changed or gone.
        leftovers: Temporary files, locks or journals that outlived the next complete run.
        untidy: Interrupted runs that left a temporary file or a traceback.
        trace: What the first of those left and said.
        incomplete: Runs left in peace after which something was missing or told as failed.
    """

    killed: int = 0
    interrupted: int = 0
    midway: int = 0
    finished: int = 0
    resumed: int = 0
    files: int = 0
    broken: int = 0
    unknown: int = 0
    lost: int = 0
    leftovers: int = 0
    untidy: int = 0
    incomplete: int = 0
    trace: str = ""

    @property
    def stopped(self) -> int:
        """Return how many runs were stopped before they were done."""
        return self.killed + self.interrupted

    @property
    def harm(self) -> int:
        """Return how often something was not as it should be."""
        wrong = (self.broken, self.unknown, self.lost, self.leftovers, self.untidy, self.incomplete)
        return sum(wrong)


@dataclass
class _Site:
    """The folder in which runs are stopped.

    Attributes:
        here: Where the campaigns are.
        wanted: For each version of the campaign the documents it makes.
        counts: What was seen.
    """

    here: Desk
    wanted: list[dict[str, bytes]] = field(default_factory=list)
    counts: Counts = field(default_factory=Counts)

    @property
    def out(self) -> Path:
        """Return where the documents go."""
        return self.here.folder / "out" / "dot"

    def use(self, version: int) -> None:
        """Let the campaign be the one or the other of two versions."""
        ids = [f"vb-{number:02}" for number in range(DOCUMENTS)]
        path = self.here.campaign("dot.yaml", *ids)
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("tuyên truyền về", f"{_TEXTS[version]} về"), encoding="utf-8")

    def prepare(self, runner: Zygote) -> float:
        """Make both versions elsewhere and lay a person's files in the way; return the time."""
        for version in (0, 1):
            self.use(version)
            ended = runner.run(["render", "campaigns", "-o", f"whole-{version}"])
            if ended.status:
                raise AssertionError(ended)
            folder = self.here.folder / f"whole-{version}" / "dot"
            made = tree(folder)
            if not all(is_whole(folder / name) for name in made if name != MANIFEST_NAME):
                raise AssertionError(folder)
            self.wanted.append({name: made[name] for name in made if name != MANIFEST_NAME})
        runner.run(["render", "campaigns"])
        self.use(0)
        seconds = runner.run(["render", "campaigns"]).seconds
        for name in (_EDITED, _STRANGE):
            (self.out / name).write_bytes(self.own(name))
        return seconds

    @staticmethod
    def own(name: str) -> bytes:
        """Return what a person has put into a file."""
        return f"của người khác: {name}".encode()

    def look(self) -> Manifest | None:
        """Count what is not as it should be after a run; return the manifest."""
        manifest = read_manifest(self.out)
        for name, data in tree(self.out).items():
            if not name.endswith(".docx"):
                continue
            self.counts.files += 1
            if name in {_EDITED, _STRANGE}:
                self.counts.lost += data != self.own(name)
                continue
            document = name.replace(".moi", "")
            versions = [wanted[document] for wanted in self.wanted]
            self.counts.broken += data not in versions  # which are whole
            self.counts.unknown += not is_known(manifest, name, sha256(data))
        self.counts.lost += sum(not (self.out / name).exists() for name in (_EDITED, _STRANGE))
        return manifest

    def rarer(self) -> int:
        """Return the version of which fewer documents are on disk: there is most to do for it."""
        found = tree(self.out).values()
        first, second = (sum(one in wanted.values() for one in found) for wanted in self.wanted)
        return int(first > second)

    def remains(self) -> set[str]:
        """Return the temporary files that lie about."""
        return {name for name in tree(self.here.folder / "out") if name.endswith(".tmp")}

    def note_tidiness(self, left: set[str], told: str) -> None:
        """Count an interrupted run that left a temporary file or a traceback."""
        if left or "Traceback" in told:
            self.counts.untidy += 1
            self.counts.trace = self.counts.trace or f"{sorted(left)}\n{told}"

    def complete(self, runner: Zygote, version: int) -> None:
        """Run once more in peace, and count what is not as if nothing had ever been stopped."""
        ended = runner.run(["render", "campaigns"])
        self.counts.resumed += 1
        wanted = dict(self.wanted[version])
        for name in (_EDITED, _STRANGE):
            wanted[name.replace(".docx", ".moi.docx")] = wanted[name]
            wanted[name] = self.own(name)
        found = tree(self.here.folder / "out")
        documents = {f"dot/{name}": data for name, data in wanted.items()}
        complete = documents.items() <= found.items() and ended.status == 1  # two were kept back
        self.counts.incomplete += not complete
        self.counts.leftovers += len(found.keys() - documents.keys() - {f"dot/{MANIFEST_NAME}"})
        manifest = self.look()
        self.counts.unknown += manifest is None or bool(manifest.pending)


def is_whole(path: Path) -> bool:
    """Tell whether a file is a complete package."""
    try:
        with zipfile.ZipFile(path) as package:
            return package.testzip() is None and "word/document.xml" in package.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def is_known(manifest: Manifest | None, name: str, digest: str) -> bool:
    """Tell whether a manifest says that a file of these bytes is ours."""
    if manifest is None:
        return False
    tables = (manifest.files, manifest.pending)
    return any(name in table and table[name].sha256 == digest for table in tables)


def stop_runs(folder: Path, runs: int, seed: int = 1) -> Counts:
    """Stop runs at random moments, half of them by SIGKILL and half by SIGINT.

    Each run has to replace all documents that the one before has written or begun to write. Every
    tenth is followed by one that is left in peace.

    Args:
        folder: An empty folder to work in.
        runs: How many are to be stopped before they are done.
        seed: Decides over the moments.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing is hidden by it
    site = _Site(desk(folder))
    with zygote(folder, site.here.variables()) as runner:
        whole = seconds = site.prepare(runner)
        while site.counts.stopped < runs:
            version = site.rarer()
            site.use(version)
            stop = (signal.SIGKILL, signal.SIGINT)[chance.randrange(2)]
            before = site.remains()
            ended = runner.run(["render", "campaigns"], stop, chance.uniform(0, seconds))
            site.counts.killed += ended.status == -signal.SIGKILL
            if ended.status == 1:
                site.counts.finished += 1
                seconds *= 0.9  # the machine has less to do than while it was measured
            elif seconds < whole:
                seconds *= 1.02
            if ended.status == _INTERRUPTED:
                site.counts.interrupted += 1
                site.note_tidiness(site.remains() - before, ended.told)
            manifest = site.look()
            site.counts.midway += manifest is not None and bool(manifest.pending)
            if site.counts.stopped % 10 == 0:
                site.complete(runner, version)
    return site.counts
