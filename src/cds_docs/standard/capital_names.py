"""Names whose capitals Phụ lục II rules: agencies, fields, provinces, with where they come from."""

COLLECTIVES = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận Tổ quốc Việt Nam")
"""Bodies whose name is one phrase (khoản 1 Mục IV Phụ lục II, and its examples)."""

FIELDS = (
    "Khoa học và Công nghệ",
    "Thông tin và Truyền thông",
    "Giáo dục và Đào tạo",
    "Nông nghiệp và Môi trường",
    "Nông nghiệp và Phát triển nông thôn",
    "Tài nguyên và Môi trường",
    "Kế hoạch và Đầu tư",
    "Văn hóa, Thể thao và Du lịch",
    "Văn hóa và Thể thao",
    "Văn hóa và Thông tin",
    "Lao động - Thương binh và Xã hội",
    "Dân tộc và Tôn giáo",
)
"""Fields in names of bộ, sở and phòng, of today and of papers before 01/3/2025 (the names in
Nghị quyết of the National Assembly on the make-up of the Government, terms XIV and XV)."""

FIELD_BODIES = ("Bộ", "Sở", "Phòng")
"""Kinds of bodies that are named after a field."""

NATIONAL_DAY = "Ngày Chuyển đổi số quốc gia"
"""Quyết định số 505/QĐ-TTg ngày 22/4/2022 của Thủ tướng Chính phủ."""

PROVINCES = (
    "An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu", "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre",
    "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau", "Cao Bằng", "Đắk Lắk",
    "Đắk Nông", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Giang", "Hà Nam", "Hà Tĩnh",
    "Hải Dương", "Hậu Giang", "Hòa Bình", "Hưng Yên", "Khánh Hòa", "Kiên Giang", "Kon Tum",
    "Lai Châu", "Lạng Sơn", "Lào Cai", "Lâm Đồng", "Long An", "Nam Định", "Nghệ An", "Ninh Bình",
    "Ninh Thuận", "Phú Thọ", "Phú Yên", "Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh",
    "Quảng Trị", "Sóc Trăng", "Sơn La", "Tây Ninh", "Thái Bình", "Thái Nguyên", "Thanh Hóa",
    "Thừa Thiên Huế", "Tiền Giang", "Trà Vinh", "Tuyên Quang", "Vĩnh Long", "Vĩnh Phúc", "Yên Bái",
)  # fmt: skip
"""Provinces of today and those merged on 01/7/2025 (Nghị quyết số 202/2025/QH15)."""

CITIES = ("Hà Nội", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế")
"""Cities under central rule whose generic noun is written small."""

CAPITAL_CITY = "Thành phố Hồ Chí Minh"
"""Named after a person: the generic noun is capital (khoản 1 Mục III Phụ lục II)."""

DOCUMENT_TYPES = (
    "nghị định",
    "nghị quyết",
    "quyết định",
    "thông tư",
    "chỉ thị",
    "kế hoạch",
    "công văn",
    "thông báo",
    "chương trình",
    "hướng dẫn",
    "tờ trình",
    "báo cáo",
    "công điện",
    "kết luận",
)
"""Types of papers, capital where a given paper is meant (khoản 6 Mục V Phụ lục II)."""
