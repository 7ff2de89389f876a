"""The work a document prints, as templates see it."""

from collections.abc import Callable
from functools import partial

from cds_docs.campaign.facts import due_words, is_due_range
from cds_docs.campaign.model import EVERYONE, DocumentSpec, Task
from cds_docs.compose import codes
from cds_docs.compose.failures import TemplateFailure
from cds_docs.compose.groups import Group, going_on, is_dashed, printed_groups, whose
from cds_docs.compose.heading import heading
from cds_docs.compose.unused import task_part, task_parts
from cds_docs.compose.view import Later, Value, View
from cds_docs.compose.words import CampaignWords


class Work:
    """Makes the assignments of one document."""

    def __init__(
        self,
        words: CampaignWords,
        by_id: Callable[[object], View],
        known: Callable[[str], View | None],
    ) -> None:
        """Keep what they are made of.

        Args:
            words: The words of the document.
            by_id: Returns a recipient, or fails.
            known: Returns a recipient, or None where there is none with that id.
        """
        self._words = words
        self._by_id, self._known = by_id, known

    def assignments(self, required: object = False) -> tuple[View, ...]:  # noqa: FBT002 -- as in Jinja
        """Return the assignments this document prints.

        Raises:
            TemplateFailure: There are none, and the template cannot do without.
        """
        self._words.assignments_shown = True
        document = self._words.document
        groups = printed_groups(document, self._words.loaded)
        if required is True and not groups:
            raise self._no_work(document)
        below = zip(groups, going_on(document, groups), strict=True)
        return tuple(self._assignment(group, goes_on=goes_on) for group, goes_on in below)

    def _no_work(self, document: DocumentSpec) -> TemplateFailure:
        """Return the failure of a template that is about work, where nobody is given any."""
        target = document.target
        whom = f" giao cho «{target.facts['name']}»" if target else ""
        here = target.document if target else document.id
        message = f"Mẫu này cần phân công, văn bản «{here}» chưa có việc nào{whom}."
        hint = "Thêm vào «assignments», hoặc viết lại khối của mẫu ở «sections»."
        return TemplateFailure(codes.UNKNOWN_NAME, message, hint)

    def _assignment(self, group: Group, *, goes_on: bool) -> View:
        """Return what is under one heading; for one recipient, as if it were his alone."""
        (index, assignment), *_ = group
        loc = ("assignments", index)
        everyone = assignment.to == (EVERYONE,)
        keys = self._words.loaded.recipient_places if everyone else assignment.to
        own = whose(self._words.document, assignment)
        chosen = tuple(self._by_id(key) for key in own or keys)
        titles = [str(view.fields["title"]) for view in chosen]
        printed, title = heading(self._words, index, assignment, titles)
        intro = assignment.intro
        places = [
            (task, ("assignments", at, "tasks", i))
            for at, one in group
            for i, task in enumerate(one.tasks)
        ]
        tasks = tuple(self._task(task, *loc) for task, loc in places)
        shown = {task_part(loc) for _, loc in places}
        fields = {
            "title": title,
            "intro": None if intro is None else self._words.rich(intro, *loc, "intro"),
            "tasks": Later(partial(self._noted, shown, lambda: tasks)),
            "dashed": is_dashed(group),
            "continued": goes_on,
            "recipients": chosen,
        }
        return View("Phân công", fields, printed)

    def _task(self, task: Task, *loc: str | int) -> View:
        text = self._words.rich(task.text, *loc, "text")
        fields: dict[str, object] = {"text": text, "due": None, "output": None, "with": ()}
        fields["ranged"] = Later(partial(is_due_range, self._words.loaded, task))
        makers: dict[str, Callable[[], object]] = {
            "due": partial(self._due, task, *loc, "due"),
            "output": partial(self._words.value, task.output or "", *loc, "output"),
            "with": partial(self._all_with, task, *loc, "with"),
        }
        for part in task_parts(task):
            fields[part] = Later(partial(self._noted, {task_part(loc, part)}, makers[part]))
        return View("Nhiệm vụ", fields, text)

    def _noted(self, parts: set[tuple[str, ...]], make: Callable[[], object]) -> object:
        """Return what a template asks for, and note that it does."""
        self._words.asked |= parts
        return make()

    def _due(self, task: Task, *loc: str | int) -> Value:
        return Value(due_words(self._words.loaded, task), self._words.span(*loc))

    def _all_with(self, task: Task, *loc: str | int) -> tuple[object, ...]:
        return tuple(self._with(name, *loc) for name in task.with_)

    def _with(self, name: str, *loc: str | int) -> object:
        found = self._known(name)
        if found is not None:
            return found.fields["short"]
        return Value(name, self._words.span(*loc))
