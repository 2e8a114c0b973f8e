"""The archives that phyphox and Sensor Logger export: one table for each sensor.

Unpacked in memory and never to a disk, and never more of it than a phone can have recorded.
"""

import re
import zlib
from io import BytesIO
from lzma import LZMAError
from zipfile import BadZipFile, ZipFile, ZipInfo

from dorsi.core.errors import InputError
from dorsi.core.saying import plain, say
from dorsi.formats import phone_csv
from dorsi.formats.phone_csv import PhoneFile
from dorsi.formats.phone_table import CUT, HINT, LONGEST_BYTES, fault, shown

MARK = b"PK\x03\x04"
FILES_MOST = 500
# The acceleration by its names, those that hold gravity for certain first.
ACCELERATIONS = (r"total.*acc", r"acc.*with g", r"acc(?!.*(lin|without))", r"raw data", r"gravity")


def read(data: bytes) -> PhoneFile:
    """The samples of the archive's accelerometer, with its gyroscope's where it has one.

    Raises InputError where it is damaged, or no table in it holds acceleration with gravity.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _read(archive)
    except (BadZipFile, zlib.error, LZMAError, EOFError, OSError, ValueError) as trouble:
        raise fault(
            say("be a whole archive"), say("a damaged one: {why}", why=shown(str(trouble))), HINT
        ) from None
    except (RuntimeError, NotImplementedError) as trouble:
        raise fault(
            say("be an archive without a password"), plain(shown(str(trouble))), HINT
        ) from None


def _read(archive: ZipFile) -> PhoneFile:
    tables = _tables(archive)
    forces = _ranked(tables)
    turning = next((one for one in tables if re.search(r"gyr(?!.*uncal)", _name(one))), None)
    refused: InputError | None = None
    for one in forces:
        try:
            return phone_csv.read(
                _bytes(archive, one),
                gyroscope_data=_bytes(archive, turning) if turning else None,
            )
        except InputError as error:
            refused = refused or error
    names = ", ".join(one.filename for one in tables) or "none"
    raise refused or fault(say("hold a table of the acceleration"), plain(shown(names)), HINT)


def _tables(archive: ZipFile) -> list[ZipInfo]:
    """The archive's tables, without what apps and systems lay beside them."""
    files = archive.infolist()
    if len(files) > FILES_MOST:
        raise fault(
            say("hold the few tables of one recording"), say("{n} files", n=len(files)), HINT
        )
    return [
        one
        for one in files
        if re.search(r"\.(csv|tsv|txt)$", one.filename.lower())
        and not re.search(r"(^|/)(meta|__macosx|\.)", one.filename.lower())
    ]


def _ranked(tables: list[ZipInfo]) -> list[ZipInfo]:
    """Those that may hold acceleration with gravity; a lone table whatever it is called."""
    found = [one for key in ACCELERATIONS for one in tables if re.search(key, _name(one))]
    return list(dict.fromkeys(found)) or tables[:1]


def _name(one: ZipInfo) -> str:
    return one.filename.rsplit("/", 1)[-1].lower()


def _bytes(archive: ZipFile, one: ZipInfo) -> bytes:
    """The file unpacked. What it says of its own size is not believed."""
    with archive.open(one) as opened:
        data = opened.read(LONGEST_BYTES + 1)
    if len(data) > LONGEST_BYTES:
        raise fault(
            say("hold tables smaller than {most} MB", most=LONGEST_BYTES // 1_000_000),
            say("more in {name}", name=shown(one.filename)),
            CUT,
        )
    return data
