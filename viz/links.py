"""The addresses of the pages, in one place, so that the service can mount what the pages link to."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

# the words of the paths; keys need no quoting, but a hostile one must not leave its segment
PATHS = {
    "vi": {
        "document": "van-ban",
        "chain": "chuoi",
        "search": "tim-kiem",
        "reach": "lan-toa",
        "unit": "co-quan",
        "overview": "toan-canh",
        "ask": "hoi",
        "send": "gui-van-ban",
    },
    "en": {
        "document": "documents",
        "chain": "chains",
        "search": "search",
        "reach": "reach",
        "unit": "units",
        "overview": "overview",
        "ask": "ask",
        "send": "send",
    },
}
OTHER = {"vi": "en", "en": "vi"}


def _segment(text: str) -> str:
    return quote(text, safe="", errors="replace")


@dataclass(frozen=True, slots=True)
class Links:
    """Addresses in one language under `base`, the path that the application is mounted at ("" for the root).

    Pages: `/vi/van-ban/{key}` with `…/chuoi` and `…/lan-toa`, `/vi/co-quan/{key}`, `/vi/tim-kiem?q=`;
    `/en/documents/{key}` with `…/chains` and `…/reach`, `/en/units/{key}`, `/en/search?q=`. Files:
    `/static/{name}?v={hash}`.
    """

    lang: str
    base: str = ""

    def document(self, key: str) -> str:
        """The page of a document."""
        return f"{self.base}/{self.lang}/{PATHS[self.lang]['document']}/{_segment(key)}"

    def chain(self, key: str) -> str:
        """The page with the chains that led to a document."""
        return f"{self.document(key)}/{PATHS[self.lang]['chain']}"

    def reach(self, key: str) -> str:
        """The page of what a document set in motion."""
        return f"{self.document(key)}/{PATHS[self.lang]['reach']}"

    def unit(self, key: str) -> str:
        """The page of an organ."""
        return f"{self.base}/{self.lang}/{PATHS[self.lang]['unit']}/{_segment(key)}"

    def unit_data(self, key: str) -> str:
        """What the API says about the duties of an organ."""
        return f"{self.base}/api/v1/units/{_segment(key)}/assignments"

    def overview(self) -> str:
        """The page of the whole archive."""
        return f"{self.base}/{self.lang}/{PATHS[self.lang]['overview']}"

    def ask(self) -> str:
        """The page that asks in Cypher."""
        return f"{self.base}/{self.lang}/{PATHS[self.lang]['ask']}"

    def asked(self, statement: str) -> str:
        """The page that asks in Cypher, with a statement in its box and answered."""
        return f"{self.ask()}?cypher={_segment(statement)}" if statement else self.ask()

    def send(self) -> str:
        """The page that sends files."""
        return f"{self.base}/{self.lang}/{PATHS[self.lang]['send']}"

    def sent(self, job: str, start: int = 0) -> str:
        """The page of what became of files that were sent, from the one at a place on."""
        return f"{self.send()}/{_segment(job)}" + (f"?from={start}" if start else "")

    def search(self, query: str = "", cursor: str | None = None, **kept: str) -> str:
        """The search page, with a query, its filters and the cursor of a further page of hits."""
        values = {"q": query, **kept, "cursor": cursor or ""}
        given = [f"{name}={_segment(value)}" for name, value in values.items() if value]
        address = f"{self.base}/{self.lang}/{PATHS[self.lang]['search']}"
        return f"{address}?{'&'.join(given)}" if given else address

    def suggestions(self) -> str:
        """Where the search box asks for suggestions, with `q` and `limit`."""
        return f"{self.base}/api/v1/search"

    def data(self, key: str) -> str:
        """What the API says about a document."""
        return f"{self.base}/api/v1/documents/{_segment(key)}"

    def result(self, key: str, question: str, form: str) -> str:
        """One result in another form: `/api/v1/documents/{key}/chains.csv`."""
        return f"{self.data(key)}/{question}.{form}"

    def other(self) -> Links:
        """The same addresses in the other language."""
        return Links(OTHER[self.lang], self.base)
