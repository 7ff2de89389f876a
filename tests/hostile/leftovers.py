"""What a run may find in its folders: manifests, journals, records and words of the command."""

import json
from collections.abc import Iterator

from hostile.row import Content, Row, letter, row

_DEEP = "[" * 100_000
_MANIFEST = "out/a/.cds-docs.json"
_JOURNAL = "out/a/.cds-docs.journal"

_BROKEN: dict[str, Content] = {
    "no bytes": b"",
    "cut": b'{"version": 1, "fi',
    "a NUL": b"\0",
    "no UTF-8": b"\xff\xfe{}",
    "a list": b"[]",
    "a number": b"1",
    "nothing": b"null",
    "100 000 brackets": _DEEP.encode(),
    "100 000 braces": b'{"a":' * 100_000,
    "a number of 5000 digits": b'{"version": ' + b"9" * 5_000 + b"}",
    "NaN": b'{"version": NaN, "files": {}}',
    "version of tomorrow": b'{"version": 99, "files": {}}',
    "files a list": b'{"version": 1, "files": []}',
    "files of lists": b'{"version": 1, "files": {"cong-van.docx": []}}',
    "files of nothing": b'{"version": 1, "files": {"cong-van.docx": null}}',
    "files without digest": b'{"version": 1, "files": {"cong-van.docx": {}}}',
    "recipes a text": b'{"version": 1, "files": {}, "recipes": "x"}',
    "recipes of lists": b'{"version": 1, "files": {}, "recipes": {"a": []}}',
    "half a letter": b'{"version": 1, "files": {"\\ud800.docx": {"digest": "a", "sha256": "b"}}}',
    "a path of the machine": json.dumps(
        {"version": 1, "files": {"../../a.yaml": {"digest": "a", "sha256": "b"}}}
    ).encode(),
    "65 MB": lambda: b" " * (65 << 20),
}
"""Name → what stands in the place of the manifest."""

_COMMANDS = (
    ("render", "--check"),
    ("render", "--prune"),
    ("register", "-o so.csv"),
)
_WORDS = (
    "render a.yaml --only khong-co",
    "render a.yaml --only ../x",
    "render a.yaml --row 999999999999999999999",
    "render a.yaml --row -1",
    "render a.yaml --sample 0",
    "render a.yaml --shard 0/0",
    "render a.yaml --shard 9/3",
    "render a.yaml --shard x",
    "render a.yaml --jobs 0",
    "render a.yaml --jobs -5",
    "render a.yaml --format exe",
    "render a.yaml -o /proc/khong-co",
    "render a.yaml -o /dev/null",
    "render a.yaml -o a.yaml",
    "render a.yaml --templates khong-co",
    "render a.yaml --report xyz",
    "register a.yaml -o /proc/khong/co/so.csv",
    "register a.yaml -o so.txt",
    "register a.yaml -o a.yaml",
    "issue a.yaml khong-co --number 1 --date 1/1/2024",
    "issue a.yaml cong-van --number 99999999999999999999 --date 1/1/2024",
    "issue a.yaml cong-van --number x --date 1/1/2024",
    "issue a.yaml cong-van --number 1 --date 31/2/2024",
    "new 99999 --from a.yaml",
    "new 2025 --from khong-co.yaml",
    "new 2025 --from a.yaml -o a.yaml",
    "diff a.yaml khong-co.yaml",
    "diff a.yaml templates",
    "explain Z999",
    "templates check ../../etc/passwd",
    "templates copy cong-van/mac-dinh ../ngoai",
    "preview khong-co.yaml --no-open",
    "schema --check khong-co.json",
    "completion klingon",
    "init a.yaml --yes",
    "check khong-co.docx",
    "check a.yaml",
    "validate a.yaml a.yaml khong-co.yaml",
)


def rows() -> Iterator[Row]:
    """Yield what is found, and words that make no sense."""
    for name, data in _BROKEN.items():
        for kind, path in (("manifest", _MANIFEST), ("journal", _JOURNAL)):
            broken: dict[str, Content] = {**letter(), path: data}
            yield row(f"{kind}: {name}", broken, "render a.yaml")
    for command, option in _COMMANDS:
        deep: dict[str, Content] = {**letter(), _MANIFEST: _DEEP}
        yield row(f"manifest: brackets, {command} {option}", deep, f"{command} a.yaml {option}")
    for words in _WORDS:
        yield row(f"command: {words}", letter(), words)
