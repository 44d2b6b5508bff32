/**
 * The gallery of states, chips, notes and small beams, after picture 10.
 */
import { type ReactNode } from "react";
import { Button } from "../kit/Button";
import { Chip } from "../kit/Chip";
import { Failed } from "../kit/Failed";
import { FactorBeam } from "../kit/FactorBeam";
import { LeavesBeam } from "../kit/LeavesBeam";
import { Likeness } from "../kit/Likeness";
import { Note } from "../kit/Note";
import { SectionTag } from "../kit/SectionTag";
import { CaseStatus, ComplaintStatus, type CaseStage, type ComplaintState } from "../kit/Status";
import { VerifyMark } from "../kit/VerifyMark";
import { HOUR } from "../words/time";

const COMPLAINT: ComplaintState[] = ["received", "assessing", "awaiting", "consolidated", "referred", "closed", "void"];
const CASE: CaseStage[] = [
  "opened",
  "investigating",
  "advice",
  "prosecution",
  "undertaking",
  "not-pursued",
  "suspended",
  "concluded",
];

/** A part of the page under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="sect" style={{ border: 0, padding: "0 0 18px" }}>
      <h2 style={{ marginBottom: 8 }}>{title}</h2>
      {children}
    </section>
  );
}

/** The middle column: states, chips, notes, beams. */
export function KitStates() {
  const three = { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: "7px 12px" };
  return (
    <div>
      <Part title="Complaint and case states">
        <div style={three}>
          {COMPLAINT.map((state) => (
            <ComplaintStatus key={state} state={state} />
          ))}
        </div>
        <hr style={{ margin: "10px 0" }} />
        <div style={three}>
          {CASE.map((stage) => (
            <CaseStatus key={stage} stage={stage} />
          ))}
        </div>
      </Part>
      <Part title="Chips">
        <div className="row w" style={{ gap: 6 }}>
          <Chip>same premises 14</Chip>
          <Chip look="brass">same web address 731</Chip>
          <Chip look="line">+1</Chip>
          <Chip look="late">Urgent, due 15:10</Chip>
          <Chip look="care">no payment date</Chip>
          <Chip look="agrees" icon="tick">
            agrees
          </Chip>
          <Chip look="sent">returned</Chip>
          <SectionTag section="13I" name="Wrongly accepting payment" verify />
          <VerifyMark />
        </div>
      </Part>
      <Part title="Notices">
        <div className="col g2">
          <Failed failure={{ kind: "refused", code: "closure.same-officer", about: [] }} />
          <Note look="care" act={<Button small>See changes</Button>}>
            Changed by Insp. Lui at 14:30. Your words are kept.
          </Note>
          <Note look="news">118 new complaints since you looked.</Note>
          <Failed failure={{ kind: "fault", reference: "F-7Q2K" }} />
        </div>
      </Part>
      <Part title="The beam">
        <div className="col g2">
          <LeavesBeam left={3.8 * HOUR} width={200} />
          <FactorBeam value="13.2277" width={200} />
          <div className="row" style={{ gap: 16 }}>
            <Likeness marks={15} />
            <Likeness marks={12} />
            <Likeness marks={6} />
          </div>
        </div>
      </Part>
    </div>
  );
}
