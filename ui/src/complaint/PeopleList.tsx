/**
 * The people besides the complainant in a complaint's file: role, and masked what they are known by, until it is shown.
 */
import { useState } from "react";
import { PersonDialog, StrikeDialog } from "../acts/PeopleDialogs";
import type { particulars } from "../ipc/wire";
import { Button, IconButton } from "../kit/Button";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import type { File, Reading } from "./values";

/** The list. `shown` is what the act of showing gave, while it stands. */
export function PeopleList(props: { file: File; reading: Reading; shown: particulars.View | undefined }) {
  const { file, reading, shown } = props;
  const { w } = useWords();
  const [begun, setBegun] = useState<{ strike?: string } | undefined>();
  const may = file.can.find((can) => can.act === "name_people")?.allowed ?? false;
  const close = () => setBegun(undefined);
  return (
    <>
      <h2 className="b row" style={{ margin: "18px 0 6px" }}>
        {w("people.title")}
        <span className="sp" />
        {may && <IconButton name={w("people.addOne")} icon="plus" onPress={() => setBegun({})} testId="add-person" />}
      </h2>
      {file.people.length === 0 ? (
        <p className="qq">{w("kit.notGiven")}</p>
      ) : (
        <ul className="col g2" data-testid="people">
          {file.people.map((one) => {
            const full = shown?.people.find((other) => other.id === one.id) ?? one;
            const reach = [full.phone, full.email, full.wechat].filter(Boolean).join(" · ");
            return (
              <li key={one.id} className="row" style={{ alignItems: "flex-start" }} data-testid="person">
                <span className="qq" style={{ width: 84, flex: "none" }}>
                  {reading.r.name("person_roles", one.role)}
                </span>
                <span className="col" style={{ flex: 1, minWidth: 0 }}>
                  {full.name !== null && <Said>{full.name}</Said>}
                  {reach !== "" && <span className="q">{reach}</span>}
                </span>
                {may && (
                  <Button small look="bare" onPress={() => setBegun({ strike: one.id })}>
                    {w("people.strike")}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {begun && begun.strike === undefined && <PersonDialog complaint={file.id} onClose={close} />}
      {begun?.strike !== undefined && <StrikeDialog complaint={file.id} person={begun.strike} onClose={close} />}
    </>
  );
}
