/**
 * What is seen of one file, large: the picture at its zoom and turn, a page, words, a message; or why nothing is, in words.
 * Not the frame with its keys (EvidenceViewer.tsx), nor covering (Redacting.tsx).
 */
import type { Looking, Seen } from "../ipc/useSeen";
import type { Names } from "../ipc/useNames";
import { Failed } from "../kit/Failed";
import { Icon } from "../kit/Icon";
import { Note } from "../kit/Note";
import { bytesOf, dateTime, listed } from "../words/format";
import { Said } from "../words/Said";
import { now } from "../words/time";
import { isWordKey, useWords } from "../words/Words";
import { kindOf, type ThumbOf } from "./EvidenceThumb";

/** How it is held. */
export interface Held {
  /** How many times the window's size. */
  zoom: number;
  /** Quarter turns to the right; of the view alone. */
  turn: number;
}

/** What is seen. */
export function EvidenceSeen(props: { file: ThumbOf & { named?: string | null }; names: Names; looking: Looking; held: Held }) {
  const { file, names, looking, held } = props;
  const { w, language } = useWords();
  const { seen, failure } = looking;
  const said = names.nameOf("evidence_kinds", file.media);
  const { program } = kindOf(names, file.media);
  // The register shows this for characters that turn letters about or are not seen.
  const misleads = file.name?.includes("\ufffd") === true;
  if (failure) return <NotWhole file={file} failure={failure} />;
  if (!seen) return <span className="ring" role="status" aria-label={w("evidence.drawing")} />;
  return (
    <>
      {(program || file.named || seen.also || misleads) && (
        <div className="ev-warn">
          <Note look="care" testId="evidence-warning">
            {program
              ? file.named
                ? w("evidence.namedProgram", { ending: file.named, kind: said })
                : w("evidence.program", { kind: said })
              : file.named && w("evidence.namedOther", { ending: file.named, kind: said })}{" "}
            {misleads && w("evidence.misleads")}{" "}
            {seen.also && w("evidence.also", { kinds: listed(seen.also.map((code) => names.nameOf("evidence_kinds", code)), language) })}
          </Note>
        </div>
      )}
      <Body seen={seen} said={said} program={program} alt={file.name ? file.name : said} held={held} />
    </>
  );
}

function Body({ seen, said, program, alt, held }: { seen: Seen; said: string; program: boolean; alt: string; held: Held }) {
  const { w } = useWords();
  switch (seen.kind) {
    case "picture":
    case "page": {
      const across = held.turn % 2 === 1;
      const [width, height] = [`${100 * held.zoom}cqw`, `${100 * held.zoom}cqh`];
      return (
        <span className="ev-held" style={{ width, height }}>
          <img
            src={seen.address}
            alt={seen.kind === "page" ? w("evidence.pageAlt", { name: alt, page: seen.page, pages: seen.pages }) : alt}
            style={{
              width: across ? height : width,
              height: across ? width : height,
              transform: `translate(-50%,-50%) rotate(${held.turn * 90}deg)`,
            }}
          />
        </span>
      );
    }
    case "text":
      return (
        <div className="ev-words">
          <p className="small qq">{program ? w("evidence.source") : w("evidence.encoding", { encoding: seen.encoding })}</p>
          <pre>
            <Said>{seen.text}</Said>
          </pre>
          {seen.cut && <p className="q">{w("evidence.cut")}</p>}
        </div>
      );
    case "mail":
      return <Mail mail={seen} />;
    case "none":
      return (
        <div className="empty" data-testid="evidence-not-shown">
          <Icon name={program ? "care" : "paper"} size="large" />
          <span className="m">{said}</span>
          <span>{program ? w("evidence.blocked") : seen.why === null ? w("evidence.notShown") : whyOf(w, seen.why)}</span>
        </div>
      );
  }
}

function whyOf(w: ReturnType<typeof useWords>["w"], why: string): string {
  if (why === "too-large") return `${w("evidence.notDrawn")} ${w("evidence.tooLarge")}`;
  const key = `reading.${why}`;
  return isWordKey(key) ? `${w("evidence.notDrawn")} ${(w as (key: string) => string)(key)}` : w("evidence.notDrawn");
}

function NotWhole({ file, failure }: { file: ThumbOf; failure: NonNullable<Looking["failure"]> }) {
  const { w } = useWords();
  const cause = failure.kind === "fault" ? failure.cause : undefined;
  if (cause !== "evidence-missing" && cause !== "evidence-altered") return <Failed failure={failure} />;
  return (
    <div className="ev-amiss" data-testid="evidence-amiss">
      <Note look="refused">
        <p className="m">{w(cause === "evidence-missing" ? "evidence.missing" : "evidence.altered")}</p>
        <p>{w("evidence.expected")}</p>
        <p className="mono" style={{ overflowWrap: "anywhere" }}>
          sha256 {file.sha256}
        </p>
        <p>{w("evidence.heal")}</p>
      </Note>
    </div>
  );
}

function Mail({ mail }: { mail: Extract<Seen, { kind: "mail" }> }) {
  const { w, language } = useWords();
  const rows: [string, string[]][] = [
    [w("mail.from"), mail.from],
    [w("mail.to"), mail.to],
    [w("mail.cc"), mail.cc],
  ];
  return (
    <div className="ev-words" data-testid="evidence-mail">
      <dl className="ev-mail">
        {rows.map(([label, people]) =>
          people.length === 0 ? null : (
            <div key={label}>
              <dt className="q">{label}</dt>
              <dd>
                <Said>{listed(people, language)}</Said>
              </dd>
            </div>
          ),
        )}
        {mail.at !== null && (
          <div>
            <dt className="q">{w("mail.at")}</dt>
            <dd>{dateTime(mail.at, language, now())}</dd>
          </div>
        )}
        <div>
          <dt className="q">{w("mail.subject")}</dt>
          <dd className="m">
            <Said>{mail.subject}</Said>
          </dd>
        </div>
        {mail.attached.length > 0 && (
          <div>
            <dt className="q">{w("mail.attached")}</dt>
            <dd>
              <ul>
                {mail.attached.map((one, k) => (
                  <li key={k}>
                    <Said>{one.name || w("evidence.noName")}</Said> <span className="qq">{bytesOf(one.size, language)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      <pre>
        <Said>{mail.text}</Said>
      </pre>
      {mail.cut && <p className="q">{w("evidence.cut")}</p>}
    </div>
  );
}
