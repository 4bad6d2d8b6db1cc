"""One lineage as a pyvis page: a single file that a person can mail, open offline and drag about.

pyvis draws what we have laid out: positions are ours, physics is off. Its page is then cleaned, for
pyvis 0.3.2 lets a text run as script in six ways and loads a style sheet from the network even where
everything is to be inside: node ids are numbers, titles are plain text that never spells `href` (at
which pyvis turns to innerHTML), no heading and no menu is used, options are constants, the network
resources are cut out, and a Content-Security-Policy names every script and style by hash.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re

from markupsafe import escape
from pyvis.network import Network

from queries.model import DocumentRef, Lineage, LineageNode

from .cards import quoted
from .layout import BOX_WIDTH, place
from .messages import Messages, messages
from .names import date_of, issuer_of, label_of, title_of
from .picture import Picture, of_lineage
from .plain import plain, shorten
from .wrap import wrap

MOST_NODES = 300
FONT, LINE, PAD = 14, 18, 10
HOVER_CHARS = 600
# the colours of the lines of authority, as in picture.css
COLOURS = {"party": "#a3161b", "state": "#1d4f91", "mass": "#1d6b3c"}
OTHER_COLOUR = "#57534b"
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "keyboard": {"enabled": True, "bindToWindow": False}},
    "nodes": {
        "shape": "box", "margin": 8, "borderWidth": 2, "font": {"size": FONT, "face": "sans-serif"},
        "widthConstraint": {"minimum": BOX_WIDTH - 16, "maximum": BOX_WIDTH - 16},
    },
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.7}}, "smooth": {"type": "cubicBezier",
        "forceDirection": "horizontal", "roundness": 0.4}, "font": {"size": 12, "face": "sans-serif"},
    },
}  # fmt: skip
DASHES: dict[str, bool | list[int]] = {"implements": False, "based_on": [9, 4], "cites": [2, 4]}
OTHER_DASHES: list[int] = [6, 3]


def _chosen(lineage: Lineage) -> Lineage:
    """The lineage cut to `MOST_NODES`: the root and the main line first, then by distance."""
    first = {lineage.root, *lineage.spine}

    def rank(node: LineageNode) -> tuple[bool, int, str]:
        return (node.document.key not in first, abs(node.hop), node.document.key)

    nodes = tuple(sorted(lineage.nodes, key=rank)[:MOST_NODES])
    keys = {node.document.key for node in nodes}
    edges = tuple(e for e in lineage.edges if e.source in keys and e.target in keys)
    spine = tuple(k for k in lineage.spine if k in keys)
    return lineage.model_copy(update={"nodes": nodes, "edges": edges, "spine": spine})


def _unlinked(text: str) -> str:
    """Text in which pyvis finds no `href`: a word joiner stands inside the word."""
    return re.sub("(?i)h(?=ref)", lambda found: f"{found[0]}\u2060", text)


def _node_text(ref: DocumentRef, m: Messages) -> tuple[str, ...]:
    lines = wrap(label_of(ref), BOX_WIDTH - 40, FONT, bold=True, most=6)
    cited = (m("status.cited"),) if ref.status == "cited" else ()
    return (*lines, date_of(ref, m), *cited)


def _hover(ref: DocumentRef, m: Messages) -> str:
    parts = [title_of(ref, m), date_of(ref, m), issuer_of(ref, m), shorten(plain(ref.subject), HOVER_CHARS)]
    return _unlinked(" · ".join(p for p in parts if p))


def _network(picture: Picture, m: Messages) -> Network:
    texts = {d.key: _node_text(d, m) for d in picture.documents}
    layout = place(picture, {key: len(lines) * LINE + 2 * PAD for key, lines in texts.items()})
    at = {box.key: box for box in layout.boxes}
    number = {d.key: n for n, d in enumerate(picture.documents)}
    network = Network(height="80vh", width="100%", directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(_OPTIONS))
    main = set(picture.main)
    for ref in picture.documents:
        box = at[ref.key]
        colour = COLOURS.get(ref.line or "", OTHER_COLOUR)
        network.add_node(
            number[ref.key],
            label="\n".join(texts[ref.key]),
            title=_hover(ref, m),
            shape="box",
            x=box.x + box.width // 2,
            y=box.middle,
            color={"background": "#fffbea" if ref.key == picture.root else "#ffffff", "border": colour},
            borderWidth=4 if ref.key == picture.root else 3 if ref.key in main else 2,
            shapeProperties={"borderDashes": [6, 4] if ref.status == "cited" else False},
        )
    pairs = picture.main_pairs()
    for edge in picture.edges:
        on_main = (edge.source, edge.target) in pairs
        word = shorten(plain(m.word("relation", edge.relation)), 22)
        network.add_edge(
            number[edge.source],
            number[edge.target],
            label=word,
            title=_unlinked(shorten(quoted(edge.evidence).text, HOVER_CHARS)),
            width=3 if on_main else 1,
            color="#1f2328" if on_main else "#77726a",
            dashes=DASHES.get(edge.relation, OTHER_DASHES),
        )
    return network


_REMOTE = re.compile(
    r"<link\b[^>]*\bhref=\"https?:[^>]*?/?>|<script\b[^>]*\bsrc=\"https?:[^>]*>\s*</script>", re.IGNORECASE
)
_EMPTY_HEADING = re.compile(r"<center>\s*<h1>\s*</h1>\s*</center>")
_COMMENT = re.compile(r"<!-- <link rel=\"stylesheet\" href=\"\.\./node_modules.*?-->", re.DOTALL)
_INLINE = re.compile(r"<(script|style)\b[^>]*>(.*?)</\1>", re.DOTALL)
_HEAD = re.compile(r"<html>\s*<head>\s*<meta charset=\"utf-8\">")
_OUR_STYLE = (
    "body{margin:0;font:16px/1.5 sans-serif;color:#1f2328}main,header{padding:0 1rem}h1{font-size:1.4rem}"
    ".card{border-top:1px solid #d9d4ca;border-bottom:1px solid #d9d4ca;overflow:hidden}"
    ".cited{color:#8a3b00}@media print{.card{display:none}}"
)


def _policy(html: str) -> str:
    """A policy under which only the scripts and styles of this very page run."""
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for kind, text in _INLINE.findall(html):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        hashes[kind].append(f"'sha256-{digest}'")
    return (
        f"default-src 'none'; script-src {' '.join(hashes['script'])}; "
        f"style-src {' '.join(hashes['style'])}; img-src data:; base-uri 'none'; form-action 'none'"
    )


def pyvis_page(lineage: Lineage, *, lang: str = "vi") -> str:
    """The pyvis page of a lineage, as one HTML text to be written as UTF-8.

    At most `MOST_NODES` documents are drawn, those nearest to the root; the rest is counted on the
    page. Below the picture stands the list of what is drawn, for readers that see no canvas.
    """
    m = messages(lang)
    drawn = _chosen(lineage)
    picture = of_lineage(drawn)
    refs = {d.key: d for d in picture.documents}
    title = m("pyvis.title", label=title_of(refs[picture.root], m))
    html = _network(picture, m).generate_html(name="lineage.html", notebook=False)
    html = html.replace("\r\n", "\n")
    # the data stand inside a script, where nothing of theirs looks like a tag (JSON escapes "<")
    html = _EMPTY_HEADING.sub("", _COMMENT.sub("", _REMOTE.sub("", html)))
    region = f'<div class="card" role="region" aria-label="{escape(title)}">'
    html = html.replace('<div class="card" style="width: 100%">', region)
    left_out = len(lineage.nodes) - len(drawn.nodes)
    note = m("pyvis.note")
    if left_out:
        count = m.count("count.documents", left_out)
        note = f"{note} {m('pyvis.left_out', count=count, limit=MOST_NODES)}"
    html = html.replace(
        "<body>", f"<body>\n<header><h1>{escape(title)}</h1><p>{escape(note)}</p></header>", 1
    )
    html = html.replace("</body>", f"{_list(picture, m)}\n</body>", 1) if "</body>" in html else html
    head = f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
    own = f"<title>{escape(title)}</title>\n<style>{_OUR_STYLE}</style>"
    body = _HEAD.sub("", html, count=1).lstrip()
    policy = _policy(own + body)
    return f'{head}<meta http-equiv="Content-Security-Policy" content="{policy}">\n{own}\n{body}'


def _list(picture: Picture, m: Messages) -> str:
    rows = []
    for ref in picture.documents:
        parts = " · ".join((title_of(ref, m), date_of(ref, m), issuer_of(ref, m), plain(ref.subject)))
        cited = f' <span class="cited">({escape(m("status.cited"))})</span>' if ref.status == "cited" else ""
        rows.append(f"<li>{escape(parts.removesuffix(' · '))}{cited}</li>")
    return f"<main><h2>{escape(m('pyvis.list'))}</h2>\n<ol>\n" + "\n".join(rows) + "\n</ol></main>"
