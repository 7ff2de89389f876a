"""Files that are no package, another program's package, or a zip that lies."""

from dataclasses import replace
from functools import partial

from support.hostile_builds import (
    OLE2,
    attributes,
    cases,
    falsified,
    files_of,
    flipped,
    heavy,
    huge,
    main_as,
    many_parts,
    named,
    office,
    overlapped,
    strict,
)
from support.packages import (
    MAIN,
    RELS,
    ROOT_RELS,
    TYPES,
    WORD,
    body,
    changed,
    paragraph,
    plain,
    png,
    types,
)
from support.zips import bomb, package, zipped

_GIB = 1 << 30

NO_PACKAGE = [
    *cases("D01", "D001", {"empty": bytes}),
    *cases(
        "D01",
        "D002",
        {
            "text": "Kính gửi: Ủy ban nhân dân".encode,
            "rtf": lambda: b"{\\rtf1\\ansi}",
            "pdf": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
            "html": lambda: b"\xef\xbb\xbf<!DOCTYPE html><html></html>",
            "flat xml": lambda: b"<?xml version='1.0'?><pkg:package/>",
            "picture": lambda: png(9, 9),
            "binary": lambda: bytes(range(256)),
        },
    ),
    *cases(
        "D02",
        "D003",
        {
            "old word": lambda: OLE2 + "WordDocument".encode("utf-16-le"),
            "old excel": lambda: OLE2 + "Workbook".encode("utf-16-le"),
        },
    ),
    *cases("D02", "D004", {"password": lambda: OLE2 + "EncryptedPackage".encode("utf-16-le")}),
    *cases("D03", "D002", {"leading garbage": lambda: b"garbage" + changed({})}),
    *cases(
        "D03",
        "D005",
        {
            "cut in half": lambda: changed({})[: len(changed({})) // 2],
            "cut by a byte": lambda: changed({})[:-1],
            "trailing garbage": lambda: changed({}) + b"garbage",
            "two ends": lambda: zipped(files_of(), comment=changed({})[-22:]),
            "nothing but a start": lambda: b"PK\3\4",
            "directory of another zip": lambda: b"PK\3\4" + changed({})[-22:],
        },
    ),
]
OTHER_PACKAGES = [
    *cases(
        "D04",
        "D002",
        {
            "ordinary zip": lambda: package({"ghi-chu.txt": b"x"}),
            "odt": lambda: package(
                {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}
            ),
        },
    ),
    *cases("D04", "D005", {"no content types": lambda: package({MAIN: body("")})}),
    *cases(
        "D04",
        "D006",
        {
            "no relationships": lambda: package({TYPES: types(), MAIN: body("")}),
            "main part missing": lambda: package(
                {TYPES: types(), ROOT_RELS: plain()[ROOT_RELS], RELS: plain()[RELS]}
            ),
            "main part of another type": lambda: changed({TYPES: types("application/xml")}),
            "main part of another element": lambda: changed({MAIN: b"<document/>"}),
        },
    ),
    *cases(
        "D05",
        "D002",
        {
            "xlsx": partial(
                office,
                "xl/workbook.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            ),
            "pptx": partial(
                office,
                "ppt/presentation.xml",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
                ".main+xml",
            ),
            "dotx": lambda: changed({TYPES: types(f"{WORD}.template.main+xml")}),
        },
    ),
    *cases(
        "D05",
        "D007",
        {
            "docm": lambda: changed(
                {TYPES: types("application/vnd.ms-word.document.macroEnabled.main+xml")}
            )
        },
    ),
    *cases(
        "D30", "D007", {"macros under a plain type": lambda: changed({"word/vbaProject.bin": b"x"})}
    ),
    *cases("D33", "D008", {"strict": strict}),
]
ZIPS = [
    *cases(
        "D06",
        "D005",
        {
            "damaged stream": flipped,
            "wrong checksum": lambda: falsified(crc=1),
            "unknown method": lambda: falsified(method=9),
            "two names": lambda: falsified(local=b"word/documenT.xml"),
            "nowhere": lambda: falsified(offset=1 << 30),
        },
    ),
    *cases("D07", "D004", {"encrypted": lambda: falsified(flags=1)}),
    *cases("D08", "D009", {"1 GiB comment": lambda: huge(b"<!--", b" ", _GIB)}),
    *cases("D09", "D009", {"1 GiB blanks": lambda: huge(b"", b" ", _GIB)}),
    *cases(
        "D10",
        "D009",
        {"20 M paragraphs": lambda: huge(b"", b"<w:p/>", 20_000_000)},
    ),
    *cases(
        "D09",
        "D009",
        {
            "40 MiB of XML": lambda: huge(b"", b" ", 40 << 20),
            "two parts of 25 MiB": lambda: changed(
                {f"word/{name}.xml": b"<a>%*c</a>" % (25 << 20, b" ") for name in "ab"}
            ),
        },
    ),
    *cases(
        "D10",
        "D011",
        {
            "2 M tags": lambda: changed({MAIN: body("<w:r/>" * 2_000_000)}),
            "paragraphs": lambda: changed({MAIN: body("<w:p/>" * 200_000)}),
            "cells": lambda: changed({MAIN: body("<w:tc/>" * 200_000)}),
            "attributes": attributes,
        },
    ),
    *cases(
        "D11",
        "D009",
        {"2 M paragraphs": lambda: huge(b"", paragraph("a").encode(), 2_000_000)},
    ),
    *cases("D12", "D009", {"2 GiB picture": lambda: heavy("word/media/a.png", 2 * _GIB)}),
    *cases(
        "D13",
        "D009",
        {
            "2 GiB nobody needs": lambda: heavy("x.bin", 2 * _GIB),
            "100 MiB in 100 KB": lambda: heavy("x.bin", 100 << 20),
        },
    ),
    *cases(
        "D14",
        "D005",
        {
            "says less": lambda: main_as(replace(bomb(MAIN, b"", b" ", _GIB, b""), size=999)),
            "says more": lambda: falsified(size=9999),
            "says fewer entries": lambda: zipped(files_of(), count=2),
            "says more entries": lambda: zipped(files_of(), count=99),
        },
    ),
    *cases("D15", "D014", {"2000 overlapped": overlapped}),
    *cases("D16", "D010", {"50 000 parts": many_parts}),
    *cases(
        "D23",
        "D015",
        {
            "parent": lambda: named(b"../../evil.docx"),
            "parent inside": lambda: named(b"word/../../x"),
            "absolute": lambda: named(b"/etc/passwd"),
            "backslash": lambda: named(b"word\\x.xml"),
            "null": lambda: named(b"word/x.xml\0.png"),
            "drive": lambda: named(b"C:/x.xml"),
            "no name": lambda: named(b""),
        },
    ),
    *cases(
        "D24",
        "D016",
        {
            "same name": lambda: named(MAIN.encode()),
            "same but for capitals": lambda: named(b"word/Document.xml"),
        },
    ),
]
