"""The server from outside: who gets in, what may be asked, who holds whom up."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from cds_docs.diagnostics import CdsError
from cds_docs.preview import connection, hub
from cds_docs.preview.server import running
from cds_docs.preview.watcher import Target
from support.desk import desk
from support.previewing import Asker

_ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cache-control": "no-store",
}


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asker]:
    """Return somebody who asks a preview of two papers."""
    here = desk(tmp_path_factory.mktemp("desk"))
    path = here.campaign("a.yaml", "mot", "hai")
    with running(Target(path)) as preview:
        asker = Asker(preview.url)
        end = time.monotonic() + 10
        while not json.loads(asker.ask("look").body)["version"]:
            assert time.monotonic() < end
            time.sleep(0.02)
        yield asker


def _has_ended(sock: socket.socket) -> bool:
    """Tell whether the other side has let a connection go."""
    try:
        return sock.recv(1) == b""
    except ConnectionResetError:
        return True


@pytest.mark.parametrize("path", ["", "look", "source", "paper/mot", "paper/hai?v=12"])
def test_the_fixed_paths_answer(asker: Asker, path: str) -> None:
    """Each answers, is never kept by a browser, and has a policy that begins with nothing."""
    answer = asker.ask(path)
    assert answer.status == 200
    assert answer.body
    assert _ALWAYS.items() <= answer.headers.items()
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert "server" not in answer.headers


def test_the_page_allows_its_own_script_and_style_by_hash_only(asker: Asker) -> None:
    """No origin, no inline code but ours: what slips into the page could not run."""
    policy = asker.ask().headers["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"].startswith("'sha256-")
    assert rules["style-src"].startswith("'sha256-")
    assert "unsafe" not in policy
    assert rules["frame-ancestors"] == "'none'"


def test_a_paper_runs_no_script(asker: Asker) -> None:
    """Its frame is a sandbox even when its address is opened by itself."""
    policy = asker.ask("paper/mot").headers["content-security-policy"]
    assert "sandbox" in policy
    assert "allow-scripts" not in policy
    assert "script-src" not in policy


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost", "[::1]:{port}",
     "127.0.0.1:{port}.evil.example", "0.0.0.0:{port}", "", "127.0.0.1:{port}@evil.example"],
)  # fmt: skip
def test_another_host_name_is_refused(asker: Asker, host: str) -> None:
    """A site whose name was pointed at this machine reads nothing."""
    answer = asker.ask("look", Host=host.format(port=asker.port))
    assert answer.status == 403
    assert b"papers" not in answer.body
    assert _ALWAYS.items() <= answer.headers.items()


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LocalHost:{port}"])
def test_our_own_names_are_welcome(asker: Asker, host: str) -> None:
    """Both ways to call this machine work."""
    assert asker.ask("look", Host=host.format(port=asker.port)).status == 200


def test_a_request_without_or_with_two_hosts_is_refused(asker: Asker) -> None:
    """Neither can be told to be ours."""
    base = asker.base.encode()
    assert b" 403 " in asker.raw(b"GET %s HTTP/1.0\r\n\r\n" % base).split(b"\r\n")[0]
    twice = b"Host: %s\r\nHost: evil.example\r\n" % asker.host.encode()
    request = b"GET %s HTTP/1.1\r\n%sConnection: close\r\n\r\n" % (base, twice)
    assert b" 400 " in asker.raw(request).split(b"\r\n")[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Origin", "http://evil.example"),
        ("Origin", "null"),
        ("Origin", "https://127.0.0.1:{port}"),
        ("Origin", "http://127.0.0.1:1"),
        ("Sec_Fetch_Site", "cross-site"),
        ("Sec_Fetch_Site", "same-site"),
    ],
)
def test_a_request_from_another_site_is_refused(asker: Asker, name: str, value: str) -> None:
    """Even one that knows the token."""
    assert asker.ask("look", **{name: value.format(port=asker.port)}).status == 403


def test_a_request_from_our_page_is_welcome(asker: Asker) -> None:
    """What a browser says of our own page passes."""
    origin = f"http://{asker.host}"
    assert asker.ask("look", Origin=origin, Sec_Fetch_Site="same-origin").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent(asker: Asker, method: str) -> None:
    """There is nothing to change."""
    assert asker.ask("look", method).status == 405


def test_the_page_without_its_last_slash_leads_to_it(asker: Asker) -> None:
    """Who copied the address a little short arrives all the same."""
    answer = asker.ask(asker.base.rstrip("/"))
    assert (answer.status, answer.headers["location"]) == (307, asker.base)


def test_head_answers_without_a_body(asker: Asker) -> None:
    """As the protocol wants it."""
    answer = asker.ask("", "HEAD")
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/", "/look", "/favicon.ico", "/robots.txt", "/{other}/", "/{other}/look", "/{token}x/look",
        "/{token}/%00", "/{token}/../{token}/look", "/{token}/%2e%2e/look", "/{token}/..%5c..",
        "/{token}/paper/../../../etc/passwd", "/{token}/paper/..%2f..%2fa.yaml", "//{token}/look",
        "/{token}/paper/khong-co", "/{token}/pdf/mot", "/{token}/preview.js", "/{token}/assets/",
        "/{token}/paper/", "/{token}/paper/mot/", "/{token}/look?x=1", "/{token}/look?v=1&v=2",
        "/{token}/campaigns/a.yaml", "/{token}/look;x", "/{token}/%6cook",
    ],
)  # fmt: skip
def test_everything_else_is_not_there(asker: Asker, path: str) -> None:
    """No file, no folder, no other spelling; and the answer tells nothing."""
    token = asker.base.strip("/")
    answer = asker.ask(path.format(token=token, other="0" * len(token)))
    assert answer.status == 404
    assert len(answer.body) < 200
    assert "content-security-policy" in answer.headers


def test_a_very_long_address_is_refused(asker: Asker) -> None:
    """It is not worked on, and the server goes on."""
    assert asker.ask("a" * 5_000).status == 414
    assert asker.raw(b"GET /" + b"a" * 20_000).split(b"\r\n")[0][:12] == b"HTTP/1.1 400"
    assert asker.ask("look").status == 200


@pytest.mark.parametrize(
    "data",
    [
        b"\x16\x03\x01\x02\x00\x01",
        b"GET\r\n\r\n",
        b"\x00" * 100 + b"\r\n\r\n",
        b"PRI * HTTP/2.0\r\n",
    ],
)
def test_what_is_no_request_is_refused(asker: Asker, data: bytes) -> None:
    """Another protocol, noise, half a request that ends: the server goes on."""
    with asker.connect() as sock:
        sock.sendall(data)
        sock.shutdown(socket.SHUT_WR)
        sock.recv(1000)
    assert asker.ask("look").status == 200


def test_the_page_is_at_one_address_only(asker: Asker) -> None:
    """A server open to all addresses of the machine would answer here too."""
    with pytest.raises(OSError, match=r".*"):
        socket.create_connection(("127.0.0.2", asker.port), timeout=2).close()


def test_two_hundred_silent_connections_hold_nobody_up(asker: Asker) -> None:
    """Half of them have begun a request and never end it; the next answer comes at once."""
    with ExitStack() as stack:
        idle = [stack.enter_context(closing(asker.connect())) for _ in range(200)]
        for sock in idle[::2]:
            sock.sendall(b"GET / HTTP/1.1\r\nHo")
        begun = time.monotonic()
        assert asker.ask("look").status == 200
        assert time.monotonic() - begun < 1


def test_more_connections_than_are_kept_push_out_the_oldest(asker: Asker) -> None:
    """Who comes last is served; who was silent longest is let go."""
    with ExitStack() as stack:
        many = range(connection.MOST + 20)
        idle = [stack.enter_context(closing(asker.connect())) for _ in many]
        assert asker.ask("look").status == 200
        assert _has_ended(idle[0])
        assert idle[-1].send(b"G") == 1


def test_a_page_that_listens_is_pushed_out_by_nobody(asker: Asker) -> None:
    """It is being answered all the time, however many come after it and say nothing."""
    with ExitStack() as stack:
        page = stack.enter_context(closing(asker.listen()))
        assert page.recv(4096)
        for _ in range(connection.MOST + 20):
            stack.enter_context(closing(asker.connect()))
        assert asker.ask("look").status == 200
        page.settimeout(0)
        with pytest.raises(BlockingIOError):  # all is read, and more may come
            list(iter(lambda: page.recv(4096), b""))


def _trickle(sock: socket.socket, seconds: float) -> None:
    """Send a byte now and then until the other side has had enough, or time is over.

    Raises:
        OSError: The other side has let the connection go.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.05)
        sock.sendall(b"E")


def test_a_silent_connection_is_let_go(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also one that was answered before, and one that sends a byte now and then."""
    monkeypatch.setattr(connection, "_PATIENCE", 0.3)
    with closing(asker.connect()) as sock:
        sock.sendall(f"GET {asker.base}look HTTP/1.1\r\nHost: {asker.host}\r\n\r\nG".encode())
        with pytest.raises(OSError, match=r".*"):
            _trickle(sock, 5)


def test_too_many_listeners_are_told_to_come_back(asker: Asker) -> None:
    """The bound holds, each beyond it hears so, and other requests are served."""
    with ExitStack() as stack:
        listeners = [stack.enter_context(closing(asker.listen())) for _ in range(hub.MOST + 5)]
        heard = []
        for sock in listeners:
            data = b""
            while b"event:" not in data:
                data += sock.recv(4096)
            heard.append(b"event: busy" in data)
        assert heard.count(True) == 5
        assert asker.ask("look").status == 200


def test_the_end_is_told_and_comes_at_once(tmp_path: Path) -> None:
    """A listening page hears the end; neither it nor a silent connection delays it."""
    path = desk(tmp_path).campaign("a.yaml")
    with running(Target(path)) as preview:
        asker = Asker(preview.url)
        listener, idle = asker.listen(), asker.connect()
        while b"event: look" not in listener.recv(4096):
            pass
        begun = time.monotonic()
    assert time.monotonic() - begun < 1
    data = b""
    while part := listener.recv(4096):
        data += part
    assert b"event: end" in data
    listener.close()
    idle.close()
    with pytest.raises(ConnectionRefusedError):
        asker.connect()


def test_a_port_that_is_taken_is_told(asker: Asker, tmp_path: Path) -> None:
    """In our words, with what to do."""
    path = desk(tmp_path).campaign("a.yaml")
    with pytest.raises(CdsError) as caught, running(Target(path), asker.port):
        pass
    (finding,) = caught.value.diagnostics
    assert finding.code.id == "C251"
    assert str(asker.port) in finding.message


def test_each_run_has_its_own_token(asker: Asker, tmp_path: Path) -> None:
    """An address of yesterday opens nothing today."""
    path = desk(tmp_path).campaign("a.yaml")
    with running(Target(path)) as preview:
        other = Asker(preview.url)
        assert len(other.base.strip("/")) == 32
        assert other.base != asker.base
        assert other.ask(asker.base).status == 404


def test_a_bug_in_an_answer_tells_nothing_of_the_code(
    asker: Asker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback, no path; the next request is served."""

    def bug(*_arguments: object, **_more: object) -> None:
        raise KeyError("/etc/secret")

    monkeypatch.setattr("cds_docs.preview.app.view", bug)
    answer = asker.ask("look")
    assert answer.status == 500
    assert answer.body.decode() == "Chương trình gặp lỗi ngoài dự kiến (KeyError).\n"
    monkeypatch.undo()
    assert asker.ask("look").status == 200
