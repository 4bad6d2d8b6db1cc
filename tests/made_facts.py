"""Facts of made-up documents: small, and in collision with one another as often as can be."""

from __future__ import annotations

from hypothesis import strategies as st

from ingest.archive.archive import Archive
from ingest.identity.forms import law_name
from ingest.keys import CONGRESS, DocKey
from ingest.model import Citation, Duty, Facts, Head, Organ, Recipient, Target, Unit
from ingest.readers import ReadText

NAMES = {
    "trung-uong": "Ban Bí thư",
    "chinh-phu": "Chính phủ",
    "quoc-hoi": "Quốc hội",
    "lang-son.tinh-uy": "Tỉnh ủy Lạng Sơn",
    "lang-son.ubnd": "Ủy ban nhân dân tỉnh Lạng Sơn",
    "lang-son.chi-lang.huyen-uy": "Huyện ủy Chi Lăng",
    "cao-bang.tinh-uy": "Tỉnh ủy Cao Bằng",
    "kon-tum.so-giao-thong-van-tai": "Sở Giao thông vận tải Kon Tum",
    "ban-chi-dao-35": "Ban Chỉ đạo 35",
}
TITLES = (
    None,
    "họp",
    "về việc triển khai công tác phòng, chống thiên tai trong mùa mưa bão",
    "tuyên truyền kết quả thực hiện chương trình xây dựng nông thôn mới nâng cao",
)


def organ(key: str) -> Organ | None:
    return Organ(key, NAMES.get(key, key)) if key != "_" else None


def symbol_of(k: DocKey) -> str | None:
    """A symbol that could have given the key."""
    if not k.numbered or k.kind == CONGRESS:
        return None
    return (
        f"{int(k.number):02d}-{k.kind.upper()}/XX" if "-" in k.period else f"{k.number}/{k.kind.upper()}-XX"
    )


def head(key: str, date: str | None = None, title: str | None = None) -> Head:
    k = DocKey.parse(key)
    return Head(
        key=key, symbol=symbol_of(k), type=k.kind.upper(), issued_on=date, subject=title, issuer=organ(k.issuer),
        level=1, line="party",
    )  # fmt: skip


def target(key: str, date: str | None = None, title: str | None = None, *, bare: bool = False) -> Target:
    k = DocKey.parse(key)
    symbol = k.number if bare and k.numbered and k.kind != CONGRESS else symbol_of(k)
    congress = k.kind == CONGRESS
    if congress:  # the public shape of facts has no room for more
        date = title = None
    return Target(
        kind="resolution" if congress else "document", key=key, symbol=symbol, type=k.kind.upper(), issued_on=date,
        issuer=organ(k.issuer), subject=title, event="congress" if congress else None,
        ordinal=int(k.number) if congress and k.numbered else None, of=NAMES.get(k.issuer, k.issuer) if congress else None,
        name=law_name({"key": key}) or None,
    )  # fmt: skip


def cite(t: Target, relation: str = "implements", by: int | None = None, at: int = 0) -> Citation:
    quote = t.symbol or t.key
    return Citation((at, at + len(quote)), quote, relation, t, by, "made")  # type: ignore[arg-type]


def facts(sha: str, document: Head, *citations: Citation, units: tuple[Unit, ...] = ()) -> Facts:
    return Facts(
        source=f"{sha}.txt",
        sha256=sha * (64 // len(sha)) if len(sha) < 64 else sha,
        document=document,
        citations=citations,
        recipients=tuple(Recipient((0, 1), "q", "copy", u) for u in units[:1]),
        assignments=tuple(Duty((0, 1), "q", u, task="làm") for u in units),
    )


def read(f: Facts) -> ReadText:
    return ReadText(f"{f.document.subject or ''} {f.document.symbol or ''} {f.sha256[:4]}", "utf-8", "txt")


def put(archive: Archive, f: Facts, origin: str | None = None, name: str | None = None) -> bool:
    """Put facts as if their file lay at `origin`."""
    return archive.put(f, read(f), origin=origin or f"/x/{f.sha256[:8]}", name=name or f.source)


KEYS = (
    "lang-son.tinh-uy.2020-2025.kh.5", "lang-son.tinh-uy._.kh.5", "lang-son.tinh-uy.2015-2020.kh.5",
    "cao-bang.tinh-uy._.kh.5", "lang-son.ubnd.2023.kh.5", "lang-son.ubnd._.kh.5", "lang-son.ubnd.2023.kh._a1",
    "lang-son.ubnd._.kh._a1", "trung-uong.xii.ct.5", "trung-uong._.ct.5", "trung-uong.xiii.ct.5", "_.2023.kh.5",
    "_._.kh.5", "_._._.5", "ban-chi-dao-35.2023.kh.5", "lang-son.chi-lang.huyen-uy.2020-2025.kh.5",
    "lang-son.dang-bo.dai-hoi.17", "lang-son.dang-bo.dai-hoi._", "_.dai-hoi.17", "quoc-hoi._.luat._dat-dai",
    "quoc-hoi.2024.luat._dat-dai", "quoc-hoi.xv.luat.5", "kon-tum.so-giao-thong-van-tai.2023.kh.5",
    "lang-son._.tan-trao.dang-uy.2020-2025.kh.5", "lang-son.chi-lang.tan-trao.dang-uy.2020-2025.kh.5",
)  # fmt: skip
UNITS = (
    Unit("lang-son.ubnd", "Ủy ban nhân dân tỉnh Lạng Sơn"),
    Unit("lang-son.ubnd", "UBND tỉnh"),
    Unit("lang-son.so-thong-tin-va-truyen-thong", "Sở Thông tin và Truyền thông Lạng Sơn"),
    Unit("kon-tum.so-giao-thong-van-tai", "Sở Giao thông vận tải Kon Tum"),
    Unit("cac-so", "các sở, ban, ngành", True),
)
DATES = (None, "2016-05-15", "2023", "2023-05", "2023-05-16", "2023-06-20", "2025-08-01")

_targets = st.builds(
    target, st.sampled_from(KEYS), st.sampled_from(DATES), st.sampled_from(TITLES), bare=st.booleans()
)
_relations = st.sampled_from(["implements", "based_on", "cites"])


@st.composite
def documents(draw: st.DrawFn) -> list[Facts]:
    """Up to seven documents over few keys, with nested citations; no two have the same bytes."""
    made = []
    for n in range(draw(st.integers(1, 7))):
        cited: list[Citation] = []
        for _ in range(draw(st.integers(0, 4))):
            by = draw(st.sampled_from([None, *range(len(cited))]))
            cited.append(cite(draw(_targets), draw(_relations), by, at=len(cited) * 10))
        own = head(draw(st.sampled_from(KEYS)), draw(st.sampled_from(DATES)), draw(st.sampled_from(TITLES)))
        units = tuple(draw(st.lists(st.sampled_from(UNITS), max_size=2)))
        made.append(facts(f"{n:x}{draw(st.sampled_from('abc'))}", own, *cited, units=units))
    return made
