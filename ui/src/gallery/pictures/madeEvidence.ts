/**
 * Made evidence for pictures: a price card, a receipt and a film, drawn here from nothing. Not a photograph of anything.
 */
import type { Stored, complaint_file, had_before } from "../../ipc/wire";
import { fromHongKong } from "../../words/time";

const at = (hour: number, minute: number): number => fromHongKong(2023, 5, 19, hour, minute) ?? 0;
const hex = (head: string, tail: string) => `${head}${"0".repeat(56)}${tail}`;
export const CARD = hex("91c2", "07be");
export const RECEIPT = hex("5d0a", "c1f4");

const one = (n: number, of: Partial<complaint_file.Evidence>): complaint_file.Evidence => ({
  id: `e${n}`,
  n,
  sha256: CARD,
  size: 2_412_300,
  media: "jpeg",
  shown: "image",
  mime: "image/jpeg",
  name: "price card.jpg",
  officer: "Q001",
  at: at(14, 7),
  elsewhere: 0,
  elsewhere_number: null,
  viewed: 2,
  copied: n === 2 ? 1 : 0,
  named: null,
  original: null,
  covered: [],
  ...of,
});

const PAPER = hex("2f61", "88d3");
const NOTE = hex("c07e", "41aa");
const LETTER = hex("77b1", "e905");
const PROGRAM = hex("e3b0", "0c44");
const COVERED = hex("ab54", "6d21");
/** Missing from the store. */
export const LOST = hex("10ff", "5b5b");

/** Every kind that is seen in its own way, for the pictures of the large view. */
export const OF_EVERY_KIND: complaint_file.Evidence[] = [
  one(1, {}),
  one(2, { sha256: PAPER, name: "payment record.pdf", media: "pdf", shown: "page", mime: "application/pdf", size: 188_400 }),
  one(3, { sha256: NOTE, name: "筆記.txt", media: "text", shown: "text", mime: "text/plain", size: 1_204 }),
  one(4, { sha256: LETTER, name: "Re 花旗參.eml", media: "email", shown: "mail", mime: "message/rfc822", size: 64_210 }),
  one(5, { sha256: PROGRAM, name: "receipt.pdf", media: "windows-program", shown: "none", mime: "application/octet-stream", size: 812_032, named: "pdf" }),
  one(6, { sha256: LOST, name: "IMG_2240.HEIC", media: "heic", mime: "image/heic", size: 1_902_114 }),
  one(7, {
    sha256: COVERED,
    name: null,
    media: "png",
    mime: "image/png",
    officer: "C001",
    original: { id: "e1", n: 1, sha256: CARD },
    covered: [{ page: 1, x: 1_000, y: 6_000, width: 5_000, height: 1_500, reason: "third-party" }],
    viewed: 0,
  }),
];

/** The evidence of the made file. */
export const EVIDENCE: complaint_file.Evidence[] = [
  one(1, {}),
  one(2, { sha256: RECEIPT, name: "收據 004417.jpg", size: 1_804_000, at: at(14, 9), elsewhere: 1, elsewhere_number: "TDC-2023-003671" }),
  one(3, { sha256: hex("0b77", "9a02"), name: "IMG_2231.MOV", size: 38_120_000, media: "quicktime", shown: "none", mime: "video/quicktime", at: at(14, 12) }),
];

/** The same as a draft keeps it. */
export const STORED: Stored[] = EVIDENCE.map(({ sha256, size, media, name }) => ({ sha256, size, media, name: name ?? "" }));

const SAID: Record<string, object> = {
  [NOTE]: { kind: "text", encoding: "Big5", cut: false, text: "十四時零二分入店，價錢牌寫「花旗參 $680」，沒有單位。\n店員說是一斤。切片後說是一両，共十両，要付 $6,800。\n我不肯，兩名店員站在門口。" },
  [LETTER]: {
    kind: "mail",
    from: ["周映禾 <chow@mail.example>"],
    to: ["complaints@office.example"],
    cc: [],
    at: at(16, 40),
    subject: "花旗參：一斤變一両",
    text: "您好：\n\n附上当天的收据和付款记录。店员起初说是一斤的价钱，切片之后才说是一两。\n\n周映禾",
    cut: false,
    attached: [
      { name: "收據 004417.jpg", size: 1_804_000 },
      { name: "payment record.pdf", size: 188_400 },
    ],
  },
  [PROGRAM]: { kind: "none", why: null, also: ["archive"] },
};

/** What the helper would answer: the head in a line, then what is drawn. */
export async function drawn(sha256: string, page = 1): Promise<ArrayBuffer> {
  const said = SAID[sha256];
  const text = (head: object) => new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  if (sha256 === LOST) throw { kind: "fault", reference: "F-7C1190AA", cause: "evidence-missing" };
  if (said) return text(said).buffer as ArrayBuffer;
  const picture = await pictureOf(sha256, page);
  const [width, height] = sha256 === CARD || sha256 === COVERED ? [800, 600] : [600, 800];
  const head = text(sha256 === PAPER ? { kind: "page", page, pages: 3, width, height } : { kind: "picture", width, height });
  const whole = new Uint8Array(head.length + picture.byteLength);
  whole.set(head);
  whole.set(new Uint8Array(picture), head.length);
  return whole.buffer;
}

async function pictureOf(sha256: string, page: number): Promise<ArrayBuffer> {
  const card = sha256 === CARD || sha256 === COVERED;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = card ? [800, 600] : [600, 800];
  const pen = canvas.getContext("2d");
  if (pen) {
    pen.fillStyle = "#8f9497";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.fillStyle = card ? "#f2d04b" : "#faf9f4";
    pen.fillRect(60, 50, canvas.width - 120, canvas.height - 100);
    pen.fillStyle = card ? "#a32016" : "#23282c";
    pen.textAlign = "center";
    const lines = card ? ["花旗參", "$680"] : sha256 === PAPER ? ["付款記錄", `HK$ 6,800.00`, `p. ${page}`] : ["瑞甌堂藥行", "10 両 × 680.00", "合計 HK$ 6,800.00"];
    lines.forEach((line, k) => {
      pen.font = `600 ${card && k === 1 ? 150 : 54}px "Noto Sans HK Variable", sans-serif`;
      pen.fillText(line, canvas.width / 2, 170 + k * 170);
    });
  }
  if (pen && sha256 === COVERED) {
    pen.fillStyle = "#000";
    pen.fillRect(80, 360, 400, 90);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  return blob ? blob.arrayBuffer() : new ArrayBuffer(0);
}

/** What was had before like the made form. */
export const HAD: had_before.Had = {
  earlier: [
    {
      id: "c1",
      number: "TDC-2023-003671",
      state: "consolidated",
      received_at: at(12, 58),
      channel: "wechat",
      trader_name: "瑞甌堂藥行 Sui Au Tong Medicine Co",
      amount_paid: "6800.00",
      reasons: ["same-complainant", "same-trader", "same-amount"],
      may_be_same: true,
      case: "k1",
      case_number: "TDI-2023-0031",
      case_takes: true,
    },
    {
      id: "c2",
      number: "TDC-2023-002210",
      state: "closed",
      received_at: fromHongKong(2023, 3, 2, 10, 20) ?? 0,
      channel: "hotline",
      trader_name: "Otterling Baby Store",
      amount_paid: "388.00",
      reasons: ["same-complainant"],
      may_be_same: false,
      case: null,
      case_number: null,
      case_takes: false,
    },
  ],
  total: 2,
  may_be_same: 1,
  same_order: 0,
  same_complainant: 2,
};
