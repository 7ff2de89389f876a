"""A preview that runs, asked by hand: requests that no browser would send."""

import http.client
import socket
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Answer:
    """What came back: status, headers in lower case, body."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Asker:
    """Somebody who sends requests to a preview.

    Attributes:
        url: The address of its page.
    """

    url: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        """Return host and port."""
        return urlsplit(self.url).netloc

    @property
    def port(self) -> int:
        """Return the port."""
        return urlsplit(self.url).port or 0

    @property
    def base(self) -> str:
        """Return the path of the page, with its token."""
        return urlsplit(self.url).path

    def ask(self, path: str = "", method: str = "GET", **headers: str) -> Answer:
        """Ask for a path below the page, or for an absolute one."""
        target = path if path.startswith("/") else self.base + path
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            given = {"Host": self.host} | {
                name.replace("_", "-"): value for name, value in headers.items()
            }
            for name, value in given.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, found, answer.read())
        finally:
            connection.close()

    def connect(self) -> socket.socket:
        """Open a connection and say nothing."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=10)

    def raw(self, data: bytes) -> bytes:
        """Send bytes and return what comes back until the other side closes."""
        with self.connect() as sock:
            sock.sendall(data)
            parts = []
            while part := sock.recv(65536):
                parts.append(part)
        return b"".join(parts)

    def listen(self) -> socket.socket:
        """Listen to the events."""
        sock = self.connect()
        request = f"GET {self.base}events HTTP/1.1\r\nHost: {self.host}\r\n\r\n"
        sock.sendall(request.encode())
        return sock
