"""The YAML language server that editors run (npm package pinned in tests/editor), as a program."""

import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

_FOLDER = Path(__file__).parents[1] / "editor"
_PROGRAM = _FOLDER / "node_modules" / ".bin" / "yaml-language-server"
_SECONDS = 60


@cache
def missing() -> str:
    """Return why no editor can be asked on this machine, or nothing."""
    if shutil.which("node") is None:
        return "node is not installed, so the YAML language server cannot run"
    if not _PROGRAM.exists():
        return "the YAML language server is not installed: run npm ci in tests/editor"
    return ""


class Complaint(NamedTuple):
    """What the editor underlines: the line from 1, the column from 1, the words."""

    line: int
    column: int
    words: str


class Offer(NamedTuple):
    """A suggestion: its name in the list, what it puts in, what is said of it."""

    label: str
    text: str
    said: str


class Editor:
    """A conversation with the language server over its standard streams."""

    def __init__(self, program: "subprocess.Popen[bytes]", schema: Path | None) -> None:
        """Start listening and introduce ourselves; every .yaml gets the schema, if there is one."""
        assert program.stdin is not None
        assert program.stdout is not None
        self._out: BinaryIO = program.stdin  # type: ignore[assignment]
        self._in: BinaryIO = program.stdout  # type: ignore[assignment]
        self._settings = {
            "yaml": {
                "schemas": {schema.as_uri(): "*.yaml"} if schema else {},
                "schemaStore": {"enable": False},
                "validate": True,
                "hover": True,
                "completion": True,
            }
        }
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._told: dict[str, list[dict[str, Any]]] = {}
        self._last = 0
        self._opened = 0
        threading.Thread(target=self._listen, daemon=True).start()
        markdown = {"documentationFormat": ["markdown"], "snippetSupport": True}
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": None,
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {
                        "completion": {"completionItem": markdown},
                        "hover": {"contentFormat": ["markdown"]},
                    },
                },
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})

    def complaints(self, texts: Mapping[str, str]) -> dict[str, tuple[Complaint, ...]]:
        """Return what the editor underlines in each text, by name."""
        addresses = {name: self._open(text) for name, text in texts.items()}
        return {name: self._judged(address) for name, address in addresses.items()}

    def complaints_of_file(self, path: Path) -> tuple[Complaint, ...]:
        """Return what the editor underlines in a file where it lies."""
        return self._judged(self._open(path.read_text("utf-8"), path.as_uri()))

    def hover(self, text: str, words: str, within: int = 0) -> str:
        """Return what is shown over the first place of some words in a text."""
        place = self._place(text, text.index(words) + within)
        self._judged(place["textDocument"]["uri"])  # the schema is read by then
        answer = self._ask("textDocument/hover", place)
        return str(answer["contents"]["value"]) if answer else ""

    def offers(self, text: str) -> tuple[Offer, ...]:
        """Return the suggestions at the place of ``|`` in a text."""
        place = self._place(text.replace("|", "", 1), text.index("|"))
        answer = self._ask("textDocument/completion", place) or {"items": []}
        return tuple(_offer(item) for item in answer["items"])

    def close(self) -> None:
        """Say goodbye."""
        self._ask("shutdown", None)
        self._tell("exit", None)

    def _place(self, text: str, at: int) -> dict[str, Any]:
        """Open a text and return a place in it as the protocol counts (UTF-16 units)."""
        before = text[:at].split("\n")
        character = len(before[-1].encode("utf-16-le")) // 2
        return {
            "textDocument": {"uri": self._open(text)},
            "position": {"line": len(before) - 1, "character": character},
        }

    def _open(self, text: str, address: str = "") -> str:
        self._opened += 1
        address = address or f"file:///thu/campaigns/{self._opened}.yaml"
        document = {"uri": address, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return address

    def _judged(self, address: str) -> tuple[Complaint, ...]:
        while address not in self._told:
            self._take()
        return tuple(
            Complaint(start["line"] + 1, start["character"] + 1, item["message"])
            for item in self._told[address]
            for start in [item["range"]["start"]]
        )

    def _ask(self, method: str, params: object) -> Any:  # noqa: ANN401 - the protocol's own values
        self._last += 1
        self._send({"id": self._last, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == self._last and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _take(self) -> dict[str, Any]:
        """Return the next message, having answered what the server asks and kept what it tells."""
        message = self._answers.get(timeout=_SECONDS)
        method = message.get("method", "")
        if method == "textDocument/publishDiagnostics":
            self._told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method == "workspace/configuration":
            items = [item.get("section", "") for item in message["params"]["items"]]
            settings: Mapping[str, Any] = self._settings
            self._send({"id": message["id"], "result": [settings.get(name, {}) for name in items]})
        elif method and "id" in message:
            self._send({"id": message["id"], "result": None})
        return message

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._out.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._out.flush()

    def _listen(self) -> None:
        """Put every message of the server into the queue, until it ends."""
        while head := self._in.readline():
            length = int(head.split(b":")[1])
            while self._in.readline().strip():
                pass
            self._answers.put(json.loads(self._in.read(length)))


def _offer(item: Mapping[str, Any]) -> Offer:
    said = item.get("documentation") or ""
    text = (item.get("textEdit") or {}).get("newText") or item.get("insertText") or ""
    return Offer(item["label"], text, said["value"] if isinstance(said, dict) else said)


@contextmanager
def editor(schema: Path | None = None) -> Iterator[Editor]:
    """Run the language server, with a schema for every .yaml file if one is given."""
    command = [str(_PROGRAM), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        try:
            running = Editor(program, schema)
            yield running
            running.close()
        finally:
            program.kill()
