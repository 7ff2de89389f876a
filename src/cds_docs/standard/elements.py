"""The glossary: every decree term has one English id, here and only here."""

from enum import Enum


class Element(Enum):
    """An element of thể thức: its Vietnamese term and its cell (ô) in the layout diagram."""

    NATIONAL_TITLE = ("Quốc hiệu", "1")
    MOTTO = ("Tiêu ngữ", "1")
    PARENT = ("Tên cơ quan chủ quản", "2")
    ISSUER = ("Tên cơ quan ban hành", "2")
    NUMBER = ("Số, ký hiệu", "3")
    PLACE_AND_DATE = ("Địa danh và thời gian", "4")
    DOCUMENT_TYPE = ("Tên loại", "5a")
    SUBJECT = ("Trích yếu", "5a")
    LETTER_SUBJECT = ("Trích yếu công văn", "5b")
    COMPETENCE = ("Thẩm quyền ban hành", "5a")
    DECISION = ("Quyết định", "5a")
    BASIS = ("Căn cứ", "6")
    BODY = ("Nội dung", "6")
    PART = ("Phần", "6")
    PART_TITLE = ("Tiêu đề phần", "6")
    CHAPTER = ("Chương", "6")
    CHAPTER_TITLE = ("Tiêu đề chương", "6")
    SECTION = ("Mục", "6")
    SECTION_TITLE = ("Tiêu đề mục", "6")
    ARTICLE = ("Điều", "6")
    HEADING = ("Đề mục", "6")
    TITLED_CLAUSE = ("Khoản có tiêu đề", "6")
    CLAUSE = ("Khoản", "6")
    POINT = ("Điểm", "6")
    DASH_ITEM = ("Gạch đầu dòng", "6")
    PLUS_ITEM = ("Gạch đầu dòng cấp hai", "6")
    AUTHORITY = ("Quyền hạn", "7a")
    POST = ("Chức vụ", "7a")
    OTHER_POST = ("Chức vụ khác", "7b")
    SIGNER_NAME = ("Họ và tên", "7b")
    SIGNATURE = ("Chữ ký", "7c")
    ADDRESSEES = ("Kính gửi", "9a")
    ADDRESSEE = ("Nơi kính gửi", "9a")
    DISTRIBUTION = ("Nơi nhận", "9b")
    DISTRIBUTION_ITEM = ("Danh sách nơi nhận", "9b")
    URGENCY = ("Dấu chỉ độ khẩn", "10b")
    CIRCULATION = ("Phạm vi lưu hành", "11")
    DRAFTER = ("Ký hiệu người soạn thảo", "12")
    ADDRESS = ("Địa chỉ cơ quan", "13")
    ANNEX = ("Phụ lục", "PL")
    ANNEX_TITLE = ("Tên phụ lục", "PL")
    ATTACHED_TO = ("Kèm theo", "PL")
    COPY_FORM = ("Hình thức sao", "-")
    PAGE_NUMBER = ("Số trang", "-")
    TABLE_HEADER = ("Đầu bảng", "-")
    TABLE_CELL = ("Ô bảng", "-")
    TABLE_GROUP = ("Nhóm trong bảng", "-")
    TABLE_TOTAL = ("Dòng tổng", "-")
    CAPTION = ("Chú thích hình", "-")
    AFTER_SIGNATURE = ("Dưới chữ ký", "-")

    __hash__ = object.__hash__
    """Members are single: the name need not be hashed anew for each look-up of a format."""

    def __init__(self, term: str, cell: str) -> None:
        """Keep the Vietnamese term and the cell of Phụ lục I, phần I, mục IV."""
        self.term = term
        self.cell = cell

    @property
    def id(self) -> str:
        """Return the id as it stands in outlines and reports: ``national-title``."""
        return self.name.lower().replace("_", "-")
