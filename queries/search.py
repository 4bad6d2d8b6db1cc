"""Finding documents by what people type: a key, a number written in any way, a name, or words.

`05ct/tw`, `113 KH TU`, `kh 113`, `113-KH/TU` and `Kế hoạch số 113-KH/TU` mean what a clerk means by
them: the number is compared as a number, the letters without marks, spaces, hyphens and slashes.
Names and titles are found whether a document's text is here or it is only cited (`queries.titles`); the
words of texts are the archive's full-text index, which the caller hands in.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal, Protocol

from queries.catalog import Asker, ask
from queries.cursors import digest, opened, sealed
from queries.documents import document_ref, documents
from queries.errors import BadCursorError, BadQuestionError
from queries.model import DocumentRef, SearchHit, SearchPage
from queries.results import DocumentPage
from queries.titles import newest, titled

CANDIDATES = 200
# hits by words that are looked at where only some kinds of documents are wanted
SCANNED = 2000
TITLES = 1000  # documents looked at for what they are called, the newest first
FURTHEST = 20_000  # hits that cursors lead to


Matched = Literal["key", "symbol", "number", "title", "text"]


class FullText(Protocol):
    """The archive's index of words. `text` names the text in which a document's words were found."""

    def find(self, words: str, limit: int, after: int, /) -> Iterable[tuple[str, str]]:
        """Return (key of a document, text) for those that hold all words, best first, in a stable order."""
        ...

    def excerpts(self, words: str, texts: Sequence[str], /) -> Sequence[str | None]:
        """Return the piece of each text that shows why it was found."""
        ...


_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
# words that people put before a number, folded; they name the type and are no part of the symbol
_NOUNS = {
    "nghi quyet": "NQ", "quyet dinh": "QĐ", "chi thi": "CT", "ket luan": "KL", "ke hoach": "KH",
    "cong van": "CV", "chuong trinh": "CTr", "huong dan": "HD", "thong bao": "TB", "de an": "ĐA",
    "quy dinh": "QĐ", "cong dien": "CĐ", "bao cao": "BC", "to trinh": "TTr", "nghi dinh": "NĐ",
    "thong tu": "TT", "luat": "Luật",
}  # fmt: skip
# letters of symbols, the commonest last: KH, QĐ, UBND, TU; what is not here is rarer still
_COMMON = "wjzfxyvgpbrsomleiactnqudhk"
_ZEROS = ("", "0", "00")  # before a small number, as printed
_FILLERS = re.compile(r"\b(?:so|van ban|ngay|nam|cua)\b")


def fold(text: str) -> str:
    """Fold text for comparison: lower case, marks stripped, đ to d, spaces made one."""
    plain = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    kept = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(unicodedata.normalize("NFC", kept).split())


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody typed for a document: number, letters without separators, type word, year."""

    number: int | None
    letters: str
    noun: str | None = None
    year: int | None = None
    marked: bool = False  # words of a name, since no symbol has their marks


def typed(text: str) -> Typed:
    """Take a typed reference apart. Nothing is required: words alone give letters alone."""
    rest = fold(text)
    noun = next((n for n in sorted(_NOUNS, key=len, reverse=True) if re.search(rf"\b{n}\b", rest)), None)
    if noun:
        rest = re.sub(rf"\b{noun}\b", " ", rest, count=1)
    rest = _FILLERS.sub(" ", rest)
    number = year = None
    if found := re.search(r"(?<!\d)0*(\d{1,6})(?!\d)", rest):
        number = int(found[1])
        after = rest[: found.start()] + " " + rest[found.end() :]
        if late := _YEAR.search(after):
            year = int(late[1])
            after = after[: late.start()] + " " + after[late.end() :]
        rest = after
    left = set(rest.split())
    marked = any(_marked(word) for word in text.split() if fold(word) in left)
    return Typed(number, re.sub(r"[\W_]+", "", rest), _NOUNS[noun] if noun else None, year, marked)


def _marked(word: str) -> bool:
    """Tell whether a word has other marks than those of Đ and Ư, which symbols have."""
    return any(
        c not in "đĐưƯ" and len(unicodedata.normalize("NFD", c)) > 1
        for c in unicodedata.normalize("NFC", word)
    )


def rarest(letters: str) -> tuple[str, str]:
    """Return the two letters of a text that fewest symbols hold; the one twice if there is no other."""
    first, *rest = sorted(set(letters), key=lambda c: (_COMMON.find(c), c))
    return first, rest[0] if rest else first


@dataclass(frozen=True, slots=True)
class Only:
    """What a search is limited to; None asks for nothing.

    `place` is a place's key: the documents of its organs and of those in all that lies in it.
    """

    doc_type: str | None = None
    issuer: str | None = None
    place: str | None = None
    level: int | None = None
    year: int | None = None
    status: str | None = None

    @property
    def asked(self) -> bool:
        return bool(self.words())

    def words(self) -> str:
        """Return what is asked for as one line, the same for the same limits."""
        parts = (self.doc_type, self.issuer, self.place, self.level, self.year, self.status)
        return "" if not any(p is not None for p in parts) else json.dumps(parts, ensure_ascii=False)

    def params(self) -> dict[str, str | int]:
        """Return what is asked for as the store's questions take it: empty or -1 where nothing is."""
        return {
            "doc_type": self.doc_type or "",
            "issuer": self.issuer or "",
            "place": f"{self.place}." if self.place else "",
            "level": -1 if self.level is None else self.level,
            "year": str(self.year) if self.year else "",
            "status": self.status or "",
        }

    def holds(self, document: DocumentRef) -> bool:
        """Tell whether a document is of the kind asked for."""
        return (
            self.doc_type in (None, document.doc_type)
            and self.issuer in (None, document.issuer_key)
            and (self.place is None or (document.issuer_key or "").startswith(f"{self.place}."))
            and self.level in (None, document.level)
            and (self.year is None or (document.issued_on or "").startswith(str(self.year)))
            and self.status in (None, document.status)
        )


def resolve_reference(
    asker: Asker, text: str, *, only: Only | None = None, limit: int = CANDIDATES
) -> tuple[DocumentRef, ...]:
    """Return the documents that a key or a number as typed may mean, the likeliest first.

    One candidate is an answer, several are a question back, none means that no text names it. Exact
    symbols come before partial ones, read documents before cited ones, then newer before older. A number with
    other words means the bearers that are called by all of them. `only`
    is asked of the store, so that it holds however many bear the number; `limit` of those are looked at.
    """
    text, only = text.strip(), only or Only()
    if not text:
        return ()
    want = typed(text)
    how, found = _by_number(asker, text, want, only, limit)
    if how is not None:
        return found
    named = titled(asker, text, only.params(), named=True, limit=limit)
    if not named and want.number is not None:
        # a number with the words of who issued it: `kế hoạch 113 Lạng Sơn`
        called = titled(asker, text, only.params(), limit=limit)
        return tuple(d for _, d in called if d.number == want.number)
    exact = [d for fit, d in named if fit == 0]
    return tuple(exact or (d for _, d in named))


def _by_number(
    asker: Asker, text: str, want: Typed, only: Only, limit: int
) -> tuple[Matched | None, tuple[DocumentRef, ...]]:
    """Return by what documents were found whose key, symbol or number a text is; None where it is none."""
    if found := documents(asker, [text]):
        return "key", tuple(d for d in found.values() if only.holds(d))
    if by_number := _by_symbol(asker, want, only, limit):
        return "symbol" if want.letters else "number", by_number
    return None, ()


def _by_symbol(asker: Asker, want: Typed, only: Only, limit: int) -> tuple[DocumentRef, ...]:
    """Return the documents whose symbol is the typed one, else those whose symbol holds it."""
    noun = want.noun or ""
    if want.number is None:
        if len(want.letters) < 2 or want.marked:
            return ()
        rare, second = rarest(want.letters)
        rows = ask(
            asker,
            "by_name",
            letters=want.letters,
            rare=rare,
            second=second,
            noun=noun,
            limit=limit,
            **only.params(),
        )
    else:
        common = ask(asker, "bearers", number=want.number)[0]["n"] >= CANDIDATES
        # where too many bear the number to look at all, the store looks for the letters
        letters = want.letters if common else ""
        dated = str(want.year) if want.year else ""
        rows = ask(
            asker,
            "by_symbol",
            number=want.number,
            letters=letters,
            exact=[f"{zeros}{want.number}{year}{want.letters}" for zeros in _ZEROS for year in {"", dated}],
            noun=noun,
            dated=dated,
            limit=limit,
            **only.params(),
        )
    ranked = []
    for row in rows:
        document = document_ref(row)
        if (fit := _fit(want, document)) is not None:
            ranked.append((fit, document.status != "read", newest(document), document.key, document))
    exact = [r for r in ranked if r[0] == 0]
    return tuple(r[-1] for r in sorted(exact or ranked, key=lambda r: r[:-1]))


def how_many(found: Sequence[DocumentRef]) -> str:
    """Return how many candidates there are: `3`, or `200+` where others were not looked at."""
    return f"{CANDIDATES}+" if len(found) > CANDIDATES else str(len(found))


def _fit(want: Typed, document: DocumentRef) -> int | None:
    """Return 0 for the very symbol, higher for less, None for another document."""
    symbol = re.sub(r"[\W_]+", "", fold(document.symbol or document.label))
    date = document.issued_on or ""
    if want.year is not None and str(want.year) not in (
        date[:4],
        *re.findall(r"\d{4}", document.symbol or ""),
    ):
        return None
    if want.noun is not None and document.doc_type is not None and want.noun != document.doc_type:
        return None
    letters = re.sub(r"\d", "", symbol)
    plain = re.sub(r"\d", "", want.letters)
    if not plain:
        # a bare number, or a type word and a number
        return 1
    if letters == plain:
        return 0
    kind = fold(document.doc_type or "")
    if plain == kind:
        return 1
    if letters.startswith(plain) or letters == kind + plain:
        return 2
    return 3 if plain in letters else None


def search(
    asker: Asker,
    text: str,
    *,
    limit: int = 20,
    after: str | None = None,
    full_text: FullText | None = None,
    only: Only | None = None,
) -> SearchPage:
    """Return one page of documents for what was typed: by key or number first, then by words.

    `only` keeps the documents of some type, issuer, place, tier or year, among the first 2,000 found.

    `after` is the `next` of the page before; at most 20,000 hits are reached so. Raises
    `BadQuestionError` for a cursor of another search or a limit outside 1..100.
    """
    if not 1 <= limit <= 100:
        raise BadQuestionError(f"limit {limit} is outside 1..100")
    only = only or Only()
    start = _read_cursor(after, text, only)
    version = ask(asker, "version")
    want = typed(text)
    how, named = _by_number(asker, text.strip(), want, only, CANDIDATES)
    hits = [SearchHit(document=d, matched=how) for d in named if how is not None]
    met = {d.key for d in named}
    if how is None or (how == "symbol" and want.number is None):
        called = [d for _, d in titled(asker, text, only.params(), limit=TITLES) if d.key not in met]
        hits += [SearchHit(document=d, matched="title") for d in called]
        met |= {d.key for d in called}
    texts: dict[str, str] = {}
    if full_text is not None:
        # pages are cut after the merge, so that a document is never shown twice
        need = min(start + limit + 1, SCANNED) if only.asked else start + limit + 1 + len(met)
        seen = 0
        while len(hits) <= start + limit and seen < SCANNED:
            found = list(islice(full_text.find(text, need, seen), need))
            seen += len(found)
            new: dict[str, str] = {}
            for key, held_by in found:
                if key not in met:
                    new.setdefault(key, held_by)
            met |= new.keys()
            texts |= new
            known = documents(asker, new)
            hits += [SearchHit(document=known[k]) for k in new if k in known and only.holds(known[k])]
            if len(found) < need:
                break
            if only.asked:
                # what was asked for thins the hits: then all at once, since each call scores all texts
                need = SCANNED - seen
    page = hits[start : start + limit]
    more = len(hits) > start + limit <= FURTHEST
    if full_text is not None:
        # only what is shown is worth opening its text
        shown = [texts[h.document.key] for h in page if h.document.key in texts]
        pieces = dict(zip(shown, full_text.excerpts(text, shown), strict=True))
        page = [
            h.model_copy(update={"snippet": pieces[texts[h.document.key]]}) if h.document.key in texts else h
            for h in page
        ]
    return SearchPage(
        query=text,
        hits=tuple(page),
        next=_cursor(start + limit, text, only) if more else None,
        graph_version=version[0]["graph_version"] if version else 0,
    )


def suggest(asker: Asker, text: str, *, limit: int = 10) -> tuple[DocumentRef, ...]:
    """Return documents whose symbol begins with what was typed so far, in order of key."""
    prefix = re.sub(r"[^\w/]+|_", "", fold(text))
    if not prefix.strip("/"):
        return ()
    slashed = re.sub(r"^(\d+)(?=[^\W\d])", r"\1/", prefix)
    rows: list[dict[str, Any]] = ask(asker, "search", prefix=prefix, slashed=slashed, limit=limit)
    return tuple(document_ref(r) for r in rows)


def browse(asker: Asker, only: Only, *, after: str | None = None, limit: int = 50) -> DocumentPage:
    """Return one page of the documents of some type, issuer, place, tier, year or status, by key.

    Raises `BadQuestionError` for a cursor of another question or a limit outside 1..500.
    """
    if not 1 <= limit <= 500:
        raise BadQuestionError(f"limit {limit} is outside 1..500")
    last = ""
    question = digest(only.words())
    if after is not None:
        given = opened(after, question)
        if not isinstance(given, str):
            raise BadCursorError("the cursor belongs to another question; begin again without it")
        last = given
    rows = ask(
        asker,
        "browse",
        after=last,
        limit=limit + 1,
        **only.params(),
    )
    version = ask(asker, "version")
    return DocumentPage(
        documents=tuple(document_ref(r) for r in rows[:limit]),
        next=sealed(rows[limit - 1]["key"], question) if len(rows) > limit else None,
        graph_version=version[0]["graph_version"] if version else 0,
    )


def _question(text: str, only: Only) -> str:
    return digest(fold(text) + only.words())


def _cursor(start: int, text: str, only: Only) -> str:
    return sealed(start, _question(text, only))


def _read_cursor(cursor: str | None, text: str, only: Only) -> int:
    if cursor is None:
        return 0
    start = opened(cursor, _question(text, only))
    if not isinstance(start, int) or isinstance(start, bool) or not 0 <= start <= FURTHEST:
        raise BadCursorError("the cursor belongs to another search; begin again without it")
    return start
