"""Makes the Chinese faces of the window: one file for each script and weight, of the characters that an office meets.

The published faces come in a hundred pieces each, and the window fetches and lays out anew for every piece that a new
character needs: a list of names stood still for fifty milliseconds at a time. One file of the usual characters ends that;
the pieces stay behind it for what is rare. Run by hand when the published faces change, never by a build:

    pip install fonttools brotli
    npm ci --ignore-scripts && python3 scripts/faces.py

The characters of running text: Big5 and GB 2312 in both scripts, as names of shops are written on either side (the second
level of Big5 and what Hong Kong's own set adds to it in the Traditional face alone), the variants that the office's papers
name, words of Cantonese, and all full-width signs. The heaviest, which sets heads and marks, has the first level of its own script
and every character of the interface's words: each character of a face is memory of a desk all day.
"""

import io
import re
import sys
from pathlib import Path

from fontTools.merge import Merger, Options
from fontTools.subset import Options as Keep
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

UI = Path(__file__).resolve().parent.parent
WEIGHTS = (400, 500, 600)
# The lead bytes of the last rows of the first levels: 5 401 characters of Big5, 3 755 of GB 2312.
FIRST = {"big5": 0xC6, "gb2312": 0xD7}
# Cantonese, shop words, old and Japanese forms that stand on signs in Hong Kong, and letters of names.
ADDED = (
    "衞衛卫両兩两銭錢钱參蔘参葠薬藥药葯舖鋪铺裏裡里埗壆鰂涌鴨脷栢峯邨爐炉糧粮麪麵面脱說説啓啟吿告眞真鷄雞鶏蠔蚝鮑鲍燕窩"
    "嘅咗啲咁喺嚟唔佢哋乜嘢冇睇俾畀攞揾搵諗攰靚嘥瞓嗰呢邊嗮晒喎咩啦囉喇嘞㗎噃吖嘢咪嗌啱嚿磅斤兩錢担擔仟佰伍陸柒捌玖拾圓"
)


def leads(code, charset):
    """The lead byte of a character in a charset; nothing where it is not in it."""
    return (chr(code).encode(charset, "ignore") or b"\0")[0]


def wanted(script, weight):
    """The characters of a face; what the published face lacks is among them."""
    signs = [*range(0x2010, 0x2060), *range(0x2100, 0x2600), *range(0x3000, 0x3040), *range(0xFE30, 0xFE50), *range(0xFF01, 0xFFEF)]
    said = {ord(sign) for sign in ADDED} | set(signs) | {0xA5, 0xB7, 0xD7}
    for words in (UI.parent / "assets" / "words").glob("*.json"):
        said |= {ord(char) for char in words.read_text() if ord(char) > 0x2000}
    own = "big5" if script == "hk" else "gb2312"
    for code in range(0x4E00, 0xA000):
        big, gb = leads(code, "big5"), leads(code, "gb2312")
        if weight < 600:
            taken = gb or (leads(code, "big5hkscs") if script == "hk" else 0 < big <= FIRST["big5"])
        else:
            taken = 0 < leads(code, own) <= FIRST[own]
        if taken:
            said.add(code)
    return said


def made(package, script, weight, keep):
    """One face of one weight: the pieces set to the weight, cut to the characters, joined."""
    folder = UI / "node_modules" / "@fontsource-variable" / package
    css = (folder / "index.css").read_text()
    files = re.findall(r"url\(\./files/([^)]+-wght-normal\.woff2)\)", css)
    pieces = []
    for name in dict.fromkeys(files):
        font = TTFont(folder / "files" / name)
        here = keep & set(font.getBestCmap())
        if not here:
            continue
        font = instantiateVariableFont(font, {"wght": weight})
        for table in ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG"):
            if table in font:
                del font[table]
        cut = Subsetter(Keep(layout_features=[], name_IDs=["*"], notdef_outline=True))
        cut.populate(unicodes=here)
        cut.subset(font)
        keep = keep - here
        held = io.BytesIO()
        font.flavor = None
        font.save(held)
        held.seek(0)
        pieces.append(held)
    joined = Merger(options=Options(drop_tables=["prep", "gasp"])).merge(pieces)
    joined.flavor = "woff2"
    to = UI / "src" / "fonts" / f"noto-{script}-{weight}.woff2"
    joined.save(to)
    print(to.name, len(joined.getBestCmap()), to.stat().st_size)


if __name__ == "__main__":
    for script in sys.argv[1:] or ("hk", "sc"):
        for weight in WEIGHTS:
            made(f"noto-sans-{script}", script, weight, wanted(script, weight))
