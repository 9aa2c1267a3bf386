"""Makes the web fonts of the design system from the packages in package.json.

    npm install && python3 fonts.py

Needs fonttools and brotli (Debian: python3-fonttools python3-brotli) and hb-shape
(libharfbuzz-bin). The results are committed, so the build needs none of this.
"""

import pathlib
import shutil
import subprocess
import tempfile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = pathlib.Path(__file__).parent
MODULES = HERE / "node_modules"
OUT = HERE.parent.parent / "src/main/resources/static/fonts"

FIGTREE = MODULES / "@fontsource-variable/figtree/files"
ANEK_LATIN = MODULES / "@expo-google-fonts/anek-latin/600SemiBold/AnekLatin_600SemiBold.ttf"
ANEK_HINDI = (
    MODULES
    / "@fontsource-variable/anek-devanagari/files/anek-devanagari-devanagari-wght-normal.woff2"
)

LATIN = "".join(map(chr, range(0x20, 0x7F))) + "\u00a0₹−–—•·…‘’“”×°©é"
FEATURES = ["kern", "liga", "tnum", "lnum", "pnum", "mark", "mkmk", "ccmp", "locl"]
SHAPING = (
    "locl ccmp nukt akhn rphf rkrf blwf half vatu cjct pres abvs blws psts haln calt "
    "abvm blwm dist kern mark mkmk"
).split()

# Hindi that stands on English pages; each character here is paid for in bytes.
HINDI_LINES = [
    "शनिवार को सीखिए, सोमवार को काम में लीजिए।",
    "हिन्दी",
]


def options(features=None):
    chosen = Options()
    chosen.flavor = "woff2"
    chosen.layout_features = features or FEATURES
    chosen.hinting = False
    chosen.desubroutinize = True
    chosen.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    chosen.notdef_outline = True
    return chosen


def subset(font, text, chosen):
    cutter = Subsetter(chosen)
    cutter.populate(text=text)
    cutter.subset(font)
    return font


def save(font, name):
    OUT.mkdir(parents=True, exist_ok=True)
    font.flavor = "woff2"
    font.save(OUT / name)
    print(name, (OUT / name).stat().st_size, "bytes,", len(font.getGlyphOrder()), "glyphs")


def with_rupee(latin, extended):
    """Copies the variable ₹ from the latin-ext file, which has the same masters."""
    latin.ensureDecompiled()
    name = extended.getBestCmap()[0x20B9]
    assert not extended["glyf"][name].isComposite()
    latin.setGlyphOrder(latin.getGlyphOrder() + [name])
    latin["glyf"].glyphs[name] = extended["glyf"][name]
    latin["hmtx"].metrics[name] = extended["hmtx"].metrics[name]
    latin["gvar"].variations[name] = extended["gvar"].variations[name]
    for table in latin["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x20B9] = name
    latin["maxp"].numGlyphs = len(latin.getGlyphOrder())
    # Without HVAR the advance widths vary by the phantom points in gvar, which each glyph has.
    del latin["HVAR"]
    return latin


def figtree():
    latin = TTFont(FIGTREE / "figtree-latin-wght-normal.woff2", recalcTimestamp=False)
    extended = TTFont(FIGTREE / "figtree-latin-ext-wght-normal.woff2", recalcTimestamp=False)
    font = subset(with_rupee(latin, extended), LATIN, options())
    save(instancer.instantiateVariableFont(font, {"wght": (400, 700)}), "figtree-1.woff2")


def anek_latin():
    font = TTFont(ANEK_LATIN, recalcTimestamp=False)
    save(subset(font, LATIN, options()), "anek-latin-1.woff2")


def hindi():
    return instancer.instantiateVariableFont(TTFont(ANEK_HINDI, recalcTimestamp=False), {"wght": 520})


def anek_devanagari():
    font = hindi()
    chosen = options(SHAPING)
    letters = [*range(0x901, 0x904), *range(0x905, 0x94E), *range(0x958, 0x960), 0x964, 0x965]
    letters += [0x970, 0x200C, 0x200D, 0x20B9]
    # letters of other languages, of transcription and of Sanskrit
    foreign = {0x90C, 0x90E, 0x912, 0x929, 0x931, 0x933, 0x934, 0x944, 0x946, 0x94A, 0x93D}
    letters = [letter for letter in letters if letter not in foreign]
    save(subset(font, "".join(map(chr, letters)), chosen), "anek-devanagari-1.woff2")


def shaped(path, line, switched_off):
    """The glyph numbers of a line when some features do nothing."""
    features = ",".join("-" + feature for feature in switched_off)
    out = subprocess.run(
        ["hb-shape", "--no-positions", "--no-clusters", "--no-glyph-names",
         f"--features={features}", str(path), line],
        check=True, capture_output=True, text=True,
    ).stdout
    return {int(number) for number in out.strip().strip("[]").split("|")}


def hindi_lines():
    """Keeps only the glyphs that shaping these very lines passes through.

    Features feed one another (a half form, then its conjunct), so the glyphs on the way are
    found by switching off the later features one after the other.
    """
    font = instancer.instantiateVariableFont(
        TTFont(ANEK_HINDI, recalcTimestamp=False), {"wght": 600}
    )
    with tempfile.TemporaryDirectory() as folder:
        whole = pathlib.Path(folder) / "whole.ttf"
        font.flavor = None
        font.save(whole)
        kept = TTFont(whole, recalcTimestamp=False)
        numbers = set()
        for line in HINDI_LINES:
            for last in range(len(SHAPING) + 1):
                numbers |= shaped(whole, line, SHAPING[last:])
        kept.ensureDecompiled()
    chosen = options(SHAPING)
    chosen.layout_closure = False
    cutter = Subsetter(chosen)
    cutter.populate(
        text="".join(set("".join(HINDI_LINES)) - {" ", ","}),
        glyphs=[kept.getGlyphName(number) for number in numbers],
    )
    cutter.subset(kept)
    save(kept, "anek-hindi-lines-1.woff2")


def licences():
    shutil.copy(MODULES / "@expo-google-fonts/figtree/LICENSE_FONT", OUT / "OFL-Figtree.txt")
    shutil.copy(MODULES / "@expo-google-fonts/anek-latin/LICENSE_FONT", OUT / "OFL-Anek.txt")


if __name__ == "__main__":
    figtree()
    anek_latin()
    anek_devanagari()
    hindi_lines()
    licences()
