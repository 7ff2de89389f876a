"""How long the guard takes, how much memory, and what it touches: in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import process_time

from cds_docs.word.guard import opened
from cds_docs.word.write import write
from support.hostile import REFUSED, SUSPECT, TOLERATED, outside
from support.papers import letter

SECONDS = 1.0
MEGABYTES = 150
_WATCH = Path("/proc/self/status")

CHILD = """
import json, sys
from pathlib import Path
from time import process_time

from cds_docs.diagnostics import CdsError
from cds_docs.word.guard import opened

touched, watching = [], False


def hook(event, args):
    if watching and event.split(".")[0] in {"open", "os", "socket", "subprocess", "urllib", "exec"}:
        touched.append([event, repr(args)])


sys.addaudithook(hook)
answers = []
for name in sys.argv[1:]:
    data = Path(name).read_bytes()
    start, code, watching = process_time(), "", True
    try:
        package = opened(data)
        for part in package.names:
            package.relationships(part)
        found = package.warnings
    except CdsError as error:
        found = error.diagnostics
    watching = False
    answers.append([name, [f.code.id for f in found], process_time() - start])
    package = None
status = Path("/proc/self/status").read_text() if Path("/proc/self/status").exists() else ""
peak = [int(row.split()[1]) // 1024 for row in status.splitlines() if row.startswith("VmHWM")]
print(json.dumps({"answers": answers, "touched": touched, "peak": peak[0] if peak else 0}))
"""


class _Counting(BaseHTTPRequestHandler):
    """Counts whoever asks for anything."""

    hits: list[str] = []  # noqa: RUF012 - one server at a time

    def do_GET(self) -> None:
        """Count."""
        self.hits.append(self.path)
        self.send_response(204)
        self.end_headers()

    do_HEAD = do_OPTIONS = do_POST = do_GET  # noqa: N815

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def listening() -> Iterator[str]:
    """Yield the address of a server on the loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Counting) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_every_hostile_file_is_decided_in_a_second_and_touches_nothing(tmp_path: Path) -> None:
    """One process opens them all: at most a second each, 150 MB at its highest, no file, no net."""
    with listening() as server:
        files = []
        for number, hostile in enumerate([*REFUSED, *outside(server), *SUSPECT, *TOLERATED]):
            path = tmp_path / f"{number}.docx"
            path.write_bytes(hostile.build())
            files.append(str(path))
        done = subprocess.run(
            [sys.executable, "-c", CHILD, *files], capture_output=True, text=True, check=True
        )
    answer = json.loads(done.stdout)

    assert [row for row in answer["answers"] if row[2] > SECONDS] == []
    assert len(answer["answers"]) == len(files)
    assert answer["peak"] <= MEGABYTES
    assert bool(answer["peak"]) == _WATCH.exists()
    assert answer["touched"] == []
    assert _Counting.hits == []


def test_our_own_paper_costs_less_than_a_millisecond() -> None:
    """Best of many, with room for a busy machine."""
    data = write(letter())
    best = 1.0
    for _ in range(50):
        start = process_time()
        opened(data)
        best = min(best, process_time() - start)

    assert best < 0.003
