"""Files that strangers might send, built anew each time: broken, hostile or merely unusual."""

from functools import partial

from support.hostile_builds import OLE2, Hostile, cases, chain, laughs, tables, with_type
from support.hostile_zips import NO_PACKAGE, OTHER_PACKAGES, ZIPS
from support.packages import (
    CORE,
    MAIN,
    RELS,
    TYPES,
    W_NS,
    body,
    changed,
    field,
    linked,
    paragraph,
    plain,
    png,
    relation,
    relationships,
)
from support.zips import package

_SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="%s/x.png"/></svg>'

_LINKS = [
    *cases(
        "D17",
        "D012",
        {
            "100 000 links": lambda: linked(
                *(relation(i, "hyperlink", f"http://a/{i}", external=True) for i in range(100_000))
            )
        },
    ),
    *cases("D18", "D010", {"chain of 3000": partial(chain, 3000)}),
    *cases(
        "D25",
        "D018",
        {
            "above the package": lambda: linked(relation(9, "header", "../../../x.xml")),
            "file": lambda: linked(relation(9, "image", "file:///etc/passwd")),
            "another machine": lambda: linked(relation(9, "image", "\\\\server\\x.png")),
        },
    ),
]
_XML = [
    *cases(
        "D19",
        "D017",
        {
            "laughs in text": lambda: changed(
                {MAIN: with_type(laughs("ha", 10), paragraph("&a9;"))}
            ),
            "laughs in an attribute": lambda: changed(
                {MAIN: with_type(laughs("ha", 10), '<w:p w:rsidR="&a9;"/>')}
            ),
            "laughs in relationships": lambda: changed(
                {RELS: laughs("ha", 10).encode() + plain()[RELS]}
            ),
            "quadratic": lambda: changed(
                {MAIN: with_type(laughs("h" * 50_000, 1), paragraph("&a0;" * 50_000))}
            ),
        },
    ),
    *cases(
        "D20",
        "D017",
        {
            "file": lambda: changed(
                {MAIN: with_type('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;")}
            ),
            "in the properties": lambda: changed(
                {CORE: b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'}
            ),
        },
    ),
    *cases(
        "D21",
        "D013",
        {
            "depth 300": lambda: changed({MAIN: body("<w:sdt>" * 300 + "</w:sdt>" * 300)}),
            "depth 5000": lambda: changed({MAIN: body("<w:sdt>" * 5000 + "</w:sdt>" * 5000)}),
        },
    ),
    *cases(
        "D22",
        "D019",
        {
            "11 MB attribute": lambda: changed({MAIN: body(f'<w:p w:a="{"a" * 11_000_000}"/>')}),
            "11 MB text": lambda: changed({MAIN: body(paragraph("a" * 11_000_000))}),
        },
    ),
    *cases(
        "D34",
        "D019",
        {
            "not well-formed": lambda: changed({MAIN: body("<w:p>")}),
            "control character": lambda: changed({MAIN: body(paragraph("a\x01b"))}),
            "character that is none": lambda: changed({MAIN: body(paragraph("a&#1;b"))}),
            "bad UTF-8": lambda: changed({MAIN: body(paragraph("a")).replace(b"a<", b"\xff<")}),
            "UTF-16": lambda: changed({MAIN: body("").decode().encode("utf-16")}),
            "UTF-16 without mark": lambda: changed({MAIN: body("").decode().encode("utf-16-be")}),
            "empty part": lambda: changed({MAIN: b""}),
            "content types": lambda: changed({TYPES: b"<Types"}),
            "unknown prefix": lambda: changed({MAIN: body("<z:p/>")}),
        },
    ),
]


def outside(server: str) -> list[Hostile]:
    """Return the files that would have something fetched from a server."""
    doctype = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{server}/e">]>'
    parameter = f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{server}/p.dtd"> %p;]>'
    blip = '<a:blip xmlns:a="urn:a" r:link="rId9"/>'
    vml = f'<v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="{server}/v.png"/>'
    return [
        *cases(
            "D20",
            "D017",
            {
                "http": lambda: changed({MAIN: with_type(doctype, "&e;")}),
                "parameter": lambda: changed({MAIN: with_type(parameter, "")}),
                "external subset": lambda: changed(
                    {MAIN: with_type(f'<!DOCTYPE x SYSTEM "{server}/x.dtd">', "")}
                ),
            },
        ),
        *cases(
            "D26",
            "D051",
            {
                "blip": lambda: linked(
                    relation(9, "image", f"{server}/b.png", external=True), **{MAIN: body(blip)}
                ),
                "file": lambda: linked(relation(9, "image", "file:///C:/x.png", external=True)),
                "vml": lambda: changed({MAIN: body(vml)}),
            },
        ),
        *cases(
            "D27",
            "D051",
            {
                "template": lambda: changed(
                    {
                        "word/settings.xml": f'<w:settings xmlns:w="{W_NS}"/>'.encode(),
                        "word/_rels/settings.xml.rels": relationships(
                            relation(1, "attachedTemplate", f"{server}/t.dotm", external=True)
                        ),
                    }
                )
            },
        ),
        *cases(
            "D28",
            "D052",
            {
                "dde": lambda: changed({MAIN: body(field(' DDEAUTO c:\\\\x.exe "/c calc"'))}),
                "text": lambda: changed({MAIN: body(field("INCLUDE", f'TEXT "{server}/a.docx"'))}),
                "picture": lambda: changed(
                    {MAIN: body(f'<w:fldSimple w:instr="INCLUDEPICTURE &quot;{server}/&quot;"/>')}
                ),
            },
        ),
        *cases(
            "D29",
            "D051",
            {"svg": lambda: changed({"word/media/a.svg": _SVG % server.encode()})},
        ),
    ]


SUSPECT = [
    *cases("D21", "D056", {"60 nested tables": lambda: changed({MAIN: body(tables(60))})}),
    *cases(
        "D29",
        "D053",
        {
            "html": lambda: linked(
                relation(9, "aFChunk", "a.html"), **{"word/a.html": b"<html><script>1</script>"}
            )
        },
    ),
    *cases(
        "D31",
        "D053",
        {
            "ole": lambda: linked(relation(9, "oleObject", "o.bin"), **{"word/o.bin": OLE2}),
            "activex": lambda: linked(relation(9, "control", "c.xml"), **{"word/c.xml": b"<a/>"}),
            "program": lambda: changed({"word/embeddings/setup.EXE": b"MZ"}),
        },
    ),
    *cases(
        "D32",
        "D054",
        {"900 megapixels": lambda: changed({"word/media/a.png": png(30_000, 30_000)})},
    ),
    *cases(
        "D35",
        "D055",
        {
            "header missing": lambda: linked(relation(9, "header", "header1.xml")),
            "unknown id": lambda: changed(
                {MAIN: body('<w:sectPr><w:headerReference r:id="rId99"/></w:sectPr>')}
            ),
        },
    ),
]
"""Files that are read, with a word of warning."""

TOLERATED = [
    *cases("D18", "", {"chain of 1400": partial(chain, 1400)}),
    *cases(
        "D18",
        "",
        {
            "cycle": lambda: linked(
                relation(9, "customXml", "p.xml"),
                **{
                    "word/p.xml": b"<a/>",
                    "word/_rels/p.xml.rels": relationships(relation(1, "x", "document.xml")),
                },
            )
        },
    ),
    *cases(
        "D35",
        "",
        {
            "no styles": lambda: package(
                {name: data for name, data in plain().items() if "styles" not in name}
                | {RELS: relationships()}
            ),
            "no relationships": lambda: package(
                {name: data for name, data in plain().items() if name != RELS}
            ),
            "lost picture": lambda: linked(relation(9, "image", "NULL")),
        },
    ),
]
"""Files that Word opens and that are read without a word."""

REFUSED = [*NO_PACKAGE, *OTHER_PACKAGES, *ZIPS, *_LINKS, *_XML]
"""Files that are not read."""
