"""The public names: what of the campaign templates see, made when a template asks for it."""

from collections.abc import Callable, Mapping
from functools import partial

from jinja2 import Undefined

from cds_docs.campaign.each.headers import ByHeader, column_key
from cds_docs.campaign.each.target import Target
from cds_docs.campaign.facts import document_symbol
from cds_docs.campaign.loaded import DOCUMENT_IDS
from cds_docs.campaign.model import Agency, DocumentSpec, Recipient
from cds_docs.campaign.paths import milestone_words
from cds_docs.compose import codes
from cds_docs.compose.annex_names import annex_views
from cds_docs.compose.days import day, day_count
from cds_docs.compose.failures import RestsOnFault, TemplateFailure, undeclared
from cds_docs.compose.marks import citation_mark, without_marks
from cds_docs.compose.view import Function, Later, Lazy, Listing, Value, View
from cds_docs.compose.words import CampaignWords
from cds_docs.compose.work import Work
from cds_docs.standard.kinds import KINDS, Kind
from cds_docs.standard.places import unit_word
from cds_docs.standard.posts import is_of_people

CITATION_FORMS = ("full", "short")
CITATION_PARTS = ("number", "date", "issuer", "about")


def _asked(value: object, function: str) -> str:
    """Return the word a function is asked with.

    Raises:
        TemplateFailure: It is a list or a thing, which as a text could have no end.
    """
    if isinstance(value, (str, int, Undefined)):
        return str(value)
    raise TemplateFailure(
        codes.FAILED,
        f"{function}() cần chữ, mẫu đưa vào một danh sách, một vật hoặc giá trị để trống.",
        f"Ghi mã trong dấu nháy, như {function}('ma').",
    )


def _area(agency: Agency) -> Value | None:
    """Return the word for the unit an agency works in, None where its names tell of none."""
    names = (
        " ".join(name.replace("|", " ").split()) for name in (agency.name, agency.parent or "")
    )
    return next((Value(word) for name in names if (word := unit_word(name))), None)


def _people(name: str) -> Value | None:
    """Return something where a name is one of people, None where it is one of a body."""
    return Value("1") if is_of_people(name) else None


class Names:
    """Makes the public names of one document."""

    def __init__(
        self,
        words: CampaignWords,
        annex: View | None = None,
        issued: tuple[Kind, Value] | None = None,
    ) -> None:
        """Keep the words; an annex has one name more.

        Args:
            words: The words of the document.
            annex: The annex that is composed.
            issued: Kind and trích yếu of the text composed, where a decision issues it.
        """
        self._words = words
        self._campaign = words.loaded.campaign
        self._annex = annex
        self._issued = issued
        self._made: dict[str, View] = {}
        work = Work(words, self._recipient_by_id, self._known_recipient)
        self.assignments = work.assignments

    def table(self) -> Mapping[str, Callable[[], object]]:
        """Return the maker of each public name."""
        table: dict[str, Callable[[], object]] = {
            "year": lambda: Value(str(self._campaign.year), self._words.span("year")),
            "theme": self._theme,
            "event": self._event,
            "activities": self._activities,
            "slogans": self._slogans,
            "timeline": self._timeline,
            "ref": lambda: Function("ref", self._ref),
            "recipients": self._all_recipients,
            "recipient": lambda: Function("recipient", self._recipient_by_id),
            "assignments": lambda: Function("assignments", self.assignments),
            "references": self._references,
            "agencies": self._agencies,
            "agency": lambda: self._agency(self._words.document.issuer),
            "issuer": lambda: self._agency(self._words.document.issuer),
            "doc": self._composed,
            "documents": self._documents,
        }
        if self._annex is not None:
            table["annex"] = lambda: self._annex
        if (target := self._words.document.target) is not None:
            table["each"] = lambda: self._each(target)
        return table

    def _trusted(self, *group: str) -> None:
        """Note that a template asks for a part of the campaign, and go on if no error is in it.

        Raises:
            RestsOnFault: It does: what is said of the paper could be false.
        """
        self._words.asked.add(group)
        if self._words.loaded.is_faulty(*group):
            raise RestsOnFault(*group)

    def _theme(self) -> Value:
        self._trusted("theme")
        return self._words.value(self._campaign.theme, "theme")

    def _event(self) -> View:
        self._trusted("event")
        event = self._campaign.event
        name = self._words.value(event.name, "event", "name")
        return View("Sự kiện", {"name": name, "date": day(event.date)}, name)

    def _activity(self, index: int) -> View:
        activity, loc = self._campaign.activities[index], ("activities", index)
        self._trusted("activities", activity.id)
        name = self._words.value(activity.name, *loc, "name")
        fields = {
            "id": Value(activity.id),
            "name": name,
            "theme": self._words.maybe(activity.theme, *loc, "theme"),
            "start": day(activity.start),
            "end": day(activity.end),
        }
        return View(f"Hoạt động «{activity.id}»", fields, name)

    def _activities(self) -> Listing:
        self._trusted("activities")
        activities = enumerate(self._campaign.activities)
        found = {a.id: Later(partial(self._activity, i)) for i, a in activities}
        return Listing("activities", found)

    def _slogans(self) -> tuple[Value, ...]:
        self._trusted("slogans")
        slogans = self._campaign.slogans
        return tuple(self._words.value(text, "slogans", i) for i, text in enumerate(slogans))

    def _milestone(self, index: int) -> View:
        milestone, loc = self._campaign.timeline[index], ("timeline", index)
        self._trusted("timeline", milestone.id)
        at = next(
            (i for i, a in enumerate(self._campaign.activities) if a.id == milestone.activity), None
        )
        text = Value(milestone_words(milestone), self._words.span(*loc))
        fields = {
            "id": Value(milestone.id),
            "title": self._words.value(milestone.title, *loc, "title"),
            "text": text,
            "start": day(milestone.start),
            "end": day(milestone.end),
            "days": day_count(milestone.start, milestone.end),
            "due": day(milestone.due),
            "date": day(milestone.date),
            "time": self._words.name(milestone.time, *loc, "time"),
            "place": self._words.maybe(milestone.place, *loc, "place"),
            "activity": None if at is None else Later(partial(self._activity, at)),
        }
        return View(f"Mốc thời gian «{milestone.id}»", fields, text)

    def _timeline(self) -> Listing:
        self._trusted("timeline")
        timeline = enumerate(self._campaign.timeline)
        found = {m.id: Later(partial(self._milestone, i)) for i, m in timeline}
        return Listing("timeline", found)

    def _reference(self, key: str) -> View:
        fields: dict[str, object] = {"id": Value(key)}
        for part in CITATION_PARTS:
            fields[part] = Later(partial(self._ref, key, part))
        return View(f"Văn bản viện dẫn «{key}»", fields, self._ref(key))

    def _references(self) -> Listing:
        self._trusted("references")
        known = self._campaign.references
        return Listing("references", {key: Later(partial(self._reference, key)) for key in known})

    def _ref(self, asked: object, form: object = "auto") -> Value:
        reference, form = _asked(asked, "ref"), _asked(form, "ref")
        self._trusted("references", reference)
        known = self._campaign.references
        if reference not in known:
            self._trusted("references")
            raise TemplateFailure(
                codes.UNKNOWN_NAME,
                f"Mẫu này cần văn bản viện dẫn mã «{reference}», chiến dịch chưa có.",
                undeclared("references", reference, known),
            )
        if form in CITATION_PARTS:
            return Value(self._words.fact(f"ref.{reference}.{form}"))
        if form != "auto" and form not in CITATION_FORMS:
            offers = ", ".join(f"'{name}'" for name in (*CITATION_FORMS, *CITATION_PARTS))
            raise TemplateFailure(
                codes.FAILED, f"ref() không hiểu cách viết «{form}».", f"Dùng một trong: {offers}."
            )
        return Value(citation_mark(form, reference))

    def _recipient(self, index: int, recipient: Recipient) -> View:
        loc = ("recipients", index)
        name = self._words.name(recipient.name, *loc, "name")
        fields = {
            "id": Value(recipient.id),
            "name": name,
            "short": self._words.name(recipient.short, *loc, "short") or name,
            "title": self._words.name(recipient.title, *loc, "title") or name,
            "people": _people(recipient.name),
        }
        return View(f"Nơi nhận «{recipient.id}»", fields, name)

    def _all_recipients(self) -> Listing:
        self._trusted("recipients")
        known = self._words.loaded.recipient_places
        return Listing("recipients", Lazy(known, self._recipient_by_id))

    def _known_recipient(self, key: str) -> View | None:
        """Return a recipient, or None where there is none with that id."""
        if key not in self._made:
            index = self._words.loaded.recipient_at(key)
            if index < 0:
                return None
            self._made[key] = self._recipient(index, self._campaign.recipients[index])
        return self._made[key]

    def _recipient_by_id(self, asked: object) -> View:
        key = _asked(asked, "recipient")
        self._trusted("recipients", key)
        found = self._known_recipient(key)
        if found is None:
            self._trusted("recipients")
            known = [recipient.id for recipient in self._campaign.recipients]
            raise TemplateFailure(
                codes.UNKNOWN_NAME,
                f"Mẫu này cần nơi nhận mã «{key}», chiến dịch chưa có.",
                undeclared("recipients", key, known),
            )
        return found

    def _each(self, target: Target) -> View:
        """Return whom this copy is for: its facts under their names, those of columns too.

        What is known of another recipient only is blank, like a cell of a list.
        """
        self._trusted("agencies" if target.is_agency else "recipients", target.id)
        others = () if target.is_agency else map(column_key, self._words.loaded.headers)
        fields = ByHeader(dict.fromkeys(others))
        fields["people"] = _people(target.facts["name"])
        fields |= {key: Later(partial(self._fact, target, key)) for key in target.facts}
        printed = self._fact(target, "short" if target.is_agency else "name")
        return View(self._whom(target), fields, printed)

    def _whom(self, target: Target) -> str:
        """Return what messages call whom a copy is for: by its list, whose columns are for all."""
        row = None if target.is_agency else self._words.loaded.rows.get(target.id)
        kind = "Cơ quan" if target.is_agency else "Nơi nhận"
        return f"{kind} trong danh sách «{row.grid.name}»" if row else f"{kind} «{target.id}»"

    def _fact(self, target: Target, key: str) -> Value | None:
        text = target.facts[key]
        return Value(without_marks(text), target.spans.get(key)) if text else None

    def _agency(self, key: str) -> View:
        self._trusted("agencies", key)
        agency: Agency = self._campaign.agencies[key]
        loc = ("agencies", key)
        name = self._words.name(agency.name, *loc, "name")
        short = self._words.name(agency.short, *loc, "short") or name
        fields = {
            "id": Value(key),
            "name": name,
            "short": short,
            "parent": self._words.name(agency.parent, *loc, "parent"),
            "place": self._words.name(agency.place, *loc, "place"),
            "area": _area(agency),
            "head": self._words.name(agency.head, *loc, "head"),
        }
        return View(f"Cơ quan «{key}»", fields, short)

    def _agencies(self) -> Listing:
        self._trusted("agencies")
        return Listing("agencies", Lazy(self._campaign.agencies, self._agency))

    def _composed(self) -> View:
        """Return the document; a text it issues goes by its own kind and trích yếu."""
        view = self._document(self._words.document)
        if self._issued is None:
            return view
        kind, subject = self._issued
        own = {"kind": Value(kind.id), "kind_name": Value(kind.name), "subject": subject}
        return View(view.what, {**view.fields, **own}, subject)

    def _document(self, document: DocumentSpec) -> View:
        target = document.target
        self._trusted("documents", target.document if target else document.id)
        loc = self._words.loaded.document_loc(document)
        subject = self._words.value(document.subject, *loc, "subject")
        fields = {
            "id": Value(document.id),
            "kind": Value(document.kind),
            "kind_name": Value(KINDS[document.kind].name),
            "subject": subject,
            "to": Later(partial(self._addressed, document, *loc, "to")),
            "date": day(document.date),
            "number": None if document.number is None else Value(document.number),
            "symbol": Value(document_symbol(self._words.loaded, document)),
            "place": self._words.name(document.place, *loc, "place"),
            "unit": self._words.name(document.unit, *loc, "unit"),
            "enclosures": self._enclosures(document, *loc),
            "annexes": annex_views(self._words, document),
            "attached": self._attached(document, *loc),
        }
        return View(f"Văn bản «{document.id}»", fields, subject)

    def _addressed(self, document: DocumentSpec, *loc: str | int) -> tuple[View, ...]:
        """Return whom a document names in ``to``: recipients, or words typed without an id."""
        return tuple(
            self._recipient_by_id(text)
            if self._known_recipient(text)
            else self._typed_recipient(text, *loc, i)
            for i, text in enumerate(document.to)
        )

    def _typed_recipient(self, text: str, *loc: str | int) -> View:
        name = self._words.value(text, *loc)
        fields = {"id": None, "name": name, "short": name, "title": name}
        return View(f"Nơi nhận «{text}»", fields, name)

    def _enclosures(self, document: DocumentSpec, *loc: str | int) -> tuple[View, ...]:
        views = []
        for i, enclosure in enumerate(document.enclosures):
            title = self._words.value(enclosure.title, *loc, "enclosures", i, "title")
            ref = None if enclosure.ref is None else Value(citation_mark("auto", enclosure.ref))
            views.append(View("Tài liệu gửi kèm", {"title": title, "ref": ref}, title))
        return tuple(views)

    def _attached(self, document: DocumentSpec, *loc: str | int) -> Value | None:
        if document.attached is None:
            return None
        return self._words.value(document.attached.title, *loc, "attached", "title")

    def _documents(self) -> Listing:
        """Return the papers of the campaign: of those made for several only this very copy."""
        self._trusted(*DOCUMENT_IDS)
        own = self._words.document
        here = own.target.document if own.target else own.id
        papers = {one.id: own if one.id == here else one for one in self._campaign.documents}
        made = {
            key: Later(partial(self._document, paper))
            for key, paper in papers.items()
            if paper is own or not paper.for_each
        }
        return Listing("documents", made)
