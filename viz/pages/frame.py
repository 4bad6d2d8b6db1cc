"""What all pages share: the templates, the style sheets, and the frame round the content.

A page comes in two versions. *Served*: styles and the small script are files beside it, links lead to
other pages. *Standalone*: one file with everything inside, no script, links stay in the file; its
Content-Security-Policy forbids everything but its own style sheet, named by hash.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from ..links import Links
from ..messages import messages
from ..plain import plain, visible

STATIC = {
    "page.css": "text/css; charset=utf-8",
    "picture.css": "text/css; charset=utf-8",
    "picture.js": "text/javascript; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "overview.js": "text/javascript; charset=utf-8",
    "send.js": "text/javascript; charset=utf-8",
}
# files of other projects, with their licences beside them; in the order in which a page loads them
VENDORED = {
    "graphology.umd.min.js": "text/javascript; charset=utf-8",
    "sigma.min.js": "text/javascript; charset=utf-8",
}
STYLES = ("page.css", "picture.css")


def _load(folder: str, name: str) -> str:
    return resources.files("viz").joinpath("pages", folder, name).read_text("utf-8")


@cache
def static_file(name: str) -> tuple[bytes, str]:
    """One file that served pages need, and its media type.

    Raises KeyError for a name that is neither in `STATIC` nor in `VENDORED`.
    """
    if name in VENDORED:
        return _load("static/vendor", name).encode(), VENDORED[name]
    media_type = STATIC[name]
    return _load("static", name).encode(), media_type


@cache
def static_version(name: str) -> str:
    """A short hash of a file, for addresses that may be kept for ever."""
    return hashlib.sha256(static_file(name)[0]).hexdigest()[:12]


_LONGEST = 28  # characters that still fit into a line of a phone


def _whole(text: str) -> Markup:
    """Text whose numbers of documents stay on one line: `113-KH/TU` would be broken behind its hyphen."""
    return Markup("").join(
        Markup('<span class="number">{}</span>').format(piece) if _is_number(piece) else piece
        for piece in re.split(r"(\s+)", text)
    )


def _is_number(word: str) -> bool:
    held = "-" in word or "/" in word
    return held and len(word) <= _LONGEST and (word.startswith("…") or any(c.isdigit() for c in word))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: _load("templates", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = plain
    environment.filters["visible"] = visible
    environment.filters["whole"] = _whole
    return environment


@cache
def _styles() -> tuple[Markup, str]:
    """All style sheets as one text, and its hash for the Content-Security-Policy."""
    text = "\n" + "".join(_load("static", name) for name in STYLES)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    # the style sheets are our own files and hold no "</style>"; a test reads them
    return Markup(text), f"sha256-{digest}"  # noqa: S704


def render(
    template: str,
    *,
    lang: str,
    base: str,
    standalone: bool,
    title: str,
    here: str | None = None,
    version: int | None = None,
    query: str = "",
    **values: object,
) -> str:
    """One page. `here` is the address of the same page in the other language, if it has one."""
    style, digest = _styles()
    return (
        _environment()
        .get_template(template)
        .render(
            m=messages(lang),
            links=Links(lang, base),
            standalone=standalone,
            title=plain(title),
            here=here,
            version=version,
            query=query,
            style=style,
            style_digest=digest,
            static={name: f"{base}/static/{name}?v={static_version(name)}" for name in STATIC},
            **values,
        )
    )
