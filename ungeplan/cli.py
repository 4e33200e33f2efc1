"""The command line: opens the windows, and does without them what scripts need.

Nothing heavy is imported before a command wants it, so that none waits for what another one needs.
"""

from __future__ import annotations

import datetime as dt
import getpass
import locale
import os
import sys
import traceback
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import ungeplan
from ungeplan.app.surroundings import content_here, real_world
from ungeplan.export.document import (
    DocumentTrouble,
    EntryBreaksRule,
    plan_document,
    read_document,
    schema,
)
from ungeplan.model.content import Content, ContentIsBroken
from ungeplan.model.conversation import Conversation, Pen
from ungeplan.model.facts import PlanExported
from ungeplan.model.journal import Entry, Journal
from ungeplan.model.language import Language, Words, long_moment
from ungeplan.model.people import PersonRow, row_of
from ungeplan.model.plan import PlanId
from ungeplan.model.refusals import Refusal
from ungeplan.resources import ResourcesMissing
from ungeplan.store.files import write_whole
from ungeplan.store.place import default_store
from ungeplan.store.troubles import StoreTrouble, told_plainly

if TYPE_CHECKING:
    from ungeplan.store.plan_store import PlanStore

DONE, REFUSED = 0, 1
INTERRUPTED, NOBODY_READS = 130, 141
"""What a shell reports of a program that ends by Ctrl+C, or because its reader has gone."""

DEBUG = "UNGEPLAN_DEBUG"
SHORTEST_ID = 8


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; the exit status."""
    try:
        status = _answer(list(sys.argv[1:] if arguments is None else arguments))
        _flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _let_go_of_output()
        return NOBODY_READS


class Refused(Exception):
    """A command cannot be done; nothing has changed. Its sentence is for people."""

    def __init__(self, words: Words, **gaps: object) -> None:
        super().__init__(words.en)
        self.words = words
        self.gaps = gaps


def _answer(arguments: list[str]) -> int:
    language = _language(arguments)
    try:
        content = content_here()
    except ContentIsBroken as broken:
        return _complain(broken.sentence(language))
    except ResourcesMissing as missing:
        return _complain(str(missing))
    try:
        options = _parser(content, language).parse_args(arguments)
    except SystemExit as done:
        return int(done.code or 0)
    try:
        return Command(options, content, language).run()
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as trouble:
        return _complain(_sentence(trouble, content, language))


class Command:
    """One command and its options."""

    def __init__(self, options: Namespace, content: Content, language: Language) -> None:
        self._options = options
        self._content = content
        self._language = language
        self._words = content.commands
        self._store_path: Path = getattr(options, "store", None) or default_store()

    def run(self) -> int:
        """Do it; the exit status. Raises what stands in the way."""
        commands: dict[str | None, Callable[[], int]] = {
            None: self._desk,
            "demo": self._demo,
            "list": self._list,
            "import": self._import,
            "export": self._export,
            "schema": self._schema,
            "check": self._check,
        }
        return commands[self._options.command]()

    # -- with windows --------------------------------------------------------------------------

    def _desk(self) -> int:
        passphrase = self._given_passphrase()
        if not _has_screen():
            raise Refused(self._words.refusals.no_screen)
        with self._windows():
            from ungeplan.app.run import run
        return run(self._store_path, self._asked_language(), passphrase)

    def _demo(self) -> int:
        with self._windows():
            from ungeplan.demo import run
        options = self._options
        return run(options.out, self._asked_language(), options.hand, options.pace)

    @contextmanager
    def _windows(self) -> Iterator[None]:
        try:
            yield
        except ImportError as fault:
            # Qt needs libraries of the system, and says so when it is imported.
            raise Refused(self._words.refusals.no_windows, fault=fault) from fault

    def _asked_language(self) -> str | None:
        asked: str | None = getattr(self._options, "lang", None)
        return asked

    # -- without windows -----------------------------------------------------------------------

    def _list(self) -> int:
        with self._store() as store:
            people = sorted(store.people(), key=lambda row: (row.name.casefold(), row.plan))
        if self._options.json:
            _write(_as_json([_for_programs(row) for row in people]))
            return DONE
        if not people:
            self._say(self._words.answers.nobody)
        short = _id_length([row.plan for row in people])
        for row in people:
            print(_plain("  ".join((row.plan[:short], row.name, *self._news(row)))))
        return DONE

    def _news(self, row: PersonRow) -> Iterator[str]:
        answers = self._words.answers
        goals = answers.one_goal if row.goals == 1 else answers.goals
        yield goals.filled(self._language, count=row.goals)
        if row.next_meeting is not None:
            yield long_moment(row.next_meeting, self._content.print.dates.in_(self._language))

    def _import(self) -> int:
        path: Path = self._options.file
        try:
            data = path.read_bytes()
        except OSError as fault:
            raise Refused(self._words.refusals.file_not_read, path=path) from fault
        plan_id, journal = read_document(data)
        with self._store() as store:
            store.add_plan(plan_id, journal.entries)
        self._say(self._words.answers.imported, name=journal.plan.young_person, id=plan_id)
        return DONE

    def _export(self) -> int:
        out: Path | None = self._options.out
        self._check_out(out)
        with self._store() as store:
            plan_id = self._plan_meant(store)
            entries = store.journal_of(plan_id)
            data = self._exported(plan_id, entries)
            if out is None:
                _write(data)
            else:
                self._write_file(out, data)
            _note_export(store, plan_id, entries, self._options.form)
        if out is not None:
            self._say(self._words.answers.exported, path=out)
        return DONE

    def _schema(self) -> int:
        _write(_as_json(schema()))
        return DONE

    def _check(self) -> int:
        refusals = self._words.refusals
        with self._store() as store:
            if self._options.rebuild:
                store.rebuild()
            found = store.check()
            count = len(store.people())
        if found.damaged_pages:
            raise Refused(refusals.damaged_pages)
        if found.broken_entries:
            raise Refused(refusals.broken_entries, count=len(found.broken_entries))
        if found.wrong_rows:
            raise Refused(refusals.wrong_rows)
        self._say(self._words.answers.sound, count=count)
        return DONE

    # -- export --------------------------------------------------------------------------------

    def _check_out(self, out: Path | None) -> None:
        """Raises Refused where a file would be of no use, or where it would destroy the plans."""
        if out is None:
            if self._options.form == "pdf" and sys.stdout.isatty():
                raise Refused(self._words.refusals.pdf_on_terminal)
            return
        target, store = out.resolve(), self._store_path.resolve()
        # Beside the store lie its keys, its lock and what SQLite writes, all under its name.
        if target.parent == store.parent and target.name.lower().startswith(store.name.lower()):
            raise Refused(self._words.refusals.out_is_the_store, path=out)

    def _plan_meant(self, store: PlanStore) -> PlanId:
        asked: str = self._options.id
        plans = [row.plan for row in store.people()]
        meant = [plan for plan in plans if plan == asked]
        meant = meant or [plan for plan in plans if asked and plan.startswith(asked)]
        if not meant:
            raise Refused(self._words.refusals.unknown_id, id=asked)
        if len(meant) > 1:
            raise Refused(self._words.refusals.several_ids, id=asked)
        return meant[0]

    def _exported(self, plan_id: PlanId, entries: list[Entry]) -> bytes:
        return (
            plan_document(plan_id, entries) if self._options.form == "json" else self._pdf(entries)
        )

    def _pdf(self, entries: list[Entry]) -> bytes:
        from ungeplan.export.pdf import UnprintableSigns, plan_pdf

        journal = Journal(entries)
        try:
            return plan_pdf(
                journal.plan,
                self._content,
                self._language,
                version=None if journal.changed_since_version else len(journal.versions),
                made_on=dt.date.today(),
                leave_out_missing=self._options.leave_out_signs,
            )
        except UnprintableSigns as missing:
            signs = ", ".join(_named(sign) for sign in missing.signs)
            raise Refused(self._words.refusals.missing_signs, signs=signs) from missing

    def _write_file(self, out: Path, data: bytes) -> None:
        try:
            write_whole(out, data)
        except OSError as fault:
            raise Refused(self._content.troubles.sentences["FileNotWritten"]) from fault

    # -- the store -----------------------------------------------------------------------------

    @contextmanager
    def _store(self) -> Iterator[PlanStore]:
        """The store, open. Raises a StoreTrouble, or Refused."""
        with told_plainly():
            if not self._store_path.exists():
                raise Refused(self._words.refusals.no_store, path=self._store_path)
        data_key = self._data_key()
        from ungeplan.store.plan_store import PlanStore

        with closing(PlanStore.open(self._store_path, data_key)) as store:
            yield store

    def _data_key(self) -> bytes:
        from ungeplan.store.keys import unlock_with_key_ring, unlock_with_passphrase

        passphrase = self._given_passphrase()
        if passphrase is None:
            kept = unlock_with_key_ring(self._store_path)
            if kept is not None:
                return kept
            passphrase = self._asked_passphrase()
        return unlock_with_passphrase(self._store_path, passphrase)

    def _given_passphrase(self) -> str | None:
        path: Path | None = getattr(self._options, "passphrase_file", None)
        if path is None:
            return None
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as fault:
            raise Refused(self._words.refusals.passphrase_file, path=path) from fault
        if not lines:
            raise Refused(self._words.refusals.passphrase_file, path=path)
        return lines[0]

    def _asked_passphrase(self) -> str:
        if sys.stdin is None or not sys.stdin.isatty():
            raise Refused(self._words.refusals.no_passphrase)
        try:
            return getpass.getpass(self._words.answers.passphrase.in_(self._language))
        except EOFError as fault:
            raise Refused(self._words.refusals.no_passphrase) from fault

    def _say(self, words: Words, **gaps: object) -> None:
        print(_plain(words.filled(self._language, **gaps)))


# -- arguments ---------------------------------------------------------------------------------


def _language(arguments: list[str]) -> Language:
    """The language asked for, or that of the computer; known before anything can be said."""
    asked = [after for option, after in pairwise(arguments) if option == "--lang"]
    asked += [a.removeprefix("--lang=") for a in arguments if a.startswith("--lang=")]
    if asked and asked[-1] in set(Language):
        return Language(asked[-1])
    named = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), None)
    here = named or locale.getlocale()[0] or ""
    return Language.DANISH if here.lower().startswith("da") else Language.ENGLISH


def _parser(content: Content, language: Language) -> ArgumentParser:
    words = content.commands.help

    def said(text: Words) -> str:
        return text.in_(language)

    everywhere = ArgumentParser(add_help=False, allow_abbrev=False)
    # Suppressed: a command that says nothing must not take back what was said before it.
    for option, kind, sign, help_ in (
        ("--store", Path, "FILE", words.store),
        ("--passphrase-file", Path, "FILE", words.passphrase_file),
    ):
        everywhere.add_argument(option, type=kind, metavar=sign, default=SUPPRESS, help=said(help_))
    everywhere.add_argument(
        "--lang", choices=[*Language], default=SUPPRESS, help=said(words.language)
    )
    everywhere.add_argument("-h", "--help", action="help", help=said(words.help))

    parser = ArgumentParser(
        "ungeplan",
        description=said(words.program),
        parents=[everywhere],
        add_help=False,
        allow_abbrev=False,
    )
    version = f"ungeplan {ungeplan.__version__}"
    parser.add_argument("--version", action="version", version=version, help=said(words.version))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, help_: Words) -> ArgumentParser:
        return commands.add_parser(
            name,
            help=said(help_),
            description=said(help_),
            parents=[everywhere],
            add_help=False,
            allow_abbrev=False,
        )

    demo = command("demo", words.demo)
    demo.add_argument("--out", type=Path, metavar="DIR", help=said(words.demo_out))
    hands = ("mouse", "keys", "touch")
    demo.add_argument("--hand", choices=hands, default="mouse", help=said(words.hand))
    demo.add_argument("--pace", type=int, metavar="MS", help=said(words.pace))
    command("list", words.list).add_argument("--json", action="store_true", help=said(words.json))
    take_in = command("import", words.import_)
    take_in.add_argument("file", type=Path, metavar="FILE", help=said(words.file))
    export = command("export", words.export)
    export.add_argument("id", metavar="ID", help=said(words.id))
    forms = ("pdf", "json")
    export.add_argument("--as", dest="form", choices=forms, required=True, help=said(words.form))
    export.add_argument("--out", type=Path, metavar="FILE", help=said(words.out))
    export.add_argument("--leave-out-signs", action="store_true", help=said(words.leave_out_signs))
    command("schema", words.schema)
    check = command("check", words.check)
    check.add_argument("--rebuild", action="store_true", help=said(words.rebuild))
    return parser


# -- what is said ------------------------------------------------------------------------------


def _sentence(trouble: Exception, content: Content, language: Language) -> str:
    documents = content.commands.documents
    match trouble:
        case Refused(words=words, gaps=gaps):
            return words.filled(language, **gaps)
        case StoreTrouble():
            return content.trouble(type(trouble).__name__, language)
        case EntryBreaksRule(number=number, refusal=refusal):
            reason = content.refusal(refusal, language)
            words = documents[type(trouble).__name__]
            return words.filled(language, number=number, reason=reason)
        case DocumentTrouble():
            return documents[type(trouble).__name__].filled(language, **vars(trouble))
    if os.environ.get(DEBUG):
        traceback.print_exception(trouble)
    return content.trouble("Unexpected", language)


def _complain(sentence: str) -> int:
    print(_plain(sentence), file=sys.stderr)
    return REFUSED


def _plain(text: str) -> str:
    """The text as one line that cannot steer a terminal: names come from anywhere."""
    return "".join(sign if sign.isprintable() else "�" for sign in text)


def _named(sign: str) -> str:
    return f"{sign} (U+{ord(sign):04X})"


def _for_programs(row: PersonRow) -> dict[str, object]:
    return {
        "id": row.plan,
        "name": row.name,
        "next_meeting": row.next_meeting,
        "goals": row.goals,
    }


def _as_json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value)) + b"\n"


def _id_length(plans: list[PlanId]) -> int:
    """How much of the ids must be shown so that each is known from the others."""
    for length in range(SHORTEST_ID, max(map(len, plans), default=SHORTEST_ID)):
        if len({plan[:length] for plan in plans}) == len(plans):
            return length
    return max(map(len, plans), default=SHORTEST_ID)


def _write(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()


def _let_go_of_output() -> None:
    """Python flushes once more when it ends, and would complain then."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _has_screen() -> bool:
    """Whether a window can be shown; Qt would end the program otherwise."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _note_export(store: PlanStore, plan_id: PlanId, entries: list[Entry], form: str) -> None:
    """Keep in the journal that the plan went out, in the voice of the store's owner.

    The plan is out by now. What its journal does not take, as of a plan that came from somebody
    else's store, or what the disk does not, is no reason to say that it is not.
    """

    def keep(entry: Entry) -> None:
        store.append(plan_id, entry, row_of(plan_id, conversation.plan))

    conversation = Conversation(
        entries,
        keep,
        replica=store.replica,
        world=real_world(),
        pen=Pen(voice=store.owner, hand=store.owner),
    )
    with suppress(Refusal, StoreTrouble):
        conversation.note(PlanExported(form))
