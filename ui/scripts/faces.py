"""Makes the Chinese faces of the window: one file for each script and weight, of the characters that an office meets.

The published faces come in a hundred pieces each, and the window fetches and lays out anew for every piece that a new
character needs: a list of names stood still for fifty milliseconds at a time. One file of the usual characters ends that;
the pieces stay behind it for what is rare. Run by hand when the published faces change, never by a build:

    pip install fonttools brotli
    npm ci --ignore-scripts && python3 scripts/faces.py

The characters: Big5's first level and all of GB 2312 in both scripts (names of Mainland shops come as they are written),
what Hong Kong adds for Cantonese and for names, the variants that the office's papers name, and all full-width signs. In the
weight of running text the Traditional face has the second level too, which names of shops and people draw upon.
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
# The lead byte of the last row of Big5's first level, its 5 401 frequent characters.
FIRST_LEVEL = 0xC6
# Cantonese, shop words, old and Japanese forms that stand on signs in Hong Kong, and letters of names.
ADDED = (
    "衞衛卫両兩两銭錢钱參蔘参葠薬藥药葯舖鋪铺裏裡里埗壆鰂涌鴨脷栢峯邨爐炉糧粮麪麵面脱說説啓啟吿告眞真鷄雞鶏蠔蚝鮑鲍燕窩"
    "嘅咗啲咁喺嚟唔佢哋乜嘢冇睇俾畀攞揾搵諗攰靚嘥瞓嗰呢邊嗮晒喎咩啦囉喇嘞㗎噃吖嘢咪嗌啱嚿磅斤兩錢担擔仟佰伍陸柒捌玖拾圓"
)


def wanted(levels):
    """The characters of a face with one or both levels of Big5; what the published face lacks is among them."""
    signs = [*range(0x2010, 0x2060), *range(0x2100, 0x2600), *range(0x3000, 0x3040), *range(0xFE30, 0xFE50), *range(0xFF01, 0xFFEF)]
    said = {ord(sign) for sign in ADDED} | set(signs) | {0xA5, 0xB7, 0xD7}
    for code in range(0x4E00, 0xA000):
        big = chr(code).encode("big5", "ignore")
        if chr(code).encode("gb2312", "ignore") or (big and (levels == 2 or big[0] <= FIRST_LEVEL)):
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
            made(f"noto-sans-{script}", script, weight, wanted(2 if (script, weight) == ("hk", 400) else 1))
