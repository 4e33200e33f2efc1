"""Uses a program as assistive technology does: by AT-SPI alone, without a key or a mouse.

It runs with the Python of the system, whose packages speak AT-SPI, and in a process of its own. It
reads one request a line from its input, as JSON, and answers each with one line:
`{"do": "press", "name": "Videre"}` gets `{"ok": true, "value": null}`, or what stood in the way:
`{"ok": false, "why": "…"}`.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from itertools import zip_longest
from typing import Any

import gi  # type: ignore[import-not-found]  # of the system

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

PROGRAM = "ungeplan"
PATIENCE_SECONDS = 10.0
_BETWEEN_LOOKS = 0.02
_FOCUS_ALONE = {"Set Focus", "SetFocus"}
_ANSWERS = 5

Node = Any
"""An Atspi.Accessible: the bindings come without types."""
Request = dict[str, str]


class NotSaid(Exception):
    """The program tells nothing of that name, or it cannot be used in that way."""


def answer(request: Request) -> object:
    """Do what is asked for. Raises NotSaid."""
    work: dict[str, Callable[[Request], object]] = {
        "press": press,
        "write": write,
        "find": find,
        "has": has,
        "go_on": go_on,
    }
    return work[request["do"]](request)


# -- what can be asked for ------------------------------------------------------------------------


def press(request: Request) -> None:
    """The first action of the thing, once there is one."""
    name = request["name"]

    def pressed() -> bool:
        choose = last_named if request.get("which") == "last" else first_named
        node = choose(name, actions_of)
        return node is not None and bool(node.do_action(actions_of(node)[0]))

    until(pressed, lambda: nothing(name))
    # A button is pressed a moment after it was asked to be: not later than all this is answered.
    for _ in range(_ANSWERS):
        until(lambda: any(program.get_state_set() for program in programs()), lambda: nothing(name))


def go_on(request: Request) -> None:
    """Press the thing, and wait until the screen says something else."""
    before: list[str] = []

    def read() -> bool:
        before[:] = everything_said()
        return bool(before)

    until(read, lambda: nothing(request["name"]))
    press(request)
    until(lambda: is_other(before), lambda: f"{request['name']!r} changes nothing")


def write(request: Request) -> None:
    """Go to the line and put the text in the place of what stood there."""
    name, text = request["name"], request["text"]

    def written() -> bool:
        node = first_named(name, lambda node: "EditableText" in node.get_interfaces())
        return node is not None and node.grab_focus() and bool(node.set_text_contents(text))

    until(written, lambda: nothing(name))


def find(request: Request) -> str:
    """Wait until the thing is there; its name."""
    name = request["name"]
    found: list[Node] = []

    def there() -> bool:
        found[:] = [node for node in [first_named(name)] if node is not None]
        return bool(found)

    until(there, lambda: nothing(name))
    return str(found[0].get_name())


def has(request: Request) -> bool:
    """Whether it is there now."""
    found: list[Node] = []

    def looked() -> bool:
        found[:] = [node for node in [first_named(request["name"])] if node is not None]
        return True

    until(looked, lambda: "the program does not hold still")
    return bool(found)


# -- what is there --------------------------------------------------------------------------------


def first_named(name: str, fits: Callable[[Node], object] = bool) -> Node | None:
    """The first that fits and has that name, or else whose name begins with it."""
    begins = None
    for node in everything():
        said = node.get_name()
        if said == name and fits(node):
            return node
        if begins is None and said.startswith(name) and fits(node):
            begins = node
    return begins


def last_named(name: str, fits: Callable[[Node], object]) -> Node | None:
    """The last that fits and has that name."""
    found = [node for node in everything() if node.get_name() == name and fits(node)]
    return found[-1] if found else None


def programs() -> Iterator[Node]:
    """The program, when it is there."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        if program is not None and program.get_name() == PROGRAM:
            # What was said a moment ago may be over.
            program.set_cache_mask(Atspi.Cache.NONE)
            yield program


def everything() -> Iterator[Node]:
    """All that the program tells of what it shows."""
    for program in programs():
        yield from under(program)


def under(node: Node) -> Iterator[Node]:
    """What is shown under that node, in reading order."""
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
            yield child
            yield from under(child)


def actions_of(node: Node) -> list[int]:
    """The numbers of what can be done with it now, besides going to it."""
    if "Action" not in node.get_interfaces():
        return []
    if not node.get_state_set().contains(Atspi.StateType.ENABLED):
        return []
    names = [(n, Atspi.Action.get_action_name(node, n)) for n in range(node.get_n_actions())]
    return [number for number, said in names if said not in _FOCUS_ALONE]


def everything_said() -> list[str]:
    """Every name on the screen."""
    return [words for node in everything() if (words := node.get_name())]


def is_other(before: list[str]) -> bool:
    """Whether the screen says something else; the first difference is enough."""
    names = (words for node in everything() if (words := node.get_name()))
    return any(was != now for was, now in zip_longest(before, names))


def nothing(name: str) -> str:
    """Why the thing cannot be used."""
    return f"{name!r} cannot be used so. There is: {everything_said()}"


def until(holds: Callable[[], bool], why_not: Callable[[], str]) -> None:
    """Wait until the condition holds; what goes away while it is looked at is looked at again.

    Raises NotSaid.
    """
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            if holds():
                return
        except GLib.Error:
            pass
        if time.monotonic() > end:
            raise NotSaid(why_not())
        # The program is another process, and AT-SPI has no signal for what is waited for here.
        time.sleep(_BETWEEN_LOOKS)


def main() -> None:
    """Answers until nothing more is asked."""
    Atspi.init()
    for line in sys.stdin:
        try:
            said = {"ok": True, "value": answer(json.loads(line))}
        except (NotSaid, GLib.Error) as why:
            said = {"ok": False, "why": str(why)}
        sys.stdout.write(f"{json.dumps(said)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
