"""Why a file could not be read: every reason in English and Vietnamese, with the same data, and none left over."""

from __future__ import annotations

import ast
import pickle
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from uploading import finished, own_server

from graphsvc import jobs, refusals
from graphsvc.answers import Job, JobFile
from ingest.errors import IngestError, UnreadableError
from ingest.readers import SUFFIXES, read_bytes
from ingest.readers.formats import _FOREIGN
from ingest.readers.refusals import REASONS, damaged, no_reader, of_ours, refusal

READERS = Path(__file__).parent.parent / "ingest" / "readers"


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def raised() -> Iterator[tuple[str, set[str]]]:
    """Yield each reason that a reader gives, with the names of its data."""
    for file in sorted(READERS.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "refusal":
                reason = node.args[1]
                if isinstance(reason, ast.Constant):
                    yield str(reason.value), {word.arg or "" for word in node.keywords}
    for _, reason_of_format, form in _FOREIGN:
        yield reason_of_format, {"format"} if form else set()


def test_every_reason_is_given_by_a_reader_with_all_its_data() -> None:
    given = list(raised())
    assert {reason for reason, _ in given} == set(REASONS)
    for reason, data in given:
        assert data == places(REASONS[reason][0]), reason


def test_every_reason_has_its_vietnamese_and_none_is_left_over() -> None:
    assert set(refusals.vietnamese()) == {*REASONS, *jobs.REASONS}
    assert not REASONS.keys() & jobs.REASONS.keys()


@pytest.mark.parametrize("reason", [*REASONS, *jobs.REASONS])
def test_a_sentence_in_vietnamese_tells_as_much_as_that_in_english(reason: str) -> None:
    sentence = refusals.vietnamese()[reason]
    assert places(sentence) == (places(REASONS[reason][0]) if reason in REASONS else set())
    assert ";" in sentence or reason == "no-directive"  # what is wrong; what to do
    assert sentence == sentence.strip(" .")
    if reason in ("suffix", "no-suffix"):
        assert all(
            f" {suffix}" in sentence and suffix in REASONS[reason][1]
            for suffix in SUFFIXES
            if suffix != ".md"
        )


# (the error, its words in English as they always were, and in Vietnamese)
SAID = [
    (refusal("a.txt", "empty"), "a.txt: it is empty; check the file that it was copied from",
     "a.txt: tệp trống, không có nội dung; hãy xem lại tệp gốc"),
    (refusal("a.pdf", "scan", pages=3),
     "a.pdf: it is a scan: none of its 3 pages has a text layer; run OCR on it, for example "
     "`ocrmypdf --language vie in.pdf out.pdf`, and give the result",
     "a.pdf: tệp là bản quét: số trang là 3, không trang nào có lớp chữ; hãy nhận dạng chữ (OCR), ví dụ "
     "`ocrmypdf --language vie vao.pdf ra.pdf`, rồi gửi tệp kết quả"),
    (no_reader("a.xlsx", ".xlsx"),
     "a.xlsx: no reader for '.xlsx' files; give .txt .md .html .htm .docx .doc .pdf, or folders and .zip files of these",
     "a.xlsx: không đọc được tệp có đuôi .xlsx; hãy gửi tệp .txt, .md, .html, .htm, .docx, .doc hoặc .pdf"),
    (no_reader("a", ""),
     "a: no reader for a file without a suffix; give .txt .md .html .htm .docx .doc .pdf, or folders and .zip files of these",
     "a: tên tệp không có phần đuôi nên không biết đọc cách nào; hãy gửi tệp .txt, .md, .html, .htm, .docx, .doc hoặc .pdf"),
    (refusal("a.doc", "picture", format="PNG"),
     "a.doc: it is no text: a picture (PNG); give the document as .docx, .pdf, .html or .txt",
     "a.doc: tệp là hình ảnh (PNG), không phải văn bản; hãy gửi văn bản ở dạng .docx, .pdf, .html hoặc .txt"),
    (refusal("a.txt", "large", size=300, limit=200), "a.txt: it is too large: 300 bytes, the limit is 200; split it",
     "a.txt: tệp quá lớn: 300 byte, giới hạn là 200 byte; hãy chia nhỏ"),
    (damaged("a.docx", EOFError()),
     "a.docx: it is damaged: EOFError; open it in the program that made it and save it again",
     "a.docx: tệp bị hỏng (bộ đọc báo: EOFError); hãy mở bằng chương trình đã tạo ra tệp rồi lưu lại"),
    (damaged("a.docx", ValueError("{x} is cut off.")),
     "a.docx: it is damaged: {x} is cut off; open it in the program that made it and save it again",
     "a.docx: tệp bị hỏng (bộ đọc báo: {x} is cut off); hãy mở bằng chương trình đã tạo ra tệp rồi lưu lại"),
    (of_ours(KeyError("lời của văn bản"), "a.txt"),
     "a.txt: reading it failed (KeyError); open it in the program that made it and save it again; if that does not "
     "help, report these words",
     "a.txt: đọc tệp không thành (KeyError); hãy mở bằng chương trình đã tạo ra tệp rồi lưu lại, nếu vẫn vậy thì báo "
     "nguyên văn lời này"),
    # of another hand: its own words are all there is
    (UnreadableError("a.txt: no"), "a.txt: no", "a.txt: no"),
]  # fmt: skip


@pytest.mark.parametrize(("error", "english", "vietnamese"), SAID, ids=[str(s[0])[:30] for s in SAID])
def test_what_an_error_says(error: IngestError, english: str, vietnamese: str) -> None:
    assert isinstance(error, UnreadableError)
    assert refusals.said(error) == {"en": english, "vi": vietnamese}
    again = pickle.loads(pickle.dumps(error))  # as processes hand it on
    assert (str(again), again.name, again.reason, again.data) == (
        str(error), error.name, error.reason, error.data,
    )  # fmt: skip


def test_a_reader_tells_the_reason_as_data() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_bytes(b"7z\xbc\xaf\x27\x1c", "ho-so.doc")
    assert (refused.value.name, refused.value.reason, refused.value.data) == (
        "ho-so.doc", "packed", {"format": "7-Zip"},
    )  # fmt: skip


def test_an_error_without_a_reason_stays_as_it_is() -> None:
    file = JobFile(name="a.txt", state="failed", error="the key is none")
    job = Job(id="0" * 16, state="done", done=1, total=1, files=(file,))
    assert refusals.told(job, "vi") == refusals.told(job, "en") == job


# --- what the service answers --------------------------------------------------------------------------


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with own_server(tmp_path) as (_, opened):
        yield opened


def accept(lang: str) -> dict[str, str]:
    return {"accept-language": lang}


@pytest.mark.parametrize(
    ("lang", "says"),
    [
        ("vi", "anh.doc: tệp là hình ảnh (PNG), không phải văn bản; hãy gửi văn bản"),
        ("en", "anh.doc: it is no text: a picture (PNG); give the document"),
    ],
)
def test_a_refusal_is_told_in_the_asker_s_language(client: TestClient, lang: str, says: str) -> None:
    told = client.post(
        "/api/v1/extract", params={"name": "anh.doc"}, content=b"\x89PNG\r\n\x1a\n", headers=accept(lang)
    ).json()
    assert told["detail"].startswith(says)
    assert (told["type"], told["reason"], told["reason_data"]) == (
        "/problems/unreadable-document", "picture", {"format": "PNG"},
    )  # fmt: skip


def test_the_files_of_an_upload_are_told_in_the_asker_s_language(client: TestClient) -> None:
    files = [
        {"name": "anh.xlsx", "text": "x"},
        {"name": "trong.txt", "text": "***"},
        {"name": "a.txt", "text": "Ghi chú."},
    ]
    where = client.post("/api/v1/documents", json={"files": files}).headers["location"]
    finished(client, where)
    answer = client.get(where)
    assert (answer.headers["content-language"], answer.headers["vary"]) == ("vi", "Accept-Language")
    vi, en = (client.get(where, headers=accept(lang)).json()["files"] for lang in ("vi", "en"))
    assert vi == answer.json()["files"]
    assert [one["reason"] for one in vi] == ["suffix", "blank", "no-directive"]
    assert [one["reason_data"] for one in vi] == [{"suffix": ".xlsx"}, {}, {}]
    assert [one["error"].partition(";")[0] for one in vi] == [
        "không đọc được tệp có đuôi .xlsx",
        "tệp không có chữ nào, chỉ có khoảng trắng và ký hiệu",
        "không có số, loại văn bản, ngày hay cơ quan ban hành, cũng không thực hiện văn bản nào hay giao việc cho ai",
    ]
    assert [one["error"].partition(";")[0] for one in en] == [
        "anh.xlsx: no reader for '.xlsx' files",
        "trong.txt: it holds no words, only spaces and signs",
        "no number, kind, date or issuer, and nothing that it carries out or charges anybody with",
    ]


@pytest.mark.parametrize("path", ["documents", "extract"])
def test_an_empty_file_is_an_unreadable_one(client: TestClient, path: str) -> None:
    answer = client.post(f"/api/v1/{path}", params={"name": "thu.pdf"}, content=b"")
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/unreadable-document")
    assert answer.json()["detail"] == "thu.pdf: tệp trống, không có nội dung; hãy xem lại tệp gốc"
