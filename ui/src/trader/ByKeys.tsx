/**
 * By which keys a trader's complaints were put together, and which others they give: each with what it brings, so that an
 * officer takes it in or leaves it out knowingly. A number under many names is said to tell little.
 */
import type { trader_file, traders } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Note } from "../kit/Note";
import { Sect } from "../kit/Sect";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { keyText } from "./keys";

/** From this many names on, a key is taken to be shared. */
const SHARED = 5;

/** The section. */
export function ByKeys(props: {
  file: trader_file.File;
  onTake: (key: traders.TraderKey) => void;
  onLeave: (key: traders.TraderKey) => void;
}) {
  const { w } = useWords();
  const { file, onTake, onLeave } = props;
  const line = (borne: trader_file.Borne, act: React.ReactNode) => (
    <li key={keyText(borne.key)} className="trader-key" data-testid={`key-${borne.key.kind}`}>
      <span className="q">{w(`trader.by.${borne.key.kind}`)}</span>
      <span className="cut m" title={borne.written ?? borne.key.key}>
        <Said>{borne.written ?? borne.key.key}</Said>
      </span>
      {act}
      <span className="small qq under">
        <span className="trader-fact">{w("trader.here", { count: borne.complaints })}</span>
        {borne.everywhere !== borne.complaints && (
          <span className="trader-fact">{w("trader.everywhere", { count: borne.everywhere })}</span>
        )}
        {borne.key.kind !== "name" && borne.names >= SHARED && (
          <span className="trader-fact rust">{w("trader.manyNames", { count: borne.names })}</span>
        )}
      </span>
    </li>
  );
  return (
    <Sect title={w("trader.by")}>
      <ul>
        {file.keys.map((borne) =>
          line(
            borne,
            file.keys.length > 1 ? (
              <Button small look="bare" onPress={() => onLeave(borne.key)} testId="key-leave">
                {w("trader.leaveOut")}
              </Button>
            ) : (
              <span />
            ),
          ),
        )}
      </ul>
      {file.also.length > 0 && (
        <>
          <h3 className="small m trader-also">{w("trader.also")}</h3>
          <ul data-testid="trader-also">
            {file.also.map((borne) =>
              line(
                borne,
                borne.everywhere > borne.complaints ? (
                  <Button small onPress={() => onTake(borne.key)} testId="key-take">
                    {w("trader.takeIn", { count: borne.everywhere - borne.complaints })}
                  </Button>
                ) : (
                  <span className="small qq nw">{w("trader.bringsNone")}</span>
                ),
              ),
            )}
          </ul>
          {file.also_total > file.also.length && (
            <p className="small qq">{w("trader.alsoMore", { count: file.also_total - file.also.length })}</p>
          )}
        </>
      )}
      <div className="trader-also">
        <Note>{w("trader.notVerdict")}</Note>
      </div>
    </Sect>
  );
}
