/**
 * The visitor whose row the cursor is on: how long there still is, the steps, price and weight, and what was said.
 */
import { AfternoonBeam } from "../kit/AfternoonBeam";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Failed } from "../kit/Failed";
import { Loading } from "../kit/Loading";
import { Sect } from "../kit/Sect";
import { ComplaintStatus, type ComplaintState } from "../kit/Status";
import { useAsk } from "../ipc/useAsk";
import type { Names } from "../ipc/useNames";
import { useOfficers } from "../ipc/useOfficers";
import { dateTime } from "../words/format";
import { Said, langOf } from "../words/Said";
import { HOUR, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import { groupOf, statementDue, type Visitor } from "./rows";
import { Contact } from "./Contact";
import { Evidence } from "./Evidence";
import { FirstAction } from "./FirstAction";
import { SetOut } from "./SetOut";
import { StepList } from "./StepList";
import { BEGUN, isLogged, nextStatement, type useSteps } from "./useSteps";
import { Weighed } from "./Weighed";

/** The pane. */
export function VisitorPane(props: {
  visitor: Visitor;
  now: Instant;
  names: Names;
  steps: ReturnType<typeof useSteps>;
  onOpen: (number: string) => void;
  /** Opens what is known of the trader. */
  onTrader: (number: string) => void;
  /** Receives evidence. */
  onAdd: () => void;
  /** Whether it is being entered when the visitor sets out. */
  settingOut: boolean;
  onSetOut: (open: boolean) => void;
  /** Back to the list, where one pane is seen at a time. */
  onBack?: () => void;
}) {
  const { w, language } = useWords();
  const { visitor, now, names, steps } = props;
  const nameOf = useOfficers();
  const { data, error } = useAsk("complaint_file", { name: visitor.id });
  const file = data?.id === visitor.id ? data : undefined;
  const { data: found } = useAsk(
    "trader_file",
    { of: visitor.number, by: [], keys: [] },
    { off: visitor.trader_name === null },
  );
  const trader = found?.of === visitor.number ? found : undefined;
  const due = statementDue(visitor);
  const statement = nextStatement(visitor, now);
  const done = isLogged(visitor, statement);
  const point = visitor.control_point === null ? undefined : names.nameOf("control_points", visitor.control_point);
  const exit = [point, visitor.leaves_by].filter(Boolean).join(language === "en" ? ", " : " ");
  const gone = groupOf(visitor, now) === "left";
  return (
    <>
      <div className="scroll" data-testid="visitor-pane">
        <div className="sect" style={{ paddingBottom: 12 }}>
          <div className="row">
            {props.onBack && (
              <Button look="bare" small keys="Esc" onPress={props.onBack}>
                {w("board.visitors")}
              </Button>
            )}
            <span className="ref q">{visitor.qat_number ?? visitor.number}</span>
            {visitor.qat_number !== null && <span className="qq wide">{visitor.number}</span>}
            <span className="sp" />
            <ComplaintStatus state={visitor.state as ComplaintState} />
            <Button
              look="bare"
              small
              tail="enter"
              onPress={() => props.onOpen(visitor.number)}
              testId="board-open-file"
            >
              {w("board.openFile")}
            </Button>
          </div>
          <div className="row" style={{ margin: "2px 0 8px" }}>
            <h2 className="title">{visitor.name === null ? w("board.noName") : <Said>{visitor.name}</Said>}</h2>
          </div>
          <div className="row w" style={{ gap: 6 }}>
            {visitor.visitor_type !== null && <Chip>{names.nameOf("visitor_types", visitor.visitor_type)}</Chip>}
            {visitor.language !== null && <Chip>{names.nameOf("languages", visitor.language)}</Chip>}
            {visitor.phone !== null && <Chip icon="phone">{visitor.phone}</Chip>}
            {due !== undefined && (
              <Chip look={due - now < HOUR ? "late" : "plain"}>
                {w("board.due", { time: dateTime(due, language, now) })}
              </Chip>
            )}
          </div>
        </div>
        <div className="sect" style={{ padding: "12px 20px 8px" }}>
          <div className="row" style={{ marginBottom: 6 }}>
            <span className="h2">{w("board.timeLeft")}</span>
            <span className="sp" />
            <span className="q">{exit}</span>
          </div>
          {visitor.leaves_at === null ? (
            <p className="qq" style={{ paddingBottom: 6 }}>
              {w("board.notAsked")}
            </p>
          ) : gone ? (
            <p className="qq" style={{ paddingBottom: 6 }}>
              {w("board.gone", { at: dateTime(visitor.leaves_at, language, now) })}
            </p>
          ) : (
            <AfternoonBeam
              filed={Math.min(visitor.received_at, now)}
              due={due}
              setOut={visitor.set_out ?? undefined}
              leaves={visitor.leaves_at}
              now={now}
            />
          )}
          <div className="row" style={{ paddingTop: 4 }}>
            <FirstAction visitor={visitor} now={now} />
            <span className="sp" />
            <span className={`small cut ${visitor.owner === null ? "rust" : "q"}`} data-testid="board-owner">
              {visitor.owner === null ? w("board.nobody") : w("board.has", { name: nameOf(visitor.owner) })}
            </span>
          </div>
          {visitor.leaves_at !== null && !gone && (
            <SetOut
              key={visitor.id}
              visitor={visitor}
              now={now}
              steps={steps}
              open={props.settingOut}
              onOpen={props.onSetOut}
            />
          )}
        </div>
        <StepList visitor={visitor} file={file} now={now} names={names} steps={steps} />
        {error && !file && (
          <div style={{ padding: 20 }}>
            <Failed failure={error} />
          </div>
        )}
        {!file && !error && <Loading rows={4} />}
        {file && <Weighed file={file} names={names} />}
        {file?.narrative && (
          <Sect title={w("board.words")}>
            <p className="quote" lang={langOf(file.narrative) ?? "en-HK"} style={{ whiteSpace: "pre-wrap" }}>
              {file.narrative}
            </p>
          </Sect>
        )}
        <Contact visitor={visitor} />
        {file && <Evidence file={file} names={names} onAdd={props.onAdd} />}
      </div>
      {steps.failure && (
        <div style={{ padding: "8px 20px" }}>
          <Failed failure={steps.failure} />
        </div>
      )}
      <div className="pane-foot">
        <Button
          look="key"
          icon="pen"
          act="board.statement"
          busy={steps.busy}
          refused={done ? w("board.alreadyLogged") : undefined}
          onPress={() => void steps.log(visitor, statement)}
          testId="board-statement"
        >
          {w(statement === "statement-video" ? "board.statementVideo" : statement === BEGUN ? "board.begin" : "board.finish")}
        </Button>
        <Button act="board.evidence" icon="camera" onPress={props.onAdd} testId="board-evidence-add">
          {w("board.addEvidence")}
        </Button>
        {visitor.trader_name !== null && (
          <Button act="board.trader" className="wide" onPress={() => props.onTrader(visitor.number)} testId="board-trader">
            {trader ? w("board.sameTrader", { count: trader.complaints }) : w("board.theTrader")}
          </Button>
        )}
      </div>
    </>
  );
}
