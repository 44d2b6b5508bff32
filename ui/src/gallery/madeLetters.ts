/**
 * Made letters: who of a case would get one, who would not and why, the text of one, and those written before. Nobody of these
 * names exists.
 */
import type { LetterDraft, LettersWanted } from "../ipc/letterDoors";
import type { letters } from "../ipc/wire";
import { HOUR } from "../words/time";
import { hex, NOW, numbered } from "./common";

const TONGUES = ["zh-Hans", "zh-Hans", "en", "zh-Hant", "zh-Hans", null] as const;
const DAY = 24 * HOUR;

type Stop = Pick<LetterDraft, "stop" | "had">;
const STOPS: Readonly<Record<number, Stop>> = {
  3: { stop: { code: "empty", places: ["name"] }, had: null },
  5: { stop: { code: "had", places: [] }, had: NOW - 6 * DAY },
  8: { stop: { code: "no-contact", places: [] }, had: null },
  9: { stop: { code: "empty", places: ["trader", "reason"] }, had: null },
  14: { stop: { code: "had", places: [] }, had: NOW - 2 * DAY },
  17: { stop: { code: "state", places: [] }, had: null },
};

/** The answer to `draft_letters`: one of a complaint, or those of a case's members. */
export function draftsAnswer(wanted: LettersWanted): LetterDraft[] {
  const many = wanted.case === undefined ? 1 : 42;
  return Array.from({ length: many }, (_, k): LetterDraft => {
    const language = TONGUES[k % TONGUES.length] ?? wanted.language ?? null;
    const asks = wanted.kind === "request" ? [...(wanted.items.length === 0 ? ["asked"] : []), ...(wanted.dueOn === undefined ? ["due_on"] : [])] : [];
    const open: Stop | undefined = asks.length > 0 ? { stop: { code: "empty", places: asks }, had: null } : undefined;
    const tongue: Stop | undefined = language === null ? { stop: { code: "empty", places: ["language"] }, had: null } : undefined;
    const found = STOPS[k];
    const stopped = found?.stop?.code === "had" && wanted.again ? undefined : found;
    const stop = stopped ?? open ?? tongue ?? { stop: null, had: found?.had ?? null };
    return { complaint: hex(k), number: numbered(3688 - 47 * k), language, ...stop, sha256: stop.stop ? "" : "0be4a17cc55f9de02b6691aa" };
  });
}

/** The text of one. */
export const LETTER_TEXT = {
  text: `香港海關
不良營商手法組

檔號 TDC-2023-003688-U
2023年5月19日

尊敬的林见川女士：

您于2023年5月12日就瑞甌堂藥行的投诉，我们已经收到，编号为 TDC-2023-003688-U。

我们会按《商品说明条例》审视您的投诉。如需补充资料，会与您联系。离开香港以后，也可凭上述编号查询。

此致
不良營商手法組`,
  sha256: "0be4a17cc55f9de02b6691aa",
};

/** Letters written before. */
export const LETTERS: letters.View = {
  total: 1,
  letters: [
    { id: "w1", complaint: hex(0), number: numbered(3688), kind: "acknowledgement", language: "zh-Hans", of_case: false, officer: "C001", at: NOW - 6 * DAY, seq: 40_900, expunged: false },
  ],
};
