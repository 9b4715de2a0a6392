"""The door of an endpoint: what comes in is passed on to a server behind, and ended where it takes too long.

The server behind cannot interrupt a query that gives no row for minutes; so it is the door that keeps the time, tells
the client, and has that server replaced, while others go on answering.
"""

from __future__ import annotations

import http.client
import socket
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from ..errors import QueryError
from .serving import Backend, Backends
from .sparql import check_local, names_graphs

LARGEST = 1 << 20  # bytes of a request
_PIECE = 1 << 16
_HEADERS = ("Accept", "Content-Type", "Origin", "Access-Control-Request-Method", "Access-Control-Request-Headers")


class Gateway(ThreadingHTTPServer):
    """Answers on an address as the servers behind do, within a time. Raises QueryError where it cannot be used."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(
        self, bind: str, port: int, backends: Backends, *, page: tuple[bytes, str], timeout: float, cors: bool = False
    ) -> None:
        """Take the address; ``page`` is what it shows itself, with that page's content security policy."""
        self.backends, self.page, self.seconds, self.cors = backends, page, timeout, cors
        self.address_family = socket.AF_INET6 if ":" in bind else socket.AF_INET
        try:
            super().__init__((bind, port), _Door)
        except OSError as error:
            raise QueryError(
                f"The address {bind}:{port} cannot be used ({error.strerror or error}); choose another with --port."
            ) from error


class _Door(BaseHTTPRequestHandler):
    server: Gateway
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        self._pass_on()

    do_POST = do_HEAD = do_OPTIONS = do_PUT = do_DELETE = do_PATCH = do_GET  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: queries may be private."""

    def _pass_on(self) -> None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdigit() or "Transfer-Encoding" in self.headers:
            self._refuse(411, "Say the length of the request in Content-Length.")
        elif int(length) > LARGEST or len(self.path) > LARGEST:
            self._drain(int(length))
            self._refuse(413, f"A request may have {LARGEST} bytes.")
        elif self.command not in ("GET", "POST", "HEAD", "OPTIONS"):
            self._refuse(405, "This endpoint only answers queries.")
        elif self.path == "/" and self.command in ("GET", "HEAD"):
            self._show(*self.server.page)
        else:
            body = self.rfile.read(int(length))
            given = self._given(body)
            queries = given.get("query", [])
            by_graph = any(name.endswith("-graph-uri") for name in given) or any(map(names_graphs, queries))
            try:
                for query in queries:
                    check_local(query)
            except QueryError:
                self._refuse(403, "This endpoint asks no other server: leave SERVICE out.")
                return
            with self.server.backends.one(by_graph=by_graph) as backend:
                self._ask(backend, body)

    def _show(self, content: bytes, policy: str) -> None:
        self.send_response_only(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", policy)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def _given(self, body: bytes) -> dict[str, list[str]]:
        """Give the parameters of a request, wherever the protocol lets them stand."""
        sent = body.decode(errors="replace")
        given = parse_qs(urlsplit(self.path).query)
        if self.headers.get_content_type() == "application/x-www-form-urlencoded":
            return given | parse_qs(sent)
        return given | {"query": [sent]} if sent else given

    def _ask(self, backend: Backend, body: bytes) -> None:
        until = time.monotonic() + self.server.seconds
        link = http.client.HTTPConnection("127.0.0.1", backend.port, timeout=self.server.seconds)
        told = False
        try:
            headers = {name: self.headers[name] for name in _HEADERS if name in self.headers}
            link.request(self.command, self.path, body, headers)
            reply = link.getresponse()
            told = True
            self._relay(link, reply, until)
        except TimeoutError:
            self.server.backends.retire(backend)
            if told:
                self.close_connection = True
            else:
                self._refuse(503, f"The query took longer than {self.server.seconds:g} seconds; narrow it.")
        except (OSError, http.client.HTTPException):
            if told:
                self.close_connection = True
            else:
                self._refuse(502, "The server behind ended; ask again.")
        finally:
            link.close()

    def _relay(self, link: http.client.HTTPConnection, reply: http.client.HTTPResponse, until: float) -> None:
        self.send_response_only(reply.status)
        for name, value in reply.getheaders():
            if name.lower() not in ("content-length", "transfer-encoding", "connection"):
                self.send_header(name, value)
        if self.server.cors and not reply.getheader("Access-Control-Allow-Origin"):
            self.send_header("Access-Control-Allow-Origin", "*")
        first = reply.read(_PIECE)
        whole = len(first) < _PIECE
        if whole:
            self.send_header("Content-Length", str(len(first)))
        else:
            self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        piece = b"" if self.command == "HEAD" else first
        if whole:
            self.wfile.write(piece)
            return
        while piece:
            self.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
            left = until - time.monotonic()
            if left <= 0:
                raise TimeoutError
            if link.sock:
                link.sock.settimeout(left)
            piece = reply.read(_PIECE)
        self.wfile.write(b"0\r\n\r\n")

    def _drain(self, length: int) -> None:
        """Read what is not wanted, within reason: who still writes would not hear the answer."""
        left = min(length, 32 * LARGEST)
        while left > 0 and (piece := self.rfile.read(min(left, _PIECE))):
            left -= len(piece)

    def _refuse(self, status: int, sentence: str) -> None:
        content = f"{sentence}\n".encode()
        with suppress(OSError):
            self.send_response_only(status)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Connection", "close")
            self.end_headers()
            self.wfile.write(content)
        self.close_connection = True
