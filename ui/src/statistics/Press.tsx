/**
 * The paragraph of the yearly release and the table as text (P), in the language of whoever will read it and not of this
 * screen: copied, or taken as a file.
 */
import { useState } from "react";
import { shortDigest, useTakeOut } from "../acts/useTakeOut";
import { exportFigures } from "../ipc/doors";
import { useAsk } from "../ipc/useAsk";
import { Button } from "../kit/Button";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import { Seg } from "../kit/Seg";
import { useToast } from "../kit/Toast";
import { LANG_TAG, LANGUAGES, OWN_NAME, type Language } from "../words/language";
import type { Instant } from "../words/time";
import { useWords } from "../words/Words";
import type { OfYear } from "./ofYear";

/** The pane's part. */
export function Press({ of: year, asAt, onClose }: { of: OfYear; asAt: Instant | undefined; onClose: () => void }) {
  const { w, language } = useWords();
  const tell = useToast();
  const [reader, setReader] = useState<Language>(language);
  const out = useTakeOut();
  const { data, error } = useAsk("release", { ...year, as_at: asAt ?? null });
  const text = data?.texts.find((one) => one.language === reader);
  const copy = async () => {
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text.press);
      tell({ words: w("statistics.copied") });
    } catch {
      tell({ words: w("statistics.notCopied") });
    }
  };
  const take = async () => {
    if (!text) return;
    const contents = `${text.press}\n\n${text.table}`;
    const chart = w("statistics.press");
    await out.take({
      which: "press",
      of: [year, asAt, reader, contents],
      door: (actId) =>
        exportFigures({
          actId,
          what: "press",
          ...year,
          ...(asAt === undefined ? {} : { asAt }),
          format: "txt",
          language: reader,
          rows: 1,
          title: w("statistics.saveTitle", { chart }),
          text: contents,
        }),
      told: ({ sha256 }) => w("statistics.takenTold", { chart, digest: shortDigest(sha256) }),
    });
  };
  return (
    <div className="press" data-testid="press">
      <h2 className="h2">
        {w("statistics.press")}
        <span className="sp" />
        <Button look="bare" small act="statistics.press" onPress={onClose}>
          {w("kit.close")}
        </Button>
      </h2>
      <div className="row w g3">
        <Seg
          label={w("statistics.readerLanguage")}
          parts={LANGUAGES.map((value) => ({ value, label: OWN_NAME[value], lang: LANG_TAG[value] }))}
          value={reader}
          onChange={setReader}
        />
        <span className="sp" />
        <Button small onPress={() => void copy()} testId="press-copy">
          {w("statistics.copy")}
        </Button>
        <Button small icon="download" busy={out.taking !== undefined} onPress={() => void take()} testId="press-take">
          {w("statistics.takeText")}
        </Button>
      </div>
      <Failed failure={out.failure ?? error ?? undefined} leaving={out.failure !== undefined} />
      {text ? (
        <div className="press-text" lang={LANG_TAG[reader]}>
          <p data-testid="press-text">{text.press}</p>
          <pre className="mono" tabIndex={0} aria-label={w("statistics.pressTable")}>
            {text.table}
          </pre>
        </div>
      ) : (
        !error && <Loading rows={4} />
      )}
    </div>
  );
}
