"""What documents are called, in words: type, number, name, issuer, subject and year.

A store keeps these words folded, each between two blanks (`said`), so that a word is found as a whole one
and several in a row as a phrase, in documents that are only cited as well. What was typed with marks must
be spelt so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ingest.lexicon.doctypes import abbreviated, by_code
from ingest.text.spelling import WORD, has_marks, lowered, spellings, stands
from ingest.text.text import fold
from queries.catalog import Asker, ask
from queries.documents import document_ref
from queries.model import DocumentRef

# ordinals of congresses and plenums, which people type in figures; `v`, `x` and `vi` are words as well
_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vii": "7", "viii": "8", "ix": "9", "xi": "11", "xii": "12",
    "xiii": "13", "xiv": "14",
}  # fmt: skip
# words that a title may lack: before a number, or between names
_BEFORE_NUMBER = {"so": "số", "ngay": "ngày", "nam": "năm"}
_BETWEEN = {"cua": "của", "ve": "về", "viec": "việc"}


def words(text: str) -> list[str]:
    """Return the words of a text, folded; numbers without leading zeros, ordinals in figures."""
    return [_plain(w) for w in WORD.findall(fold(text))]


def _plain(word: str) -> str:
    word = _ROMAN.get(word, word)
    return word.lstrip("0") or "0" if word.isdigit() else word


def _told(text: str) -> list[str]:
    """Return the words that a title must hold, folded: those that stand for themselves."""
    typed = WORD.findall(lowered(text))
    marked = has_marks(text)
    told = []
    for at, word in enumerate(typed):
        plain = _plain(fold(word))
        following = typed[at + 1] if at + 1 < len(typed) else ""
        filler = _BETWEEN.get(plain) or (_BEFORE_NUMBER.get(plain) if following[:1].isdigit() else None)
        if filler is None or (marked and word != filler):
            told.append(plain)
    return told


def said(props: Mapping[str, Any]) -> str:
    """Return the words of a document's properties as a store keeps them: ` ke hoach 46 kh du … `."""
    return f" {' '.join(words(_spelt(props)))} "


def _spelt(props: Mapping[str, Any]) -> str:
    told = (props.get(name) for name in ("label", "name", "sub_body", "issuer", "subject"))
    year = str(props.get("issued_on") or "")[:4]
    return " ".join((_noun(props), *(str(t) for t in told if t), year))


def _noun(props: Mapping[str, Any]) -> str:
    kind = by_code(str(props.get("doc_type") or ""))
    return kind.name if kind else ""


class Wanted:
    """The words that somebody typed for a title."""

    def __init__(self, text: str) -> None:
        self._all = words(text)
        self.asked = list(dict.fromkeys(_told(text) or self._all))
        ways = spellings(text) if has_marks(text) else []
        self._spelt = [w for w in ways if fold(w[0]) in self.asked]

    def rarest(self) -> tuple[str, str, str]:
        """Return three of the words as they stand in `said`, of fewer some twice.

        Numbers, which few titles share, come first, and then the longest: only so many of the titles that
        hold the three are looked at.
        """
        in_order = sorted(self.asked, key=lambda w: (not w.isdigit(), -len(w), w))
        first, second, third = (in_order * 3)[:3]
        return f" {first} ", f" {second} ", f" {third} "

    def fits(self, row: Mapping[str, Any]) -> int | None:
        """Return how well a document fits, 0 for its very name; None if it lacks a word.

        1: the words in a row; 2: its own number among them (`kế hoạch 113 Lạng Sơn`); 3: the words alone,
        which the title of a letter about that plan holds too.
        """
        kept = row["words"] or ""
        if not all(f" {w} " in kept for w in self.asked):
            return None
        if self._spelt:
            spelt = lowered(_spelt(row))
            if not all(any(stands(way, spelt) for way in ways) for ways in self._spelt):
                return None
        if self.asked in self._names(row):
            return 0
        if f" {' '.join(self._all)} " in kept:
            return 1
        return 2 if row["number"] is not None and str(row["number"]) in self.asked else 3

    def _names(self, row: Mapping[str, Any]) -> list[list[str]]:
        """The words of the names of a document, each without and with its year."""
        year = str(row["issued_on"] or "")[:4]
        found = []
        for name in (row["label"] or "", row["name"] or "", f"{_noun(row)} {row['name'] or ''}"):
            plain = [w for w in _told(name) if w != year]
            found += [plain, [*plain, year]]
        return found


def titled(
    asker: Asker, text: str, limits: Mapping[str, str | int], *, named: bool = False, limit: int
) -> tuple[tuple[int, DocumentRef], ...]:
    """Return how well they fit, and the documents that are called by the words of a text, the best first.

    What fits by its name comes before a phrase of the title, that before its number with other words, those
    before words alone; then texts that are here before those only cited, newer before older. `limits` are
    as `queries.search.Only` gives them; `named` asks for laws and resolutions that have a name; `limit`
    documents are looked at, the newest first. A type in short (`kh chuyển đổi số`) is asked for as it
    stands and in full.
    """
    best: dict[str, tuple[int, DocumentRef]] = {}
    for want in map(Wanted, (text, *_written_out(text))):
        if not want.asked:
            continue
        first, second, third = want.rarest()
        rows = ask(
            asker,
            "by_words",
            first=first,
            second=second,
            third=third,
            named=int(named),
            limit=limit,
            **limits,
        )
        for row in rows:
            fit = want.fits(row)
            if fit is not None and (row["key"] not in best or fit < best[row["key"]][0]):
                best[row["key"]] = fit, document_ref(row)
    return tuple(sorted(best.values(), key=lambda f: (f[0], f[1].status != "read", newest(f[1]), f[1].key)))


def _written_out(text: str) -> list[str]:
    """Return the text with the type before a name in full: `nq đại hội xiii` asks for a `nghị quyết` too.

    Nothing where the letters begin a symbol (`KH-SCT`), stand alone, or are in capitals as all else is, where
    they may be a word.
    """
    first, _, rest = text.strip().partition(" ")
    rest = rest.lstrip()
    if not rest[:1].isalnum():
        return []
    short = first.lower() if rest.isupper() else first
    names = dict.fromkeys(kind.name for kind in abbreviated(short.removesuffix(".")))
    return [f"{name if has_marks(rest) else fold(name)} {rest}" for name in names]


def newest(document: DocumentRef) -> tuple[int, ...]:
    """Return what puts newer documents first, those without a day last."""
    if document.issued_on is None:
        return (1,)
    return (0, *(-int(p) for p in document.issued_on.split("-")))
