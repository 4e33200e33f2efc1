"""The words of the command line."""

from __future__ import annotations

from ungeplan.model.content.part import File, Part
from ungeplan.model.language import Words


class Help(Part, frozen=True, kw_only=True, rename={"import_": "import"}):
    """What `--help` says of each command and option."""

    program: Words
    demo: Words
    list: Words
    import_: Words
    export: Words
    copies: Words
    sheet: Words
    schema: Words
    check: Words
    store: Words
    language: Words
    passphrase_file: Words
    help: Words
    version: Words
    demo_out: Words
    hand: Words
    pace: Words
    json: Words
    file: Words
    id: Words
    form: Words
    person: Words
    draft: Words
    out: Words
    copies_out: Words
    paper: Words
    count: Words
    sheet_out: Words
    leave_out_signs: Words
    rebuild: Words


class Answers(Part, frozen=True, kw_only=True):
    """What a command says when it has done its work, and what it asks."""

    passphrase: Words
    nobody: Words
    imported: Words
    exported: Words
    sheet_written: Words
    told_beside: Words
    copy_of: Words
    no_copy_of: Words
    not_noted: Words
    nobody_has_a_copy: Words
    has_copy: Words
    is_old: Words
    is_read: Words
    is_returned: Words
    taken_back: Words
    sound: Words
    goals: Words
    one_goal: Words


class CommandRefusals(Part, frozen=True, kw_only=True):
    """Why a command did nothing: what happened, what is safe, what to do."""

    no_store: Words
    no_passphrase: Words
    passphrase_file: Words
    unknown_id: Words
    several_ids: Words
    file_not_read: Words
    missing_signs: Words
    no_meeting: Words
    too_many_words: Words
    too_many_for_pocket: Words
    out_is_the_store: Words
    not_for_terminal: Words
    no_such_copy: Words
    letter_to_whom: Words
    draft_of_what: Words
    draft_half_typed: Words
    draft_for_whom: Words
    draft_on_what: Words
    no_such_draft: Words
    unknown_person: Words
    several_people: Words
    folder_in_use: Words
    no_screen: Words
    no_windows: Words
    damaged_pages: Words
    broken_entries: Words
    wrong_rows: Words


class Commands(File, frozen=True, kw_only=True):
    """All that is said on the command line."""

    help: Help
    answers: Answers
    refusals: CommandRefusals
    documents: dict[str, Words]
    """One sentence for each trouble with a plan document, by the name of its class."""
