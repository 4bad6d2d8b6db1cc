"""The chains as plain text: for the terminal, and as Markdown for notes and letters."""

from __future__ import annotations

import re
from textwrap import wrap
from unicodedata import normalize

from queries.model import Chains

from .cards import Quote
from .messages import messages
from .names import title_of
from .story import Lack, Step, Story

LEAST_WIDTH = 40


def _wrapped(text: str, width: int, first: str, rest: str | None = None) -> list[str]:
    rest = first if rest is None else rest
    return wrap(
        normalize("NFC", text),  # a letter takes one column, however its marks were typed
        max(width, LEAST_WIDTH),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _step_lines(step: Step, number: int, width: int, end: str, cited: str) -> list[str]:
    head = f"{step.document.title} · {step.document.date} · {step.document.issuer}"
    if step.document.status == "cited":
        head += f" [{cited}]"
    lines = _wrapped(head, width, f"{number:>4}. ", "      ")
    if step.first_time and step.document.subject:
        lines += _wrapped(step.document.subject, width, "      ")
    if not step.relation:
        return lines + _wrapped(end, width, "      ")
    bar = "      │ "
    lines += _wrapped(f"{step.relation} {step.higher}", width, bar)
    if step.quoted_note:
        return lines + _wrapped(step.quoted_note, width, bar)
    lines += _wrapped(f"“{step.quote.text}”", width, bar)
    return lines + _wrapped(" · ".join(step.proof), width, bar)


def chains_text(chains: Chains, lang: str = "vi", width: int = 100) -> str:
    """The answer as plain text, wrapped to `width` columns; ends in a newline.

    The same steps, quotes and gaps as on the chain page, in the same order.
    """
    m = messages(lang)
    story = Story(chains, m, lambda key: key)
    lines = _wrapped(m("text.question", label=title_of(chains.root, m)), width, "")
    lines += [
        "",
        *_wrapped(story.sentence(), width, ""),
        "",
        *_wrapped(" · ".join(story.figures()), width, ""),
    ]
    for chain in story.chains_in_words():
        lines += ["", f"{chain.name} ({chain.size})"]
        if chain.shortcut:
            lines += _wrapped(m("chain.shortcut"), width, "  ")
        for n, step in enumerate(chain.steps, start=1):
            lines += _step_lines(step, n, width, chain.end, m("status.cited"))
    lines += ["", f"{m('chain.missing')}:"]
    for note in story.notes():
        lines += _wrapped(note, width, "  ")
    ends, inside = story.missing(at_ends=True), story.missing(at_ends=False)
    for lead, lacks in ((m("chain.missing_lead"), ends), (m("chain.missing_inside"), inside)):
        if lacks:
            lines += _wrapped(lead, width, "  ")
            for lack in lacks:
                lines += _wrapped(_lack_line(lack), width, "  - ", "    ")
                for known in lack.known_from:
                    lines += _wrapped(known, width, "    ")
    if ends or inside:
        lines += _wrapped(m("text.extend"), width, "  ")
    if chains.unresolved:
        lines += _wrapped(m("chain.unresolved"), width, "  ")
        for quote in story.unresolved():
            lines += _wrapped(f"“{quote}”", width, "  - ", "    ")
    return "\n".join(lines) + "\n"


def _lack_line(lack: Lack) -> str:
    return f"{lack.document.title} · {lack.document.date} · {lack.document.issuer}"


_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
# a line of our own never begins with a list mark of the text's
_LIST = re.compile(r"^(\s*)(\d+)([.)])|^(\s*)([-+])")


def md(text: str) -> str:
    """Text that Markdown takes as it is; HTML in it stays text too."""
    escaped = _MARKDOWN.sub(r"\\\1", text.replace("&", "&amp;"))
    return _LIST.sub(lambda f: f"{f[1]}{f[2]}\\{f[3]}" if f[2] is not None else f"{f[4]}\\{f[5]}", escaped)


def _md_quote(quote: Quote) -> str:
    """A quote, the mention in it set off from its sentence."""
    if not (quote.before or quote.after):
        return md(quote.mention)
    return f"{md(quote.before)}**{md(quote.mention)}**{md(quote.after)}"


def chains_markdown(chains: Chains, lang: str = "vi") -> str:
    """The answer as Markdown: a heading a chain, a numbered list of steps, quotes as quotes."""
    m = messages(lang)
    story = Story(chains, m, lambda key: key)
    lines = [
        f"# {md(m('chain.title', label=title_of(chains.root, m)))}",
        "",
        md(story.sentence()),
        "",
    ]
    lines += [md(" · ".join(story.figures())), ""]
    for chain in story.chains_in_words():
        lines += [f"## {md(chain.name)} ({md(chain.size)})", ""]
        if chain.shortcut:
            lines += [md(m("chain.shortcut")), ""]
        for n, step in enumerate(chain.steps, start=1):
            d = step.document
            cited = f" [{m('status.cited')}]" if d.status == "cited" else ""
            lines.append(f"{n}. **{md(d.title)}**{md(f' · {d.date} · {d.issuer}{cited}')}")
            if not step.relation:
                lines += ["", f"   _{md(chain.end)}_", ""]
                continue
            lines += ["", f"   {md(step.relation)} **{md(step.higher)}**", ""]
            if step.quoted_note:
                lines += [f"   {md(step.quoted_note)}", ""]
            else:
                lines += [
                    f"   > “{_md_quote(step.quote)}”",
                    "   >",
                    f"   > {md(' · '.join(step.proof))}",
                    "",
                ]
    lines += [f"## {md(m('chain.missing'))}", ""]
    for note in story.notes():
        lines += [md(note), ""]
    for lead, at_ends in ((m("chain.missing_lead"), True), (m("chain.missing_inside"), False)):
        lacks = story.missing(at_ends=at_ends)
        if lacks:
            lines += [md(lead), ""]
            for lack in lacks:
                lines.append(f"- {md(_lack_line(lack))}")
                lines += [f"  - {md(known)}" for known in lack.known_from]
            lines.append("")
    if chains.unresolved:
        lines += [
            md(m("chain.unresolved")),
            "",
            *(f"- “{md(q)}”" for q in story.unresolved()),
            "",
        ]
    return "\n".join(lines).rstrip() + "\n"
