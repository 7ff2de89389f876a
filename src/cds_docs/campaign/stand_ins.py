"""What a first campaign says where nobody answered: told until a person puts the right words."""

THEME = "Chuyển đổi số vì người dân, doanh nghiệp"
"""Stands for the theme of the year until somebody knows it; the comment beside it says so."""

SIGNER = "Nguyễn Văn A"
"""Stands for who signs; forms give nobody else this name."""
