/**
 * The suggested groups in the order that the officer likes: size, span, curve, how surely it is one trader, and how many
 * members are here for which reason. A group is a suggestion: nothing in it is joined.
 */
import { useState } from "react";
import type { groups } from "../ipc/wire";
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import { Chip } from "../kit/Chip";
import { Empty } from "../kit/Empty";
import { Likeness } from "../kit/Likeness";
import { Loading } from "../kit/Loading";
import { count, daySpan } from "../words/format";
import { Said } from "../words/Said";
import { dayOf } from "../words/time";
import { useWords } from "../words/Words";
import { SmallCurve } from "./Curve";
import { useEvidenceWords } from "./reasons";

/** So many groups are drawn beyond what was reached. */
const STEP = 30;

/** The list. `handed` is the size of a selection handed over, which then stands first. */
export function GroupList(props: {
  groups: readonly groups.Suggested[] | undefined;
  /** They were asked for and not given; why is told in the middle. */
  failed?: boolean;
  chosen: string | undefined;
  onChoose: (key: string) => void;
  handed: number;
}) {
  const { w } = useWords();
  const { chosen, onChoose } = props;
  // Hundreds of groups stand here; those far below are drawn when the officer comes near them.
  const [reached, setReached] = useState(STEP);
  const at = props.groups?.findIndex((group) => String(group.id) === chosen) ?? -1;
  const shown = Math.max(reached, at + STEP);
  return (
    <>
      <h2 className="seen-by-ear">{w("consolidation.groups")}</h2>
      {props.groups === undefined ? (
        !props.failed && <Loading />
      ) : props.groups.length === 0 && props.handed === 0 ? (
        <Empty icon="layers" title={w("consolidation.none")}>
          {w("consolidation.noneWhy")}
        </Empty>
      ) : (
        <ul
          className="scroll"
          style={{ overflowX: "hidden" }}
          data-testid="groups"
          onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
            if (scrollTop + clientHeight * 2 > scrollHeight && shown < (props.groups?.length ?? 0)) setReached(shown + STEP);
          }}
        >
          {props.handed > 0 && (
            <Item here={chosen === "selected"} onPress={() => onChoose("selected")} testId="handed">
              <div className="row" style={{ alignItems: "baseline" }}>
                <span className="m">{w("consolidation.handed")}</span>
                <span className="sp" />
                <span className="title">{count(props.handed)}</span>
              </div>
            </Item>
          )}
          {props.groups.slice(0, shown).map((group) => (
            <Item
              key={group.id}
              here={chosen === String(group.id)}
              onPress={() => onChoose(String(group.id))}
              testId="group"
            >
              <One group={group} />
            </Item>
          ))}
        </ul>
      )}
    </>
  );
}

function One({ group }: { group: groups.Suggested }) {
  const { w, language } = useWords();
  const now = useAsk("desk", {}).data?.now;
  const { nameOf } = useNames();
  const { reason, facts } = useEvidenceWords();
  return (
    <>
      <div className="row" style={{ alignItems: "baseline", gap: 8 }}>
        <span className="cut m" title={group.name}>
          {group.name === "" ? <span className="qq">{w("kit.notGiven")}</span> : <Said>{group.name}</Said>}
        </span>
        <span className="sp" />
        <span className="title">{count(group.size)}</span>
      </div>
      <div className="row w" style={{ margin: "2px 0" }}>
        <SmallCurve days={group.days} />
        <span className="sp" />
        <span className="small qq group-span">
          {daySpan(dayOf(group.from), dayOf(group.to), language, now)
            .split(/(?=至)/)
            .map((part) => (
              <span key={part} className="nw">
                {part}
              </span>
            ))}
        </span>
      </div>
      <div className="row" style={{ marginBottom: 6 }} title={w("consolidation.likelyWhy")}>
        <Likeness marks={group.marks} />
        <span className="sp" />
        <span className="small q nw" data-testid="group-likely">
          {group.probability === null
            ? w("consolidation.marksOnly", { marks: group.marks })
            : w("consolidation.likely", { percent: group.probability, marks: group.marks })}
        </span>
      </div>
      <div className="row w" style={{ gap: 4 }}>
        {group.reasons.map((one) => (
          <Chip key={one.code} look="brass">
            {reason(one.code)} {count(one.complaints)}
          </Chip>
        ))}
        {group.allegations.slice(0, 1).map((one) => (
          <Chip key={one.code} look="line" title={nameOf("offences", one.code)}>
            {one.code} {count(one.complaints)}
          </Chip>
        ))}
      </div>
      {group.again.length > 0 && (
        <p className="small rust" style={{ marginTop: 6 }} data-testid="group-again">
          {w("consolidation.again", { facts: facts(group.again) })}
        </p>
      )}
    </>
  );
}

function Item(props: { here: boolean; onPress: () => void; testId: string; children: React.ReactNode }) {
  return (
    <li>
      <button
        type="button"
        className={`group-item ${props.here ? "here" : ""}`}
        aria-current={props.here || undefined}
        onClick={props.onPress}
        data-testid={props.testId}
      >
        {props.children}
      </button>
    </li>
  );
}
