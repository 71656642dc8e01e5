"""A table of invented things, whose columns write to a shelf instead of a dossier."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from synergy_desktop.errors import SynergyError
from synergy_desktop.ui.tables.columns import Choice, Column, Group
from synergy_desktop.ui.tables.model import GridModel
from synergy_desktop.ui.tables.view import GridView

GROUPS = (
    Group("new", "Nouvelles", "Néant – rien de neuf.", "+ Ajouter"),
    Group("old", "Anciennes", "Néant – rien d’ancien.", "+ Ajouter"),
)
LONG = "Une phrase assez longue pour prendre plusieurs lignes dans sa colonne. " * 4
TAGS = (Choice("red", "Rouge vif", "Rouge"), Choice("blue", "Bleu nuit", "Bleu"))


@dataclass(frozen=True)
class Thing:
    """A row; ``joined`` merges its note with the one above."""

    id: str
    title: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()
    sizes: tuple[str, ...] = ()
    price: str = ""
    joined: bool = False


_EMPTY: dict[str, dict[str, Any]] = {
    "title": {"title": ""},
    "note": {"note": "", "tags": ()},
    "sizes": {"sizes": ()},
    "price": {"price": ""},
}


@dataclass
class Shelf:
    """Holds the things, carries edits out, and remembers them and what was looked at."""

    things: dict[str, list[Thing]]
    written: list[tuple[str, str, str | None]] = field(default_factory=list)
    cleared: list[list[tuple[str, str]]] = field(default_factory=list)
    looked_at: set[str] = field(default_factory=set)
    refusals: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.model: GridModel[Thing] = GridModel(GROUPS, self.attempt, self.clear)
        self.model.set_columns(self.columns())
        self.model.show_items(self.things)

    def columns(self) -> tuple[Column[Thing], ...]:
        return (
            Column(key="title", title="Intitulé", weight=200, text=self.title, write=self.retitle),
            Column(
                key="note",
                title="Note",
                weight=200,
                text=lambda thing: thing.note,
                write=self.annotate,
                choices=TAGS,
                chosen=lambda thing: thing.tags,
                choose=self.tag,
                as_above=lambda thing: thing.joined,
            ),
            Column(
                key="sizes",
                title="Taille",
                weight=100,
                choices=(Choice("s", "Petit", "Petit"), Choice("l", "Grand", "Grand")),
                exclusive=True,
                chosen=lambda thing: thing.sizes,
                choose=self.size,
            ),
            Column(
                key="price",
                title="Prix",
                weight=100,
                text=lambda thing: thing.price,
                write=self.price,
                live=False,
                placeholder="À déterminer",
            ),
        )

    def thing(self, thing_id: str) -> Thing:
        return next(
            each for things in self.things.values() for each in things if each.id == thing_id
        )

    def change(self, thing: Thing) -> None:
        for key, things in self.things.items():
            self.things[key] = [thing if each.id == thing.id else each for each in things]
        self.model.refresh_items([thing])

    def arrange(self, **groups: Sequence[Thing]) -> None:
        self.things = {key: list(things) for key, things in groups.items()}
        self.model.update_items(self.things)

    @contextmanager
    def attempt(self) -> Iterator[None]:
        try:
            yield
        except SynergyError as error:
            self.refusals.append(str(error))

    def title(self, thing: Thing) -> str:
        self.looked_at.add(thing.id)
        return thing.title

    def retitle(self, thing_id: str, text: str, typing: str | None) -> None:
        self.written.append((thing_id, text, typing))
        self.change(replace(self.thing(thing_id), title=text))

    def annotate(self, thing_id: str, text: str, typing: str | None) -> None:
        self.written.append((thing_id, text, typing))
        self.change(replace(self.thing(thing_id), note=text))

    def tag(self, thing_id: str, tags: tuple[str, ...]) -> None:
        self.change(replace(self.thing(thing_id), tags=tags))

    def clear(self, cells: Sequence[tuple[str, str]]) -> None:
        self.cleared.append(list(cells))
        for thing_id, key in cells:
            self.change(replace(self.thing(thing_id), **_EMPTY[key]))

    def size(self, thing_id: str, sizes: tuple[str, ...]) -> None:
        self.change(replace(self.thing(thing_id), sizes=sizes))

    def price(self, thing_id: str, text: str, typing: str | None) -> None:
        if not text.isdigit():
            raise SynergyError(f"« {text} » n’est pas un prix.")
        self.change(replace(self.thing(thing_id), price=text))


def shelf(*, new: Sequence[Thing] = (), old: Sequence[Thing] = ()) -> Shelf:
    return Shelf({"new": list(new), "old": list(old)})


Show = Callable[[Shelf], GridView]
"""Shows a shelf in a window of its own."""
