"""Markdown in what people wrote: read without HTML, and cleaned by an allow-list before it is shown."""

from __future__ import annotations

from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

_READER = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False}).enable("table")
_TAGS = {
    "p", "br", "strong", "em", "code", "pre", "blockquote", "ul", "ol", "li", "a", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
LONGEST = 200_000
"""Longer texts are shown as they were written: no reader is worth a page that hangs."""


@lru_cache(maxsize=512)
def rendered(text: str) -> Markup:
    """Give Markdown as HTML that can do nothing: no scripts, images, styles or addresses other than http and mail."""
    if len(text) > LONGEST:
        return Markup("<pre>{}</pre>").format(text)  # a constant; the text is escaped
    clean = nh3.clean(
        _READER.render(text),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer nofollow",
    )
    return Markup(clean)  # noqa: S704  # cleaned by the line above
