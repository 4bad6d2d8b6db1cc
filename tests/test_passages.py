"""The passage that proves a relation: the sentence of a mention with its verb, bounded and cut at words."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.relation.passage import MOST, passage

HEAD = "ĐẢNG ỦY XÃ A\n*\nSố 4-KH/ĐU\n\nKẾ HOẠCH\nvề việc gì đó\n-----\n\n"
TITLE = "về nâng cao năng lực lãnh đạo và sức chiến đấu của tổ chức cơ sở, " * 4
# what the text says, the mention in it, and the passage with the mention in brackets
CASES = [
    pytest.param(
        HEAD + "Thực hiện Công văn số 17-CV/HU, ngày 04/7/2023 của Huyện ủy về việc học tập, Đảng ủy xã "
        "xây dựng kế hoạch như sau:\n",
        "Công văn số 17-CV/HU, ngày 04/7/2023 của Huyện ủy",
        "Thực hiện [Công văn số 17-CV/HU, ngày 04/7/2023 của Huyện ủy] …",
        id="the verb opens the sentence",
    ),
    pytest.param(
        "Năm qua có nhiều việc. Để làm tốt hơn, các chi bộ tiếp tục thực hiện Kế hoạch số 9-KH/HU.",
        "Kế hoạch số 9-KH/HU",
        "Để làm tốt hơn, các chi bộ tiếp tục thực hiện [Kế hoạch số 9-KH/HU]",
        id="the verb stands before the mention; the sentence before is another",
    ),
    pytest.param(
        "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị; Kế hoạch số 24-KH/TU của Tỉnh ủy, xã làm.",
        "Kế hoạch số 24-KH/TU của Tỉnh ủy",
        "Thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị; [Kế hoạch số 24-KH/TU của Tỉnh ủy] …",
        id="a sibling",
    ),
    pytest.param(
        f"Thực hiện Nghị quyết số 21-NQ/TW {TITLE}; Kết luận số 21-KL/TW của Trung ương; làm.",
        "Kết luận số 21-KL/TW của Trung ương",
        "Thực hiện … [Kết luận số 21-KL/TW của Trung ương]",
        id="a sibling far from the verb",
    ),
    pytest.param(
        f"Thực hiện Nghị quyết số 1-NQ/TW {TITLE}; Chương trình số 4-CTr/TU của Tỉnh ủy về việc cụ thể hóa "
        "Nghị quyết số 21-NQ/TW của Trung ương, xã làm.",
        "Nghị quyết số 21-NQ/TW của Trung ương",
        "Thực hiện … Chương trình số 4-CTr/TU của Tỉnh ủy về việc cụ thể hóa "
        "[Nghị quyết số 21-NQ/TW của Trung ương] …",
        id="the title of a sibling far from the verb",
    ),
    pytest.param(
        f"Xã ta {TITLE} nên cần học tập, các chi bộ thực hiện Kế hoạch số 9-KH/HU",
        "Kế hoạch số 9-KH/HU",
        None,
        id="a long sentence without a phrase at its head",
    ),
    pytest.param(
        "Căn cứ Luật Đầu tư số 61/2020/QH14;\nCăn cứ Nghị quyết số 5-NQ/TU của Tỉnh ủy;\n",
        "Nghị quyết số 5-NQ/TU của Tỉnh ủy",
        "Căn cứ [Nghị quyết số 5-NQ/TU của Tỉnh ủy]",
        id="a paragraph a basis",
    ),
    pytest.param(
        "Căn cứ Luật Đầu tư số 61/2020/QH14;\nNghị định số 5/2021/NĐ-CP;\nNghị quyết số 5-NQ/TU;\n",
        "Nghị quyết số 5-NQ/TU",
        "Căn cứ … [Nghị quyết số 5-NQ/TU]",
        id="the next paragraph of a list of bases",
    ),
    pytest.param(
        "Thực hiện các văn bản sau:\n- Kế hoạch số 3-KH/TU của Tỉnh ủy;\n- Kế hoạch số 9-KH/HU.\n",
        "Kế hoạch số 3-KH/TU của Tỉnh ủy",
        "Thực hiện các văn bản sau: [Kế hoạch số 3-KH/TU của Tỉnh ủy]",
        id="the first dash below a head",
    ),
    pytest.param(
        "Thực hiện các văn bản sau:\n- Kế hoạch số 3-KH/TU của Tỉnh ủy;\n- Kế hoạch số 9-KH/HU.\n",
        "Kế hoạch số 9-KH/HU",
        "Thực hiện các văn bản sau: … [Kế hoạch số 9-KH/HU]",
        id="the second dash below a head",
    ),
    pytest.param(
        "UBND tỉnh ban hành Kế hoạch số 9/KH-UBND. Để triển khai thực hiện, UBND huyện yêu cầu các xã.",
        "Kế hoạch số 9/KH-UBND",
        "UBND tỉnh ban hành [Kế hoạch số 9/KH-UBND]. Để triển khai thực hiện,",
        id="the verb in the next sentence",
    ),
    pytest.param(
        "Quyết định số 5/QĐ-UBND hết hiệu lực từ ngày ký; các xã biết.",
        "Quyết định số 5/QĐ-UBND",
        "[Quyết định số 5/QĐ-UBND] hết hiệu lực từ ngày ký",
        id="the verb behind the mention",
    ),
    pytest.param(
        "UBND TỈNH A\nSố: 5/UBND-NN\nV/v triển khai thực hiện Kế hoạch số 9-KH/TU\n\nKính gửi: Các sở\n",
        "Kế hoạch số 9-KH/TU",
        "V/v triển khai thực hiện [Kế hoạch số 9-KH/TU]",
        id="the subject of a letter",
    ),
    pytest.param(
        "Hà Nội, ngày 3 tháng 7 năm 2024 QUYẾT ĐỊNH VỀ VIỆC GÌ Căn cứ Nghị quyết số 5-NQ/TU, Ủy ban",
        "Nghị quyết số 5-NQ/TU",
        "Căn cứ [Nghị quyết số 5-NQ/TU] …",
        id="a heading on the same line",
    ),
    pytest.param(
        "**Thực hiện** *Kế hoạch   số 9-KH/TU*\nngày 1/2/2023 (sau đây gọi là Kế hoạch 9)",
        "Kế hoạch   số 9-KH/TU*\nngày 1/2/2023",
        "Thực hiện [Kế hoạch số 9-KH/TU ngày 1/2/2023] …",
        id="Markdown and broken lines",
    ),
    pytest.param(
        "Thực hiện (theo đề nghị) “Kế hoạch số 9-KH/TU”.",
        "Kế hoạch số 9-KH/TU",
        "Thực hiện (theo đề nghị) “[Kế hoạch số 9-KH/TU]",
        id="no blank where the text has none",
    ),
    pytest.param(
        unicodedata.normalize("NFD", "Thực hiện Kế hoạch số 9-KH/TU, xã làm."),
        unicodedata.normalize("NFD", "Kế hoạch số 9-KH/TU"),
        unicodedata.normalize("NFD", "Thực hiện [Kế hoạch số 9-KH/TU] …"),
        id="letters as read",
    ),
    pytest.param("Kế hoạch số 9-KH/TU", "Kế hoạch số 9-KH/TU", "[Kế hoạch số 9-KH/TU]", id="nothing else"),
    pytest.param("-----", "---", "[---]", id="a line of marks"),
]


def shown(text: str, mention: str) -> str:
    start = text.index(mention)
    before, inside, after = passage(text, start, start + len(mention))
    assert len(before + inside + after) <= MOST
    return f"{before}[{inside}]{after}"


@pytest.mark.parametrize(("text", "mention", "expected"), CASES)
def test_the_passage_holds_the_verb_and_the_mention(text: str, mention: str, expected: str | None) -> None:
    found = shown(text, mention)
    if expected is not None:
        assert found == expected
    assert "hực hiện" in unicodedata.normalize("NFC", found) or expected is not None


def test_a_mention_that_is_too_long_itself_is_cut_at_a_word() -> None:
    mention = "Nghị quyết số 5-NQ/TU " + "của Ban Thường vụ " * 20
    found = shown(f"Thực hiện {mention.strip()}, xã làm.", mention.strip())
    assert found.startswith("Thực hiện [Nghị quyết số 5-NQ/TU của Ban")
    assert found.endswith(("Ban…] …", "của…] …", "Thường…] …", "vụ…] …"))


@pytest.mark.parametrize("span", [(-1, 3), (3, 3), (5, 4), (0, 99)])
def test_a_span_outside_the_text_is_no_mention(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no mention at"):
        passage("Kế hoạch số 9", *span)


def test_a_text_without_any_line_break_costs_no_more() -> None:
    text = "Thực hiện Kế hoạch số 9-KH/TU của Tỉnh ủy, " * 50_000
    at = text.index("Kế hoạch", len(text) // 2)
    began = time.process_time()
    found = passage(text, at, at + len("Kế hoạch số 9-KH/TU"))
    assert time.process_time() - began < 0.5
    assert "hực hiện" in found.before


WORDS = st.sampled_from(
    [
        "Thực hiện",
        "Căn cứ",
        ";",
        ".",
        ":",
        "\n",
        "\n\n",
        "- ",
        "a) ",
        "V/v",
        "**",
        " ",
        "\u0301",
        "&amp;",
        "ỦY",
    ]
)


@given(st.lists(WORDS | st.text(max_size=8), max_size=40).map("".join), st.integers(0), st.integers(1))
def test_whatever_the_text_the_passage_is_bounded_and_on_one_line(text: str, start: int, length: int) -> None:
    text = text or "x"
    start %= len(text)
    found = passage(text, start, min(len(text), start + 1 + length % 60))
    assert len("".join(found)) <= MOST
    assert "\n" not in "".join(found)
