"""The campaign file as frozen models: every key, its type and its meaning.

The reference page and the JSON Schema are made from what stands here.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field, PrivateAttr

from cds_docs.campaign.annex import Annex
from cds_docs.campaign.each.target import AGENCIES, RECIPIENTS, Target
from cds_docs.campaign.fields import (
    LIST_LIMIT,
    Address,
    Date,
    DocumentId,
    Flag,
    Handle,
    Id,
    Line,
    Name,
    Number,
    Prose,
    RuleId,
    SchemaVersion,
    SectionText,
    Subject,
    Symbol,
    Year,
    not_empty,
)
from cds_docs.campaign.in_parts import in_parts
from cds_docs.campaign.office_style import OfficeStyle
from cds_docs.campaign.record import Alone, FromFile, KeepEmpty, Record
from cds_docs.campaign.validators import Around
from cds_docs.standard.style import PageStyle

EVERYONE = "all"
"""What stands in ``assignments[].to`` for all recipients."""


class Form(StrEnum):
    """Whether the paper lives as a file or on paper."""

    ELECTRONIC = "electronic"
    PAPER = "paper"


_many = Field(max_length=LIST_LIMIT)
Lines = Annotated[tuple[Line, ...], _many]
Names = Annotated[tuple[Name, ...], _many]
Ids = Annotated[tuple[Id, ...], _many]
Sections = Mapping[Name, SectionText]


class Event(Record):
    """The event the campaign is for."""

    heading: ClassVar[str] = "Sự kiện"

    name: Line = Field(description="Tên sự kiện, ví dụ `Ngày Chuyển đổi số quốc gia`.")
    date: Date = Field(description="Ngày diễn ra, ví dụ `10/10/2024`.")


class Activity(Record):
    """An activity of the locality."""

    heading: ClassVar[str] = "Hoạt động của địa phương"

    id: Id = Field(description="Mã, để gọi bằng `{{ activity.MÃ.name }}`.")
    name: Line = Field(description="Tên hoạt động.")
    theme: Line | None = Field(None, description="Chủ đề riêng.")
    start: Date | None = Field(None, description="Ngày bắt đầu.")
    end: Date | None = Field(None, description="Ngày kết thúc.")


class Milestone(Record):
    """A date of the campaign."""

    heading: ClassVar[str] = "Mốc thời gian"

    id: Id = Field(description="Mã, để gọi bằng `{{ timeline.MÃ }}`.")
    title: Line = Field(description="Tên mốc, in trong lịch hoạt động.")
    date: Date | None = Field(None, description="Ngày, với việc diễn ra trong một ngày.")
    start: Date | None = Field(None, description="Ngày bắt đầu; phải có `end`.")
    end: Date | None = Field(None, description="Ngày kết thúc; phải có `start`.")
    due: Date | None = Field(None, description="Hạn phải xong.")
    time: Name | None = Field(None, description="Giờ, ví dụ `19h00`.")
    place: Line | None = Field(None, description="Địa điểm.")
    activity: Id | None = Field(None, description="Mã hoạt động mà mốc này thuộc về.")


class Reference(Record):
    """A paper that is cited."""

    heading: ClassVar[str] = "Văn bản viện dẫn"

    type: Name | None = Field(None, description="Tên loại, ví dụ `Quyết định`, `Luật`.")
    number: Name | None = Field(None, description="Số, ký hiệu đầy đủ: `505/QĐ-TTg`.")
    date: Date | None = Field(None, description="Ngày ban hành.")
    issuer: Name | None = Field(None, description="Cơ quan ban hành, như in trong viện dẫn.")
    about: Line | None = Field(
        None,
        description="Trích yếu, in nguyên văn, ví dụ `về …`, `ban hành …`; với luật là tên luật."
        " Có thể chứa `{{ ref.MÃ.full }}`.",
    )
    attached: Flag = Field(default=False, description="`true` nếu gửi kèm văn bản này.")
    document: DocumentId | None = Field(
        None,
        description="Mã một văn bản của chính chiến dịch này; thay cho các khóa còn lại.",
    )


class Signer(Record):
    """Who signs, and with which authority."""

    heading: ClassVar[str] = "Người ký"

    name: Name = Field(description="Họ và tên, không kèm học hàm, học vị.")
    title: Name | None = Field(
        None, description="Chức vụ; bỏ trống: người đứng đầu cơ quan (`head`)."
    )
    by: Literal["none", "q", "kt", "tl", "tuq"] | None = Field(
        None,
        description="Thẩm quyền ký: `none`, `q` (quyền), `kt` (ký thay), `tl` (thừa lệnh), `tuq`"
        " (thừa ủy quyền). Bỏ trống: «Phó …» là `kt`, «Quyền …» là `q`, chức vụ khác là `none`.",
    )
    of: Name | None = Field(
        None, description="Chức vụ của người được ký thay, khi khác `head` của cơ quan."
    )
    own: Flag = Field(default=False, description="`true`: thẩm quyền riêng, không ghi TM.")
    also: Name | None = Field(None, description="Chức vụ khác, ghi trên họ tên.")
    lines: Names = Field((), description="Các dòng quyền hạn, chức vụ viết sẵn; thay cho suy ra.")
    picture: Handle | None = Field(
        None, description="Tệp ảnh chữ ký, trong thư mục của tệp chiến dịch."
    )


class Agency(Record):
    """A body that issues papers."""

    heading: ClassVar[str] = "Cơ quan ban hành"

    name: Name = Field(description="Tên đầy đủ; `|` buộc xuống dòng tại đó.")
    short: Name | None = Field(None, description="Tên ngắn, dùng trong lời văn và dòng Kèm theo.")
    parent: Name | None = Field(None, description="Cơ quan chủ quản trực tiếp, in dòng trên.")
    code: Name | None = Field(None, description="Chữ viết tắt trong ký hiệu: `STTTT`, `UBND`.")
    place: Name | None = Field(None, description="Địa danh ghi trước ngày tháng.")
    head: Name | None = Field(
        None, description="Chức vụ người đứng đầu: `Giám đốc`, `Chủ tịch`; cần khi cấp phó ký."
    )
    collective: Flag = Field(
        default=False,
        description="`true` nếu làm việc theo chế độ tập thể (Ủy ban nhân dân …): ký TM.",
    )
    address: Names = Field((), description="Các dòng địa chỉ ở chân trang đầu.")
    logo: Handle | None = Field(
        None, description="Tệp ảnh biểu trưng, trong thư mục của tệp chiến dịch."
    )
    signer: Signer | None = Field(
        None,
        description="Người ký các văn bản làm cho từng cơ quan (`for_each`), thay cho `signer` của"
        " văn bản.",
    )


class Recipient(Record):
    """A body that gets papers or work."""

    heading: ClassVar[str] = "Nơi nhận văn bản, nhận việc"

    id: Id = Field(description="Mã, dùng trong `to`, `distribution`, `assignments`.")
    name: Name = Field(description="Tên đầy đủ, in ở Kính gửi.")
    short: Name | None = Field(None, description="Tên ngắn, in ở Nơi nhận.")
    title: Name | None = Field(None, description="Tên in ở đề mục, nếu khác `name`.")
    fields: Mapping[Name, Name] = Field(
        default_factory=dict,
        description="Dữ kiện khác, như các cột của danh sách trong tệp: `Người liên hệ: …`; gọi"
        " bằng `{{ each.nguoi-lien-he }}`.",
    )


class ListFile(Record):
    """A list of recipients kept in a file of its own."""

    heading: ClassVar[str] = "Danh sách nơi nhận trong tệp"

    file: Handle = Field(
        description="Tệp .xlsx hoặc .csv trong thư mục của tệp chiến dịch; xem docs/danh-sach.md."
    )
    sheet: Handle | None = Field(
        None, description="Trang của tệp Excel; bỏ trống: trang đầu tiên không ẩn."
    )


class Task(Record):
    """A piece of work."""

    heading: ClassVar[str] = "Nhiệm vụ"
    text_key: ClassVar[str] = "text"

    text: Prose = Field(description="Nội dung công việc.")
    with_: Names = Field(
        (), alias="with", description="Đơn vị phối hợp: mã trong `recipients` hoặc tên."
    )
    due: Handle | None = Field(None, description="Hạn: mã trong `timeline` hoặc một ngày.")
    output: Line | None = Field(None, description="Kết quả, sản phẩm.")


class Assignment(Record):
    """Work for one or more recipients."""

    heading: ClassVar[str] = "Phân công"

    to: Annotated[Ids, Alone(EVERYONE), not_empty] = Field(
        description="Danh sách mã trong `recipients`, hoặc `all`."
    )
    in_: Ids = Field(
        (),
        alias="in",
        description="Mã các văn bản in phân công này; bỏ trống: mọi văn bản có phần phân công.",
    )
    title: Line | None = Field(None, description="Đề mục; bỏ trống: tên các đơn vị nối bằng “; ”.")
    intro: Prose | None = Field(None, description="Lời dẫn trước các nhiệm vụ.")
    tasks: Annotated[tuple[Task, ...], _many, not_empty] = Field(
        description="Nhiệm vụ: câu chữ, hoặc khóa `text` cùng các khóa khác."
    )
    list: Literal["dash", "none"] | None = Field(
        None,
        description="`dash`: gạch đầu dòng; `none`: đoạn văn. Bỏ trống: một việc là đoạn văn,"
        " nhiều việc là gạch đầu dòng.",
    )


class Distribution(Record):
    """A line of ``Nơi nhận``."""

    heading: ClassVar[str] = "Dòng Nơi nhận"
    text_key: ClassVar[str] = "to"

    to: Line = Field(description="Mã trong `recipients` hoặc tên.")
    note: Line | None = Field(None, description="Ghi chú trong ngoặc: `b/c`, `để t/h`.")


class Enclosure(Record):
    """A file sent along with the paper."""

    heading: ClassVar[str] = "Tài liệu gửi kèm"
    text_key: ClassVar[str] = "title"

    title: Line = Field(description="Tên tài liệu.")
    ref: Id | None = Field(None, description="Mã trong `references`, nếu là văn bản.")


class After(Record):
    """What stands below the signature."""

    heading: ClassVar[str] = "Phần dưới chữ ký"
    text_key: ClassVar[str] = "text"

    text: Prose = Field(description="Lời in.")
    qr: Annotated[Address | None, KeepEmpty()] = Field(
        None,
        description="Địa chỉ của mã QR; có khóa mà để trống: chừa khung.",
    )


class Attached(Record):
    """A text issued by a decision (mẫu 1.3)."""

    heading: ClassVar[str] = "Văn bản ban hành kèm theo"

    title: Line = Field(description="Tên văn bản, gồm tên loại: `Kế hoạch …`.")
    sections: Sections = Field(
        {}, description="Các phần: tên khối trong mẫu → lời văn thay cho khối đó."
    )


class DocumentSpec(Record):
    """A paper to be made."""

    heading: ClassVar[str] = "Văn bản"

    id: DocumentId = Field(description="Mã, cũng là tên tệp .docx.")
    kind: Handle = Field(description="Loại văn bản, ví dụ `cong-van`, `ke-hoach`, `quyet-dinh`.")
    template: Id = Field("mac-dinh", description="Mẫu lời văn của loại đó.")
    for_each: Annotated[Ids, Alone(RECIPIENTS, AGENCIES), not_empty] = Field(
        (),
        description="Làm mỗi nơi một bản: `recipients`, `agencies`, hoặc danh sách mã nơi nhận hay"
        " mã cơ quan; tệp tên `<id>-<mã>`.",
    )
    issuer: Id = Field(
        description="Mã cơ quan ban hành, trong `agencies`; với `for_each: agencies` thì bỏ trống:"
        " mỗi cơ quan ban hành bản của mình; `each` cùng `for_each: recipients`: mỗi nơi nhận tự"
        " ban hành bản của mình."
    )
    unit: Name | None = Field(
        None, description="Đơn vị soạn thảo hoặc lĩnh vực: vào ký hiệu công văn và dòng Lưu."
    )
    number: Number | None = Field(None, description="Số, chỉ gồm chữ số; chưa có thì để trống.")
    symbol: Symbol | None = Field(
        None, description="Cả số và ký hiệu `12/KH-UBND`, khi không theo cách ghép thường."
    )
    date: Date | None = Field(
        None, description="Ngày ban hành; phần chưa biết bỏ trống: `9/2024`, `2024`."
    )
    place: Name | None = Field(None, description="Địa danh; bỏ trống: của cơ quan ban hành.")
    subject: Subject = Field(description="Trích yếu nội dung, không ghi `V/v`.")
    to: Lines = Field((), description="Kính gửi: mã trong `recipients` hoặc tên.")
    bases: Lines = Field((), description="Các căn cứ, mỗi mục một dòng.")
    sections: Sections = Field(
        {},
        description="Các phần viết lại: tên khối trong mẫu → lời văn thay cho khối đó;"
        ' `""`: bỏ hẳn khối đó.',
    )
    signer: Signer | None = Field(None, description="Người ký.")
    distribution: Annotated[tuple[Distribution, ...], _many] = Field(
        (), description="Nơi nhận: mã, tên, hoặc `{to, note}`."
    )
    enclosures: Annotated[tuple[Enclosure, ...], _many] = Field(
        (), description="Tài liệu gửi kèm, không phải phụ lục."
    )
    annexes: Annotated[tuple[Annex, ...], _many] = Field((), description="Các phụ lục.")
    attached: Attached | None = Field(
        None, description="Văn bản ban hành kèm theo quyết định (mẫu 1.3)."
    )
    after: Annotated[tuple[After, ...], _many] = Field((), description="Phần in dưới chữ ký.")
    urgency: Literal["khan", "thuong-khan", "hoa-toc"] | None = Field(
        None, description="Dấu chỉ mức độ khẩn."
    )
    circulation: Literal["luu-hanh-noi-bo", "xem-xong-tra-lai"] | None = Field(
        None, description="Dấu chỉ phạm vi lưu hành."
    )
    drafter: Name | None = Field(None, description="Ký hiệu người soạn thảo, ví dụ `PL`.")
    copies: Number | None = Field(None, description="Số lượng bản phát hành.")
    form: Form | None = Field(None, description="Như `form` của chiến dịch, cho riêng văn bản này.")
    style: OfficeStyle | None = Field(
        None, description="Như `style` của chiến dịch; khóa nào ghi ở đây thì thay khóa đó."
    )
    _target: Target | None = PrivateAttr(None)

    @property
    def target(self) -> Target | None:
        """Return whom this copy is for, where the document is made for each of several."""
        private = self.__pydantic_private__
        return private["_target"] if private else None

    def copied_for(self, target: Target, changes: Mapping[str, object]) -> "DocumentSpec":
        """Return the copy of the document for one of several, some of its values changed."""
        copy = self.changed(changes)
        object.__setattr__(copy, "__pydantic_private__", {"_target": target})
        return copy


class Campaign(Record):
    """A campaign: the facts, who does what, and the papers to be made."""

    heading: ClassVar[str] = "Chiến dịch"

    schema_: SchemaVersion = Field(alias="schema", description="Phiên bản định dạng tệp: `1`.")
    year: Year = Field(description="Năm của chiến dịch.")
    form: Form = Field(
        Form.ELECTRONIC, description="`electronic`: văn bản điện tử; `paper`: văn bản giấy."
    )
    style: OfficeStyle = Field(
        default_factory=PageStyle,
        description="Lựa chọn của cơ quan trong khoảng Nghị định cho phép.",
    )
    base: Handle | None = Field(
        None, description="Tệp .docx làm nền (biểu trưng, kiểu riêng), trong thư mục của tệp này."
    )
    accept: Annotated[tuple[RuleId, ...], _many] = Field(
        (), description="Mã các cảnh báo được chấp nhận, ví dụ `T-15`."
    )
    event: Event = Field(description="Sự kiện.")
    theme: Line = Field(description="Chủ đề của năm.")
    activities: Annotated[tuple[Activity, ...], _many] = Field(
        (), description="Hoạt động riêng của địa phương."
    )
    slogans: Lines = Field((), description="Khẩu hiệu.")
    timeline: Annotated[tuple[Milestone, ...], _many] = Field((), description="Mốc thời gian.")
    references: Mapping[Id, Reference] = Field(
        {}, description="Văn bản viện dẫn: mã → văn bản; gọi bằng `{{ ref.MÃ }}`."
    )
    agencies: Mapping[Id, Agency] = Field(description="Cơ quan ban hành: mã → cơ quan.")
    recipients: Annotated[tuple[Recipient, ...], _many, FromFile(ListFile), Around(in_parts)] = (
        Field(
            (),
            description="Các cơ quan nhận văn bản, nhận việc; hoặc danh sách trong một tệp:"
            " `{file: danh-sach.xlsx}`.",
        )
    )
    assignments: Annotated[tuple[Assignment, ...], _many] = Field(
        (), description="Ai làm gì: mục Tổ chức thực hiện, phụ lục phân công."
    )
    documents: Annotated[tuple[DocumentSpec, ...], _many, not_empty] = Field(
        description="Các văn bản cần làm."
    )
