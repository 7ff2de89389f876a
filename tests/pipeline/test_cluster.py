"""The machines of a real Dask cluster make what one machine makes, whatever happens to them."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import cast

import pytest

from cds_docs import __version__
from cds_docs.campaign import Loaded
from cds_docs.pipeline import render as rendering
from cds_docs.pipeline.campaigns import open_campaigns
from cds_docs.pipeline.crew import Chunk
from cds_docs.pipeline.program import this_program
from cds_docs.pipeline.render import RenderOptions, render
from support import cluster
from support.cluster import Machines
from support.desk import PACKAGES, Desk
from support.pictures import picture
from support.trees import tree
from support.watching import Watcher

pytestmark = [
    pytest.mark.skipif(bool(cluster.missing()), reason=cluster.missing()),
    pytest.mark.skipif(sys.platform == "win32", reason="kills processes as on POSIX"),
]

_MANY = tuple(f"vb-{number:03}" for number in range(200))
_LETTERS = "Đề nghị các cơ quan tuyên truyền {{ event.name }}.\n\n" * 6


@contextmanager
def machines(
    home: Path, workers: int = 0, protocol: str = "tcp", **more: str
) -> Iterator[Machines]:
    """Give a cluster with some workers, and end it."""
    made = Machines(home, protocol, more)
    try:
        for _ in range(workers):
            made.worker()
        yield made
    finally:
        made.close()


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """Return a cluster of two workers that nobody kills."""
    with machines(tmp_path_factory.mktemp("cụm"), workers=2) as made:
        yield made


@pytest.fixture(autouse=True)
def _program_as_it_is_now() -> None:
    """Look again at the files of the program: they may have changed since the tests began."""
    this_program.cache_clear()


def rendering_of(here: Desk, *arguments: str) -> subprocess.Popen[bytes]:
    """Start the program and return it when it has told of its first documents."""
    running = subprocess.Popen(
        here.command("render", *arguments),
        cwd=here.folder,
        env=here.variables(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stderr is not None
    line = running.stderr.readline()
    assert line.startswith("đã ghi".encode()), line + running.communicate(timeout=60)[1]
    return running


def ended(running: subprocess.Popen[bytes]) -> tuple[int, str, str]:
    """Return exit code, report and log of a program that was started."""
    out, err = running.communicate(timeout=60)
    return running.returncode, out.decode("utf-8"), err.decode("utf-8")


def test_a_cluster_gives_the_same(here: Desk, two: Machines) -> None:
    """Files, manifests, report and log are those of a run on one machine, to the byte."""
    here.campaign("a.yaml", "x", "y", "z")
    here.campaign("b.yaml", *_MANY[:40])
    text = (here.folder / "campaigns/a.yaml").read_text(encoding="utf-8")
    here.write("campaigns/a.yaml", text.replace("template: ngan", "template: hong", 2))
    here.write("rieng/cong-van/hong.md.j2", "{{ khong_co }}\n")
    here.write("rieng/cong-van/ngan.md.j2", "Một.\n\n![Bản đồ](anh.png)\n\n3. Ba.\n")
    (here.folder / "campaigns/anh.png").write_bytes(picture())
    options = ("render", "campaigns", "--templates", "rieng", "--format", "docx,html,json")
    alone = here.run(*options)
    (here.folder / "out").rename(here.folder / "before")
    together = here.run(*options, "--scheduler", two.address)

    assert together == alone
    assert alone.code == 1
    assert "J011" in alone.out
    assert tree(here.folder / "out") == tree(here.folder / "before")


def test_the_cluster_compares_too(here: Desk, two: Machines) -> None:
    """With --check everything is made and nothing written; a draft is made as well."""
    path = here.campaign("a.yaml", *_MANY[:6])
    text = path.read_text(encoding="utf-8").replace("date: 19/9/2024", "date: (cần xác nhận)", 1)
    path.write_text(text, encoding="utf-8")
    assert here.run("render", "campaigns", "--draft").code == 0
    before = tree(here.folder / "out")
    same = here.run("render", "campaigns", "--draft", "--check", "--scheduler", two.address)
    (here.folder / "out/a/vb-003.nhap.docx").unlink()
    other = here.run("render", "campaigns", "--draft", "--check", "--scheduler", two.address)

    assert len([name for name in before if name.endswith(".nhap.docx")]) == 6
    assert (same.code, other.code) == (0, 1)
    assert "C215" in other.out


def test_a_killed_worker_loses_nothing(here: Desk, tmp_path: Path) -> None:
    """Half way one of two workers is killed; the other makes the rest, and all is as if alone."""
    here.campaign("a.yaml", *_MANY)
    here.template("cong-van/ngan.md.j2", _LETTERS)
    assert here.run("render", "campaigns", "-o", "alone").code == 0
    with machines(tmp_path / "cụm", workers=1) as there:
        victim = there.worker()
        cluster.until(lambda: there.workers() == 2, "the workers did not come")
        running = rendering_of(here, "campaigns", "--scheduler", there.address)
        victim.send_signal(signal.SIGKILL)
        still_running = running.poll() is None
        code, _, err = ended(running)

    assert still_running
    assert code == 0, err
    assert f"Đã ghi {len(_MANY)}/{len(_MANY)} văn bản" in err
    assert tree(here.folder / "out") == tree(here.folder / "alone")


def test_what_kills_every_worker_is_lost_alone(here: Desk, tmp_path: Path) -> None:
    """What workers die over is given up document by document; all the others are made."""
    from cds_docs.pipeline.cluster import Cluster  # noqa: PLC0415 - only with the extra

    here.campaign("a.yaml", *_MANY[:4])
    (job,) = open_campaigns(["campaigns/a.yaml"]).jobs
    deadly = job.holding(cast("Loaded", _Deadly()))
    chunks = [Chunk(job, (0, 1)), Chunk(deadly, (0, 1)), Chunk(job, (2, 3))]
    with machines(tmp_path / "cụm", DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES="0") as there:
        there.worker("--nworkers", "1")
        made = Cluster(there.address, None, ("docx",), Watcher())
        with closing(made), closing(made.work(iter(chunks))) as work:
            done = [(place, one.pieces is None) for one in work for place in one.chunk.documents]

    assert done == [(0, False), (1, False), (0, True), (1, True), (2, False), (3, False)]
    assert made.loss("a.yaml", "x").code.id == "C384"


class _Deadly:
    """Ends the process that unpacks it."""

    def __reduce__(self) -> tuple[object, ...]:
        """Be unpacked by a call that ends everything."""
        return os._exit, (1,)


def test_a_scheduler_that_dies_loses_nothing(here: Desk, tmp_path: Path) -> None:
    """What was made before is kept and whole, the rest is told once, the next run finishes."""
    here.campaign("a.yaml", *_MANY)
    here.template("cong-van/ngan.md.j2", _LETTERS)
    assert here.run("render", "campaigns", "-o", "alone").code == 0
    with machines(tmp_path / "cụm", workers=1) as there:
        running = rendering_of(here, "campaigns", "--scheduler", there.address)
        there.scheduler.send_signal(signal.SIGKILL)
        code, out, err = ended(running)
    complete = tree(here.folder / "alone/a")
    kept = {name: data for name, data in tree(here.folder / "out/a").items() if name in complete}
    again = here.run("render", "campaigns")

    assert code == 1
    assert out.count("C383") == 1
    assert "Mất liên lạc với bộ điều phối" in out
    assert (found := re.search(r"Đã ghi (\d+)/200 văn bản, (\d+) chưa ghi được", err))
    assert int(found[1]) + int(found[2]) == 200
    papers = {name: data for name, data in kept.items() if name.endswith(".docx")}
    assert len(papers) == int(found[1]) >= 32
    assert all(complete[name] == data for name, data in papers.items())
    assert again.code == 0
    assert f"Đã ghi {found[2]}/200 văn bản, {found[1]} không đổi" in again.err
    assert tree(here.folder / "out") == tree(here.folder / "alone")


@pytest.fixture
def other_release(tmp_path: Path) -> Path:
    """Return a folder with another release of the program."""
    other = tmp_path / "bản khác"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PACKAGES / "cds_docs", other / "cds_docs", ignore=ignored)
    home = other / "cds_docs/__init__.py"
    home.write_text(home.read_text(encoding="utf-8").replace(__version__, "0.0.9"), "utf-8")
    return other


def test_a_worker_with_another_release_is_refused(
    here: Desk, tmp_path: Path, other_release: Path
) -> None:
    """Nothing is made where one machine of the cluster runs another cds-docs."""
    here.campaign("a.yaml")
    with machines(tmp_path / "cụm", workers=1) as there:
        there.worker(packages=other_release)
        cluster.until(lambda: there.workers() == 2, "the workers did not come")
        ran = here.run("render", "campaigns", "--scheduler", there.address)

    assert ran.code == 2
    assert "C382" in ran.out
    assert f"có cds-docs 0.0.9 (máy này: {__version__})." in ran.out
    assert not (here.folder / "out").exists()


def test_a_worker_that_comes_later_is_looked_at_too(
    here: Desk, tmp_path: Path, other_release: Path
) -> None:
    """A machine with another program that joins while work goes on ends it."""
    from cds_docs.pipeline.cluster import Cluster  # noqa: PLC0415 - only with the extra

    here.campaign("a.yaml", "x", "y")
    (job,) = open_campaigns(["campaigns/a.yaml"]).jobs
    with machines(tmp_path / "cụm") as there:
        made = Cluster(there.address, None, ("docx",), Watcher())
        there.worker(packages=other_release)
        with closing(made), closing(made.work(iter([Chunk(job, (0,)), Chunk(job, (1,))]))) as work:
            done = [(one.chunk.documents, one.pieces) for one in work]

    assert done == [((0,), None), ((1,), None)]
    assert made.loss("a.yaml", "x").code.id == "C382"
    assert "0.0.9" in made.loss("a.yaml", "x").message


def test_a_cluster_without_workers_is_not_waited_for(
    here: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cluster that has no worker, and gets none in a minute, ends the run with advice."""
    from cds_docs.pipeline import cluster as part  # noqa: PLC0415 - only with the extra

    here.campaign("a.yaml", "x", "y")
    monkeypatch.setattr(part, "_PATIENCE", 1.5)
    watcher = Watcher()
    with machines(tmp_path / "cụm") as there:
        outcome = render(["campaigns"], RenderOptions(scheduler=there.address), watcher)

    assert [finding.code.id for finding in outcome.diagnostics] == ["C383"]
    assert f"dask worker {there.address}" in outcome.diagnostics[0].hint
    assert [result.status.value for result in outcome.results] == ["failed", "failed"]
    assert any("chưa có máy nào nhận việc" in said for said in watcher.heard)


def test_a_scheduler_behind_tls_is_reached_with_a_certificate(here: Desk, tmp_path: Path) -> None:
    """An address of tls:// works with the certificates of Dask's settings, and not without."""
    here.campaign("a.yaml")
    certificate, key = tmp_path / "cert.pem", tmp_path / "key.pem"
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        ["openssl", "req", "-x509", "-nodes", "-newkey", "rsa:2048", "-days", "2", *subject,
         "-keyout", key, "-out", certificate], check=True, capture_output=True, timeout=30,
    )  # fmt: skip
    settings = {"DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(certificate)}
    for who in ("SCHEDULER", "WORKER", "CLIENT"):
        settings[f"DASK_DISTRIBUTED__COMM__TLS__{who}__CERT"] = str(certificate)
        settings[f"DASK_DISTRIBUTED__COMM__TLS__{who}__KEY"] = str(key)
    with machines(tmp_path / "cụm", 1, "tls", **settings) as there:
        arguments = ("render", "campaigns", "--scheduler", there.address)
        refused = here.run(*arguments)
        made = here.run(*arguments, **settings)

    assert there.address.startswith("tls://")
    assert (refused.code, made.code) == (2, 0), made.err + made.out
    assert "C381" in refused.out
    assert "chứng thư TLS" in refused.out
    assert here.files() == ["a/.cds-docs.json", "a/cong-van.docx"]


def test_nobody_answers(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A scheduler that cannot be reached stops the run before anything is written."""
    from cds_docs.pipeline import cluster as part  # noqa: PLC0415 - only with the extra

    here.campaign("a.yaml")
    monkeypatch.setattr(part, "_CONNECT", 1)
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    outcome = render(["campaigns"], RenderOptions(scheduler=address), Watcher())

    assert outcome.misused
    assert [finding.code.id for finding in outcome.diagnostics] == ["C381"]
    assert f"«{address}»" in outcome.diagnostics[0].message
    assert not (here.folder / "out").exists()


def test_without_the_extra(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the package is missing the user hears what to install."""
    here.campaign("a.yaml")
    monkeypatch.setattr(rendering, "find_spec", lambda _name: None)
    outcome = render(["campaigns"], RenderOptions(scheduler="127.0.0.1:1"), Watcher())

    assert [finding.code.id for finding in outcome.diagnostics] == ["C380"]
    assert outcome.misused
    assert outcome.diagnostics[0].hint.endswith(' install "cds-docs[dask]"')


@pytest.mark.parametrize(
    "arguments",
    [
        ("--scheduler", "http://10.0.0.5:8787/status"),
        ("--scheduler", "10.0.0.5"),
        ("--scheduler", "tcp://may chu:8786"),
        ("--scheduler", "10.0.0.5:8786", "--jobs", "2"),
    ],
)
def test_what_is_no_address(here: Desk, arguments: tuple[str, ...]) -> None:
    """A wrong address, or two ways of sharing at once, is a wrong command."""
    here.campaign("a.yaml")
    ran = here.run("render", "campaigns", *arguments)

    assert ran.code == 2
    assert "«--scheduler»" in ran.err
    assert not (here.folder / "out").exists()
