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
  ...of,
});

/** The evidence of the made file. */
export const EVIDENCE: complaint_file.Evidence[] = [
  one(1, {}),
  one(2, { sha256: RECEIPT, name: "收據 004417.jpg", size: 1_804_000, at: at(14, 9), elsewhere: 1, elsewhere_number: "TDC-2023-003671" }),
  one(3, { sha256: hex("0b77", "9a02"), name: "IMG_2231.MOV", size: 38_120_000, media: "quicktime", shown: "none", mime: "video/quicktime", at: at(14, 12) }),
];

/** The same as a draft keeps it. */
export const STORED: Stored[] = EVIDENCE.map(({ sha256, size, media, name }) => ({ sha256, size, media, name: name ?? "" }));

/** The bytes behind a digest: drawn when they are asked for. */
export async function drawn(sha256: string): Promise<ArrayBuffer> {
  const card = sha256 === CARD;
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
    const lines = card ? ["花旗參", "$680"] : ["瑞甌堂藥行", "10 両 × 680.00", "合計 HK$ 6,800.00"];
    lines.forEach((line, k) => {
      pen.font = `600 ${card && k === 1 ? 150 : 54}px "Noto Sans HK Variable", sans-serif`;
      pen.fillText(line, canvas.width / 2, 170 + k * 170);
    });
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.9));
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
