"""Faults of letterhead, number, place and date, title and trích yếu (Q, S, T-01 to T-10)."""

from support.proof.bases import DRAWN
from support.proof.fault import Fault, fault
from support.proof.planting import (
    also,
    drop,
    line_of,
    look,
    moved,
    no_line,
    say,
    shape,
)

_NATIONAL = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"
_PARENT = "UBND TỈNH QUẢNG NINH"
_ISSUER = "SỞ KHOA HỌC VÀ CÔNG NGHỆ"
_DATE = "Quảng Ninh, ngày 05 tháng 9 năm 2026"
_ABOUT = "V/v hưởng ứng"
_TITLE = "Tổ chức Ngày Chuyển đổi số quốc gia"


FAULTS: tuple[Fault, ...] = (
    fault("letter", "Q-01 E", say("VIỆT NAM", "VIỆTNAM")),
    fault("letter", "Q-01 E", drop(_NATIONAL)),
    fault("letter", "Q-02 E", say(_MOTTO, "Độc Lập - Tự Do - Hạnh Phúc")),
    fault("letter", "Q-03 E", say(_MOTTO, "Độc lập – Tự do – Hạnh phúc")),
    fault("letter", "Q-04 E", look(_MOTTO, i=True)),
    fault("letter", "Q-04 E", look(_NATIONAL, size=11)),
    fault("letter", "Q-04 E", look(_NATIONAL, b=False)),
    fault("letter", "Q-05 E", no_line(_MOTTO)),
    fault("letter", "Q-06 W", look(_MOTTO, u="single")),
    fault("letter", "Q-06 W", no_line(_MOTTO), look(_MOTTO, u="single")),
    fault("letter", "Q-07 W", line_of(_MOTTO, 30)),
    fault("letter", "Q-08 W", look(_NATIONAL, size=13), makers=DRAWN),
    fault("letter", "Q-09 E", look(_ISSUER, b=False)),
    fault("letter", "Q-09 E", look(_ISSUER, size=14)),
    fault("letter", "Q-10 E", look(_PARENT, b=True)),
    fault("letter", "Q-11 W", say(_ISSUER, "SỞ KH&CN TỈNH QUẢNG NINH")),
    fault("letter", "Q-12 E", no_line(_ISSUER)),
    fault("letter", "Q-12 W", line_of(_ISSUER, 50, 65)),
    fault("letter", "Q-13 W", also(_PARENT, "TRUNG TÂM CHUYỂN ĐỔI SỐ")),
    fault("letter", "Q-14 W", say(_PARENT, "UBND TỈNH")),
    fault("letter", "S-01 E", say("Số: 05", "Số 05")),
    fault("letter", "S-02 E", say("Số: 05", "Số: 5")),
    fault("letter", "S-03 W", say("Số: 05", "Số: 005")),
    fault("letter", "S-04 E", say("/SKHCN-CĐS", " / SKHCN - CĐS")),
    fault("letter", "S-05 E", say("/SKHCN-CĐS", "/Skhcn-CĐS")),
    fault("plan", "S-06 E; A-07 W", say("12/KH-SKHCN#1", "12/QĐ-SKHCN")),
    fault("letter", "S-07 E", say("/SKHCN-CĐS", "/CV-SKHCN")),
    fault("plan", "S-07 E; A-07 W", say("12/KH-SKHCN#1", "12/SKHCN-CĐS")),
    fault("letter", "S-08 E", look("Số: 05", b=True)),
    fault("letter", "S-08 E", look("Số: 05", size=14)),
    fault("letter", "S-09 E", drop(_DATE)),
    fault("letter", "S-10 E", say("Quảng Ninh, ngày", "Quảng Ninh ngày")),
    fault("letter", "S-11 E", say("ngày 05 tháng 9", "ngày 5 tháng 9")),
    fault("plan", "S-11 E", say("ngày 10 tháng 02#1", "ngày 10 tháng 2")),
    fault("letter", "S-12 W", say("05 tháng 9", "05 tháng 09")),
    fault("letter", "S-13 E", look(_DATE, i=False)),
    fault("letter", "S-13 E", look(_DATE, size=12)),
    fault("letter", "S-14 W", moved("Số: 05", _ISSUER), makers=DRAWN),
    fault("letter", "S-15 W", say("05 tháng 9", "31 tháng 9")),
    fault("letter", "S-15 W", say("05 tháng 9 năm 2026", "25 tháng 12 năm 2026")),
    fault("letter", "S-16 W", say("Quảng Ninh, ngày", "Quảng Nam, ngày")),
    fault("letter", "S-17 W", say("Quảng Ninh, ngày", "Tỉnh Quảng Ninh, ngày")),
    fault("letter", "T-01 E", also("Kính gửi", "CÔNG VĂN", above=True)),
    fault("plan", "T-02 E", look("KẾ HOẠCH", size=16)),
    fault("plan", "T-02 E", shape("KẾ HOẠCH", jc="left")),
    fault("plan", "T-04 E", look(_TITLE, b=False)),
    fault("plan", "T-04 E", look(_TITLE, size=16)),
    fault("plan", "T-05 W", no_line(_TITLE)),
    fault("plan", "T-05 W", line_of(_TITLE, 95, 165)),
    fault("letter", "T-06 E", look(_ABOUT, b=True)),
    fault("letter", "T-06 E", look(_ABOUT, size=14)),
    fault("letter", "T-06 E", drop(_ABOUT)),
    fault("letter", "T-07 W", shape(_ABOUT, before="0")),
    fault("plan", "T-08 E", say("Tổ chức Ngày#1", "V/v tổ chức Ngày")),
    fault("letter", "T-09 W", say("V/v hưởng ứng", "V/v: hưởng ứng")),
    fault("letter", "T-09 W", say("V/v hưởng ứng", "V/v về việc hưởng ứng")),
    fault("plan", "T-09 W", say("quốc gia năm 2026#1", "quốc gia năm 2026.")),
    fault("letter", "T-10 I", say("V/v hưởng ứng", "V/v " + "tuyên truyền, phổ biến, " * 5)),
)
