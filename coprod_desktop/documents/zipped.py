"""The zip around DOCX and ODT, opened with limits: what a member claims about its size is never trusted."""

from __future__ import annotations

import io
import zipfile
import zlib

from coprod_desktop.documents.refusals import Refused, Why

MAX_MEMBERS = 5000
MAX_XML = 60_000_000
"""Bytes of one part once unpacked: some 3,000 pages."""
MAX_RATIO = 400
"""Unpacked to packed size. Honest XML stays below 100."""


class Package:
    """Raises Refused for whatever is wrong with the zip."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError, EOFError) as error:
            raise Refused(Why.DAMAGED) from error
        if len(members) > MAX_MEMBERS:
            raise Refused(Why.TOO_BIG)
        self._members = {member.filename.lstrip("/"): member for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def names(self) -> list[str]:
        return list(self._members)

    def read(self, name: str) -> bytes:
        """The whole of one member; empty when there is none of that name."""
        member = self._members.get(name)
        if member is None:
            return b""
        if member.flag_bits & 1:
            raise Refused(Why.LOCKED)
        if member.file_size > MAX_XML:
            raise Refused(Why.TOO_BIG)
        if member.file_size > 5_000_000 and member.file_size > MAX_RATIO * max(member.compress_size, 1):
            raise Refused(Why.TOO_BIG)
        try:
            with self._zip.open(member) as part:
                data = part.read(MAX_XML + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise Refused(Why.DAMAGED) from error
        except RuntimeError as error:  # zipfile's word for "password needed"
            raise Refused(Why.LOCKED) from error
        if len(data) > MAX_XML:
            raise Refused(Why.TOO_BIG)
        return data
