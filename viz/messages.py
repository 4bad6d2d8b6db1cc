"""The words of the pages, one catalogue a language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Any

from ingest.lexicon.doctypes import all_types

from .plain import plain

LANGUAGES = ("vi", "en")


class UnknownLanguageError(LookupError):
    """A language that has no catalogue."""


@dataclass(frozen=True, slots=True)
class Messages:
    """One catalogue: `m("chain.title", label=…)`, and `m.count("count.documents", 3)` for numbers."""

    lang: str
    entries: Mapping[str, str]

    def __call__(self, name: str, /, **values: object) -> str:
        """The message, its `{places}` filled in. Raises KeyError where the catalogue has no such key."""
        return self.entries[name].format_map({k: str(v) for k, v in values.items()})

    def count(self, name: str, number: int) -> str:
        """The message for a number: `.one` for 1, else `.other`; thousands are set apart by language."""
        return self(f"{name}.one" if number == 1 else f"{name}.other", n=self.number(number))

    def number(self, number: int) -> str:
        """A number as it is written in the language: `3.004`, `3,004`."""
        grouped = f"{number:,}"
        return grouped.replace(",", ".") if self.lang == "vi" else grouped

    def word(self, group: str, value: str | None) -> str:
        """The word for a code (`relation`, `implements`); the code itself where the catalogue has none."""
        if value is None:
            return ""
        return self.entries.get(f"{group}.{value}") or plain(value)

    def has(self, name: str) -> bool:
        """Whether the catalogue has this key."""
        return name in self.entries


def _flat(tree: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, dict):
            found.update(_flat(value, f"{prefix}{key}."))
        else:
            found[f"{prefix}{key}"] = value
    return found


def _with_types(entries: dict[str, str]) -> dict[str, str]:
    """Add the words of all types of documents: the noun, behind the word of the catalogue if it has one."""
    for kind in all_types():
        name = f"doc_type.{kind.code}"
        word = entries.get(name)
        entries[name] = f"{word} ({kind.name})" if word else kind.name[:1].upper() + kind.name[1:]
    return entries


@cache
def messages(lang: str = "vi") -> Messages:
    """The catalogue of a language. Raises `UnknownLanguageError` for one that is not in `LANGUAGES`."""
    if lang not in LANGUAGES:
        raise UnknownLanguageError(f"no catalogue for language {lang!r}; there are {', '.join(LANGUAGES)}")
    text = resources.files("viz").joinpath("catalogue", f"{lang}.toml").read_text("utf-8")
    return Messages(lang, MappingProxyType(_with_types(_flat(tomllib.loads(text)))))
