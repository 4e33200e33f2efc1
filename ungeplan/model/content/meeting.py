"""What is said at the meeting, stage by stage."""

from __future__ import annotations

from collections.abc import Iterator

from ungeplan.model.content.part import File, Part
from ungeplan.model.facts import Mode, Stage
from ungeplan.model.language import Words
from ungeplan.model.plan import BringInStatus, ChoiceMode


class Minutes(Part, frozen=True, kw_only=True):
    """How long a stage takes. Nought in a short meeting: it is left out."""

    full: int
    short: int


class StageContent(Part, frozen=True, kw_only=True):
    """What every stage has: its number, its name, its place on the bar and its prompts."""

    number: int
    name: Words
    bar: Stage | None = None
    """Where it stands on the bar; None before and after the meeting itself."""
    minutes: Minutes | None = None
    prompts: tuple[Words, ...] = ()
    """Questions for the contact person to ask; never on the shared screen."""


class GetReady(StageContent, frozen=True, kw_only=True):
    """Stage 0, before the meeting (gør klar)."""

    you_decide: Words
    who_by_your_side: Words
    who_by_your_side_help: Words
    we_tell_you_why: Words
    who_is_there: Words
    who_is_there_help: Words
    bring_someone: Words
    where: Words
    not_talk_about: Words
    call_you: Words
    skip: Words
    write_place: Words
    write_not_about: Words
    is_now: Words
    nobody_now: Words
    not_asked_yet: Words
    one_you_know: Words
    who_is_it: Words
    known_from: Words
    met_how_often: Words
    lay_card: Words
    take_card_away: Words
    how_chosen: Words
    modes: dict[ChoiceMode, Words]
    """How the young person was involved, in their own mouth."""
    say_how_first: Words
    assigned_why: Words
    own_words: Words
    asked_on: Words
    first_contact: Words
    today: Words
    hand_over: Words
    hand_over_help: Words
    choose: Words
    not_now: Words
    paper_help: Words
    paper_foot: Words


class Welcome(StageContent, frozen=True, kw_only=True):
    """Stage 1 (velkommen)."""

    question: Words
    help: Words
    stop: Words
    who_is_here: Words
    worried: Words
    rest: Words
    you_said: Words
    """Over what was said before the meeting, so that nobody asks for it again."""
    said_place: Words
    said_not_about: Words


class RightNow(StageContent, frozen=True, kw_only=True):
    """Stage 2 (lige nu): four soft sliders without numbers."""

    how_are_you: Words
    at_home: Words
    day: Words
    friends: Words
    low: Words
    high: Words
    do_not_show: Words


class Strengths(StageContent, frozen=True, kw_only=True):
    """Stage 3 (det har jeg med mig): what goes into the backpack."""

    good_at: Words
    good_at_help: Words
    liked_for: Words
    helps_me: Words
    does_not_help: Words


class Wishes(StageContent, frozen=True, kw_only=True):
    """Stage 4 (mine ønsker)."""

    question: Words
    help: Words
    any_size: Words
    own_words: Words
    do_not_know: Words
    more_cards: Words


class Goals(StageContent, frozen=True, kw_only=True):
    """Stage 5 (tændstikmanden): up to three wishes become goals."""

    question: Words
    help: Words
    full: Words
    rest: Words
    rank: Words
    say_aloud: Words
    your_words: Words
    drop_here: Words


class Ratings(StageContent, frozen=True, kw_only=True):
    """Stage 6 (hvor langt er jeg): a start mark and ten stones for each goal."""

    question: Words
    lowest: Words
    highest: Words
    decline: Words


class Steps(StageContent, frozen=True, kw_only=True):
    """Stage 7 (små skridt og hjælpere)."""

    question: Words
    help: Words
    who: Words
    one_name: Words
    when: Words
    helpers: Words
    helpers_help: Words
    if_it_goes_wrong: Words
    ask_someone: Words
    ask_someone_help: Words
    ask_goal: Words
    ask_who: Words
    ask_step: Words
    ask_question: Words
    ask_purpose: Words
    ask_when: Words
    ask_now: Words
    ask_answer: Words
    asked: dict[BringInStatus, Words]
    """How far a question to somebody has come."""
    first_step: Words
    next_step: Words
    more: Words
    """Asked when every goal has a step."""
    me: Words
    too_much: Words
    """For the contact person alone, when the young person owns more than half of all steps."""


class ShareKind(Part, frozen=True, kw_only=True):
    """How much say the young person has about a row, in words; its sign is drawn."""

    heading: Words
    help: Words


class Sharing(StageContent, frozen=True, kw_only=True):
    """Stage 8 (hvem må vide hvad)."""

    question: Words
    goals: Words
    steps: Words
    strengths: Words
    helps_me: Words
    wellbeing: Words
    has_plan: Words
    contact_person: Words
    duty: Words
    other: Words
    face_down: Words
    what_may: Words
    who_is: Words
    who_is_help: Words
    nothing_yet: Words
    until_when: Words
    """Beside a *not yet*, for words like "vent til jul"."""
    what_else: Words
    """Beside what stands nowhere else."""
    steps_need_goals: Words
    talked_about: Words
    """Noted by the contact person, about what is no choice."""
    yes: Words
    no: Words
    not_yet: Words
    tell_left_out: Words
    tell_left_out_to: Words
    """The same for somebody who listens."""
    own_choice: ShareKind
    asked: ShareKind
    required: ShareKind
    say_no_again: Words


class Yes(StageContent, frozen=True, kw_only=True):
    """Stage 9 (ja til planen)."""

    question: Words
    yes: Words
    almost: Words
    no: Words
    after_no: Words
    disagree: Words
    said_aloud: Words
    signed: Words
    """On paper, after a name that was written by hand."""
    read_back: Words
    read_back_help: Words
    no_step: Words
    """Under a goal that has none, when the plan is read back."""
    steps_face_down: Words
    """Under a goal whose steps somebody at the table may not know."""
    waits: Words
    """In the place of the answers, while part of the plan lies face down."""
    first_step: Words
    education: Words
    education_help: Words
    not_now: Words
    ask_again: Words
    """After "ikke lige nu"."""
    how: Words
    by_tap: Words
    by_hand: Words
    sign_here: Words
    sign_missing: Words
    """After a yes by hand without a name."""
    sign_again: Words
    own_goals: Words
    own_goals_and_order: Words


class Experience(StageContent, frozen=True, kw_only=True):
    """Stage 10 (hvordan var mødet): answered while the adult turns away."""

    listened: Words
    important: Words
    mine: Words
    faces: tuple[Words, Words, Words, Words, Words]
    """The five faces in words, the unhappiest first."""
    do_not_know: Words
    differently: Words
    looks_away: Words
    no_name: Words
    no_names_please: Words
    """Beside the free words, which are read by others."""
    thanks: Words


class TakeWithYou(StageContent, frozen=True, kw_only=True):
    """Stage 11 (tag den med)."""

    heading: Words
    print: Words
    pocket_card: Words
    large_type: Words
    two_languages: Words
    copies: Words
    when_again: Words
    see_you_then: Words


class SinceLast(StageContent, frozen=True, kw_only=True):
    """Stage 12 (siden sidst), which opens every later meeting. Adults' promises come first."""

    question: Words
    still_your_goals: Words
    keep: Words
    swap: Words
    smaller: Words
    reached: Words
    promised: Words
    we_did: Words
    we_did_not: Words
    last_number: Words
    nobody_came: Words
    show_last: Words
    covered: Words
    ours: Words
    ours_help: Words
    mine: Words
    mine_help: Words
    i_did: Words
    not_yet: Words
    try_again: Words
    which_day: Words
    how_it_went: Words
    swap_for: Words
    swap_help: Words
    smaller_how: Words
    smaller_words: Words
    smaller_step: Words
    reached_words: Words
    reached_help: Words
    it_is_reached: Words
    not_now: Words
    room: Words
    today: Words
    stands_still: Words
    """Looks at the plan and never at the person."""
    other_goal: Words
    other_helper: Words
    fine_so: Words
    were_mine: Words
    put_away: Words
    put_away_count: Words
    show_again: Words
    swapped: Words
    story: Words
    earlier: Words
    later: Words
    play: Words
    stop: Words
    close: Words


class Stages(Part, frozen=True, kw_only=True):
    """The thirteen stages in order."""

    get_ready: GetReady
    welcome: Welcome
    right_now: RightNow
    strengths: Strengths
    wishes: Wishes
    goals: Goals
    ratings: Ratings
    steps: Steps
    sharing: Sharing
    yes: Yes
    experience: Experience
    take_with_you: TakeWithYou
    since_last: SinceLast

    def __iter__(self) -> Iterator[StageContent]:
        """Each stage in turn."""
        return (getattr(self, name) for name in self.__struct_fields__)


class AlwaysThere(Part, frozen=True, kw_only=True):
    """The words at the bottom of the shared screen."""

    back: Words
    undo: Words
    read_aloud: Words
    pause: Words
    hide: Words
    next: Words
    saved: Words


class Pause(Part, frozen=True, kw_only=True):
    """What the shared screen says while the two take a break."""

    sentence: Words
    go_on: Words


class Voices(Part, frozen=True, kw_only=True):
    """What is said when somebody writes for the young person or sits down later."""

    writes: Words
    writes_for: Words
    your_words: Words
    yes: Words
    no: Words
    correct_there: Words
    face_down: Words
    """On a goal that somebody at the table may not see."""
    may_come_in: Words
    says_nothing: Words
    """What it means when a question about a guest is left open."""
    not_yet_in: Words
    others_see: Words
    comes_in: Words


class RoleCards(Part, frozen=True, kw_only=True):
    """The card of each person: what they do, and who steps in."""

    does: Words
    does_not: Words
    reachable: Words
    substitute: Words
    write_here: Words
    take_away: Words
    close: Words
    leaves: Words
    standing_by: Words
    """Over the names of those outside the circle."""


class MeetingWords(File, frozen=True, kw_only=True):
    """Everything that is said at the meeting."""

    bar: dict[Stage, Words]
    always_there: AlwaysThere
    pause: Pause
    voices: Voices
    roles: RoleCards
    stages: Stages
    banned_words_da: tuple[str, ...]
    """Words the young person never meets in Danish, in each form."""

    def __post_init__(self) -> None:
        super().__post_init__()
        missing = [stage for stage in Stage if stage not in self.bar]
        if missing:
            raise ValueError(f"the bar has no name for {', '.join(missing)}")

    def minutes(self, stage: Stage, mode: Mode) -> int:
        """How long that place on the bar takes in a full or a short meeting."""
        parts = [part.minutes for part in self.stages if part.bar is stage and part.minutes]
        return sum(part.full if mode is Mode.FULL else part.short for part in parts)

    def is_left_out(self, stage: Stage, mode: Mode) -> bool:
        """Whether *Videre* passes that place by; one without minutes of its own is never."""
        has_minutes = any(part.bar is stage and part.minutes for part in self.stages)
        return has_minutes and self.minutes(stage, mode) == 0
