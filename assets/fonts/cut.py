"""Cuts the face of the papers out of Noto Sans CJK: see README.md beside it. Needs fonttools; run by hand, never by a build."""
import sys
from fontTools.ttLib import TTCollection
from fontTools import subset
src, out = sys.argv[1:3]
font = next(f for f in TTCollection(src).fonts if f["name"].getDebugName(4) == "Noto Sans CJK HK")
hangul = lambda c: 0xAC00 <= c <= 0xD7FF or 0x1100 <= c <= 0x11FF or 0xA960 <= c <= 0xA97F
keep = [c for c in font.getBestCmap() if not (len(sys.argv) > 3 and hangul(c))]
o = subset.Options()
o.layout_features = ["locl", "kern", "ccmp", "mark", "mkmk"]
o.layout_scripts = ["DFLT.dflt", "hani.dflt", "hani.ZHS ", "hani.ZHH ", "kana.dflt", "latn.dflt", "grek.dflt", "cyrl.dflt"]
o.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]
o.name_languages = [0x409]
o.hinting = False
o.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "STAT"]
o.desubroutinize = False
o.notdef_outline = True
s = subset.Subsetter(o)
s.populate(unicodes=keep)
s.subset(font)
font.save(out)
print(len(keep), font["maxp"].numGlyphs)
