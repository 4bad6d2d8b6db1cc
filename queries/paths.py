"""The ways up through a graph: counted exactly, and the best of them first, without walking all.

A *way* starts at the root, never meets a document twice, and ends where nothing leads on (`top`),
where a step would come back to a document on the way (`cycle`, said and not followed), or after
`depth` steps with more above (`depth`). On stacked diamonds the number of ways doubles at each one,
so they are counted by dynamic programming and drawn lazily in ranked order.

Where documents stand in a circle, what may follow depends on how one came. A state is therefore a
document with those already met *in the same knot* (strongly connected component); states form no
circle. Knots of more than `KNOT` documents, which honest archives do not have, are opened instead:
every step back to a document still open in a depth-first walk counts as a cycle.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import attrgetter
from typing import Literal

KNOT = 8

End = Literal["top", "cycle", "depth"]
State = tuple[str, frozenset[str]]
# no document twice: the one walked to, and how strongly the step there is attested
Steps = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Way:
    """The documents above the starting one in order, and how the way ends.

    `rank` sorts ways from one start: longer first, then better attested, then by the ranks of the
    documents from the bottom up. `shortcut`: some step skips a document that another way names.
    """

    rank: tuple[int, int, tuple[object, ...]]
    documents: tuple[str, ...]
    end: End
    shortcut: bool = False


class Ways:
    """All ways up from `root` in at most `depth` steps.

    `steps` maps a document to those that it leads to, with the number of attestations; `rank` gives a
    sortable value for a document, different for each. `far` tells the fewest steps from each document to
    a goal that leads nowhere: then only the ways that end there are drawn; `total` counts all.
    """

    def __init__(
        self,
        root: str,
        steps: Steps,
        depth: int,
        rank: Callable[[str], object],
        far: Mapping[str, int] | None = None,
    ) -> None:
        self.root = root
        self._steps = {k: dict(sorted(t.items())) for k, t in sorted(steps.items()) if t}
        self._depth = depth
        self._rank = rank
        self._far = far
        components = _components(root, self._steps)
        self.reached = frozenset(k for c in components for k in c)
        self._knot: dict[str, int] = {}
        self._opened: set[tuple[str, str]] = set()
        for number, component in enumerate(components):
            if 1 < len(component) <= KNOT:
                self._knot.update(dict.fromkeys(component, number))
            elif len(component) > KNOT:
                self._opened |= _steps_back(component, self._steps)
        self.shortcuts = _shortcuts(components, self._steps)
        self._moves: dict[State, tuple[list[tuple[str, State]], bool]] = {}
        self._counts: dict[tuple[State, int], int] = {}
        self._streams: dict[tuple[State, int, bool], _Stream] = {}

    def total(self) -> int:
        """Return how many ways there are; a root that leads nowhere has one, itself."""
        return self._count(self._enter(self.root), self._depth)

    def ranked(self, *, first: Iterable[str] | None = None, shortcut: bool) -> Iterator[Way]:
        """Yield the ways with or without a shortcut, best first; `first` limits the first step.

        A root that leads nowhere yields nothing.
        """
        wanted = None if first is None else frozenset(first)
        state = self._enter(self.root)
        if self._steps.get(self.root):
            yield from _Stream(self._sources(state, self._depth, shortcut, wanted))

    def _enter(self, key: str) -> State:
        return key, frozenset((key,) if key in self._knot else ())

    def _next(self, state: State) -> tuple[list[tuple[str, State]], bool]:
        """Return the states one step on, and whether some step would come back."""
        if state not in self._moves:
            key, met = state
            moves: list[tuple[str, State]] = []
            back = False
            for target in self._steps.get(key, ()):
                if target == key or target in met or (key, target) in self._opened:
                    back = True
                elif key in self._knot and self._knot.get(target) == self._knot[key]:
                    moves.append((target, (target, met | {target})))
                else:
                    moves.append((target, self._enter(target)))
            self._moves[state] = moves, back
        return self._moves[state]

    def _count(self, state: State, left: int) -> int:
        if (state, left) not in self._counts:
            moves, back = self._next(state)
            if left == 0 or not (moves or back):
                count = 1
            else:
                count = back + sum(self._count(after, left - 1) for _, after in moves)
            self._counts[state, left] = count
        return self._counts[state, left]

    def _stream(self, state: State, left: int, shortcut: bool) -> _Stream:
        if (state, left, shortcut) not in self._streams:
            self._streams[state, left, shortcut] = _Stream(self._sources(state, left, shortcut, None))
        return self._streams[state, left, shortcut]

    def _sources(
        self, state: State, left: int, shortcut: bool, first: frozenset[str] | None
    ) -> Iterator[Iterator[Way]]:
        """Yield sorted ways on from a state: its own end, and one source for each step."""
        moves, back = self._next(state)
        if self._far is not None:
            # what leads back, or on to where the goal is too far, would be drawn in vain
            back = False
            moves = [(t, after) for t, after in moves if self._far.get(t, left) < left]
            if not moves and self._far.get(state[0]) != 0:
                return
        if left == 0 or not (moves or back):
            if not shortcut:
                yield iter([Way((0, 0, ()), (), "depth" if moves or back else "top")])
            return
        if back and not shortcut and first is None:
            yield iter([Way((0, 0, ()), (), "cycle")])
        for target, after in moves:
            if first is not None and target not in first:
                continue
            skips = (state[0], target) in self.shortcuts
            step = partial(self._step, state[0], target)
            if shortcut and skips:
                yield map(step, self._stream(after, left - 1, False))
            if shortcut or not skips:
                yield map(step, self._stream(after, left - 1, shortcut))

    def _step(self, source: str, target: str, way: Way) -> Way:
        length, attested, documents = way.rank
        rank = (length - 1, attested - self._steps[source][target], (self._rank(target), *documents))
        skips = way.shortcut or (source, target) in self.shortcuts
        return Way(rank, (target, *way.documents), way.end, skips)


class _Stream:
    """Several sorted sources as one sorted sequence that is drawn once and read as often as asked."""

    def __init__(self, sources: Iterator[Iterator[Way]]) -> None:
        self._drawn: list[Way] = []
        self._rest = self._merge(sources)

    @staticmethod
    def _merge(sources: Iterator[Iterator[Way]]) -> Iterator[Way]:
        yield from heapq.merge(*sources, key=attrgetter("rank"))

    def __iter__(self) -> Iterator[Way]:
        at = 0
        while True:
            while at < len(self._drawn):
                yield self._drawn[at]
                at += 1
            drawn = next(self._rest, None)
            if drawn is None:
                return
            self._drawn.append(drawn)


def _components(root: str, steps: Steps) -> list[list[str]]:
    """Return the strongly connected components reached from `root`, each before those that lead to it.

    Tarjan's algorithm without recursion.
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    is_open: set[str] = set()
    found: list[list[str]] = []
    work: list[tuple[str, Iterator[str]]] = []

    def enter(key: str) -> None:
        number[key] = low[key] = len(number)
        open_.append(key)
        is_open.add(key)
        work.append((key, iter(steps.get(key, ()))))

    enter(root)
    while work:
        key, targets = work[-1]
        for target in targets:
            if target not in number:
                enter(target)
                break
            if target in is_open:
                low[key] = min(low[key], number[target])
        else:
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[key])
            if low[key] == number[key]:
                at = _last_index(open_, key)
                found.append(open_[at:])
                is_open.difference_update(open_[at:])
                del open_[at:]
    return found


def _last_index(keys: Sequence[str], key: str) -> int:
    return next(i for i in range(len(keys) - 1, -1, -1) if keys[i] == key)


def _steps_back(component: Sequence[str], steps: Steps) -> set[tuple[str, str]]:
    """Return the steps that lead back in a depth-first walk; without them the component has no circle."""
    inside = frozenset(component)
    back: set[tuple[str, str]] = set()
    done: set[str] = set()
    for start in component:
        if start in done:
            continue
        on_way = {start}
        work = [(start, iter(steps.get(start, ())))]
        while work:
            key, targets = work[-1]
            for target in targets:
                if target in on_way:
                    back.add((key, target))
                elif target in inside and target not in done:
                    on_way.add(target)
                    work.append((target, iter(steps.get(target, ()))))
                    break
            else:
                work.pop()
                on_way.discard(key)
                done.add(key)
    return back


def _shortcuts(components: Sequence[Sequence[str]], steps: Steps) -> frozenset[tuple[str, str]]:
    """Return the steps whose two ends are also joined by a longer way.

    Reachability as bits of integers, from the top down; inside a knot a longer way must not come back
    to its own start, so it is walked.
    """
    bit: dict[str, int] = {}
    above: dict[str, int] = {}
    found: set[tuple[str, str]] = set()
    for component in components:
        for key in component:
            bit[key] = 1 << len(bit)
        reach = sum(bit[k] for k in component) if len(component) > 1 else 0
        for key in component:
            for target in steps.get(key, ()):
                reach |= bit[target] | above.get(target, 0)
        for key in component:
            above[key] = reach
            targets = [t for t in steps.get(key, ()) if t != key]
            for target in targets if len(targets) > 1 else ():
                if len(component) == 1:
                    longer = any(o != target and above[o] & bit[target] for o in targets)
                else:
                    longer = _longer(key, target, steps)
                if longer:
                    found.add((key, target))
    return frozenset(found)


def _longer(source: str, target: str, steps: Steps) -> bool:
    """Tell whether `target` can be reached from `source` otherwise than by the step itself."""
    met = {source, target}
    work = [o for o in steps[source] if o not in met]
    met.update(work)
    while work:
        for after in steps.get(work.pop(), ()):
            if after == target:
                return True
            if after not in met:
                met.add(after)
                work.append(after)
    return False
