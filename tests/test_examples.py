"""The examples close: every chain that they were written for comes out, no more and no fewer."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from command_line import EXAMPLES, archive_of_examples, directives

XIII, XVII = "Nghị quyết Đại hội XIII Đảng Cộng sản Việt Nam", "Nghị quyết Đại hội XVII Đảng bộ tỉnh Lạng Sơn"

# What is asked for -> the chains, written from the document upwards. `{up}` stands for each of the
# three ways on from Lạng Sơn's plan 113-KH/TU.
CHAINS = {
    "46-KH/ĐU": [f"1759-CV/HU > 2246-CV/TU > {XIII}"],
    "1759-CV/HU": [f"2246-CV/TU > {XIII}"],
    "171-KH/HU": [f"2246-CV/TU > {XIII}"],
    "2318/QĐ-UBND": [f"1759-CV/HU > 2246-CV/TU > {XIII}", "07/CT-TTg"],
    "168-KH/HU": ["113-KH/TU > {up}"],
    "SVHTTDL-QLVHGĐ": [
        "113-KH/TU > {up}",
        "637-CV/BCSĐ > 113-KH/TU > {up}",
        "2373/VP-KGVX > 113-KH/TU > {up}",
        "2373/VP-KGVX > 637-CV/BCSĐ > 113-KH/TU > {up}",
    ],
    "KH-PVHTT": [
        "/SVHTTDL-QLVHGĐ > 113-KH/TU > {up}",
        "/SVHTTDL-QLVHGĐ > 637-CV/BCSĐ > 113-KH/TU > {up}",
        "/SVHTTDL-QLVHGĐ > 2373/VP-KGVX > 113-KH/TU > {up}",
        "/SVHTTDL-QLVHGĐ > 2373/VP-KGVX > 637-CV/BCSĐ > 113-KH/TU > {up}",
        "97/KH-UBND > 168-KH/HU > 113-KH/TU > {up}",
        "97/KH-UBND > 2373/VP-KGVX > 113-KH/TU > {up}",
        "97/KH-UBND > 2373/VP-KGVX > 637-CV/BCSĐ > 113-KH/TU > {up}",
    ],
    "08/KH-UBND": [
        "57-NQ/TW",
        "01-NQ/ĐH",
        "24-KH/TU",
        "1539/QĐ-UBND",
        "05-KH/ĐU",
        "202/2025/QH15",
        "1684/NQ-UBTVQH15",
    ],
    # Its header is lost, so it has a key and no number. Its parents are read from HTML and Markdown.
    "kon-tum.ia-h-drai.ubnd.2021.kh._fc91f352": [
        f"2577/UBND-KGVX > {XIII}",
        "2577/UBND-KGVX > Nghị quyết Đại hội XVI Đảng bộ tỉnh Kon Tum",
        f"36-KH/HU > {XIII}",
        "36-KH/HU > Nghị quyết Đại hội XVII Đảng bộ huyện Ia H'Drai",
    ],
}
UPWARDS = ("21-NQ/TW", "21-KL/TW", f"04-CTr/TU > {XVII}")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> str:
    return archive_of_examples(tmp_path_factory.mktemp("examples"))


def chains(archive: str, reference: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(
        directives("lineage", reference, "--archive", archive, "--limit", "100", "--json")
    )
    return answer


@pytest.mark.parametrize("reference", CHAINS)
def test_the_chains_come_out(reference: str, archive: str) -> None:
    answer = chains(archive, reference)
    labels = {key: document["label"] for key, document in answer["documents"].items()}
    got = [" > ".join(labels[key] for key in chain["documents"][1:]) for chain in answer["chains"]]
    wanted = [
        line.format(up=up) for line in CHAINS[reference] for up in (UPWARDS if "{up}" in line else ("",))
    ]
    assert sorted(got) == sorted(wanted)
    assert answer["total"] == len(wanted)


@pytest.mark.parametrize("reference", CHAINS)
def test_every_hop_shows_the_words_that_prove_it(reference: str, archive: str) -> None:
    texts = {f"examples/{path.name}": path.read_text("utf-8") for path in EXAMPLES}
    for chain in chains(archive, reference)["chains"]:
        for hop in chain["hops"]:
            proof = hop["evidence"]
            text = texts[proof["source"]]
            if proof["source"].endswith(".txt"):  # other formats are read into a text of their own
                assert text[proof["start"] : proof["end"]] == proof["quote"]
            else:
                assert proof["quote"] in re.sub(r"<[^>]+>", "", text)


def test_what_is_cited_but_not_here_is_said(archive: str) -> None:
    answer = chains(archive, "KH-PVHTT")
    missing = {answer["documents"][key]["label"] for key in answer["missing"]}
    assert missing == {"21-NQ/TW", "21-KL/TW", XVII}
    assert not answer["complete"]


def test_no_directive_of_the_examples_became_two(archive: str) -> None:
    # Every number in these texts names one directive, however differently it is written.
    rows = [json.loads(line) for line in directives("export", "--archive", archive).splitlines()]
    documents = [row for row in rows if "Document" in row.get("labels", ())]
    keys: dict[str, list[str]] = {}
    for row in documents:
        keys.setdefault(row["props"]["label"], []).append(row["node"])
    assert {label: nodes for label, nodes in keys.items() if len(nodes) > 1} == {}
