"""An answer as a sentence: what a clerk would write, with what is missing said aloud."""

from __future__ import annotations

from queries.model import Chain, Chains, DocumentRef
from queries.results import Reach

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_VI = {"implements": "thực hiện", "based_on": "căn cứ"}
_EN = {"implements": "carries out", "based_on": "is based on"}


def date_vi(iso: str) -> str:
    """Write a cut ISO date as Vietnamese offices do: 17/7/2023, 04/7/2023, 02/2023, 2023.

    A day below 10 and the months 1 and 2 have a zero before them, so that nobody adds a figure.
    """
    year, *rest = iso.split("-")
    month = [f"{int(rest[0]):02}" if int(rest[0]) < 3 else str(int(rest[0]))] if rest else []
    return "/".join([*(f"{int(day):02}" for day in rest[1:]), *month, year])


def date_en(iso: str) -> str:
    """Write a cut ISO date in words: 17 July 2023, July 2023, 2023."""
    year, *rest = iso.split("-")
    month = [_MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(d)) for d in rest[1:]), *month, year])


def name_vi(document: DocumentRef) -> str:
    """Name a document with its date and issuer: `46-KH/ĐU (17/7/2023) của Đảng ủy xã Tân Trào`."""
    return _name(document, date_vi(document.issued_on or "") if document.issued_on else "", "của")


def name_en(document: DocumentRef) -> str:
    """Name a document with its date and issuer, the Vietnamese names kept."""
    return _name(document, date_en(document.issued_on or "") if document.issued_on else "", "of")


def chains_vi(answer: Chains) -> str:
    """Tell the main chain and what is missing, in Vietnamese."""
    root = answer.root
    absent = "" if root.status == "read" else " (văn bản này chưa có trong kho, chỉ biết qua văn bản khác)"
    if not answer.chains:
        return f"{name_vi(root)}{absent}: trong kho chưa có gì cho biết văn bản này thực hiện văn bản nào."
    main = answer.chains[0]
    said = [name_vi(root) + absent]
    for i, step in enumerate(main.hops):
        target = answer.documents[step.target]
        inside = i < len(main.hops) - 1 and target.status == "cited"
        lead = "" if i == 0 else "; văn bản đó "
        said.append(
            f"{lead or ' '}{_VI[step.relation]} {name_vi(target)}{' (chưa có trong kho)' if inside else ''}"
        )
    last = _label(answer.documents[main.documents[-1]])
    said.append({
        "root": f"; chuỗi kết thúc ở {last}: văn bản này có trong kho và không nêu thực hiện văn bản nào.",
        "cited": f"; chuỗi dừng ở {last}: văn bản này chưa có trong kho.",
        "cycle": f"; chuỗi dừng ở {last}: văn bản này dẫn trở lại một văn bản đã nêu.",
        "depth": f"; chuỗi còn tiếp sau {last}: đã đến giới hạn {len(main.hops)} bước.",
    }[main.end])  # fmt: skip
    if others := _other_parents(answer, main):
        said.append(f" Văn bản khác mà văn bản này trực tiếp thực hiện hoặc căn cứ: {', '.join(others)}.")
    if answer.total > 1:
        first = f"{len(answer.chains)} chuỗi đầu" if len(answer.chains) > 1 else "chuỗi chính"
        more = f", nêu {first}" if answer.truncated else ""
        said.append(f" Tất cả có {answer.total} chuỗi{more}.")
    if rest := _also_missing(answer, main):
        said.append(f" Cũng chưa có trong kho: {_absent_vi(rest, others)}.")
    return "".join(said)


def chains_en(answer: Chains) -> str:
    """Tell the main chain and what is missing, in English."""
    root = answer.root
    absent = "" if root.status == "read" else " (not in the archive, known only from other texts)"
    if not answer.chains:
        return f"{name_en(root)}{absent}: nothing in the archive says which directive it carries out."
    main = answer.chains[0]
    said = [name_en(root) + absent]
    for i, step in enumerate(main.hops):
        target = answer.documents[step.target]
        inside = i < len(main.hops) - 1 and target.status == "cited"
        lead = " " if i == 0 else ", which "
        said.append(
            f"{lead}{_EN[step.relation]} {name_en(target)}{' (not in the archive)' if inside else ''}"
        )
    last = _label(answer.documents[main.documents[-1]])
    said.append({
        "root": f"; the chain ends at {last}, whose text is here and names no directive that it carries out.",
        "cited": f"; the chain stops at {last}: that document is not in the archive.",
        "cycle": f"; the chain stops at {last}, which leads back to a document already named.",
        "depth": f"; the chain goes on after {last}: the limit of {len(main.hops)} steps was reached.",
    }[main.end])  # fmt: skip
    if others := _other_parents(answer, main):
        said.append(f" Other direct parents: {', '.join(others)}.")
    if answer.total > 1:
        first = f"the first {len(answer.chains)} are" if len(answer.chains) > 1 else "the main one is"
        more = f", {first} shown" if answer.truncated else ""
        said.append(f" There are {answer.total} chains in all{more}.")
    if rest := _also_missing(answer, main):
        said.append(f" Also not in the archive: {_absent_en(rest, others)}.")
    return "".join(said)


_TIERS_VI = {0: "Trung ương", 1: "cấp tỉnh", 2: "cấp huyện", 3: "cấp xã", None: "chưa rõ cấp"}
_TIERS_EN = {0: "central", 1: "provincial", 2: "district", 3: "commune", None: "tier unknown"}


def figure(number: float, lang: str) -> str:
    """Write a number as the language does: 63,5 in Vietnamese."""
    return str(number).replace(".", ",") if lang == "vi" else str(number)


def reach_vi(answer: Reach) -> str:
    """Tell what a directive set in motion, tier by tier, in Vietnamese."""
    if not answer.total:
        return f"{name_vi(answer.root)}: trong kho chưa có văn bản nào thực hiện văn bản này."
    said = []
    for tier in answer.tiers:
        span = tier.after_directive
        took = ""
        if span.median is not None:
            middle = figure(span.median, "vi")
            took = f" (trung vị {middle} ngày sau, tính trên {span.counted} văn bản có ngày)"
        said.append(f"{_TIERS_VI[tier.level]} {tier.count} văn bản{took}")
    least = "ít nhất " if answer.truncated else ""
    return (
        f"{name_vi(answer.root)} dẫn đến {least}{answer.total} văn bản trong kho, trong đó "
        f"{answer.direct} văn bản trực tiếp. Theo cấp: {'; '.join(said)}."
    )


def reach_en(answer: Reach) -> str:
    """Tell what a directive set in motion, tier by tier, in English."""
    if not answer.total:
        return f"{name_en(answer.root)}: no document in the archive carries it out."
    said = []
    for tier in answer.tiers:
        span = tier.after_directive
        took = f" (median {span.median} days later, {span.counted} dated)" if span.counted else ""
        said.append(f"{_TIERS_EN[tier.level]} {tier.count}{took}")
    least = "at least " if answer.truncated else ""
    many = "document" if answer.total == 1 else "documents"
    return (
        f"{name_en(answer.root)} led to {least}{answer.total} {many} in the archive, {answer.direct} of them "
        f"directly: {'; '.join(said)}."
    )


def _name(document: DocumentRef, date: str, of: str) -> str:
    # a resolution named by its congress has the organisation in its name
    issuer = f" {of} {document.issuer}" if document.issuer and document.symbol else ""
    return _label(document) + (f" ({date})" if date else "") + issuer


def _label(document: DocumentRef) -> str:
    """The label; a number that was left blank shows the blank: `…/KH-PVHTT`."""
    return f"…{document.label}" if document.label.startswith("/") else document.label


def _other_parents(answer: Chains, main: Chain) -> list[str]:
    parents = dict.fromkeys(c.documents[1] for c in answer.chains if len(c.documents) > 1 and not c.shortcut)
    return [_label(answer.documents[k]) for k in parents if k not in main.documents]


def _also_missing(answer: Chains, main: Chain) -> list[str]:
    return [_label(answer.documents[k]) for k in answer.missing if k != main.documents[-1]]


def _absent_vi(absent: list[str], others: list[str]) -> str:
    return _told(absent, others, f"cả {len(others)} văn bản trực tiếp khác nói trên")


def _absent_en(absent: list[str], others: list[str]) -> str:
    return _told(absent, others, f"all {len(others)} other direct parents")


def _told(absent: list[str], others: list[str], all_others: str) -> str:
    """Name what is absent; where that is all of a list just told, the list is not told again."""
    if len(others) < 2 or not set(others) <= set(absent):
        return ", ".join(absent)
    return ", ".join((all_others, *(one for one in absent if one not in others)))
