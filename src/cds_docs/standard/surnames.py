"""Family names in Viet Nam: what tells a name typed in small letters from other words."""

SURNAMES = frozenset(
    {
        "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
        "hồ", "ngô", "dương", "lý", "đào", "đoàn", "vương", "trịnh", "trương", "đinh", "lâm",
        "phùng", "mai", "tô", "hà", "tạ", "chu", "cao", "thái", "lương", "lưu", "đậu", "châu",
        "quách", "tống", "triệu", "nghiêm", "thạch", "tăng", "hứa", "kiều", "doãn", "khuất",
        "bạch", "mạc", "lục", "tôn", "cù", "phí", "khổng", "đàm", "thiều", "nông", "ma", "bàn",
        "lò", "lù", "lường", "quàng", "cầm", "tòng", "vàng", "giàng", "sùng", "thào", "hạng",
        "vừ", "lầu", "chẻo", "tẩn", "phàn", "xồng", "siu", "rơ", "ksor", "kpă", "niê", "kbuôr",
    }
)  # fmt: skip
"""In small letters, with their marks; those that are often another word are left out."""

PARTICLES = frozenset({"de", "da", "di", "van", "von", "el", "al", "bin"})
"""What stands small in names taken from other languages: ``Cao Thị de La``."""
