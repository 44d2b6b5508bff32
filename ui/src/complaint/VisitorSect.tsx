/**
 * Who complained, masked. "Show" is an act: it is entered in the journal first, and what is shown is asked for by it.
 * What is shown goes when the file is left.
 */
import { useState } from "react";
import { useAsk } from "../ipc/useAsk";
import { usePerform } from "../ipc/usePerform";
import { Button, IconButton } from "../kit/Button";
import { Facts } from "../kit/Facts";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import type { AmendGroup } from "./amended";
import { PeopleList } from "./PeopleList";
import { valueOf, type File, type Reading } from "./values";

/** The section with the visitor's words below it. */
export function VisitorSect({
  file,
  reading,
  onAmend,
}: {
  file: File;
  reading: Reading;
  onAmend?: (group: AmendGroup) => void;
}) {
  const { w } = useWords();
  const { give, busy, failure } = usePerform();
  const [act, setAct] = useState<string | undefined>();
  const { data: shown } = useAsk("particulars", { act: act ?? "" }, { off: act === undefined });
  const open = act !== undefined ? shown : undefined;
  const read = (field: keyof File) => valueOf(field, file[field], reading);
  const may = file.can.find((can) => can.act === "show_particulars")?.allowed ?? false;
  const show = async () => {
    const receipt = await give({ act: "show_particulars", complaint: file.id });
    if (receipt) setAct(receipt.act);
  };
  const masked = [file.complainant_phone, file.complainant_email, file.complainant_wechat].filter(Boolean);
  const reach = open ? [open.phone, open.email, open.wechat].filter(Boolean) : masked;
  const name = open ? open.name : file.complainant_name;
  const document = open ? open.document_number : file.document_number;
  const hides = file.complainant_name !== null || masked.length > 0 || file.document_number !== null || file.people.length > 0;
  return (
    <Sect
      last
      title={w(file.visitor === false ? "cfile.complainant" : "cfile.visitor")}
      aside={onAmend && <IconButton name={w("cfile.amendVisitor")} icon="pen" onPress={() => onAmend("visitor")} testId="amend-visitor" />}
    >
      <Facts
        label={84}
        of={[
          {
            label: w("cfile.name"),
            value: file.anonymous ? w("field.anonymous") : name !== null && name !== undefined && <Said>{name}</Said>,
          },
          { label: w("cfile.type"), value: read("visitor_type") },
          {
            label: w("cfile.document"),
            value: (file.document_type !== null || document !== null) && (
              <>
                {read("document_type")} {document}
              </>
            ),
          },
          {
            label: w("cfile.contact"),
            value: reach.length > 0 && (
              <span className="col">
                {reach.map((one) => (
                  <span key={one}>{one}</span>
                ))}
              </span>
            ),
          },
          { label: w("field.language"), value: read("language") },
          { label: w("cfile.exit"), value: [read("leaves_at"), read("control_point"), file.leaves_by].filter(Boolean).join(" · ") },
          {
            label: w("cfile.consent"),
            value:
              file.consent_refer === null ? (
                <span className="rust m">{w("cfile.notAsked")}</span>
              ) : (
                <span className={file.consent_refer ? "" : "rust m"}>{w(file.consent_refer ? "acts.yes" : "acts.no")}</span>
              ),
          },
          { label: w("field.channel"), value: read("channel") },
        ].map((fact) => ({ ...fact, value: fact.value === false ? undefined : fact.value }))}
      />
      {hides && (
        <div className="row" style={{ marginTop: 10 }}>
          {open ? (
            <Button small icon="hidden" onPress={() => setAct(undefined)} testId="hide-particulars">
              {w("cfile.hide")}
            </Button>
          ) : (
            <Button
              small
              icon="seen"
              busy={busy}
              refused={may ? undefined : w("cfile.mayNotShow")}
              onPress={() => void show()}
              testId="show-particulars"
            >
              {w("cfile.show")}
            </Button>
          )}
          <span className="small qq">{w("cfile.showIsEntered")}</span>
        </div>
      )}
      <Failed failure={failure} />
      <PeopleList file={file} reading={reading} shown={open} />
      <h2 className="b row" style={{ margin: "18px 0 8px" }}>
        {w("cfile.words")}
        <span className="sp" />
        {onAmend && <IconButton name={w("cfile.amendWords")} icon="pen" onPress={() => onAmend("words")} testId="amend-words" />}
      </h2>
      {file.narrative === null || file.narrative === "" ? (
        <p className="qq">{w("kit.notGiven")}</p>
      ) : (
        <p className="quote">
          <Said>{file.narrative}</Said>
        </p>
      )}
      {file.language !== null && (
        <p className="small qq" style={{ marginTop: 8 }}>
          {w("cfile.takenIn", { language: read("language") ?? file.language })}
        </p>
      )}
    </Sect>
  );
}
