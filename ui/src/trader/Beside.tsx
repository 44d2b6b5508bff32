/**
 * Where a trader is and was, who else was reported there, and which other traders agree with it in something: each may be
 * judged to be the same trader, which joins the two whole and can be taken back. Not what the reports write: Written.
 */
import { useState } from "react";
import { useJudging } from "../acts/useJudging";
import { VerdictDialog } from "../acts/VerdictDialog";
import type { trader_file } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Sect } from "../kit/Sect";
import { count, daySpan } from "../words/format";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { isWordKey, useWords } from "../words/Words";

/** The premises, and who else was reported there. */
export function PremisesOver({ file }: { file: trader_file.File }) {
  const { w, language } = useWords();
  if (file.premises.length === 0) return null;
  const span = (one: { first: number; last: number }) => daySpan(dayOf(one.first), dayOf(one.last), language);
  const when = (place: trader_file.Premises, other: trader_file.AtPremises) =>
    other.first > place.last ? "trader.place.after" : other.last < place.first ? "trader.place.before" : "trader.place.beside";
  return (
    <Sect title={w("trader.place")} aside={count(file.premises.length)}>
      <ul data-testid="trader-premises">
        {file.premises.map((place) => (
          <li key={place.address} className="trader-count">
            <span className="col g1" style={{ flex: 1, minWidth: 0 }}>
              <Said>{place.address}</Said>
              <span className="small qq">
                <span className="trader-fact">{span(place)}</span>
                {place.ways > 1 && <span className="trader-fact">{w("trader.place.ways", { count: place.ways })}</span>}
              </span>
              {place.others.map((other) => (
                <span key={other.of} className="small q" data-testid="trader-place-other">
                  {w(when(place, other))} {other.name === "" ? w("trader.nameless") : <Said>{other.name}</Said>}{" "}
                  <span className="qq">{span(other)}</span>
                </span>
              ))}
              {place.others_total > place.others.length && (
                <span className="small qq">{w("kit.more", { count: place.others_total - place.others.length })}</span>
              )}
            </span>
            <span>{count(place.complaints)}</span>
          </li>
        ))}
      </ul>
    </Sect>
  );
}

/** Other traders that agree in something. */
export function NearTraders({ file }: { file: trader_file.File }) {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const [asked, setAsked] = useState<trader_file.Near | undefined>();
  if (file.near.length === 0) return null;
  const fact = (code: string) => {
    const key = `consolidation.fact.${code}`;
    return isWordKey(key) ? plain(key) : code;
  };
  return (
    <Sect title={w("trader.near")} aside={count(file.near_total)}>
      <ul data-testid="trader-near">
        {file.near.map((one) => (
          <li key={one.of.id} className="trader-count">
            <span className="col g1" style={{ flex: 1, minWidth: 0 }}>
              {one.name === "" ? <span className="qq">{w("trader.nameless")}</span> : <Said>{one.name}</Said>}
              <span className="small qq">
                <span className="trader-fact">{w("trader.near.complaints", { count: one.complaints })}</span>
                <span className="trader-fact">
                  {w("trader.near.agrees", { facts: one.agrees.map(fact).join(w("consolidation.fact.and")) })}
                </span>
              </span>
            </span>
            {one.parted ? (
              <Chip look="line">{w("verdict.notSame")}</Chip>
            ) : (
              <Button small onPress={() => setAsked(one)} testId="trader-join">
                {w("verdict.giveSame")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {file.near_total > file.near.length && (
        <p className="small qq">{w("kit.more", { count: file.near_total - file.near.length })}</p>
      )}
      {asked && file.anchor && <Join of={asked} anchor={file.anchor} name={file.name} onClose={() => setAsked(undefined)} />}
    </Sect>
  );
}

function Join(props: { of: trader_file.Near; anchor: trader_file.Named; name: string | null; onClose: () => void }) {
  const { w } = useWords();
  const { of, anchor, onClose } = props;
  const judging = useJudging("same");
  const [one, other] = [props.name ?? anchor.number, of.name === "" ? of.of.number : of.name];
  const give = () =>
    void judging
      .judge({ complaints: [of.of.id], against: anchor.id, known: of.agrees }, () => w("verdict.doneSame", { one, other }))
      .then((receipt) => receipt && onClose());
  return (
    <VerdictDialog
      of="trader-join"
      title={w("trader.joinTitle")}
      verb={w("verdict.giveSame")}
      judging={judging}
      onGive={give}
      onClose={onClose}
    >
      <p>
        <Said>{one}</Said> · <Said>{other}</Said>
      </p>
      <p className="q">{w("trader.joinWhy")}</p>
    </VerdictDialog>
  );
}
