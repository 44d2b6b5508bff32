/**
 * The files that could go with a packet, complaint by complaint: a tick, what each is, in what form it leaves, or why it
 * stays. Not the choice as a whole: see PacketDialog.tsx.
 */
import type { Names } from "../ipc/useNames";
import type { packet_evidence } from "../ipc/wire";
import { Checkbox } from "../kit/Checkbox";
import { bytesOf } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { formOf, staysBehind } from "./packet";

/** The list. */
export function PacketFiles(props: {
  complaints: readonly packet_evidence.OfComplaint[];
  names: Names;
  camera: boolean;
  goes: (file: packet_evidence.PacketEvidence) => boolean;
  onTurn: (file: string, ticked: boolean) => void;
}) {
  const { complaints, names, camera, goes, onTurn } = props;
  const { w, language } = useWords();
  return (
    <div className="col g3" role="group" aria-label={w("packet.files")} data-testid="packet-files">
      {complaints.map((of) => (
        <div key={of.id} className="col packet-of" role="group" aria-label={of.number}>
          <span className="ref">{of.number}</span>
          {of.files.map((file) => {
            const stays = staysBehind(file, camera);
            const form = formOf(file, camera);
            return (
              <div key={file.id} className={`row packet-file ${stays ? "qq" : ""}`} data-testid="packet-file">
                <Checkbox
                  ticked={goes(file)}
                  disabled={stays !== undefined}
                  onChange={(ticked) => onTurn(file.id, ticked)}
                  testId={`packet-file-${file.id}`}
                >
                  <span className="mono">E{file.n}</span> {names.nameOf("evidence_kinds", file.media)}
                </Checkbox>
                <span className="small q cut packet-name">{file.name === null ? "" : <Said>{file.name}</Said>}</span>
                <span className={`small ${stays ? "rust" : "q"}`}>
                  {stays ? w(`packet.stays.${stays}`) : form === "covers" ? w("packet.covers", { n: file.covers ?? 0 }) : w(`packet.${form}`)}
                </span>
                <span className="small num qq packet-size">{bytesOf(file.size, language)}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
