"""What the library for zip files raises on damaged ones: each step of unpacking has errors of its own."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib

# LZMAError, zlib.error: the packed bytes. RuntimeError: locked, or a version or method that is not known.
# ValueError: names and sizes that cannot be. OSError: places before or behind the file, and bzip2.
DAMAGE: tuple[type[Exception], ...] = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, OSError, RuntimeError, ValueError,
)  # fmt: skip

_LOCKED = 0x1


def locked(info: zipfile.ZipInfo) -> bool:
    """Whether a member is protected by a password."""
    return bool(info.flag_bits & _LOCKED)
