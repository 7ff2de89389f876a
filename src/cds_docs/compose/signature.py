"""The end of a paper: who receives it, who signs it, what stands below the signature."""

from collections.abc import Iterator

from cds_docs.campaign.signer import authority_lines
from cds_docs.compose.foreign import watch
from cds_docs.compose.frame import Frame
from cds_docs.compose.inline import inline, plain
from cds_docs.compose.pictures import QR_WIDTH, SIGNATURE_WIDTH, Asked, qr_code
from cds_docs.compose.words import CampaignWords
from cds_docs.document.model import Block, Paragraph, SignatureBlock
from cds_docs.standard.elements import Element


def signature_block(words: CampaignWords, frame: Frame, as_above: str) -> SignatureBlock:
    """Return Nơi nhận and the signature side by side."""
    signer = words.document.signer
    span = words.own_span("signer")
    name = Paragraph(Element.SIGNER_NAME, plain(signer.name if signer else ""), "", span)
    also = signer.also if signer else None
    return SignatureBlock(
        frame.distribution(as_above),
        tuple(_authority(words)),
        name,
        None if also is None else Paragraph(Element.OTHER_POST, plain(also), "", span),
        None
        if signer is None or signer.picture is None
        else frame.picture(
            Asked(
                signer.picture,
                SIGNATURE_WIDTH,
                f"Chữ ký của {signer.name}",
                "",
                words.own_span("signer", "picture"),
            )
        ),
        _drafter(words),
    )


def _authority(words: CampaignWords) -> Iterator[Paragraph]:
    """Yield the lines above the signature; the last one is the post."""
    lines = authority_lines(words.loaded, words.document)
    for index, line in enumerate(lines):
        element = Element.POST if index == len(lines) - 1 else Element.AUTHORITY
        yield Paragraph(element, plain(line), "", words.own_span("signer"))


def _drafter(words: CampaignWords) -> Paragraph | None:
    """Return ``PL.(300)``, or what of it is given."""
    drafter, copies = words.document.drafter, words.document.copies
    if drafter is None and copies is None:
        return None
    parts = [drafter] if drafter else []
    parts += [f"({copies})"] if copies else []
    key = "copies" if drafter is None else "drafter"
    return Paragraph(Element.DRAFTER, plain(".".join(parts)), "", words.own_span(key))


def after_signature(words: CampaignWords) -> Iterator[Block]:
    """Yield the paragraphs and QR codes below the signature."""
    for index, after in enumerate(words.document.after):
        loc = (*words.loc, "after", index)
        for line in words.places.lines(words.lines(after.text, *loc, "text")):
            watch(line.text, line.origin, words.findings)
            yield Paragraph(Element.AFTER_SIGNATURE, inline(line.text), "", line.origin)
        if after.qr is not None:
            code, warning = qr_code(after.qr.strip(), QR_WIDTH, words.span(*loc, "qr"))
            yield code
            words.findings += [warning] if warning else []
