#!/usr/bin/env python3
# Checks a journal extract of Steelyard without Steelyard, and says in words what that proves and what it does not.
# Python 3.6 or newer, nothing else. Usage:  python3 check_extract.py [extract.json] [--head SEAL] [--lang en|zh-Hant|zh-Hans]
# The seal of an entry is SHA-256(00 | seal before | length of header | header | length of fact | fact); lengths are four
# bytes, the greatest first. The first entry of a registry stands on SHA-256(01 | id of the registry).
# A typed text is known by SHA-256(02 | salt | text).
import hashlib
import json
import os
import struct
import sys

WORDS = {
    "en": {
        "sound": "SOUND. Entries {first} to {last} of registry {registry} were checked.",
        "bytes": "Proved: the {count} entries of the extract say, byte for byte, what was sealed.",
        "linked": "Proved: every entry from {first} to {last} is here, in its order; none was left out, added or changed.",
        "seals": "Not proved here: {count} entries between are given by their seals alone, so their contents, and that none of them concerns the subject, rest on the office's word.",
        "start": "Not proved here: what came before entry {first}.",
        "begin": "Proved: entry 1 is the beginning of this registry.",
        "typed": "Proved: {count} typed texts are those that were sealed.",
        "head": "The last seal is {head}. Compare it with a seal of entry {last} printed elsewhere: a list, a report, a letter of the office.",
        "same": "Proved: it is the seal that you gave.",
        "who": "Not proved by any extract: that what officers entered was true, and that the clock was right.",
        "bad": "NOT SOUND at entry {seq}: {why}",
        "missing": "an entry is missing or out of its order.",
        "unchained": "it does not stand on the entry before.",
        "altered": "its bytes are not what was sealed.",
        "short": "the extract ends before the head that it names.",
        "withheld": "it belongs to the subject, but its contents are not here.",
        "text": "a typed text is not the one that was sealed.",
        "other": "the last seal is not the one that you gave.",
        "unread": "This file cannot be read as an extract: {why}",
    },
    "zh-Hant": {
        "sound": "完整。已核對登記冊 {registry} 第 {first} 至 {last} 項記錄。",
        "bytes": "已證明：摘錄所載的 {count} 項記錄，與封存時逐字節相同。",
        "linked": "已證明：第 {first} 至 {last} 項記錄全部在此，次序無誤；沒有遺漏、增添或更改。",
        "seals": "未能證明：其間 {count} 項只列出封印，其內容，以及當中沒有涉及本主題的記錄，只屬本署所述。",
        "start": "未能證明：第 {first} 項之前的記錄。",
        "begin": "已證明：第 1 項是本登記冊的起點。",
        "typed": "已證明：{count} 段輸入文字與封存時相同。",
        "head": "最後的封印是 {head}。請與別處印有的第 {last} 項封印核對，例如清單、報告或本署函件。",
        "same": "已證明：與你提供的封印相同。",
        "who": "任何摘錄都不能證明：人員所輸入的內容屬實，以及時鐘準確。",
        "bad": "第 {seq} 項不完整：{why}",
        "missing": "有記錄缺漏或次序有誤。",
        "unchained": "與前一項不相連。",
        "altered": "內容與封存時不同。",
        "short": "摘錄在所述的末項之前已中斷。",
        "withheld": "屬於本主題，但內容不在此。",
        "text": "有輸入文字與封存時不同。",
        "other": "最後的封印與你提供的不同。",
        "unread": "無法讀取此摘錄：{why}",
    },
    "zh-Hans": {
        "sound": "完整。已核对登记册 {registry} 第 {first} 至 {last} 条记录。",
        "bytes": "已证明：摘录中的 {count} 条记录，与封存时逐字节一致。",
        "linked": "已证明：第 {first} 至 {last} 条记录全部在此，次序正确；没有遗漏、增加或改动。",
        "seals": "未能证明：其间有 {count} 条只列出封印，其内容，以及其中没有涉及本主题的记录，仅为本部门所述。",
        "start": "未能证明：第 {first} 条之前的记录。",
        "begin": "已证明：第 1 条是本登记册的起点。",
        "typed": "已证明：{count} 段录入文字与封存时一致。",
        "head": "最后的封印是 {head}。请与别处印出的第 {last} 条封印核对，如清单、报告或本部门信函。",
        "same": "已证明：与您提供的封印一致。",
        "who": "任何摘录都不能证明：人员录入的内容属实，以及时钟准确。",
        "bad": "第 {seq} 条不完整：{why}",
        "missing": "有记录缺失或次序有误。",
        "unchained": "与前一条不相连。",
        "altered": "内容与封存时不一致。",
        "short": "摘录在所述的最后一条之前已中断。",
        "withheld": "属于本主题，但内容不在此。",
        "text": "有录入文字与封存时不一致。",
        "other": "最后的封印与您提供的不一致。",
        "unread": "无法读取此摘录：{why}",
    },
}


class Bad(Exception):
    def __init__(self, seq, why):
        super().__init__(why)
        self.seq, self.why = seq, why


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).hexdigest()


def seal(prev, header, fact):
    return sha(b"\x00", bytes.fromhex(prev), struct.pack(">I", len(header)), header, struct.pack(">I", len(fact)), fact)


def check(extract, head=None):
    entries, own = extract["entries"], set(extract["own"])
    first, last, registry = extract["first"], extract["last"], extract["registry"]
    prev, facts, held = None, {}, 0
    for place, entry in enumerate(entries):
        seq = first + place
        if entry["seq"] != seq:
            raise Bad(seq, "missing")
        if seq == 1:
            prev = sha(b"\x01", bytes.fromhex(registry))
        if prev is not None and entry["prev"] != prev:
            raise Bad(seq, "unchained")
        if "header" in entry:
            header, fact = entry["header"].encode("utf-8"), entry["fact"].encode("utf-8")
            if seal(entry["prev"], header, fact) != entry["seal"]:
                raise Bad(seq, "altered")
            if json.loads(entry["header"])["seq"] != seq:
                raise Bad(seq, "missing")
            facts[seq] = entry["fact"]
            held += 1
        elif seq in own:
            raise Bad(seq, "withheld")
        prev = entry["seal"]
    end = first + len(entries) - 1
    if not entries or end < last or own and max(own) > end:
        raise Bad(end + 1, "short")
    if end != last or prev != extract["head"]:
        raise Bad(end, "short")
    for seq in sorted(own):
        if seq not in facts:
            raise Bad(seq, "missing")
    for text in extract["typed"]:
        digest = sha(b"\x02", bytes.fromhex(text["salt"]), text["body"].encode("utf-8"))
        if digest != text["digest"] or digest not in facts.get(text["seq"], ""):
            raise Bad(text["seq"], "text")
    if head is not None and head.strip().lower() != prev:
        raise Bad(last, "other")
    return {"first": first, "last": last, "registry": registry, "head": prev, "count": len(own), "held": held,
            "seals": len(entries) - held, "typed": len(extract["typed"])}


def main(args):
    lang, head, path = None, None, None
    while args:
        word = args.pop(0)
        if word == "--lang" and args:
            lang = args.pop(0)
        elif word == "--head" and args:
            head = args.pop(0)
        else:
            path = word
    path = path or os.path.join(os.path.dirname(os.path.abspath(__file__)), "extract.json")
    words = WORDS.get(lang or "en", WORDS["en"])
    try:
        with open(path, encoding="utf-8") as file:
            extract = json.load(file)
        words = WORDS.get(lang or extract.get("language", "en"), words)
        found = check(extract, head)
    except Bad as bad:
        print(words["bad"].format(seq=bad.seq, why=words[bad.why]))
        return 1
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(words["unread"].format(why="%s: %s" % (type(error).__name__, error)))
        return 2
    keys = ["sound", "bytes", "begin" if found["first"] == 1 else "start"]
    for key in keys:
        print(words[key].format(**found))
    if found["seals"]:
        print(words["seals"].format(count=found["seals"]))
    else:
        print(words["linked"].format(**found))
    if found["typed"]:
        print(words["typed"].format(count=found["typed"]))
    print(words["head"].format(**found))
    if head is not None:
        print(words["same"])
    print(words["who"])
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
