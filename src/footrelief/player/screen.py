"""A scene of a session into the lines of a screen: before, now and next, the foot, and how long everything takes."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from footrelief.model import Motion
from footrelief.player import digits
from footrelief.player.card import LABEL, cards, draw_card, draw_map, draw_motion, labelled
from footrelief.player.playback import KEYS, Scene
from footrelief.routine import SessionStep
from footrelief.text.lines import Line, Role, beside, break_line, cut, line_width, pad
from footrelief.text.widths import width
from footrelief.text.words import clock
from footrelief.wording import whose_turn

GAP: Final = 3
DOTS: Final = " ..."
LONGEST_LINE: Final = 150
"""Columns that are used at most: farther apart, words and map do not belong together any more."""
NARROWEST_CARD: Final = 36
"""Columns that the words of a step keep beside the map."""
DIGITS: Final = ((36, 3), (30, 2), (23, 1), (17, 0))
"""Rows that a screen needs for digits of this size; on a smaller one the time stands in plain letters."""
ROOMY: Final = 17
"""Rows from which there are empty ones between the parts."""
LOW: Final = 10
"""Rows below which there is room for what is on now only."""
WITH_TOTAL: Final = 36
"""Columns from which the length of the session stands beside what is left of it."""
KEY_COLUMN: Final = 30
"""Columns of one key and what it does."""
SOUND: Final = {"voice": "voice and bell", "bell": "bell", "silent": "silent"}


def draw(
    scene: Scene,
    columns: int,
    rows: int,
    motions: Mapping[str, Motion] = MappingProxyType({}),
    *,
    ascii_only: bool = False,
) -> list[Line]:
    """Return the lines of the screen, at most so many rows, none wider than so many columns.

    `motions`: how the hands move, by technique; drawn where a step has no points.
    """
    columns = min(columns, LONGEST_LINE)
    space: list[Line] = [[]] if rows >= ROOMY else []
    head = [*_head(scene, columns, ascii_only=ascii_only), *space]
    foot = [*space, *_foot(scene, columns, ascii_only=ascii_only)]
    if rows < LOW:
        head, foot = head[:1], foot[1:2]
    room = max(rows - len(head) - len(foot), 1)
    middle = _middle(scene, columns, room, rows, motions, ascii_only=ascii_only)
    return [_clip(line, columns) for line in (*head, *middle, *foot)][:rows]


def _head(scene: Scene, columns: int, *, ascii_only: bool) -> list[Line]:
    timeline = scene.timeline
    place = f"step {timeline.number + 1} of {len(timeline.steps)}"
    title = _one_line("", scene.title, columns - len(place) - GAP, "strong")
    before = _in_short(timeline.steps[timeline.number - 1]) if timeline.number else "the beginning"
    return [
        [*pad(title, columns - len(place)), (place, "plain")],
        [(("-" if ascii_only else "─") * columns, "quiet")],
        _one_line("Before", before, columns, "quiet"),
    ]


def _foot(scene: Scene, columns: int, *, ascii_only: bool) -> list[Line]:
    timeline = scene.timeline
    left = f"{clock(_seconds(timeline.total - timeline.done))} left"
    if columns >= WITH_TOTAL:
        left += f" of {clock(timeline.total // 1000)}"
    bar = _bar(timeline.done, timeline.total, columns - LABEL - len(left) - GAP, ascii_only=ascii_only)
    arrows = "<- ->" if ascii_only else "← →"
    keys = f"space pause   q quit   ? keys   {arrows} step"
    sound = SOUND[scene.sound]
    return [
        _one_line("Next", "the end" if timeline.is_last else _in_short(timeline.steps[timeline.number + 1]), columns),
        [("Session".ljust(LABEL), "quiet"), *bar, (" " * GAP, "plain"), (left, "plain")],
        [*pad(_one_line("", keys, columns - len(sound) - GAP, "quiet"), columns - len(sound)), (sound, "quiet")],
    ]


def _middle(  # noqa: PLR0913 - what there is room for, and what to show
    scene: Scene, columns: int, room: int, rows: int, motions: Mapping[str, Motion], *, ascii_only: bool
) -> list[Line]:
    """Return what to do, its clock below, and the map or the hands beside both: as many lines as there is room."""
    timeline, step = scene.timeline, scene.timeline.step
    bar = _bar(timeline.elapsed, timeline.length, columns, ascii_only=ascii_only)
    room -= 1
    widest = columns - NARROWEST_CARD - GAP
    motion = motions.get(step.technique.id)
    drawing: list[Line] = []
    if step.points and not scene.is_helping:
        drawing = draw_map(step.points, step.foot, widest, room, ascii_only=ascii_only)
    elif motion and not scene.is_helping:
        drawing = draw_motion(motion, scene.mode, widest, room, ascii_only=ascii_only)
    map_width = max((line_width(line) for line in drawing), default=-GAP)
    words_width = columns - map_width - GAP
    time = _clock(scene, words_width, rows, ascii_only=ascii_only)
    words = _words(scene, words_width, room - len(time), is_loose=rows >= ROOMY)
    space: list[Line] = [[]] * (room - len(time) - len(words))
    left = [*words, *space, *time][-room:] if room > 0 else []
    return [*beside(left, drawing, words_width + GAP), bar]


def _words(scene: Scene, columns: int, room: int, *, is_loose: bool) -> list[Line]:
    """Return the fullest words for the step that fit, or the keys."""
    if scene.is_helping:
        return _keys(columns)[: max(room, 0)]
    lines: list[Line] = []
    for card in cards(scene.timeline.step, scene.mode):
        for loose in (True, False) if is_loose else (False,):
            lines = draw_card(card, columns, is_loose=loose)
            if len(lines) + loose <= room:
                return lines
    return lines[: max(room, 0)]


def _keys(columns: int) -> list[Line]:
    lines = [line for row in KEYS for line in labelled(row.shown, row.does, columns)]
    if columns < 2 * KEY_COLUMN - GAP or len(lines) > len(KEYS):
        return lines
    middle = -(-len(lines) // 2)
    return beside(lines[:middle], lines[middle:], KEY_COLUMN)


def _clock(scene: Scene, columns: int, rows: int, *, ascii_only: bool) -> list[Line]:
    """Return the time left in the step, large where the screen allows, with what is going on beside it."""
    timeline = scene.timeline
    time = clock(_seconds(timeline.lead_in or timeline.left))
    size = next((size for least, size in DIGITS if rows >= least), None)
    role: Role = "quiet" if timeline.is_paused else "strong"
    figures = [time] if size is None else digits.draw(time, size, ascii_only=ascii_only)
    lines: list[Line] = [[(figure, role)] for figure in figures]
    at = width(figures[0]) + GAP
    return beside(lines, _state(scene, columns - at)[: len(lines)], at)


def _state(scene: Scene, columns: int) -> list[Line]:
    if scene.timeline.is_paused:
        return break_line([("Paused", "strong")], columns) + break_line([("space goes on", "plain")], columns)
    said = "Get ready" if scene.timeline.lead_in else scene.remark
    return break_line([(said, "strong") if said else ("left in this step", "quiet")], columns)


def _bar(done: int, total: int, columns: int, *, ascii_only: bool) -> Line:
    """Return a bar that fills from left to right."""
    filled = max(columns, 0) * done // total if total else 0
    past, to_come = ("=", "-") if ascii_only else ("━", "─")
    return [(past * filled, "strong"), (to_come * (columns - filled), "quiet")]


def _clip(line: Line, columns: int) -> Line:
    """Return as much of a line as there are columns for."""
    if line_width(line) <= columns:
        return line
    text = "".join(part for part, _ in line)
    return cut(line, 0, next(end for end in range(len(text), -1, -1) if width(text[:end]) <= columns))


def _one_line(label: str, text: str, columns: int, role: Role = "plain") -> Line:
    """Return as many words of a text as one line has room for; three dots stand for the rest."""
    room = columns - (LABEL if label else 0)
    lines = break_line([(text, role)], room)
    if len(lines) > 1:
        lines = [[*break_line([(text, role)], room - len(DOTS))[0], (DOTS, role)]]
    first: Line = [(label.ljust(LABEL), "quiet")] if label else []
    return first + (lines[0] if lines else [])


def _in_short(step: SessionStep) -> str:
    where = f": {', '.join(point.name for point in step.points)}" if step.points else ""
    return f"{whose_turn(step.foot).capitalize()}, {step.technique.name}{where}"


def _seconds(time: int) -> int:
    return -(-time // 1000)
