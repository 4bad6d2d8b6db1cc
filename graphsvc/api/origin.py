"""Who made a browser send: a page of this server, or one of another site that nobody named.

On this machine no key is needed, so whatever a browser is made to send would be taken. Browsers say from
where: `Sec-Fetch-Site` towards this machine and over TLS, `Origin` with all that is posted. No page can set
either, and no page can make a program send in its stead.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi import Request

from graphsvc.api.problems import Problem
from graphsvc.settings import Settings


def check_sender(request: Request, settings: Settings, *, browser: bool = False) -> None:
    """Refuse what a page of a site that nobody named makes a browser send. Raises `Problem`.

    Programs say nothing of an origin and are let in, except where only a `browser` sends.
    """
    origin = request.headers.get("origin")
    if origin is not None and origin in settings.cors_origins:
        return
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        # behind a proxy the name of the host may be another; the browser knows where it asked
        allowed = site == "same-origin"
    elif origin is not None:
        allowed = urlsplit(origin).netloc == request.headers.get("host", "")
    else:
        allowed = not browser
    if not allowed:
        raise Problem("cross-site")
