"""Draws the akshars of the course covers as outlines, so that a cover needs no font.

    npm install && python3 akshars.py

Needs fonttools and hb-shape. Each line: the text, width, height and path data, tab-separated;
the path fills the box from 0 0 to width height, y downwards, 1000 units to the em.
"""

import json
import pathlib
import subprocess

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

HERE = pathlib.Path(__file__).parent
FONTS = HERE / "node_modules/@expo-google-fonts"
HINDI = FONTS / "anek-devanagari/600SemiBold/AnekDevanagari_600SemiBold.ttf"
LATIN = FONTS / "anek-latin/600SemiBold/AnekLatin_600SemiBold.ttf"
OUT = HERE.parent.parent / "src/main/resources/dev/halfmillion/platform/ui/akshars.txt"

AKSHARS = (
    "री कर क्ष बो शॉ आ अ ई उ ए ओ क का की कु ख ग घ च चि ज जी झ ट ठ ड त ति थ द दे ध न ना प पै फ ब भ म मा "
    "मी य र रं ल ले लि व वि श शे स से सु ह हि हाँ क्र त्र ज्ञ श्र प्र भा"
).split()
LETTERS = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")


def shape(path, text):
    out = subprocess.run(
        ["hb-shape", "--output-format=json", "--no-glyph-names", str(path), text],
        check=True, capture_output=True, text=True,
    ).stdout
    return json.loads(out)


def draw(font, run, pen_of):
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    x = 0
    for item in run:
        pen = pen_of(x + item.get("dx", 0), item.get("dy", 0), glyphs)
        glyphs[order[item["g"]]].draw(pen)
        x += item["ax"]


def outline(font, path, text):
    run = shape(path, text)
    bounds = BoundsPen(font.getGlyphSet())
    draw(font, run, lambda dx, dy, _: TransformPen(bounds, (1, 0, 0, 1, dx, dy)))
    left, bottom, right, top = bounds.bounds
    scale = 1000 / font["head"].unitsPerEm
    svg = SVGPathPen(font.getGlyphSet(), ntos=lambda n: str(round(n)))
    draw(
        font, run,
        lambda dx, dy, _: TransformPen(
            svg, (scale, 0, 0, -scale, (dx - left) * scale, (top - dy) * scale)
        ),
    )
    return round((right - left) * scale), round((top - bottom) * scale), svg.getCommands()


def main():
    lines = []
    for path, texts in ((HINDI, AKSHARS), (LATIN, LETTERS)):
        font = TTFont(path)
        for text in texts:
            width, height, data = outline(font, path, text)
            lines.append(f"{text}\t{width}\t{height}\t{data}")
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(lines), "outlines,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
