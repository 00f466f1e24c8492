"""What happened on the page around the canvas, made of what it hands over as text."""

import json

from game.ui.events import Activate, FocusOn, InputEvent, Nav, PageEvent


def page_events(text: str) -> list[InputEvent]:
    """Return the events of a JSON array of kinds and values; "" holds none."""
    if text in {"", "[]"}:
        return []
    result: list[InputEvent] = []
    for item in json.loads(text):
        kind, value = str(item.get("kind", "")), str(item.get("value", ""))
        match kind:
            case "activate":
                result.append(Activate(value))
            case "focus":
                result.append(FocusOn(value))
            case "adjust":
                step, _, wanted = value.partition(" ")
                result += [FocusOn(wanted), Nav("right" if step == "up" else "left")]
            case _:
                result.append(PageEvent(kind, value))
    return result
