"""All goals, in their order on the page."""

from reliability import inputs, papers, strength, writing
from reliability.goal import Goal

GOALS: tuple[Goal, ...] = (
    Goal("R1", "Mọi .docx làm ra đều hợp lệ.", "0 lỗi của Open XML SDK và của lint",
         papers.validity),
    Goal("R2", "Phép thử hợp lệ tự nó đúng.", "mọi tệp làm hỏng đều bị phát hiện", papers.planted),
    Goal("R3", "Bố cục đúng tới milimét.", "sai số 0,3 mm; 0,1 pt", papers.layout),
    Goal("R4", "Cùng đầu vào, cùng từng byte.", "20 lần một kết quả; không đổi thì không ghi",
         papers.sameness),
    Goal("R5", "Tệp xấu không làm chương trình ngã.",
         "đúng mã, đúng chỗ; không quá 10 giây, 500 MB", inputs.bad_inputs),
    Goal("R6", "Tệp bất kỳ không làm chương trình ngã.",
         "0 ngoại lệ; từ 500.000 chiến dịch, 25.000 .docx", inputs.fuzzing),
    Goal("R7", "Không chữ nào mất lặng lẽ.", "0 chữ mất trong 2.000 chiến dịch",
         papers.completeness),
    Goal("R8", "Dừng giữa chừng không hại gì.", "tệp cũ hoặc tệp mới, không bao giờ hỏng",
         writing.interruptions),
    Goal("R9", "Tệp sửa tay còn nguyên.", "mọi trạng thái của danh mục", writing.edits),
    Goal("R10", "Cả loạt rõ ràng.", "49 ghi, 1 báo lỗi; hai lần chạy không giẫm nhau",
         writing.batches),
    Goal("S1", "Không ghi gì ngoài thư mục kết quả.", "0 tệp", inputs.inside),
    Goal("S4", "Chữ không bao giờ thành mã.", "0 lần", inputs.payloads),
    Goal("S5", "XML của người khác.", "DTD bị từ chối; một bộ đọc duy nhất", inputs.xml),
    Goal("S7", "Thư viện không có lỗ hổng đã biết.", "mọi phiên bản thấp nhất", strength.versions),
    Goal("S8", "Lời báo không để lộ gì.", "không đường dẫn máy, không vết chương trình",
         inputs.discretion),
    Goal("T1", "Phép thử đủ mạnh.", "95 % dòng, 90 % nhánh, mọi mã, 80 % lỗi cấy",
         strength.strength),
)  # fmt: skip
