"""Takes the icons that the pages use from lucide-static into one text file.

    npm install && python3 icons.py

Each line: name, a tab, and the outlines as path data, with `|` between them. To add an icon,
add its Lucide name below and run this again.
"""

import pathlib
import re
import xml.etree.ElementTree as tree

HERE = pathlib.Path(__file__).parent
ICONS = HERE / "node_modules/lucide-static/icons"
OUT = HERE.parent.parent / "src/main/resources/dev/halfmillion/platform/ui/icons.txt"

NAMES = """
arrow-left arrow-right arrow-down-up arrow-up-right badge-indian-rupee ban banknote book-open calendar chart-column
check chevron-down chevron-left chevron-right chevron-up circle circle-alert circle-check circle-dot
circle-help circle-user-round circle-x clock copy credit-card download ellipsis external-link eye
file-text flag flask-conical globe graduation-cap hourglass house image inbox indian-rupee info key-round landmark
languages life-buoy link list list-video loader lock log-out mail megaphone menu message-circle minus
monitor moon mouse-pointer-click package pause pencil percent play plus qr-code receipt-indian-rupee refresh-cw
route scale search send settings shopping-bag share-2 shield-check smartphone sun tag trash-2 triangle-alert
undo-2 upload user user-check user-plus users video wallet x
""".split()


def number(value):
    text = f"{float(value):.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def ellipse(cx, cy, rx, ry):
    cx, cy, rx, ry = map(float, (cx, cy, rx, ry))
    n = number
    return (
        f"M{n(cx - rx)} {n(cy)}a{n(rx)} {n(ry)} 0 1 0 {n(2 * rx)} 0"
        f"a{n(rx)} {n(ry)} 0 1 0 {n(-2 * rx)} 0"
    )


def rectangle(a):
    x, y, w, h = (float(a.get(k, 0)) for k in ("x", "y", "width", "height"))
    r = float(a.get("rx", a.get("ry", 0)))
    n = number
    if r == 0:
        return f"M{n(x)} {n(y)}h{n(w)}v{n(h)}h{n(-w)}z"
    c = f"a{n(r)} {n(r)} 0 0 1 "
    return (
        f"M{n(x + r)} {n(y)}h{n(w - 2 * r)}{c}{n(r)} {n(r)}v{n(h - 2 * r)}{c}{n(-r)} {n(r)}"
        f"h{n(2 * r - w)}{c}{n(-r)} {n(-r)}v{n(2 * r - h)}{c}{n(r)} {n(-r)}z"
    )


def outline(shape):
    a = shape.attrib
    match shape.tag.split("}")[1]:
        case "path":
            return a["d"]
        case "circle":
            return ellipse(a["cx"], a["cy"], a["r"], a["r"])
        case "ellipse":
            return ellipse(a["cx"], a["cy"], a["rx"], a["ry"])
        case "rect":
            return rectangle(a)
        case "line":
            return f"M{a['x1']} {a['y1']}L{a['x2']} {a['y2']}"
        case "polyline" | "polygon" as kind:
            points = re.split(r"[\s,]+", a["points"].strip())
            pairs = [f"{x} {y}" for x, y in zip(points[::2], points[1::2])]
            return "M" + "L".join(pairs) + ("z" if kind == "polygon" else "")
        case other:
            raise ValueError(other)


def main():
    lines = []
    for name in sorted(set(NAMES)):
        shapes = tree.parse(ICONS / f"{name}.svg").getroot()
        lines.append(name + "\t" + "|".join(outline(shape) for shape in shapes))
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n")
    licence = (HERE / "node_modules/lucide-static/LICENSE").read_text()
    OUT.with_name("icons-LICENSE.txt").write_text(licence)
    print(len(lines), "icons,", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
