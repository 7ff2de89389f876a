"""The routes: a fixed few, none of them a file."""

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from cds_docs.preview.board import Board
from cds_docs.preview.guard import Access, Guard
from cds_docs.preview.hub import Hub
from cds_docs.preview.page import Page
from cds_docs.preview.pdfs import Pdfs, Stage
from cds_docs.preview.view import pdf_view, texts, view
from cds_docs.values import dataclass

_PAPER_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'self';"
    " sandbox allow-same-origin allow-popups"
)
"""A paper runs no script, loads nothing and can only be framed by our page."""

_PDF_POLICY = "frame-ancestors 'self'; base-uri 'none'; form-action 'none'"
"""Browsers show PDF by a viewer of their own, which a tighter policy would stop."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the routes serve.

    Attributes:
        board: What is shown.
        pdfs: The PDFs.
        hub: Who listens.
        page: The page itself.
        office: Tells whether there is a LibreOffice.
    """

    board: Board
    pdfs: Pdfs
    hub: Hub
    page: Page
    office: Callable[[], bool]


class _Routes:
    """The handlers."""

    def __init__(self, desk: Desk) -> None:
        """Keep what is served."""
        self._desk = desk

    async def page(self, _request: Request) -> Response:
        """Serve the page."""
        page = self._desk.page
        return HTMLResponse(page.html, headers={"Content-Security-Policy": page.policy})

    async def look(self, _request: Request) -> Response:
        """Serve papers and findings."""
        office = await run_in_threadpool(self._desk.office)
        return JSONResponse(view(self._desk.board.now, office=office))

    async def source(self, _request: Request) -> Response:
        """Serve the texts findings point at."""
        return JSONResponse(texts(self._desk.board.now))

    async def events(self, _request: Request) -> Response:
        """Serve the events, for as long as the page listens."""
        return StreamingResponse(self._desk.hub.stream(), media_type="text/event-stream")

    async def paper(self, request: Request) -> Response:
        """Serve the pages of a paper."""
        page = await run_in_threadpool(self._desk.board.page, request.path_params["id"])
        if page is None:
            raise HTTPException(404)
        return HTMLResponse(page, headers={"Content-Security-Policy": _PAPER_POLICY})

    async def pdf_state(self, request: Request) -> Response:
        """Begin a PDF where there is none, and say how far it is."""
        name = request.path_params["id"]
        pdf, shown = self._desk.pdfs.ask(name), self._desk.board.now.find(name)
        if pdf is None or shown is None:
            raise HTTPException(404)
        return JSONResponse(pdf_view(pdf, shown))

    async def pdf(self, request: Request) -> Response:
        """Serve a PDF that is ready."""
        pdf = self._desk.pdfs.find(request.path_params["id"])
        if pdf is None or pdf.stage is not Stage.READY:
            raise HTTPException(404)
        headers = {"Content-Security-Policy": _PDF_POLICY, "Content-Disposition": "inline"}
        return Response(pdf.data, media_type="application/pdf", headers=headers)


async def _missing(_request: Request, _error: Exception) -> Response:
    """Answer for a path that is no route."""
    return PlainTextResponse("Không có trang này.\n", 404)


async def _stumbled(_request: Request, error: Exception) -> Response:
    """Answer for a bug of ours: what it is, and nothing of the code."""
    text = f"Chương trình gặp lỗi ngoài dự kiến ({type(error).__name__}).\n"
    return PlainTextResponse(text, 500)


def build(desk: Desk, access: Access) -> Guard:
    """Return the application.

    Args:
        desk: What it serves.
        access: Who may ask.
    """
    routes, base = _Routes(desk), f"/{access.token}"
    app = Starlette(
        routes=[
            Route(base, lambda _request: RedirectResponse(f"{base}/")),
            Route(f"{base}/", routes.page),
            Route(f"{base}/look", routes.look),
            Route(f"{base}/source", routes.source),
            Route(f"{base}/events", routes.events),
            Route(f"{base}/paper/{{id}}", routes.paper),
            Route(f"{base}/pdf/{{id}}", routes.pdf),
            Route(f"{base}/pdf/{{id}}/state", routes.pdf_state),
        ],
        exception_handlers={404: _missing, Exception: _stumbled},
    )
    app.router.redirect_slashes = False  # it would answer for paths that are no routes
    return Guard(app, access)
