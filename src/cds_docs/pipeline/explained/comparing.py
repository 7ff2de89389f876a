"""Comparing two files."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.NOT_COMPARABLE,
        "Hai tệp so với nhau cùng loại: hai tệp chiến dịch, hoặc hai tệp .docx.",
        "Dữ kiện chỉ so được với dữ kiện, lời văn chỉ so được với lời văn.",
        "cds-docs diff campaigns/2024.yaml out/2024/cong-van.docx",
        "cds-docs diff campaigns/2023.yaml campaigns/2024.yaml",
        "Nêu hai tệp cùng loại; một thư mục không thay được một tệp.",
    ),
)
"""C265."""
