"""What is typed that the paper brings by itself, or that YAML does not take as meant."""

from cds_docs.campaign import codes
from cds_docs.campaign.explained.examples import letter
from cds_docs.diagnostics import Explanation
from cds_docs.standard.clauses import annex_1

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.SUBJECT_OPENING,
        "Trích yếu của công văn không gõ sẵn «V/v», «Về việc».",
        "Chương trình tự thêm «V/v»; chữ gõ sẵn không in lần nữa.",
        letter(subject="V/v tuyên truyền Ngày Chuyển đổi số quốc gia"),
        letter(),
        "Bắt đầu trích yếu bằng việc cần làm.",
        str(annex_1("Điểm b khoản 5 Mục II")),
    ),
    Explanation(
        codes.NAME_IN_CURLY_MARKS,
        "Tên, chủ đề, trích yếu không nằm gọn trong ngoặc kép cong của Word.",
        "Với YAML, ngoặc cong “ ” là chữ của giá trị và sẽ được in ra; chủ đề thì mẫu đã có ngoặc.",
        letter(distribution="[“Các phòng thuộc Sở”]"),
        letter(distribution='["Các phòng thuộc Sở"]'),
        "Gõ lại ngoặc kép thẳng, hoặc bỏ ngoặc.",
    ),
    Explanation(
        codes.CURLY_MARK_ALONE,
        "Trong tên, chủ đề, khẩu hiệu, trích yếu, ngoặc kép “ đi cùng ”.",
        "Ngoặc cong là chữ của giá trị: một nửa bị sót thì văn bản in thiếu nửa ấy.",
        letter(subject="hưởng ứng chủ đề “Phổ cập hạ tầng số"),
        letter(subject="hưởng ứng chủ đề “Phổ cập hạ tầng số”"),
        "Thêm nửa còn thiếu, hoặc bỏ nửa thừa.",
    ),
    Explanation(
        codes.STARS_PRINTED,
        "Tên, trích yếu, câu một dòng không có dấu sao của chữ đậm, nghiêng.",
        "Chỉ lời văn (sections, nhiệm vụ, ô của bảng …) có **đậm**, *nghiêng*; ở tên, trích yếu,"
        " nơi nhận dấu sao in ra như chữ.",
        letter(subject="hưởng ứng **Ngày Chuyển đổi số quốc gia**"),
        letter(subject="hưởng ứng Ngày Chuyển đổi số quốc gia"),
        "Bỏ dấu sao.",
    ),
    Explanation(
        codes.LINE_IN_REMARK,
        "Không khóa, mục nào nằm trong lời chú của dòng trên.",
        "Xóa nhầm chỗ xuống dòng sau một lời chú thì dòng dưới thành lời chú: giá trị mất mà"
        " không thấy.",
        letter(unit="VP   # phòng soạn thảo    date: 19/9/2024", date=""),
        letter(unit="VP   # phòng soạn thảo"),
        "Xuống dòng trước khóa hoặc gạch đầu dòng ấy.",
    ),
    Explanation(
        codes.STAND_IN_LEFT,
        "Chủ đề, người ký không còn là chữ giữ chỗ của «cds-docs init».",
        "«init» ghi chữ giữ chỗ ở câu chưa được trả lời; in ra là sai chủ đề, sai người ký.",
        letter(signer="{name: Nguyễn Văn A, title: Giám đốc}"),
        letter(signer="{name: Huỳnh Thị Thu Thủy, title: Giám đốc}"),
        "Ghi chủ đề đã công bố, họ tên người ký; chưa biết thì gõ «(cần xác nhận)» ở trước.",
    ),
    Explanation(
        codes.INVITED_TO_A_TASK,
        "Trích yếu của giấy mời là tên lễ, hội nghị, cuộc họp.",
        "Mẫu in «Tới dự» rồi trích yếu; «Tới dự Hưởng ứng …» không thành câu.",
        letter(kind="giay-moi", subject="Hưởng ứng Ngày Chuyển đổi số quốc gia"),
        letter(kind="giay-moi", subject="Lễ hưởng ứng Ngày Chuyển đổi số quốc gia"),
        "Ghi tên cuộc ấy, hoặc viết câu riêng ở «sections: su_kien».",
    ),
    Explanation(
        codes.NO_ACCENTS,
        "Chữ tiếng Việt gõ đủ dấu.",
        "Bộ gõ chưa bật, hoặc chép từ tin nhắn: văn bản in ra không dấu.",
        letter(subject="tuyen truyen Ngay Chuyen doi so quoc gia"),
        letter(),
        "Bật bộ gõ rồi gõ lại câu ấy.",
    ),
    Explanation(
        codes.NAME_CUT,
        "Tên, câu có dấu phẩy trong ngoặc vuông đặt trong ngoặc kép.",
        "Dấu phẩy trong ngoặc vuông ngăn hai mục: một cơ quan thành hai dòng Kính gửi, một việc"
        " thành hai việc.",
        letter(to="[so-nganh, Báo và phát thanh, truyền hình Quảng Ngãi]"),
        letter(to='[so-nganh, "Báo và phát thanh, truyền hình Quảng Ngãi"]'),
        "Đặt cả tên trong ngoặc kép, hoặc viết mỗi mục một dòng.",
    ),
)
"""C143 to C148, C150."""
