"""Dates: of another year, out of order with the event and the papers, on days off."""

from cds_docs.campaign import codes
from cds_docs.campaign.explained.examples import letter
from cds_docs.diagnostics import Explanation

_WEEK = "activities:\n  - {id: tuan-le, name: Tuần lễ số, start: 24/9/2024, end: 02/10/2024}\n"


def _due(day: str, title: str = "Gửi danh sách tham gia") -> str:
    """Return a timeline of one deadline."""
    return f"timeline:\n  - {{id: moc, title: {title}, due: {day}}}"


def _on(day: str) -> str:
    """Return a day in an activity."""
    return f"{_WEEK}timeline:\n  - {{id: moc, title: Hội thi, date: {day}, activity: tuan-le}}"


EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.OUTSIDE_YEAR,
        "Ngày của mốc, hoạt động, nhiệm vụ thuộc năm của chiến dịch.",
        "Ngày chép từ tệp năm trước thường còn năm cũ. Hoạt động được kéo qua năm; hạn được đến hết"
        " tháng 3 năm sau.",
        _due("25/10/2023"),
        _due("25/10/2024"),
        "Sửa lại năm.",
    ),
    Explanation(
        codes.EVENT_OTHER_YEAR,
        "Ngày sự kiện thuộc năm của chiến dịch.",
        "Một trong hai chỗ ghi sai thì mọi văn bản in sai.",
        "event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2023}",
        "event: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2024}",
        "Sửa «event.date» hoặc «year».",
    ),
    Explanation(
        codes.REPORT_TOO_EARLY,
        "Hạn báo cáo kết quả sau sự kiện, sau hoạt động được báo cáo.",
        "Chưa làm xong thì chưa có kết quả để báo cáo.",
        _due("04/10/2024", "Báo cáo kết quả"),
        _due("25/10/2024", "Báo cáo kết quả"),
        "Ghi hạn sau ngày đó. Báo cáo về một phần xong sớm thì nói rõ trong tên mốc.",
    ),
    Explanation(
        codes.DUE_BEFORE_DOCUMENT,
        "Hạn không sớm hơn ngày của văn bản đặt ra hạn.",
        "Nơi nhận được văn bản khi hạn đã qua.",
        _due("17/9/2024"),
        _due("27/9/2024"),
        "Sửa hạn hoặc ngày của văn bản.",
    ),
    Explanation(
        codes.DATED_AFTER_EVENT,
        "Văn bản triển khai đề ngày trước việc nêu trong trích yếu.",
        "Kế hoạch, công văn, giấy mời ban hành sau sự kiện thường là gõ nhầm tháng.",
        letter(date="19/11/2024", subject="hưởng ứng {{ event.name }}"),
        letter(date="19/9/2024", subject="hưởng ứng {{ event.name }}"),
        "Kiểm tra lại ngày, tháng. Văn bản về việc đã qua thì trích yếu nói rõ: báo cáo, tổng kết.",
    ),
    Explanation(
        codes.DUE_ON_DAY_OFF,
        "Hạn là ngày làm việc.",
        "Cuối tuần, ngày lễ không có người nhận báo cáo. Tính theo lịch nghỉ, hoán đổi đã công bố"
        " của Việt Nam.",
        _due("26/10/2024"),
        _due("28/10/2024"),
        "Đổi sang ngày làm việc tiếp theo; muốn giữ nguyên thì thêm C107 vào «accept».",
    ),
    Explanation(
        codes.OUTSIDE_ACTIVITY,
        "Mốc của hoạt động nằm trong thời gian của hoạt động.",
        "Một trong hai ngày thường là gõ nhầm.",
        _on("12/10/2024"),
        _on("02/10/2024"),
        "Sửa ngày của mốc hoặc của hoạt động, hoặc bỏ «activity».",
    ),
)
