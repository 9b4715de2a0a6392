"""Requests to servers elsewhere: credentials that never show, patience where a server is busy, errors as sentences."""

from __future__ import annotations

import base64
import http.client
import netrc
import os
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import IO, Any

from ..errors import ServerError

_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})  # what may go well a little later
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 60.0  # seconds between two tries; each wait is twice the last


@dataclass(frozen=True)
class Credentials:
    """What lets us in; it is not shown, not even by ``repr``."""

    source: str
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    token: str = field(default="", repr=False)

    def hide(self, text: str) -> str:
        """Give a text without what must not be seen, for a server that sends back what it was sent."""
        pair = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        for secret in (pair, self.password, self.token):
            text = text.replace(secret, "…") if secret else text
        return text


@dataclass(frozen=True)
class Reply:
    """What came back: the content, and the media type that it is said to have."""

    content: bytes
    media_type: str = ""


class Remote:
    """A server at an address."""

    def __init__(self, url: str, *, timeout: float | None = None, tries: int = 1, known: bool = True) -> None:
        """Keep the address, with credentials from the environment or netrc unless it is not one that is ``known``.

        Raises ServerError where the address is none, holds a password, or netrc cannot be read.
        """
        parts = _split(url)
        if parts.username or parts.password:
            raise ServerError(
                "Leave name and password out of the address, where others see them: set KGC_USER and KGC_PASSWORD,"
                " or give the host a line in ~/.netrc."
            )
        self.url, self.timeout, self.tries = url, timeout, tries
        self.shown = urllib.parse.urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))
        self._credentials = find_credentials(parts.hostname or "") if known else None
        self._opener = _opener(url, self._credentials)

    def send(
        self, method: str, headers: Mapping[str, str], body: bytes | None = None, *,
        query: Mapping[str, str] | None = None, absent: Reply | None = None,
    ) -> Reply:  # fmt: skip
        """Send a request with a query added to the address; give what comes back.

        A server that is busy or away is asked again, up to the number of tries. Where there is nothing at the address
        (404), ``absent`` is given instead. Raises ServerError.
        """
        url = self.url
        if query:
            url += ("&" if "?" in url else "?") + urllib.parse.urlencode(query)
        wait = _FIRST_WAIT
        for left in reversed(range(self.tries)):
            request = urllib.request.Request(url, body, {"User-Agent": "kg-caucasus", **headers}, method=method)
            if self._credentials and self._credentials.token:
                request.add_unredirected_header("Authorization", f"Bearer {self._credentials.token}")
            try:
                with self._opener.open(request, timeout=self.timeout) as reply:
                    return Reply(reply.read(), reply.headers.get_content_type())
            except urllib.error.HTTPError as error:
                with error:
                    if error.code == 404 and absent is not None:
                        return absent
                    if error.code not in _BUSY or not left:
                        raise self._refusal(error) from error
                    asked = error.headers.get("Retry-After", "")
                    wait = float(asked) if asked.isdigit() else wait
            except (OSError, http.client.HTTPException, ValueError) as error:
                if isinstance(error, ValueError) or not left:
                    raise self._unreachable(error) from error
            time.sleep(min(wait, _LONGEST_WAIT))
            wait = max(_FIRST_WAIT, 2 * wait)
        raise AssertionError("the last try either answers or raises")

    def _refusal(self, error: urllib.error.HTTPError) -> ServerError:
        if error.code == 401:
            if self._credentials:
                return ServerError(f"{self.shown} does not accept the credentials from {self._credentials.source}.")
            return ServerError(
                f"{self.shown} wants credentials: set KGC_USER and KGC_PASSWORD, or KGC_TOKEN, or give its host a line"
                " in ~/.netrc."
            )
        if 300 <= error.code < 400:
            return ServerError(f"{self.shown} has moved to {error.headers.get('Location')}; give that address.")
        page = error.headers.get_content_type() == "text/html"  # made for people who look at it, not for a line
        told = "" if page else error.read(1000).decode(errors="replace").strip().split("\n")[0][:300].rstrip(".")
        return ServerError(f"{self.shown} answers {error.code} {error.reason}: {self._hide(told) or 'nothing more'}.")

    def _unreachable(self, error: Exception) -> ServerError:
        reason = self._hide(str(getattr(error, "reason", None) or error or type(error).__name__))
        return ServerError(f"{self.shown} cannot be asked: {reason}; check the address and that the server runs.")

    def _hide(self, text: str) -> str:
        return self._credentials.hide(text) if self._credentials else text


def _split(url: str) -> urllib.parse.SplitResult:
    try:
        parts = urllib.parse.urlsplit(url)
        if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and url.encode():
            return parts
    except ValueError:  # brackets or a port that are none, or what is no character
        pass
    raise ServerError(f"'{url}' is no address of a server; write http://HOST/... or https://HOST/...")


def find_credentials(host: str) -> Credentials | None:
    """Give what KGC_TOKEN, or KGC_USER and KGC_PASSWORD, or the line for a host in ~/.netrc (or $NETRC) tell.

    Raises ServerError where that file cannot be used.
    """
    told = {name: os.environ.get(f"KGC_{name}", "") for name in ("TOKEN", "USER", "PASSWORD")}
    if told["TOKEN"]:
        return Credentials("KGC_TOKEN", token=told["TOKEN"])
    if told["USER"]:
        return Credentials("KGC_USER and KGC_PASSWORD", told["USER"], told["PASSWORD"])
    try:
        line = netrc.netrc(os.environ.get("NETRC")).authenticators(host)
    except FileNotFoundError:
        return None
    except (OSError, netrc.NetrcParseError) as error:
        reason = error.msg if isinstance(error, netrc.NetrcParseError) else error.strerror
        raise ServerError(f"The credentials in netrc cannot be read: {reason}.") from error
    return Credentials("netrc", line[0], line[2] or "") if line else None


class _OnlyReadsMove(urllib.request.HTTPRedirectHandler):
    """Follows a server that has moved for reading only: what is written would be lost on the way."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        if req.get_method() != "GET":
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _AskedBefore(urllib.request.HTTPBasicAuthHandler):
    """Sends name and password unasked where a server has asked for them in this way, and only there."""

    def retry_http_basic_auth(self, host: str, req: urllib.request.Request, realm: str) -> Any:
        if isinstance(self.passwd, urllib.request.HTTPPasswordMgrWithPriorAuth):
            self.passwd.update_authenticated(host, True)
        return super().retry_http_basic_auth(host, req, realm)

    def http_response(self, req: urllib.request.Request, response: Any) -> Any:  # noqa: ARG002
        return response

    https_response = http_response


def _opener(url: str, credentials: Credentials | None) -> urllib.request.OpenerDirector:
    if not credentials or not credentials.user:
        return urllib.request.build_opener(_OnlyReadsMove)
    keys = urllib.request.HTTPPasswordMgrWithPriorAuth()
    keys.add_password(None, url, credentials.user, credentials.password)
    return urllib.request.build_opener(_OnlyReadsMove, _AskedBefore(keys), urllib.request.HTTPDigestAuthHandler(keys))
