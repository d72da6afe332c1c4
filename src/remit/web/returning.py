"""Back to the page on which something was done, with the filters that were on."""

from __future__ import annotations

from urllib.parse import urlsplit

from fastapi.responses import RedirectResponse

from remit.web.asking import Asking


def back(who: Asking, path: str, anchor: str = "") -> RedirectResponse:
    """Send back to a page of ours; the query is kept where the request came from that very page.

    Only the query is taken from what the browser says, never the address. A page that asked by itself follows this,
    too, and puts the new content in place.
    """
    came = urlsplit(who.request.headers.get("hx-current-url") or who.request.headers.get("referer", ""))
    query = "".join(sign for sign in came.query if sign.isprintable()) if came.path == path else ""
    return RedirectResponse(path + (f"?{query}" if query else "") + (f"#{anchor}" if anchor else ""), 303)
