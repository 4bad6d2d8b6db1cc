"""Why a citation is certain: what is said stands in the quote that it is said of."""

from __future__ import annotations

import pytest

from ingest.identity import grounds
from ingest.identity.resolve import CERTAIN, SAME_DAY
from ingest.identity.resolve_titles import NAMED_LAW
from viz.messages import messages

BESIDE = [
    # the form's reason, the quote, its rule, what is true of the quote
    (CERTAIN, "Công văn số 41-CV/HU, ngày 04/7/2023 của Ban Thường vụ Huyện ủy", "party-symbol", grounds.IN_QUOTE),
    (CERTAIN, "Công văn số 41-CV/HU, ngày 04/7/2023\ncủa Huyện ủy", "party-symbol", grounds.IN_QUOTE),
    (CERTAIN, "Hướng dẫn số 44-HD/HU ngày 9 tháng 6 năm 2023 Ban Thường vụ Huyện ủy", "party-symbol", grounds.IN_QUOTE),
    (CERTAIN, "Chỉ thị số 05-CT/TW của Bộ Chính trị khóa XII", "party-symbol", grounds.IN_QUOTE),
    (CERTAIN, "Quyết định số 749/QĐ-TTg năm 2020 của Thủ tướng Chính phủ", "state-symbol", grounds.IN_QUOTE),
    (CERTAIN, "Tờ trình số 61/TTr-PVHTT ngày 20 tháng 9 năm 2023", "state-symbol", grounds.BY_CODE),
    (CERTAIN, "Kế hoạch số 152-KH/HU ngày 03/4/2023", "party-symbol", grounds.BY_CODE),
    (CERTAIN, "Luật Đê điều số 72/2025/QH15", "assembly-symbol", grounds.BY_CODE),
    (CERTAIN, "Công văn 41", "bare-number", grounds.ELSEWHERE),
    (CERTAIN, "Kế hoạch 168 của Huyện ủy", "bare-number", grounds.ELSEWHERE),
    (CERTAIN, "Công văn số 41-CV/HU", "party-symbol", grounds.ELSEWHERE),
    (CERTAIN, "Chỉ thị số 07/CT-TTg", "state-symbol", grounds.ELSEWHERE),
    (CERTAIN, "Công văn số 2020-CV/HU", "party-symbol", grounds.ELSEWHERE),  # a number is no year
    (CERTAIN, "Nghị quyết Đại hội XVII Đảng bộ tỉnh", "congress", grounds.BY_MEETING),
    (NAMED_LAW, "Luật Đê điều ngày 29 tháng 6 năm 2006", "law-name", grounds.LAW_IN_QUOTE),
    (NAMED_LAW, "Luật Đê điều", "law-name", grounds.LAW_ELSEWHERE),
    (SAME_DAY, "Công văn 41", "bare-number", SAME_DAY),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "quote", "rule", "told"), BESIDE)
def test_a_reason_is_true_of_its_quote(reason: str, quote: str, rule: str, told: str) -> None:
    assert grounds.beside(reason, quote, rule) == told


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_reason_is_told_in_both_languages(lang: str) -> None:
    told = {reason for *_, reason in BESIDE}
    assert all(messages(lang).has(f"reason.{reason}") for reason in told)
