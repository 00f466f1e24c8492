"""The author's format: what may stand in the YAML files. The same types validate and make the JSON Schema."""

from game.authoring.format.items import Carriers, Item, Items, Seen
from game.authoring.format.looks import Looks, Pages
from game.authoring.format.moments import Asks, Day, Later, Level, Moment, Option, Profiles, Queue, RulePart
from game.authoring.format.parts import ActAmount, Condition, Variant
from game.authoring.format.world import (
    Acts,
    Aims,
    Doors,
    Edition,
    Editions,
    Ending,
    Endings,
    Interface,
    Limits,
    People,
    Person,
    Place,
    Places,
    Policy,
)

__all__ = [
    "ActAmount",
    "Acts",
    "Aims",
    "Asks",
    "Carriers",
    "Condition",
    "Day",
    "Doors",
    "Edition",
    "Editions",
    "Ending",
    "Endings",
    "Interface",
    "Item",
    "Items",
    "Later",
    "Level",
    "Limits",
    "Looks",
    "Moment",
    "Option",
    "Pages",
    "People",
    "Person",
    "Place",
    "Places",
    "Policy",
    "Profiles",
    "Queue",
    "RulePart",
    "Seen",
    "Variant",
]
