"""What the tests ask of any page or picture: well formed, nothing that runs, nothing from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

FORBIDDEN = {"script", "iframe", "object", "embed", "foreignobject", "animate", "base", "form"}
ADDRESSES = ("href", "src", "action", "data", "{http://www.w3.org/1999/xlink}href")


def parsed(markup: str) -> ET.Element:
    """The tree of a page or picture; fails where it is not well formed."""
    return ET.fromstring(markup.removeprefix("<!DOCTYPE html>\n"))


def tag(element: ET.Element) -> str:
    """The name of an element without its namespace, small letters."""
    return str(element.tag).rpartition("}")[2].lower()


def faults(root: ET.Element, *, allowed: frozenset[str] = frozenset()) -> Iterator[str]:
    """Everything in a tree that could run or load: forbidden elements, handlers, styles, addresses."""
    for element in root.iter():
        name = tag(element)
        if name in FORBIDDEN - allowed:
            yield f"<{name}>"
        for attribute, value in element.attrib.items():
            if attribute.lower().startswith("on") or attribute == "style":
                yield f"{name} {attribute}={value!r}"
            if attribute in ADDRESSES and not re.match(r"#|/(?!/)", value):
                yield f"{name} {attribute}={value!r}"


def text_of(element: ET.Element) -> str:
    """All text in an element, spaces squeezed."""
    return " ".join("".join(element.itertext()).split())


def by_class(root: ET.Element, name: str) -> list[ET.Element]:
    """The elements that have a class."""
    return [e for e in root.iter() if name in e.get("class", "").split()]
