/**
 * Which evidence goes with a packet: a way of choosing, then each file by itself, the complaints one after the other. What
 * may not go stands there with why. The shell asks where to when it is taken. Not what the ways mean: see packet.ts.
 */
import { useState } from "react";
import type { TakingOut } from "../acts/useTakeOut";
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import type { packet_evidence } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { GiveButton } from "../kit/GiveButton";
import { Loading } from "../kit/Loading";
import { Seg } from "../kit/Seg";
import { bytesOf, count } from "../words/format";
import { useWords } from "../words/Words";
import { PacketFiles } from "./PacketFiles";
import { keepWay, staysBehind, takes, wayOf, WAYS, type Way } from "./packet";

/** A file that goes, as the shell is told. */
export interface Enclosing {
  evidence: string;
  asReceived: boolean;
}

/** The dialog. `onTake` says whether the packet was taken. */
export function PacketDialog(props: {
  number: string;
  asks: packet_evidence.Params;
  out: TakingOut;
  onTake: (evidence: Enclosing[]) => Promise<boolean>;
  onClose: () => void;
}) {
  const { number, asks, out, onTake, onClose } = props;
  const { w, language } = useWords();
  const names = useNames();
  const { data, error } = useAsk("packet_evidence", asks);
  const [way, setWay] = useState<Way>(() => wayOf(asks.agency));
  const [camera, setCamera] = useState(false);
  // Ticks that were set or taken away by hand, over what the way takes.
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const all = (data?.complaints ?? []).flatMap((of) => of.files);
  const goes = (file: packet_evidence.PacketEvidence) =>
    staysBehind(file, camera) === undefined && (turned.get(file.id) ?? takes(way, file));
  const chosen = all.filter(goes);
  const size = chosen.reduce((sum, file) => sum + file.size, 0);
  const tooMany = data !== undefined && chosen.length > data.most_files;
  const tooLarge = data !== undefined && size > data.most_bytes;
  const choose = (next: Way) => {
    setWay(next);
    setTurned(new Map());
  };
  const take = async () => {
    if (data === undefined || tooMany || tooLarge) return;
    keepWay(asks.agency, way);
    if (await onTake(chosen.map((file) => ({ evidence: file.id, asReceived: camera })))) onClose();
  };
  const told = chosen.length === 0 ? w("packet.goesNone") : w("packet.goes", { count: chosen.length, size: bytesOf(size, language) });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={w("packet.title", { number })}
      testId="packet-dialog"
      acts={
        <>
          <span className="small q packet-goes" role="status" data-testid="packet-goes">
            {told}
          </span>
          <span className="sp" />
          <Button onPress={onClose} keys="Esc">
            {w("acts.keep")}
          </Button>
          <GiveButton
            icon="download"
            busy={out.taking === "zip"}
            refused={data === undefined || tooMany || tooLarge || undefined}
            onPress={() => void take()}
            testId="packet-take"
          >
            {w("packet.go")}
          </GiveButton>
        </>
      }
    >
      <div className="col g3" style={{ marginTop: 12 }}>
        <div className="row">
          <Seg
            label={w("packet.which")}
            value={way}
            onChange={choose}
            parts={WAYS.map((one) => ({ value: one, label: w(`packet.${one}`), testId: `packet-${one}` }))}
          />
        </div>
        {error ? (
          <Failed failure={error} />
        ) : data === undefined ? (
          <Loading rows={4} />
        ) : all.length === 0 ? (
          <span className="q">{w("packet.nothing")}</span>
        ) : (
          <>
            <Checkbox ticked={camera} onChange={setCamera} testId="packet-camera">
              {w("packet.camera")}
            </Checkbox>
            <PacketFiles
              complaints={data.complaints}
              names={names}
              camera={camera}
              goes={goes}
              onTurn={(file, ticked) => setTurned(new Map(turned).set(file, ticked))}
            />
            <span className="small qq">{w("packet.names")}</span>
          </>
        )}
        {tooMany && <span className="small red" role="alert">{w("packet.tooMany", { most: count(data.most_files) })}</span>}
        {tooLarge && <span className="small red" role="alert">{w("packet.tooLarge", { most: bytesOf(data.most_bytes, language) })}</span>}
        <Failed failure={out.failure} leaving />
      </div>
    </Dialog>
  );
}
