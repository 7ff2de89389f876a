"""Machines of a Dask cluster that share the work."""

from cds_docs.diagnostics import Explanation
from cds_docs.pipeline import codes

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.CLUSTER_EXTRA, "Chia việc cho cụm máy cần gói dask.distributed.",
        "Gói này chỉ nơi có cụm Dask mới cần nên được cài riêng.",
        "cds-docs render campaigns --scheduler tcp://10.0.0.5:8786 trên máy chưa cài gói",
        "Lệnh ấy trên máy đã cài gói",
        "Chạy lệnh cài mà thông báo nêu rồi chạy lại; hoặc bỏ --scheduler để soạn trên máy này.",
    ),
    Explanation(
        codes.CLUSTER_UNREACHABLE, "Bộ điều phối Dask trả lời ở địa chỉ đã nêu.",
        "Không nối được thì chưa có gì được soạn hay ghi.",
        "--scheduler tcp://10.0.0.5:8787 (cổng của trang theo dõi)",
        "--scheduler tcp://10.0.0.5:8786",
        "Xem địa chỉ mà lệnh «dask scheduler» in ra; kiểm tra tường lửa và chứng thư TLS.",
    ),
    Explanation(
        codes.CLUSTER_UNLIKE, "Mọi máy của cụm chạy cùng một chương trình với máy ra lệnh.",
        "Khác bản cds-docs, Python hay thư viện thì tệp soạn ra có thể khác nhau từng máy.",
        "Máy ra lệnh có cds-docs 1.1.0, một máy của cụm còn 1.0.0.",
        "Tất cả chạy từ cùng một ảnh Docker.",
        "Cài lại cho giống nhau rồi khởi động lại bộ điều phối và các máy làm việc.",
    ),
    Explanation(
        codes.CLUSTER_LOST, "Cụm máy còn làm việc cho đến văn bản cuối cùng.",
        "Bộ điều phối dừng, mạng đứt, hoặc không còn máy nào nhận việc; các tệp đã ghi được giữ"
        " nguyên.",
        "Bộ điều phối bị khởi động lại khi đang soạn.", "Bộ điều phối chạy suốt lần soạn.",
        "Chờ cụm chạy lại rồi gõ lại đúng lệnh ấy: tệp nào đã đúng thì không ghi lại.",
    ),
    Explanation(
        codes.WORKERS_KILLED, "Mỗi văn bản được soạn đến cùng.",
        "Dask đã giao văn bản này cho máy khác mỗi khi một máy dừng, mà máy nào nhận cũng dừng,"
        " thường vì hết bộ nhớ; các văn bản khác vẫn được ghi.",
        "Mỗi máy làm việc chỉ có 128 MB bộ nhớ.", "Mỗi máy làm việc có 1 GB bộ nhớ.",
        "Cho máy thêm bộ nhớ, hoặc soạn riêng văn bản ấy bằng --only, không có --scheduler.",
    ),
)  # fmt: skip
"""C380 to C384."""
