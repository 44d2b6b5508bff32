/**
 * Recording that the referrals of the list have left: by which way, on which day, with which list. A column of counts
 * stands before it. Complaints still being assessed become referred by it; that is the register's doing.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { useNames } from "../ipc/useNames";
import { useTelling } from "../ipc/useTelling";
import type { referral_list, referrals } from "../ipc/wire";
import { Button } from "../kit/Button";
import { DateTimeField } from "../kit/DateTimeField";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { Preview } from "../kit/Preview";
import { Select } from "../kit/Select";
import { dayOf, now, type Instant } from "../words/time";
import { useWords } from "../words/Words";
import { LANGUAGES } from "../words/language";
import { GoesTo } from "./GoesTo";

const NO_LIST = "-";

/** The button and its dialog. */
export function MarkSent({ list, lists }: { list: referral_list.List; lists: readonly referrals.Taken[] }) {
  const { w } = useWords();
  const { choices, nameOf } = useNames();
  const { data: desk } = useAsk("desk", {});
  const { give, busy, failure, forget } = useTelling();
  const [open, setOpen] = useState(false);
  const [method, setMethod] = useState<string | undefined>();
  const [on, setOn] = useState<Instant | undefined>();
  const taken = lists.filter((one) => one.agency === list.agency && one.failed === null);
  const [chosen, setChosen] = useState<string | undefined>();
  // The newest list of which nothing has left yet is the one that leaves now.
  const unsent = taken.find((one) => one.sent + one.acknowledged + one.answered + one.declined === 0);
  const withList = chosen ?? unsent?.number ?? NO_LIST;
  const waiting = list.rows.filter((row) => row.state === "approved");
  const count = waiting.length;
  const agency = nameOf("agencies", list.agency);
  const problem = (field: string) =>
    failure?.kind === "incomplete" && failure.problems.some((one) => one.field === field)
      ? w("problem.missing")
      : undefined;
  const begin = () => {
    forget();
    // The register's own day: the machine's may be another.
    setOn(desk?.now ?? now());
    setOpen(true);
  };
  const send = async () => {
    const receipt = await give(
      {
        act: "send_referrals",
        proposal: null,
        referrals: waiting.map((row) => row.referral),
        method: method ?? "",
        sent_on: on === undefined ? null : dayOf(on),
        list: withList === NO_LIST ? null : withList,
      },
      () => w("referral.sentTold", { count, agency }),
    );
    if (receipt) setOpen(false);
  };
  return (
    <>
      <Button wide onPress={begin} icon="refer" testId="mark-sent">
        {w("referral.markSent", { count })}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={w("referral.markSentTitle", { count, agency })}
        testId="mark-sent-dialog"
        acts={
          <>
            <Button onPress={() => setOpen(false)} keys="Esc">
              {w("kit.keep")}
            </Button>
            <Button look="key" busy={busy} onPress={() => void send()} testId="mark-sent-save">
              {w("referral.markSent", { count })}
            </Button>
          </>
        }
      >
        <div className="col g3" style={{ marginTop: 12 }}>
          <Preview
            total={list.rows.length}
            totalWords={w("referral.onList")}
            lines={[
              { count, words: w("referral.willBeSent") },
              { count: list.rows.length - count, words: w("referral.sentBefore") },
            ]}
          />
          <GoesTo agency={list.agency} of={LANGUAGES.find((one) => one === list.language)} />
          <Select
            label={w("field.method")}
            required
            choices={choices("referral_methods")}
            value={method}
            onChange={setMethod}
            problem={method === undefined ? problem("method") : undefined}
            testId="send-method"
          />
          <DateTimeField label={w("field.sent_on")} dayOnly value={on} onChange={setOn} testId="send-on" />
          <Select
            label={w("referral.withList")}
            choices={[
              ...taken.map((one) => ({ code: one.number, label: one.number })),
              { code: NO_LIST, label: w("referral.noList") },
            ]}
            value={withList}
            onChange={setChosen}
            testId="send-list"
          />
          <Failed failure={failure} />
        </div>
      </Dialog>
    </>
  );
}
