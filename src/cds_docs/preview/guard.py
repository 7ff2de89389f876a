"""Who may ask, and for what: nobody but a page of our own on this machine.

Any site open in the same browser can send requests to 127.0.0.1, under names of its own (DNS
rebinding) and with any path. Each of them meets these checks before a route is looked for, and
every answer carries the headers that keep other pages from reading or framing it.
"""

import secrets

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cds_docs.patterns import regex
from cds_docs.values import dataclass

_LONGEST = 200
_PATH = regex(rb"/[A-Za-z0-9/_-]*")
"""Our own paths have no other signs: no dot, no escape, no letter beyond ASCII."""

_QUERY = regex(rb"(?:v=[0-9]{1,12})?")
_METHODS = {"GET", "HEAD"}
_SITES = {"", "same-origin", "none"}
"""From where a browser may say the request comes: our page, or an address typed or opened."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
    "X-Frame-Options": "SAMEORIGIN",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
_NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
_ELSEWHERE = "Không có trang này. Mở đúng địa chỉ mà lệnh «cds-docs preview» đã in ra.\n"


@dataclass(frozen=True, slots=True)
class Access:
    """Where the page is: port, and the token that only who saw the address knows."""

    port: int
    token: str

    @property
    def hosts(self) -> frozenset[str]:
        """Return the names under which a request may ask for us."""
        return frozenset({f"127.0.0.1:{self.port}", f"localhost:{self.port}"})

    @property
    def url(self) -> str:
        """Return the address of the page."""
        return f"http://127.0.0.1:{self.port}/{self.token}/"


def new_token() -> str:
    """Return a token that cannot be guessed."""
    return secrets.token_hex(16)


class Guard:
    """Stands before the routes."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        """Keep what stands behind, and who may pass."""
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through to the routes, or refuse it; WebSockets are always refused."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def sealed(message: Message) -> None:
            """Send an answer with the headers every answer has."""
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers[name] = value
                headers.setdefault("Content-Security-Policy", _NOTHING)
            await send(message)

        refused = self._refusal(scope)
        if refused is None:
            await self._app(scope, receive, sealed)
        else:
            await refused(scope, receive, sealed)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        """Return the answer to a request that may not pass, or None."""
        headers = Headers(scope=scope)
        if not self._is_ours(headers):
            return PlainTextResponse("Yêu cầu từ nơi khác bị từ chối.\n", 403)
        if scope["method"] not in _METHODS:
            return PlainTextResponse("Chỉ xem được, không gửi lên được.\n", 405, {"Allow": "GET"})
        path, query = _target(scope)
        if len(path) > _LONGEST:
            return PlainTextResponse("Địa chỉ quá dài.\n", 414)
        if not (_PATH.fullmatch(path) and _QUERY.fullmatch(query)):
            return PlainTextResponse(_ELSEWHERE, 404)
        token = path.split(b"/", 2)[1]
        if not secrets.compare_digest(token, self._access.token.encode()):
            return PlainTextResponse(_ELSEWHERE, 404)
        return None

    def _is_ours(self, headers: Headers) -> bool:
        """Tell whether a request names us as we are called and comes from no other site."""
        hosts = headers.getlist("host")
        origins = {f"http://{host}" for host in self._access.hosts}
        return (
            len(hosts) == 1
            and hosts[0].lower() in self._access.hosts
            and all(origin in origins for origin in headers.getlist("origin"))
            and all(site in _SITES for site in headers.getlist("sec-fetch-site"))
        )


def _target(scope: Scope) -> tuple[bytes, bytes]:
    """Return path and query as they came, not decoded."""
    path: bytes = scope.get("raw_path") or scope["path"].encode("utf-8", "surrogateescape")
    query: bytes = scope["query_string"]
    return path.partition(b"?")[0], query
