"""Results as the questions give them, for the tests of the pictures and pages; all texts written here.

The two worlds are those of the examples: the commune plan of Tân Trào (one chain into the open), and a
letter of a department of Lạng Sơn (two letters that carry out one plan).
"""

from __future__ import annotations

from itertools import pairwise

from queries.model import (
    Chain,
    Chains,
    DocumentRef,
    DocumentView,
    DutyRow,
    Evidence,
    Hop,
    Lineage,
    LineageNode,
    Passage,
    RecipientRow,
    RelationGroup,
    SearchHit,
    SearchPage,
)

TEXT_46 = (
    "ĐẢNG ỦY XÃ TÂN TRÀO\nSố 46-KH/ĐU\n\nKẾ HOẠCH\n\n"
    "Thực hiện Công văn số 1759-CV/HU ngày 04/7/2023 của Ban Thường vụ Huyện ủy về việc triển khai Công văn "
    "số 2246-CV/TU ngày 20/6/2023, Đảng ủy xã lập kế hoạch như sau:\n\n"
    "1. Ban Tuyên giáo Đảng ủy chuẩn bị tài liệu, báo cáo trước ngày 25/8/2023.\n"
)


def _ref(key: str, label: str, **more: object) -> DocumentRef:
    fields: dict[str, object] = {"key": key, "label": label, "symbol": label, "status": "read", **more}
    return DocumentRef.model_validate(fields)


def _hop(
    lower: DocumentRef, higher: DocumentRef, quote: str, relation: str = "implements", /, **more: object
) -> Hop:
    said = {"said_by": lower.key, "quote": quote, "start": 241, "end": 241 + len(quote)}
    said |= {"source": "vi-du.txt", "rule": "party-symbol", "judgement": "certain"}
    attestations = more.pop("attestations", 1)
    return Hop.model_validate(
        {
            "source": lower.key,
            "target": higher.key,
            "relation": relation,
            "evidence": Evidence.model_validate({**said, **more}),
            "attestations": attestations,
        }
    )


SUBJECT = "quán triệt, tuyên truyền kết quả Hội nghị Ban Chấp hành Trung ương Đảng giữa nhiệm kỳ khóa XIII"
PLAN_46 = _ref(
    "tuyen-quang.son-duong.tan-trao.dang-uy.2020-2025.kh.46", "46-KH/ĐU", doc_type="KH", number=46,
    issued_on="2023-07-17", subject=SUBJECT, issuer_key="tuyen-quang.son-duong.tan-trao.dang-uy",
    issuer="Đảng ủy xã Tân Trào", sub_body="Ban Thường vụ", level=3, line="party",
)  # fmt: skip
LETTER_1759 = _ref(
    "tuyen-quang.son-duong.huyen-uy.2020-2025.cv.1759", "1759-CV/HU", doc_type="CV", number=1759,
    issued_on="2023-07-04", subject=SUBJECT, issuer="Huyện ủy Sơn Dương", sub_body="Ban Thường vụ", level=2,
    line="party",
)  # fmt: skip
LETTER_2246 = _ref(
    "tuyen-quang.tinh-uy.2020-2025.cv.2246", "2246-CV/TU", doc_type="CV", number=2246, issued_on="2023-06-20",
    subject=SUBJECT, issuer="Tỉnh ủy Tuyên Quang", sub_body="Ban Thường vụ", level=1, line="party",
)  # fmt: skip
CONGRESS_13 = _ref(
    "trung-uong.dai-hoi.13", "Nghị quyết Đại hội XIII Đảng Cộng sản Việt Nam", symbol=None, doc_type="NQ",
    issuer="Đảng Cộng sản Việt Nam", level=0, line="party", status="cited", resolution=True,
)  # fmt: skip

_HOPS_46 = (
    _hop(
        PLAN_46, LETTER_1759, "Công văn số 1759-CV/HU, ngày 04/7/2023 của Ban Thường vụ Huyện ủy",
        source="09-46-kh-du-tan-trao.txt",
    ),
    _hop(
        LETTER_1759, LETTER_2246, "Công văn số 2246-CV/TU ngày 20/6/2023 của Ban Thường vụ Tỉnh ủy",
        source="000-1759-cv-hu.txt", attestations=2,
    ),
    _hop(
        LETTER_2246, CONGRESS_13, "Nghị quyết Đại hội XIII của Đảng", source="07-2246-cv-tu.txt",
        rule="congress", judgement="probable", reason="Đại hội của Đảng, không ghi năm",
    ),
)  # fmt: skip


def tan_trao() -> Chains:
    """One chain of four documents; the highest is known only from the letter below it."""
    documents = (PLAN_46, LETTER_1759, LETTER_2246, CONGRESS_13)
    chain = Chain(documents=tuple(d.key for d in documents), hops=_HOPS_46, end="cited")
    return Chains(
        root=PLAN_46,
        documents={d.key: d for d in documents},
        chains=(chain,),
        total=1,
        complete=False,
        missing=(CONGRESS_13.key,),
        also_cited=5,
        sentence_vi=(
            "46-KH/ĐU (17/7/2023) của Đảng ủy xã Tân Trào thực hiện 1759-CV/HU của Huyện ủy Sơn Dương, "
            "văn bản này thực hiện 2246-CV/TU của Tỉnh ủy Tuyên Quang, văn bản này thực hiện Nghị quyết "
            "Đại hội XIII; toàn văn nghị quyết chưa có trong kho."
        ),
        sentence_en="46-KH/ĐU carries out 1759-CV/HU, which carries out 2246-CV/TU; there the archive ends.",
        graph_version=42,
    )


CENTRAL_21 = _ref(
    "trung-uong.xii.nq.21", "21-NQ/TW", doc_type="NQ", issued_on="2022-06-16", level=0, line="party",
    status="cited", issuer="Ban Chấp hành Trung ương Đảng",
    subject="tăng cường củng cố, xây dựng tổ chức cơ sở đảng",
)  # fmt: skip
CONCLUSION_21 = _ref(
    "trung-uong.xiii.kl.21", "21-KL/TW", doc_type="KL", issued_on="2021-10-25", level=0, line="party",
    status="cited", issuer="Ban Chấp hành Trung ương Đảng",
)  # fmt: skip
PLAN_113 = _ref(
    "lang-son.tinh-uy.2020-2025.kh.113", "113-KH/TU", doc_type="KH", issued_on="2023-05-16", level=1,
    line="party", issuer="Tỉnh ủy Lạng Sơn",
    subject="thông tin, tuyên truyền về công tác xây dựng Đảng, xây dựng hệ thống chính trị năm 2023",
)  # fmt: skip
LETTER_637 = _ref(
    "lang-son.bcsd-ubnd.2020-2025.cv.637", "637-CV/BCSĐ", doc_type="CV", issued_on="2023-05-18", level=1,
    line="party", issuer="Ban cán sự đảng UBND tỉnh Lạng Sơn", subject="thực hiện Kế hoạch số 113-KH/TU",
)  # fmt: skip
LETTER_2373 = _ref(
    "lang-son.vp-ubnd.2023.cv.2373", "2373/VP-KGVX", doc_type="CV", issued_on="2023-05-26", level=1,
    line="state", status="cited", issuer="Văn phòng UBND tỉnh Lạng Sơn",
    subject="thực hiện Kế hoạch số 113-KH/TU",
)  # fmt: skip
LETTER_SVH = _ref(
    "lang-son.so-vhttdl.2023.cv._", "…/SVHTTDL-QLVHGĐ", doc_type="CV", issued_on="2023", level=1,
    line="state", issuer="Sở Văn hóa, Thể thao và Du lịch Lạng Sơn",
    subject="triển khai thực hiện Kế hoạch số 113-KH/TU",
)  # fmt: skip
PLAN_168 = _ref(
    "lang-son.chi-lang.huyen-uy.2020-2025.kh.168", "168-KH/HU", doc_type="KH", issued_on="2023-06", level=2,
    line="party", issuer="Huyện ủy Chi Lăng",
)  # fmt: skip
PLAN_CL = _ref(
    "lang-son.chi-lang.ubnd.2023.kh.97", "97/KH-UBND", doc_type="KH", issued_on="2023-06-20", level=2,
    line="state", issuer="UBND huyện Chi Lăng",
)  # fmt: skip
PLAN_PVH = _ref(
    "lang-son.chi-lang.phong-vhtt.2023.kh._", "…/KH-PVHTT", doc_type="KH", issued_on="2023-07-03", level=2,
    line="state", issuer="Phòng Văn hóa và Thông tin huyện Chi Lăng",
    subject="tuyên truyền công tác xây dựng Đảng, xây dựng hệ thống chính trị trên địa bàn huyện năm 2023",
)  # fmt: skip


def chi_lang() -> Chains:
    """Many chains with shared documents, both lines of authority, a short cut and two open ends."""
    quote = "Kế hoạch số 113-KH/TU, ngày 16/5/2023 của Ban Thường vụ Tỉnh ủy"
    steps = {
        ("pvh", "svh"): _hop(PLAN_PVH, LETTER_SVH, "Công văn của Sở Văn hóa, Thể thao và Du lịch năm 2023"),
        ("pvh", "cl"): _hop(PLAN_PVH, PLAN_CL, "Kế hoạch số 97/KH-UBND ngày 20/6/2023 của UBND huyện"),
        ("cl", "168"): _hop(PLAN_CL, PLAN_168, "Kế hoạch số 168-KH/HU của Ban Thường vụ Huyện ủy"),
        ("168", "113"): _hop(PLAN_168, PLAN_113, quote),
        ("svh", "637"): _hop(LETTER_SVH, LETTER_637, "Công văn số 637-CV/BCSD ngày 18/5/2023"),
        ("svh", "2373"): _hop(
            LETTER_SVH, LETTER_2373, "Công văn số 2373 ngày 26/5/2023", judgement="probable"
        ),
        ("svh", "113"): _hop(LETTER_SVH, PLAN_113, quote, attestations=3),
        ("637", "113"): _hop(LETTER_637, PLAN_113, quote),
        ("2373", "113"): _hop(LETTER_2373, PLAN_113, quote, said_by=LETTER_SVH.key),
        ("113", "nq"): _hop(PLAN_113, CENTRAL_21, "Nghị quyết số 21-NQ/TW ngày 16/6/2022"),
        ("113", "kl"): _hop(PLAN_113, CONCLUSION_21, "Kết luận số 21-KL/TW", "based_on"),
    }
    named = {
        "pvh": PLAN_PVH, "svh": LETTER_SVH, "cl": PLAN_CL, "168": PLAN_168, "113": PLAN_113,
        "637": LETTER_637, "2373": LETTER_2373, "nq": CENTRAL_21, "kl": CONCLUSION_21,
    }  # fmt: skip
    ways = (
        ("pvh cl 168 113 nq", False), ("pvh svh 637 113 nq", False), ("pvh svh 2373 113 nq", False),
        ("pvh svh 637 113 kl", False), ("pvh svh 113 nq", True),
    )  # fmt: skip
    chains = []
    for way, shortcut in ways:
        names = way.split()
        hops = tuple(steps[a, b] for a, b in pairwise(names))
        keys = tuple(named[n].key for n in names)
        chains.append(Chain(documents=keys, hops=hops, end="cited", shortcut=shortcut))
    return Chains(
        root=PLAN_PVH,
        documents={d.key: d for d in named.values()},
        chains=tuple(chains),
        total=8,
        truncated=True,
        complete=False,
        missing=(CENTRAL_21.key, CONCLUSION_21.key),
        unresolved=("Công văn số /UBND-VX của Ủy ban nhân dân huyện",),
        also_cited=1,
        sentence_vi="Kế hoạch của Phòng Văn hóa và Thông tin huyện Chi Lăng có hai nguồn.",
        sentence_en="The plan of the culture office of Chi Lăng has two parents.",
        graph_version=42,
    )


def lineage(size: int = 12) -> Lineage:
    """A bounded lineage of `size` documents over all tiers, with something hidden behind the last."""
    refs = [
        _ref(
            f"kon-tum.ubnd.2021.kh.{n}", f"{n}/KH-UBND", doc_type="KH",
            issued_on=f"20{10 + n % 12}-03-0{1 + n % 9}",
            level=min(n * 4 // size, 3), line="party" if n % 3 == 0 else "state", subject=f"nhiệm vụ thứ {n}",
            status="cited" if n % 7 == 0 else "read",
        )
        for n in range(size)
    ]  # fmt: skip
    edges = tuple(
        _hop(
            refs[n],
            refs[(n - 1) // 2],
            f"Kế hoạch số {(n - 1) // 2}/KH-UBND",
            "implements" if n % 4 else "cites",
        )
        for n in range(1, size)
    )
    nodes = tuple(
        LineageNode(document=r, hop=size - 1 - n, hidden_upstream=3 if n == 0 else 0)
        for n, r in enumerate(refs)
    )
    return Lineage(
        root=refs[-1].key, direction="upstream", depth=6, relations=("implements",), nodes=nodes, edges=edges,
        spine=(refs[-1].key, refs[(size - 2) // 2].key), truncated=True, graph_version=7,
    )  # fmt: skip


def document_view() -> DocumentView:
    """The commune plan with all that is one hop away."""
    start = TEXT_46.index("Công văn số 1759")
    quote = TEXT_46[start : TEXT_46.index(" về việc")]
    hop = _hop(PLAN_46, LETTER_1759, quote, start=start, end=start + len(quote))
    unit = "Ban Tuyên giáo Đảng ủy"
    at = TEXT_46.index(unit)
    return DocumentView(
        document=PLAN_46,
        relations=(
            RelationGroup(relation="implements", direction="outgoing", count=1, hops=(hop,)),
            RelationGroup(relation="cites", direction="outgoing", count=0, hops=()),
            RelationGroup(relation="implements", direction="incoming", count=0, hops=()),
        ),
        neighbours={LETTER_1759.key: LETTER_1759},
        duties=(
            DutyRow(
                document=PLAN_46.key, unit_key="tuyen-quang.tan-trao.ban-tuyen-giao", unit=unit, role="lead",
                task="chuẩn bị tài liệu, báo cáo", due="2023-08-25", quote=unit, start=at, end=at + len(unit),
            ),
        ),
        recipients=(
            RecipientRow(
                document=PLAN_46.key, unit_key="tuyen-quang.son-duong.huyen-uy", unit="Thường trực Huyện ủy",
                role="copy", purpose="b/cáo",
            ),
        ),
        sources=("09-46-kh-du-tan-trao.txt",),
        graph_version=42,
    )  # fmt: skip


def facts_46() -> dict[str, object]:
    """The facts of the commune plan in their public shape, as far as a page reads them."""
    first = TEXT_46.index("Công văn số 1759")
    second = TEXT_46.index("Công văn số 2246")
    return {
        "citations": [
            {
                "span": [first, TEXT_46.index(" về việc")], "quote": "", "relation": "implements", "by": None,
                "rule": "party-symbol",
                "target": {"kind": "document", "key": LETTER_1759.key, "symbol": "1759-CV/HU"},
            },
            {
                "span": [second, second + 20], "quote": "", "relation": "implements", "by": 0,
                "rule": "party-symbol",
                "target": {"kind": "document", "key": LETTER_2246.key, "symbol": "2246-CV/TU"},
            },
        ],
        "unread": [{"span": [20, 31], "quote": "Số 46-KH/ĐU", "why": "own number"}],
    }  # fmt: skip


def search_page() -> SearchPage:
    """Two hits and a further page."""
    return SearchPage(
        query="113 kh tu",
        hits=(
            SearchHit(document=PLAN_113, matched="symbol"),
            SearchHit(document=LETTER_637, snippet="… thực hiện Kế hoạch số 113-KH/TU …", matched="text"),
        ),
        next="b2Zmc2V0OjI",
        graph_version=42,
    )


def with_passages(chains: Chains, before: str = "Thực hiện ", after: str = " …") -> Chains:
    """The same answer, each step with the sentence that proves it."""

    def proven(hop: Hop) -> Hop:
        passage = Passage(before=before, mention=hop.evidence.quote, after=after)
        return hop.model_copy(update={"evidence": hop.evidence.model_copy(update={"passage": passage})})

    told = (c.model_copy(update={"hops": tuple(map(proven, c.hops))}) for c in chains.chains)
    return chains.model_copy(update={"chains": tuple(told)})
