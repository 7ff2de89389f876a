"""Names of bodies and places, số ký hiệu, and who signs."""

from cds_docs.campaign import codes
from cds_docs.campaign.explained.examples import agency, letter, plan
from cds_docs.diagnostics import Explanation
from cds_docs.standard.clauses import annex_1, annex_2, house, practice

_PLACE = str(annex_1("Điểm a khoản 4 Mục II"))
_SYMBOL = str(annex_1("Điểm b khoản 3 Mục II"))
_AUTHORITY = str(annex_1("Điểm b khoản 7 Mục II"))
_LIST = str(house("Danh mục có ngày trong cds-docs về đơn vị, cơ quan đã sáp nhập"))
_2026 = "year: 2026\nevent: {name: Ngày Chuyển đổi số quốc gia, date: 10/10/2026}\n"


def _sentence_of_2026(name: str) -> str:
    """Return a công văn of 2026 to somebody."""
    return _2026 + _science("Quảng Ngãi") + "\n" + letter(date="18/9/2026", to=f"[{name}]")


def _science(place: str) -> str:
    line = "{name: Sở Khoa học và Công nghệ, code: SKHCN, head: Giám đốc, place: "
    return agency(f"{line}{place}}}")


def _so(place: str = "Quảng Ngãi", code: str = "STTTT", more: str = "head: Giám đốc") -> str:
    name = "name: Sở Thông tin và Truyền thông"
    return agency(f"{{{name}, code: {code}, place: {place}, {more}}}")


def _committee(more: str) -> str:
    name = "name: Ủy ban nhân dân tỉnh Quảng Ngãi, code: UBND, place: Quảng Ngãi, head: Chủ tịch"
    return agency(f"{{{name}{more}}}") + "\n" + plan(signer="{name: Lê Văn An, title: Chủ tịch}")


def _signed(signer: str) -> str:
    return letter(signer=f"{{name: Lê Văn An, {signer}}}")


EXPLAINED: tuple[Explanation, ...] = (
    Explanation(
        codes.NO_LONGER_EXISTS,
        "Cơ quan, đơn vị ghi trong văn bản còn tồn tại vào ngày văn bản.",
        "Tệp chép từ năm trước còn tên cơ quan đã sáp nhập từ 01/3/2025, đơn vị cấp huyện và tỉnh"
        " không còn từ 01/7/2025. Văn bản viện dẫn và lời văn không bị xét.",
        _sentence_of_2026("UBND các huyện"),
        _sentence_of_2026("UBND các xã"),
        "Ghi tên cơ quan, đơn vị hiện nay; nói về thời trước thì thêm «cũ», ví dụ «huyện Bình Sơn"
        " (cũ)».",
        _LIST,
    ),
    Explanation(
        codes.PLACE_NO_LONGER_EXISTS,
        "Địa danh là đơn vị còn tồn tại vào ngày văn bản.",
        "Tỉnh đã sáp nhập, huyện, quận, thị xã không còn là nơi ban hành văn bản.",
        _2026 + _science("Hải Dương") + "\n" + letter(date="18/9/2026"),
        _2026 + _science("Hải Phòng") + "\n" + letter(date="18/9/2026"),
        "Ghi tên đơn vị hiện nay nơi cơ quan đóng trụ sở.",
        _LIST,
    ),
    Explanation(
        codes.PLACE_GENERIC_WORD,
        "Địa danh chỉ ghi tên riêng; mang tên người hoặc số thì ghi cả từ chỉ đơn vị.",
        "Nghị định ghi «Quảng Ninh, ngày …» nhưng «Thành phố Hồ Chí Minh», «Phường 1».",
        _so("tỉnh Quảng Ngãi"),
        _so("Quảng Ngãi"),
        "Bỏ hoặc thêm từ chỉ đơn vị ở «place».",
        _PLACE,
    ),
    Explanation(
        codes.PLACE_FORM,
        "Địa danh là một tên, viết hoa chữ cái đầu.",
        "Dấu phẩy và ngày, tháng, năm do công cụ ghi từ «date».",
        _so("quảng ngãi"),
        _so("Quảng Ngãi"),
        "Chỉ ghi tên ở «place».",
        str(annex_1("Điểm c khoản 4 Mục II")),
    ),
    Explanation(
        codes.SYMBOL_OTHER_KIND,
        "Ký hiệu đúng loại văn bản; công văn không có chữ viết tắt tên loại.",
        "Ký hiệu chép từ văn bản khác.",
        letter(symbol="12/KH-STTTT"),
        letter(symbol="12/STTTT-TTBCXB"),
        "Bỏ «symbol», chỉ ghi «number»: ký hiệu được ghép theo loại.",
        _SYMBOL,
    ),
    Explanation(
        codes.SYMBOL_KIND_DOUBTFUL,
        "Chữ viết tắt tên loại viết như bảng mẫu của Nghị định.",
        "Bảng mẫu viết «CTr», «QyĐ», «TTr»: chữ thường là một phần của chữ viết tắt.",
        plan(kind="chuong-trinh", symbol="12/CTR-STTTT"),
        plan(kind="chuong-trinh", symbol="12/CTr-STTTT"),
        "Bỏ «symbol», chỉ ghi «number»: ký hiệu được ghép theo loại.",
        _SYMBOL,
    ),
    Explanation(
        codes.SYMBOL_WITHOUT_AGENCY,
        "Ký hiệu có chữ viết tắt của cơ quan ban hành.",
        "Ký hiệu chép từ văn bản của cơ quan khác.",
        plan(symbol="12/KH-UBND"),
        plan(symbol="12/KH-STTTT"),
        "Bỏ «symbol», chỉ ghi «number»; hoặc sửa «issuer».",
        _SYMBOL,
    ),
    Explanation(
        codes.AGENCY_CODE_FORM,
        "«code» chỉ là chữ viết tắt tên cơ quan.",
        "Số, tên loại và đơn vị soạn thảo được ghép vào ký hiệu từ «number», «kind», «unit».",
        _so(code="CV-STTTT"),
        _so(code="STTTT"),
        "Bỏ phần không phải tên cơ quan.",
        _SYMBOL,
    ),
    Explanation(
        codes.NOT_COLLECTIVE,
        "Ủy ban nhân dân có «collective: true».",
        "Cơ quan làm việc theo chế độ tập thể ký «TM. ỦY BAN NHÂN DÂN». Quyết định Chủ tịch ký theo"
        " thẩm quyền riêng không có «TM.»: ghi «own: true» ở «signer».",
        _committee(""),
        _committee(", collective: true"),
        "Ghi «collective: true» ở cơ quan.",
        _AUTHORITY,
    ),
    Explanation(
        codes.COLLECTIVE_OF_ONE_HEAD,
        "Sở, phòng, trung tâm không có «collective: true».",
        "Cơ quan theo chế độ thủ trưởng: người đứng đầu ký bằng chức vụ của mình, không «TM.».",
        _so(more="head: Giám đốc, collective: true"),
        _so(),
        "Bỏ «collective».",
        _AUTHORITY,
    ),
    Explanation(
        codes.DEPUTY_WITHOUT_KT,
        "Cấp phó ký thay người đứng đầu: «KT.».",
        "«by: none», «by: q» là cách ký của người đứng đầu, của người được giao quyền cấp trưởng.",
        _signed("title: Phó Giám đốc, by: none"),
        _signed("title: Phó Giám đốc"),
        "Bỏ «by»: «KT.» được suy ra từ chức vụ.",
        _AUTHORITY,
    ),
    Explanation(
        codes.DEPUTY_OF_ANOTHER,
        "Cấp phó ký thay người đứng đầu của chính cơ quan mình.",
        "«KT. GIÁM ĐỐC» ở trên «PHÓ CHỦ TỊCH» là lầm «title» hoặc «head». So chữ của hai chức vụ:"
        " cấp phó của «Giám đốc» là «Phó Giám đốc».",
        _signed("title: Phó Chủ tịch"),
        _signed("title: Phó Giám đốc"),
        "Sửa «title» hoặc «head»; ký thay chức vụ khác thì ghi chức vụ ấy ở «of».",
        _AUTHORITY,
    ),
    Explanation(
        codes.SIGNS_AS_HEAD,
        "Người không phải người đứng đầu, cấp phó ký thì có «by».",
        "Chánh Văn phòng, Trưởng phòng ký thừa lệnh người đứng đầu: trên chức vụ có «TL. CHỦ TỊCH»."
        " Không có «by» thì phần ký in như của người đứng đầu. So chữ của «title» với «head».",
        _signed("title: Chánh Văn phòng"),
        _signed("title: Chánh Văn phòng, by: tl"),
        "Thêm «by: tl» (thừa lệnh) hoặc «by: tuq» (thừa ủy quyền); không theo lệnh ai: «by: none».",
        _AUTHORITY,
    ),
    Explanation(
        codes.HEAD_FOR_HIMSELF,
        "Người đứng đầu không ký thay, ký thừa lệnh chính mình.",
        "«KT. GIÁM ĐỐC» ở trên «GIÁM ĐỐC» là thừa.",
        _signed("title: Giám đốc, by: kt"),
        _signed("title: Giám đốc"),
        "Bỏ «by», hoặc ghi đúng chức vụ của người ký.",
        _AUTHORITY,
    ),
    Explanation(
        codes.HEAD_IS_DEPUTY,
        "«head» là chức vụ người đứng đầu cơ quan.",
        "«head» đứng sau «KT.»: cấp phó ký thay người đứng đầu, không ký thay cấp phó.",
        _so(more="head: Phó Giám đốc"),
        _so(more="head: Giám đốc"),
        "Ghi chức vụ người đứng đầu; chức vụ của người ký ghi ở «signer».",
        _AUTHORITY,
    ),
    Explanation(
        codes.TITLE_WITH_AUTHORITY,
        "Quyền hạn ký (TM., KT., TL., TUQ.) không nằm trong «title».",
        "Dòng quyền hạn được suy ra từ «by», «head», «collective».",
        _signed("title: KT. Giám đốc"),
        _signed("title: Phó Giám đốc"),
        "Ghi chức vụ của người ký ở «title»; cần thì thêm «by».",
        _AUTHORITY,
    ),
    Explanation(
        codes.TITLE_WITH_AGENCY,
        "«title» là chức vụ, không kèm tên cơ quan ban hành.",
        "Tên cơ quan đã có ở đầu văn bản.",
        _signed("title: Phó Giám đốc Sở Thông tin và Truyền thông"),
        _signed("title: Phó Giám đốc"),
        "Bỏ tên cơ quan ở «title».",
        str(practice("Phần ký chỉ ghi chức vụ, tên cơ quan đã có ở đầu văn bản")),
    ),
    Explanation(
        codes.TITLE_IN_CHARGE,
        "«title» là chức vụ chính thức, không có «phụ trách», «điều hành».",
        "Cấp phó được giao phụ trách, điều hành ký thay như cấp phó: «KT. GIÁM ĐỐC».",
        _signed("title: Phó Giám đốc phụ trách"),
        _signed("title: Phó Giám đốc"),
        "Bỏ «phụ trách» ở «title».",
        str(annex_1("Điểm c khoản 7 Mục II")),
    ),
    Explanation(
        codes.NAME_WITH_POST,
        "«name» chỉ có họ và tên.",
        "Chức vụ in ở dòng trên, lấy từ «title».",
        letter(signer="{name: Giám đốc Lê Văn An, title: Giám đốc}"),
        letter(signer="{name: Lê Văn An, title: Giám đốc}"),
        "Chuyển chức vụ sang «title».",
        str(annex_1("Điểm đ khoản 7 Mục II")),
    ),
    Explanation(
        codes.AGENCY_IN_CAPITALS,
        "Tên cơ quan, nơi nhận ghi chữ thường, viết hoa như trong lời văn.",
        "Ở đầu văn bản công cụ tự viết hoa. Kính gửi, lời văn, dòng Kèm theo dùng tên như đã ghi.",
        agency("{name: SỞ NỘI VỤ, code: SNV, place: Quảng Ngãi, head: Giám đốc}"),
        agency("{name: Sở Nội vụ, code: SNV, place: Quảng Ngãi, head: Giám đốc}"),
        "Gõ lại «name» bằng chữ thường; trong danh sách là cột tên đơn vị.",
        str(house("Một tên dùng cho cả đầu văn bản và lời văn")),
    ),
    Explanation(
        codes.NAME_SMALL_LETTER,
        "Họ tên người ký viết hoa chữ cái đầu mỗi tiếng.",
        "Tên người Việt Nam viết hoa chữ cái đầu của tất cả các âm tiết.",
        letter(signer="{name: Lê văn An, title: Giám đốc}"),
        letter(signer="{name: Lê Văn An, title: Giám đốc}"),
        "Gõ lại họ tên; trong danh sách là cột «Người ký».",
        str(annex_2("Điểm a khoản 1 Mục II")),
    ),
)
