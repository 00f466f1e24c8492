"""A thin retained toolkit that knows nothing of this game: events, look, type, pictures, widgets, focus, motion.

How a screen is made
--------------------

    class Shop(Screen[ShopCommand, ShopOutcome]):       # the game's own Command[...] and what it answers; closed unions
        name = "shop"                                   # id of the screen in the accessibility tree

        def __init__(self, model): super().__init__(); self.model = model
        def adapt(self, look): return look.styled(self.model.look)               # a style
        def title(self): return self.kit.words("ui.shop.title")                  # said when it opens
        def background(self, surface): ...              # painted once, kept; pictures, paper
        def build(self):                                # again whenever size of text, contrast or language change
            box = self.look.box("moment", "choices")    # boxes of tokens.json for this way up
            card = OptionCard(self.kit, "option:1", label="Buy it", action=Choose("buy"), digit=1)
            self.add(card, Rect(box.left, box.top, box.width, card.measure(box.width)))

- `build` adds widgets in reading order, which is also the order of Tab; ids are what focus, tests and the page use.
- Assigning a field of a widget (`card.label = ...`, `card.rect = Rect(...)`) repaints what changed, and only that.
- A widget's `action` is data. Pressing gives it to `act`, which a game overrides once for all its screens: it returns a
  command (Push, Pop, Replace, Reset, Dispatch, Quit) or nothing. The model's answer comes back to `receive(outcome)`.
- Motion: `self.motion.play(Tween(self.look.motion("petal"), on_value, on_done))`, or a `Sequence` of tweens. Set
  the final state first and play over it. A press ends all motion; only what is not `arriving` reacts to it as well.
- Words lie on a known colour (`ground="card"`), so that they are opaque and cheap; `ground=None` is for pictures.
- Words that may be longer than their box are a Paragraph; ask `measure(width)` before placing, never cut, never shrink.
- A page turn waits for what `widget.pictures()` gives and for what `build` asks of `self.kit.art.prepare([...])`.
- Colours are names of the theme ("ink", "card", ...) or #RRGGBB; art outside the theme goes through `look.graded`.
"""
