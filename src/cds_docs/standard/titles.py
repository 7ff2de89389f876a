"""Titles, degrees and ranks that people have typed before a name (điểm c khoản 7 Mục II)."""

from cds_docs.patterns import regex

RANKS = r"(?:Thiếu|Trung|Thượng|Đại)\s+(?:úy|uý|tá|tướng)"
"""Ranks of the armed forces, as a pattern."""

TITLES = regex(
    r"(?:(?:GS|PGS|TSKH|TS|Th\.?\s?S|CN|KS|KTS|BS|BSCK(?:I{1,2}|[12])?|BSNT|DS|LS|NCS|Dr|NGƯT|NGND|NSƯT|NSND|TTƯT|TTND"
    r"|CKI{1,2})(?:\.\s*|\s+)(?=[^\W\d_])|(?:Ông|Bà|Đồng chí|Đ/c)\s+(?=[^\W\d_])"
    r"|(?:Gs|Pgs|Ts|Ths|ThS|Bs|Ks)(?:\.\s*|\s+)(?=[^\W\d_])"
    r"|(?:(?:Phó )?[Gg]iáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Dược s[ĩỹ]|Kỹ sư|Cử nhân|Luật sư"
    r"|Kiến trúc sư|Nhà giáo [Ưư]u tú|Nhà giáo [Nn]hân dân)[.,]?\s+(?=[^\W\d_])"
    rf"|{RANKS}\s)"
)
"""What stands before a name, and is no part of it."""
