"""The questions of ``init``, at a terminal."""

from datetime import date
from typing import NamedTuple

from cds_docs.campaign.answers import BETWEEN, Answers, complete, default, mistyped
from cds_docs.campaign.starting import problems
from cds_docs.cli.console import say
from cds_docs.report.screen import escape
from cds_docs.standard.kinds import MADE


class NobodyAnswersError(Exception):
    """The end of the input came in place of an answer."""


class _Question(NamedTuple):
    """A question: its number, the answer it asks for, and its words."""

    number: int
    key: str
    words: str


_QUESTIONS = (
    _Question(1, "year", "Năm của chiến dịch"),
    _Question(1, "theme", "Chủ đề của năm (chưa biết thì bỏ trống)"),
    _Question(2, "agency", "Cơ quan ban hành, tên đầy đủ"),
    _Question(2, "parent", "Cơ quan chủ quản trực tiếp (không có thì gõ «-»)"),
    _Question(3, "place", "Địa danh ghi trước ngày, tháng"),
    _Question(4, "signer", "Họ và tên người ký"),
    _Question(4, "post", "Chức vụ người ký"),
    _Question(5, "to", "Nơi nhận, cách nhau bằng dấu «;»"),
    _Question(6, "kind", "Các văn bản cần lập, cách nhau bằng dấu «;»"),
)
_LAST = _QUESTIONS[-1].number
_NONE = "-"
_SEVERAL = ("to", "kind")


class Interview:
    """Gathers the answers: those given beforehand, then those of a person."""

    def __init__(self, given: dict[str, str], today: date) -> None:
        """Start with what was given."""
        self._given = given
        self._today = today

    @property
    def open_questions(self) -> tuple[str, ...]:
        """Return the keys nobody has answered yet."""
        return tuple(one.key for one in _QUESTIONS if one.key not in self._given)

    def complaint(self) -> str:
        """Return what is wrong with the answers given beforehand, or nothing."""
        for key, text in self._given.items():
            if wrong := mistyped(key, text.strip()):
                return f"Tùy chọn «--{key}»: {wrong}."
        for found in problems(complete(self._given, self._today)):
            if found.answer in self._given:
                return f"Tùy chọn «--{found.answer}»: {found.finding.message}."
        return ""

    def ask(self) -> None:
        """Ask for each answer that is still open, again where it cannot be used.

        Raises:
            NobodyAnswersError: The input ended.
        """
        say("Trả lời từng câu rồi nhấn Enter; Enter không gõ gì là lấy giá trị trong ngoặc vuông.")
        for question in _QUESTIONS:
            if question.key not in self._given:
                self._given[question.key] = self._answer(question)

    def answers(self) -> Answers:
        """Return all answers, those not given by default."""
        return complete(self._given, self._today)

    def _answer(self, question: _Question) -> str:
        """Return the answer to one question."""
        usual = default(question.key, self._given, self._today)
        if question.key == "kind":
            say(f"    làm được: {', '.join(MADE)}")
        shown = escape(usual.replace(BETWEEN, "; "))
        while True:
            say(f"{question.number}/{_LAST} {question.words} [{shown}]:")
            text = _typed() or usual
            text = "" if text == _NONE else text
            if question.key in _SEVERAL:
                text = text.replace(";", BETWEEN)
            if not (wrong := self._wrong(question.key, text)):
                return text
            say(f"    {escape(wrong)}; gõ lại.")

    def _wrong(self, key: str, text: str) -> str:
        """Return why an answer cannot be used, or nothing."""
        if wrong := mistyped(key, text):
            return wrong
        found = problems(complete({**self._given, key: text}, self._today))
        return next((one.finding.message for one in found if one.answer == key), "")


def _typed() -> str:
    """Return the line a person types.

    Raises:
        NobodyAnswersError: The input ended.
    """
    try:
        return input().strip()
    except EOFError as error:
        raise NobodyAnswersError from error
