"""Makes the fonts of game and web page from the npm package @fontsource/atkinson-hyperlegible 5.3.0 (OFL 1.1).

    npm pack @fontsource/atkinson-hyperlegible@5.3.0
    tar xzf fontsource-atkinson-hyperlegible-5.3.0.tgz
    python assets/fonts/subset_fonts.py package

Writes beside itself: Regular, Bold and Italic (Latin, Latin-1, much of Latin Extended-A, punctuation) and Numbers
(Bold digits of one width, for numbers that roll); and for the web page Regular and Bold as WOFF2 in ../web/fonts.
Hinting is left out: at 18 px and more the rasteriser's own is as good, and the files are half the size.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
WEB = HERE.parent / "web" / "fonts"
NAME = "AtkinsonHyperlegible"
STYLES = {"Regular": "400-normal", "Bold": "700-normal", "Italic": "400-italic"}
ALIASES = {0x2010: 0x2D, 0x2011: 0x2D, 0x2009: 0x20, 0x202F: 0x20}  # hyphens and narrow spaces the font does not have
DIGITS = "0123456789"
NUMBERS = DIGITS + "+-−., /%"
WEB_TEXT = "".join(chr(code) for code in (*range(0x20, 0x7F), *range(0xA0, 0x100))) + "–—‘’“”…•€−"
SAME_TIME = 3_600_000_000  # a fixed date inside the files: the same package gives the same bytes


def merged(package: Path, style: str) -> TTFont:
    """The two parts of one style as one font without hinting."""
    parts = []
    with tempfile.TemporaryDirectory() as folder:
        for part in ("latin", "latin-ext"):
            source = TTFont(package / "files" / f"atkinson-hyperlegible-{part}-{style}.woff2")
            source.flavor = None
            target = Path(folder) / f"{part}.ttf"
            source.save(target)
            parts.append(str(target))
        font = merge.Merger().merge(parts)
    for table in font["cmap"].tables:
        for code, same in ALIASES.items():
            if same in table.cmap:
                table.cmap.setdefault(code, table.cmap[same])
    return font


def one_width_digits(font: TTFont) -> None:
    """Give the digits of the font the glyphs of its feature for tables."""
    features = font["GSUB"].table.FeatureList.FeatureRecord
    lookups = next(record.Feature.LookupListIndex for record in features if record.FeatureTag == "tnum")
    wide: dict[str, str] = {}
    for index in lookups:
        for part in font["GSUB"].table.LookupList.Lookup[index].SubTable:
            wide |= getattr(part, "ExtSubTable", part).mapping
    for table in font["cmap"].tables:
        for digit in DIGITS:
            name = table.cmap.get(ord(digit))
            if name in wide:
                table.cmap[ord(digit)] = wide[name]


def cut(font: TTFont, text: str | None, target: Path, flavour: str | None = None) -> None:
    """Write what is needed of the font for `text` (None: everything it has)."""
    options = subset.Options(
        hinting=False,
        layout_features=["kern", "mark", "mkmk", "ccmp"],
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
        notdef_outline=True,
        recalc_timestamp=False,
        flavor=flavour,
    )
    worker = subset.Subsetter(options)
    worker.populate(text=text) if text else worker.populate(unicodes=font.getBestCmap())
    worker.subset(font)
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = SAME_TIME
    font.flavor = flavour
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target)


def main(package: Path) -> None:
    """Write all fonts and their licence."""
    for name, style in STYLES.items():
        cut(merged(package, style), None, HERE / f"{NAME}-{name}.ttf")
        if name != "Italic":
            cut(merged(package, style), WEB_TEXT, WEB / f"{NAME}-{name}.woff2", "woff2")
    bold = merged(package, STYLES["Bold"])
    one_width_digits(bold)
    cut(bold, NUMBERS, HERE / f"{NAME}-Numbers.ttf")
    for folder in (HERE, WEB):
        shutil.copyfile(package / "LICENSE", folder / "OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
