"""Words of the pictures and pages: dates, names, catalogues, text made fit to be shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from viz_hostile import HOSTILE
from viz_samples import CONGRESS_13, LETTER_SVH, PLAN_46

from graphsvc.table_words import value
from ingest.lexicon.doctypes import all_types
from queries.model import DocumentRef
from viz.columns import COLUMNS, column_of
from viz.dates import written, years
from viz.messages import LANGUAGES, UnknownLanguageError, messages
from viz.names import issuer_of, label_of, title_of
from viz.plain import plain, shorten, visible
from viz.wrap import width_of, wrap

ROOT = Path(__file__).parents[1]

DATES = [
    ("2023-05-16", "16/5/2023", "16 May 2023"),
    ("2021-07-05", "05/7/2021", "5 July 2021"),
    ("2026-01-15", "15/01/2026", "15 January 2026"),
    ("2026-02", "tháng 02/2026", "February 2026"),
    ("2026-03", "tháng 3/2026", "March 2026"),
    ("2023-05", "tháng 5/2023", "May 2023"),
    ("2023", "năm 2023", "2023"),
    (None, "", ""),
    ("", "", ""),
    ("khoảng 2020", "khoảng 2020", "khoảng 2020"),
    ("2023-13-01", "2023-13-01", "2023-13-01"),
    ("2023-02-40", "2023-02-40", "2023-02-40"),
    ("20230516", "20230516", "20230516"),
    ("2023-05-16-02", "2023-05-16-02", "2023-05-16-02"),
]


@pytest.mark.parametrize(("iso", "vi", "en"), DATES)
def test_a_date_is_written_as_readers_write_it(iso: str | None, vi: str, en: str) -> None:
    assert written(iso, "vi") == vi
    assert written(iso, "en") == en


@pytest.mark.parametrize(
    ("dates", "span"),
    [
        (["2023-05-16", "2019", "2021-02"], "2019–2023"),
        (["2023-01-01", "2023"], "2023"),
        ([None, "không rõ"], ""),
        ([], ""),
    ],
)
def test_years_span_what_is_known(dates: list[str | None], span: str) -> None:
    assert years(dates) == span


def _places(template: str) -> set[str]:
    return set(re.findall(r"{(\w*)}", template))


def test_both_catalogues_have_the_same_keys_and_places() -> None:
    vi, en = (messages(lang).entries for lang in LANGUAGES)
    assert sorted(vi) == sorted(en)
    assert {k: _places(v) for k, v in vi.items()} == {k: _places(v) for k, v in en.items()}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_says_something(lang: str) -> None:
    assert [k for k, v in messages(lang).entries.items() if not v.strip()] == []


def test_every_message_is_said_somewhere() -> None:
    """A message that no page and no command says is dead: it stands whole in the code, or its beginning does."""
    folders = [ROOT / name for name in ("viz", "graphsvc", "queries")]
    files = [f for folder in folders for f in folder.rglob("*") if f.suffix in (".py", ".html", ".js")]
    code = "\n".join(f.read_text("utf-8") for f in files if "vendor" not in f.parts)
    said = set(re.findall(r"""['"]([a-z_]+\.[\w.-]*)(?=[{'"])""", code))
    begun = tuple(one for one in said if one.endswith(("_", ".")) and one != "chain.")
    groups = {*re.findall(r"""(?:word\(\s*|has\(f)['"]([a-z_]+)""", code), "outgoing", "incoming"}
    # f"chain.{switch}_{state}"
    begun += ("chain.shown_", "chain.relations_", "chain.spacing_")
    names = {re.sub(r"\.(one|other)$", "", name) for name in messages("vi").entries}
    dead = {
        n for n in names if n not in said and n.partition(".")[0] not in groups and not n.startswith(begun)
    }
    assert dead == set()


def test_every_column_relation_and_judgement_has_a_word() -> None:
    from ingest.model import RELATIONS

    needed = [f"column.{c}" for c in COLUMNS] + [f"relation.{r}" for r in RELATIONS]
    needed += [f"{d}.{r}" for d in ("incoming", "outgoing") for r in RELATIONS]
    needed += [f"judgement.{j}" for j in ("certain", "probable", "ambiguous", "unmatched")]
    needed += [f"chain.end_{e}" for e in ("root", "cited", "cycle", "depth")]
    assert [n for n in needed if not messages("vi").has(n)] == []


def _rules_of_citations() -> set[str]:
    """The names that the rules of citations give to what they read: in the calls that make a mention."""
    import ast

    found: set[str] = set()
    for file in sorted(Path("ingest/citation").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            called = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Mention"
            naming = node.args[2:3] if called else []  # type: ignore[attr-defined]
            if isinstance(node, ast.FunctionDef) and node.name == "_rule":
                naming = [one.value for one in ast.walk(node) if isinstance(one, ast.Return)]
            branches = [b for n in naming for b in ((n.body, n.orelse) if isinstance(n, ast.IfExp) else (n,))]
            found |= {b.value for b in branches if isinstance(b, ast.Constant)}
    return found


def _reasons_of_decisions() -> set[str]:
    """What the resolver says of a citation: third in every decision, numbers as `{n}`, and by a name in capitals."""
    import ast

    found: set[str] = set()
    for file in sorted(Path("ingest/identity").glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            named = isinstance(node, ast.Assign) and [
                n.id for n in ast.walk(node.targets[0]) if isinstance(n, ast.Name)
            ]
            if named and all(name.isupper() for name in named):
                said = [*ast.walk(node.value)]  # type: ignore[attr-defined]
            elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Decision":
                said = [*node.args[2:3]]
            else:
                continue
            words = [str(one.value) for one in said if isinstance(one, ast.Constant)]
            found |= {one for one in words if re.fullmatch(r"[a-z]+ [A-Za-z ,;:]+", one)}  # no pattern
            for one in said:
                if isinstance(one, ast.JoinedStr) and len(one.values) == 2:  # one that holds two is in WHICH
                    found.add(f"{{n}}{one.values[1].value}")  # type: ignore[attr-defined]
    return found


WHICH = (
    "{n} directives agree with what the text says",
    "{n} directive of another time agrees with what the text says",
)


def test_every_reason_of_a_decision_is_told_in_vietnamese() -> None:
    from ingest.identity.resolve import SAME_DAY

    reasons = {*_reasons_of_decisions(), *WHICH}
    assert {SAME_DAY, "{n} directives bear the same title"} <= reasons
    assert sorted(r for r in reasons if not messages("vi").has(f"reason.{r}")) == []


def test_every_code_of_a_closed_list_has_a_word() -> None:
    from graphsvc.cli_doctor import CONFLICTS
    from ingest.duty.deadlines import RECURRENCES
    from ingest.unit.purposes import PURPOSES
    from queries.duty_state import STATES

    rules = _rules_of_citations()
    assert {"party-symbol", "congress", "bare-number", "blank", "law-name"} <= rules
    groups = {
        "rule": rules,
        "every": RECURRENCES,
        "purpose": PURPOSES,
        "charge": STATES,
        "conflict": (*CONFLICTS, "issued_on"),
        "role": ("lead", "coordinate", "to", "copy"),
    }
    needed = [f"{group}.{code}" for group, codes in groups.items() for code in codes]
    assert [n for n in needed if not messages("vi").has(n)] == []
    # a terminal says the same codes in its tables
    columns = {"every": RECURRENCES, "state": STATES, "kind": CONFLICTS, "role": ("lead", "coordinate")}
    said = {(column, code): value(column, code, "vi") for column, codes in columns.items() for code in codes}
    assert [code for (_, code), word in said.items() if word == code] == []


def test_every_type_of_document_has_a_noun_and_an_english_word() -> None:
    vi, en = messages("vi"), messages("en")
    for kind in all_types():
        name = f"doc_type.{kind.code}"
        assert vi(name).lower() == kind.name
        assert re.fullmatch(rf"[A-Z][a-zé ]+ \({kind.name}\)", en(name)), name


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert messages("vi").count("count.documents", 12345) == "12.345 văn bản"
    assert messages("en").count("count.documents", 12345) == "12,345 documents"
    assert messages("en").count("count.documents", 1) == "1 document"


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(UnknownLanguageError, match=r"'fr'.*vi, en"):
        messages("fr")


TITLES = [
    (PLAN_46, "Kế hoạch 46-KH/ĐU", "Plan (kế hoạch) 46-KH/ĐU"),
    (CONGRESS_13, CONGRESS_13.label, CONGRESS_13.label),
    (LETTER_SVH, "Công văn …/SVHTTDL-QLVHGĐ", "Official letter (công văn) …/SVHTTDL-QLVHGĐ"),
    (
        DocumentRef(key="x.cv._", label="/UBND-VX", doc_type="CV", status="read"),
        "Công văn …/UBND-VX",
        "Official letter (công văn) …/UBND-VX",
    ),
    (
        DocumentRef(key="x.pa.2", label="02/PA-UBND", doc_type="PA", status="cited"),
        "Phương án 02/PA-UBND",
        "Proposal (phương án) 02/PA-UBND",
    ),
    (DocumentRef(key="a.b.1", label=" \u200b ", status="cited"), "a.b.1", "a.b.1"),
    (DocumentRef(key="a", label="12/XYZ", doc_type="XYZ", status="read"), "12/XYZ", "12/XYZ"),
]


@pytest.mark.parametrize(("ref", "vi", "en"), TITLES)
def test_a_document_is_named_as_a_clerk_names_it(ref: DocumentRef, vi: str, en: str) -> None:
    assert title_of(ref, messages("vi")) == vi
    assert title_of(ref, messages("en")) == en
    assert label_of(ref)


ACTING = [
    ("Ban Thường vụ", "Huyện ủy Sơn Dương", "Ban Thường vụ Huyện ủy Sơn Dương"),
    ("Ban Chấp hành", "Tỉnh ủy Lạng Sơn", "Ban Chấp hành Đảng bộ tỉnh Lạng Sơn"),
    ("Ban Chấp hành", "Đảng ủy xã Tân Trào", "Ban Chấp hành Đảng bộ xã Tân Trào"),
    ("Ban Chấp hành", "Tỉnh đoàn Lạng Sơn", "Ban Chấp hành Tỉnh đoàn Lạng Sơn"),
    ("Trưởng phòng", "Phòng Tư pháp huyện Con Cuông", "Trưởng phòng Tư pháp huyện Con Cuông"),
    ("Chánh Văn phòng", "Văn phòng UBND tỉnh", "Chánh Văn phòng UBND tỉnh"),
    ("Chủ tịch", "UBND xã Tân Trào", "Chủ tịch UBND xã Tân Trào"),
    ("UBND xã Tân Trào", "UBND xã Tân Trào", "UBND xã Tân Trào"),
    ("Ban Thường vụ", None, "Ban Thường vụ"),
    (None, "Sở Y tế", "Sở Y tế"),
]


@pytest.mark.parametrize(("body", "issuer", "name"), ACTING)
def test_a_body_and_its_house_are_one_name(body: str | None, issuer: str | None, name: str) -> None:
    ref = DocumentRef(key="k", label="k", status="read", issuer=issuer, sub_body=body)
    assert issuer_of(ref, messages("vi")) == name


def _issued(level: int | None, line: str | None, issuer: str | None, **more: str) -> DocumentRef:
    return DocumentRef.model_validate(
        {"key": "k", "label": "k", "status": "read", "level": level, "line": line, "issuer": issuer, **more}
    )


PLACES = [
    (_issued(0, "party", "Bộ Chính trị"), "party-0"),
    (_issued(0, "state", "Quốc hội"), "state-0"),
    (_issued(0, "state", "Ủy ban Thường vụ Quốc hội"), "state-0"),
    (_issued(0, "state", "Chính phủ"), "state-0"),
    (_issued(0, "state", "Thủ tướng Chính phủ"), "state-0"),
    (_issued(0, "state", "Bộ Nội vụ"), "ministry-0"),
    (_issued(0, "state", "Văn phòng Chính phủ"), "ministry-0"),
    (_issued(0, "state", None, symbol="28/2018/QĐ-TTg"), "state-0"),
    (_issued(0, "state", None, symbol="16/2023/QH15"), "state-0"),
    (_issued(0, "state", None, symbol="10/2016/TT-BTTTT"), "ministry-0"),
    (_issued(0, "state", None), "state-0"),
    (_issued(1, "party", "Tỉnh ủy Lạng Sơn"), "party-1"),
    (_issued(2, "state", "UBND huyện Chi Lăng"), "state-2"),
    (_issued(3, "mass", "Đoàn xã"), "mass-3"),
    (_issued(None, "party", None), "unknown"),
    (_issued(1, None, None), "unknown"),
    (_issued(9, "party", None), "unknown"),
]


@pytest.mark.parametrize(("ref", "column"), PLACES)
def test_the_column_follows_tier_and_line(ref: DocumentRef, column: str) -> None:
    assert column_of(ref) == column


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("  Kế \n hoạch\t113 ", "Kế hoạch 113"),
        ("\u202e311\u202c", "311"),
        ("a\x00b\x1b[0m", "a b [0m"),
        ("\ud800x", "\ufffdx"),
        (None, ""),
        ("plain ascii", "plain ascii"),
        (" two  spaces ", "two spaces"),
    ],
    ids=["spaces", "direction", "control", "surrogate", "none", "ascii", "double"],
)
def test_plain_text_is_one_visible_line(text: str | None, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters(), max_size=80))
def test_plain_text_has_no_control_and_is_stable(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    assert not re.search("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff]", once)
    once.encode("utf-8")


@given(st.text(st.characters(), max_size=80))
def test_visible_text_keeps_every_position(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    shown.encode("utf-8")
    assert [c for c in shown if c < " " and c not in "\n\t"] == []


@given(st.text(max_size=60), st.integers(1, 30))
def test_shortened_text_says_that_it_was_cut(text: str, limit: int) -> None:
    cut = shorten(text, limit)
    assert len(cut) <= max(limit, 1)
    assert cut == text or cut.endswith("…")


@given(st.text("aăWi -/ĐỆ漢", max_size=80), st.integers(30, 200), st.integers(1, 6))
def test_wrapped_lines_fit_and_lose_nothing_unsaid(text: str, room: int, most: int) -> None:
    text = plain(text)
    lines = wrap(text, room, 12, most=most)
    assert len(lines) <= most
    assert all(width_of(line, 12) <= room for line in lines if len(line) > 2)
    joined = "".join(lines).replace(" ", "")
    whole = text.replace(" ", "")
    assert joined == whole or (joined.endswith("…") and whole.startswith(joined[:-1]))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_can_be_written_as_utf8(text: str) -> None:
    plain(text).encode("utf-8")
    visible(text).encode("utf-8")
