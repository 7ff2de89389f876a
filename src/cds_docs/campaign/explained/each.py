"""Documents made once for each of several."""

from cds_docs.campaign import codes
from cds_docs.campaign.explained.examples import letter, plan
from cds_docs.diagnostics import Explanation

_PLACES = (
    "recipients:\n"
    "  - {id: hong-gai, name: Ủy ban nhân dân phường Hồng Gai, fields: {FIRST}}\n"
    "  - {id: co-to, name: Ủy ban nhân dân đặc khu Cô Tô, fields: {SECOND}}\n"
)
_CONTACT = "{{ each.nguoi-lien-he }}"


def _two(first: str, second: str, **keys: str) -> str:
    """Return two recipients with facts of their own, and a letter made for each of them."""
    places = _PLACES.replace("FIRST", first).replace("SECOND", second)
    return places + letter(**{"to": "", "for_each": "recipients", **keys})


_BOTH = ("Người liên hệ: Lê An", "Người liên hệ: Vũ Bình")
_NAMED = f'"giao nhiệm vụ (liên hệ: {_CONTACT})"'

EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.EACH_NOT_HERE,
        "«each» chỉ dùng trong văn bản có «for_each».",
        "Văn bản làm một bản thì không có nơi nhận nào là «nơi của bản này».",
        letter(subject='"giao nhiệm vụ cho {{ each.name }}"'),
        _two(*_BOTH, subject='"giao nhiệm vụ cho {{ each.name }}"'),
        "Thêm «for_each: recipients» vào văn bản, hoặc ghi thẳng tên.",
    ),
    Explanation(
        codes.EACH_UNKNOWN,
        "Dữ kiện «each.…» là một cột của danh sách hoặc một khóa trong «fields».",
        "Tên cột viết không dấu, nối bằng gạch: «Người liên hệ» là «nguoi-lien-he».",
        _two(*_BOTH, subject='"giao nhiệm vụ ({{ each.lien-lac }})"'),
        _two(*_BOTH, subject=_NAMED),
        "Sửa tên theo gợi ý, hoặc thêm cột vào danh sách.",
    ),
    Explanation(
        codes.EACH_BLANK,
        "Nơi nào cũng có giá trị mà văn bản in ra.",
        "Một ô trống để lại chỗ trống giữa câu trong văn bản gửi đi.",
        _two("Người liên hệ: Lê An", "Điện thoại: 0203", subject=_NAMED),
        _two(*_BOTH, subject=_NAMED),
        "Điền ô ấy; nơi nào cũng không có thì bỏ dữ kiện khỏi lời văn.",
    ),
    Explanation(
        codes.FOR_EACH_UNKNOWN,
        "«for_each» ghi mã trong «recipients» hoặc trong «agencies».",
        "Mã không có thì không biết làm bản ấy cho ai.",
        _two(*_BOTH, for_each="[hong-gai, ba-che]"),
        _two(*_BOTH, for_each="[hong-gai, co-to]"),
        "Sửa mã, khai báo nơi còn thiếu, hoặc ghi «recipients» để làm cho tất cả.",
    ),
    Explanation(
        codes.FOR_EACH_NOBODY,
        "Có ít nhất một nơi để làm văn bản cho.",
        "Không có nơi nào thì văn bản không có bản nào.",
        "recipients: []\n" + letter(to="", for_each="recipients"),
        _two(*_BOTH),
        "Thêm nơi nhận, hoặc bỏ «for_each».",
    ),
    Explanation(
        codes.COPY_NAME_TOO_LONG,
        "Tên tệp của mỗi bản, «<id>-<mã>», dài nhất 100 ký tự.",
        "Tên dài hơn thì có máy không chép, không giải nén được cả đường dẫn.",
        _two(*_BOTH, id="giao-nhiem-vu-" + "x" * 40).replace("co-to", "co-to-" + "x" * 50),
        _two(*_BOTH, id="giao-nhiem-vu"),
        "Rút ngắn id của văn bản, hoặc ghi cột «Mã» ngắn cho nơi nhận.",
    ),
    Explanation(
        codes.FOR_EACH_CITED,
        "Không viện dẫn một văn bản có nhiều bản khác nhau.",
        "Mỗi bản có số, ngày riêng: không biết viện dẫn bản nào.",
        _two(*_BOTH) + "\nreferences:\n  giao: {document: cong-van}",
        _two(*_BOTH) + "\nreferences:\n  giao: {type: Công văn, number: 12/STTTT-TTBCXB,"
        " date: 19/9/2024, issuer: Sở Thông tin và Truyền thông, about: giao nhiệm vụ}",
        "Ghi đủ số, ngày của bản cần viện dẫn, hoặc bỏ mục này.",
    ),
    Explanation(
        codes.ONE_NUMBER_FOR_ALL,
        "Mỗi bản một số, khi mỗi bản là một văn bản riêng.",
        "Các bản có nội dung khác nhau là những văn bản khác nhau, cùng số thì không tra cứu được.",
        _two(*_BOTH, number="15"),
        _two('Số: "15"', 'Số: "16"'),
        "Thêm cột «Số» vào danh sách; nếu chỉ là một văn bản gửi nhiều nơi thì thêm C337 vào"
        " «accept».",
    ),
    Explanation(
        codes.GIVEN_BY_ROWS,
        "Cột mang tên một thông tin của văn bản thì thay thông tin ấy ở từng bản.",
        "Nói ra để người soạn biết: «Người ký», «Số», «Ngày», «Địa danh», «Trích yếu».",
        _two('Số: "15"', 'Số: "16"'),
        _two(*_BOTH),
        "Không muốn thay thì đổi tên cột, ví dụ «Người ký của xã».",
    ),
    Explanation(
        codes.OTHER_BY_ROWS,
        "Người ký, địa danh của văn bản là của cơ quan ban hành.",
        "Danh sách nơi nhận hay có cột «Người ký» ghi lãnh đạo của nơi nhận: họ không ký văn bản"
        " gửi đến mình.",
        _two("Người ký: Lê Bình", "Người ký: Vũ Bình"),
        _two("Người ký của xã: Lê Bình", "Người ký của xã: Vũ Bình"),
        "Đổi tên cột; nếu đúng là mỗi bản một người ký thì bỏ «signer» của văn bản hoặc thêm C344"
        " vào «accept».",
    ),
    Explanation(
        codes.EACH_ISSUES_NOTHING,
        "«issuer: each» đi cùng «for_each: recipients».",
        "Khi ấy mỗi nơi trong danh sách tự ban hành bản của mình, theo các cột «Người ký», «Địa"
        " danh», «Ký hiệu» của nơi ấy; văn bản làm một bản thì không có «nơi của bản này».",
        plan(issuer="each"),
        _PLACES.replace("FIRST", "Người ký: Lê An, Chức vụ: Chủ tịch").replace(
            "SECOND", "Người ký: Vũ Bình, Chức vụ: Chủ tịch"
        )
        + plan(issuer="each", for_each="recipients", signer=""),
        "Thêm «for_each: recipients», hoặc ghi mã cơ quan ban hành.",
    ),
    Explanation(
        codes.SIGNS_FOR_OTHERS,
        "Mỗi nơi ban hành bản của mình thì người của nơi ấy ký.",
        "Người ký ghi ở văn bản được in ở mọi bản mà dòng của nó không ghi người ký: một người ký"
        " thay cho nơi khác.",
        _PLACES.replace("FIRST", "Người ký: Lê An, Chức vụ: Chủ tịch").replace(
            "SECOND", "Chức vụ: Chủ tịch"
        )
        + plan(issuer="each", for_each="recipients"),
        _PLACES.replace("FIRST", "Người ký: Lê An, Chức vụ: Chủ tịch").replace(
            "SECOND", "Người ký: Vũ Bình, Chức vụ: Chủ tịch"
        )
        + plan(issuer="each", for_each="recipients", signer=""),
        "Bỏ «signer» của văn bản; ghi người ký của từng nơi.",
    ),
    Explanation(
        codes.SENT_TO_ITSELF,
        "Cơ quan ban hành không gửi văn bản cho chính mình.",
        "Danh sách mọi sở của tỉnh có cả sở soạn văn bản: sẽ có một công văn gửi chính sở ấy.",
        _two(*_BOTH).replace("Ủy ban nhân dân đặc khu Cô Tô", "Sở Thông tin và Truyền thông"),
        _two(*_BOTH),
        "Xóa dòng của cơ quan ban hành, hoặc ghi mã các nơi nhận khác ở «for_each».",
    ),
    Explanation(
        codes.SENT_TO_ALL,
        "Văn bản làm cho từng nơi thì mỗi bản gửi nơi của mình.",
        "«to» còn cả danh sách thì nơi nào cũng nhận bản của các nơi khác.",
        _two(*_BOTH, to="[hong-gai, co-to]"),
        _two(*_BOTH, to="[each]"),
        "Ghi «to: [each]» hoặc bỏ «to»; một văn bản chung cho các nơi thì bỏ «for_each».",
    ),
    Explanation(
        codes.ISSUER_NOT_USED,
        "Văn bản làm cho từng cơ quan không cần «issuer».",
        "Mỗi cơ quan trong «for_each» ban hành bản của mình, nên «issuer» không dùng đến.",
        letter(for_each="agencies"),
        letter(for_each="agencies", issuer=""),
        "Bỏ «issuer», hoặc bỏ «for_each».",
    ),
)
