/**
 * Reads the three word files and writes src/words/keys.ts: every key with the parameters its
 * sentence takes. Not the words themselves. A key that one language lacks is then an error of tsc,
 * and a parameter that one language has and another lacks is told here.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ui = dirname(dirname(fileURLToPath(import.meta.url)));
const languages = ["en", "zh-Hant", "zh-Hans"];
const files = Object.fromEntries(
  languages.map((l) => [l, JSON.parse(readFileSync(join(ui, "..", "assets", "words", `${l}.json`), "utf8"))]),
);
const parameters = (text) => [...new Set([...text.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map((m) => m[1]))].sort();

const faults = [];
const lines = Object.keys(files.en)
  .sort()
  .map((key) => {
    const named = parameters(files.en[key]);
    for (const language of languages) {
      const text = files[language][key];
      if (text === undefined) faults.push(`${language}.json lacks "${key}"`);
      else
        for (const p of parameters(text))
          if (!named.includes(p)) faults.push(`${language}.json: "${key}" wants {${p}}, which English does not name`);
    }
    return `  ${JSON.stringify(key)}: ${named.length === 0 ? "None" : `{ ${named.map((p) => `${p}: Word`).join("; ")} }`};`;
  });
for (const language of languages)
  for (const key of Object.keys(files[language]))
    if (!(key in files.en)) faults.push(`en.json lacks "${key}" of ${language}.json`);

const text = `/**
 * Every key of assets/words with the parameters that its sentence takes. Written by scripts/words.mjs
 * (npm run words); not edited by hand. See Words.tsx for how a sentence is asked for.
 */

/** What may stand in a sentence: a number is set as a count. */
export type Word = string | number;
type None = Record<never, never>;

/** The parameters of each sentence. */
export interface WordParameters {
${lines.join("\n")}
}

/** The name of a sentence. */
export type WordKey = keyof WordParameters;
`;
const target = join(ui, "src", "words", "keys.ts");
let before = "";
try {
  before = readFileSync(target, "utf8");
} catch {
  before = "";
}
if (before !== text) writeFileSync(target, text);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exit(1);
}
