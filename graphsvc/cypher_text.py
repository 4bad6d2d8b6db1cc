"""Reads the text of a Cypher statement into tokens; what it does not know, it refuses.

Escapes of the form `\\uXXXX` are decoded before anything else is looked at, so that no keyword can
hide in one. Comments end where a line ends, whichever of CR and LF ends it. Names are ASCII or
Latin with Vietnamese marks, so that a look-alike letter of another script cannot pass for a keyword.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from graphsvc.errors import ServiceError

MAX_TEXT = 20_000
MAX_TOKENS = 5_000
MAX_INT = 2**63 - 1

Kind = Literal["name", "quoted", "string", "int", "float", "param", "symbol", "end"]


class Refused(ServiceError):  # noqa: N818 (the statement is refused; nothing went wrong)
    """A statement that the guarded door does not let through: what, where in it, and the mend."""

    status = 400

    def __init__(self, what: str, *, at: tuple[int, int] | None = None, mend: str = "") -> None:
        where = f" (line {at[0]}, column {at[1]})" if at else ""
        super().__init__(f"{what}{where}" + (f"; {mend}" if mend else ""))
        self.what, self.at, self.mend = what, at, mend


class MissingParameter(Refused):
    """A statement that names a parameter whose value was not given."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of the statement. `at` is (line, column) from 1; `start` and `end` index the text."""

    kind: Kind
    text: str
    at: tuple[int, int]
    start: int
    end: int

    @property
    def word(self) -> str:
        """Return the name in capitals if it can be a keyword, else the empty string."""
        return self.text.upper() if self.kind == "name" and self.text.isascii() else ""


# Letters of names: ASCII, Latin-1, Latin Extended-A and -B, Latin Extended Additional (Vietnamese).
LETTER = "A-Za-z_\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
TOKEN = re.compile(
    rf"""
    (?P<space>   [\ \t\r\n]+ | //[^\r\n]* | /\*.*?\*/ )
  | (?P<name>    [{LETTER}][{LETTER}0-9]* )
  | (?P<quoted>  `[^`]*` )
  | (?P<string>  '(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" )
  | (?P<float>   [0-9]+\.[0-9]+(?:[eE][+-]?[0-9]+)? | [0-9]+[eE][+-]?[0-9]+ )
  | (?P<int>     [0-9]+ )
  | (?P<param>   \$[A-Za-z_][A-Za-z0-9_]* )
  | (?P<symbol>  <> | <= | >= | =~ | \.\. | \|\| | \+= | /(?!\*) | [-+*%^=<>()\[\]{{}},;:.|] )
    """,
    re.VERBOSE | re.DOTALL,
)
AFTER_NUMBER = re.compile(rf"[{LETTER}]|\.(?!\.)")  # `1..3` is a range of hops, `1.e` is nothing
# A quoted name may hold what people put into column headings and nothing that means something to a parser.
QUOTABLE = re.compile(rf"(?!.*//)[{LETTER}0-9 .,:%/–-]{{1,64}}")
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "\\": "\\", "'": "'", '"': '"', "`": "`"}
UNICODE_ESCAPE = re.compile(r"\\u+([0-9A-Fa-f]{4})")


def decode(text: str) -> str:
    r"""Return the text with its `\uXXXX` escapes decoded, in NFC.

    Raises `Refused` for text that is too long or that holds half a character.
    """
    if len(text) > MAX_TEXT:
        raise Refused(f"the statement has {len(text)} characters, at most {MAX_TEXT} are taken")
    text = UNICODE_ESCAPE.sub(lambda m: chr(int(m[1], 16)), text)
    try:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:
        raise Refused("half of a surrogate pair", mend="write the character itself") from None
    return unicodedata.normalize("NFC", text)


def tokens(text: str) -> list[Token]:
    """Return the tokens of a decoded text, the last of kind `end`; raises `Refused`."""
    found: list[Token] = []
    line, line_start, pos = 1, 0, 0
    while pos < len(text):
        at = (line, pos - line_start + 1)
        match = TOKEN.match(text, pos)
        if match is None:
            raise _unknown(text, pos, at)
        kind, raw = str(match.lastgroup), match[0]
        if kind != "space":
            found.append(_token(kind, raw, at, pos))
            if kind in {"int", "float"} and AFTER_NUMBER.match(text, match.end()):
                raise Refused("a number runs into a name", at=at, mend="write numbers in plain decimals")
        for newline in re.finditer(r"\r\n|\r|\n", raw):
            line, line_start = line + 1, pos + newline.end()
        pos = match.end()
        if len(found) > MAX_TOKENS:
            raise Refused(f"more than {MAX_TOKENS} words in one statement")
    found.append(Token("end", "the end", (line, pos - line_start + 1), pos, pos))
    return found


def _token(kind: str, raw: str, at: tuple[int, int], pos: int) -> Token:
    text, end = raw, pos + len(raw)
    if kind == "string":
        return Token("string", _unescape(raw[1:-1], at), at, pos, end)
    if kind == "quoted":
        text = raw[1:-1]
        if not QUOTABLE.fullmatch(text):
            raise Refused(
                "a quoted name that is empty, too long or holds unusual characters",
                at=at,
                mend="use letters, digits, spaces and . , : % / -",
            )
        return Token("quoted", text, at, pos, end)
    if kind == "int" and (len(raw) > 19 or int(raw) > MAX_INT):
        raise Refused("an integer beyond 64 bits", at=at)
    if kind == "int" and len(raw) > 1 and raw[0] == "0":
        raise Refused("a number with a leading zero", at=at, mend="write it in plain decimals")
    return Token(kind, raw[1:] if kind == "param" else text, at, pos, end)  # type: ignore[arg-type]


def _unescape(body: str, at: tuple[int, int]) -> str:
    def one(match: re.Match[str]) -> str:
        if match[1] not in ESCAPES:
            raise Refused(f"unknown escape {match[0]!r} in a string", at=at, mend="double the backslash")
        return ESCAPES[match[1]]

    return re.sub(r"\\(.)", one, body, flags=re.DOTALL)


def _unknown(text: str, pos: int, at: tuple[int, int]) -> Refused:
    char = text[pos]
    if char in "'\"":
        return Refused("a string without its end", at=at, mend="close the quote")
    if char == "`":
        return Refused("a quoted name without its end", at=at, mend="close the backtick")
    if text.startswith("/*", pos):
        return Refused("a comment without its end", at=at, mend="close it with */")
    if char == "$":
        return Refused("a parameter without a plain name", at=at, mend="write $name")
    name = unicodedata.name(char, "unnamed")
    return Refused(f"character U+{ord(char):04X} ({name}) has no place in a statement", at=at)
