/**
 * The settings: a list of sections and the one that is open. Each section says to whom it applies and who may change
 * it. Its frame is the screen's.
 */
import type { ReactNode } from "react";
import { useKeys } from "../kit/keys";
import { useActs } from "../kit/useActs";
import { Sect } from "../kit/Sect";
import { SplitPanes } from "../kit/SplitPanes";
import { useOnePane } from "../kit/useOnePane";
import { Button } from "../kit/Button";
import { useWords } from "../words/Words";
import { About } from "./About";
import { Account } from "./Account";
import { Agencies } from "./Agencies";
import { DeskSettings } from "./DeskSettings";
import { Holidays } from "./Holidays";
import { Letters } from "./Letters";
import { Officers } from "./Officers";
import { ReferenceData } from "./ReferenceData";
import { Reminders } from "./Reminders";
import { OFFICE, OWN, SECTIONS, type Section } from "./sections";
import type { Me } from "./me";
import "./settings.css";

/** The panes. `keys` is the section of keys, which belongs to another folder. */
export function Settings(props: {
  me: Me;
  at: Section;
  /** No section was named: with one pane at a time the list is seen first. */
  listFirst?: boolean;
  onSection: (section: Section | undefined) => void;
  keys?: ReactNode;
}) {
  const { w } = useWords();
  const { me, at, onSection } = props;
  const one = useOnePane();
  const here = SECTIONS.filter((section) => section !== "keys" || props.keys !== undefined);
  const step = (by: 1 | -1) => () => {
    const next = here[here.indexOf(at) + by];
    if (next) onSection(next);
  };
  useActs([
    { id: "settings.earlier", run: step(-1) },
    { id: "settings.later", run: step(1) },
  ]);
  useKeys({ Escape: () => (one ? onSection(undefined) : false) });
  const link = (section: Section) => (
    <button
      key={section}
      type="button"
      className="section-link"
      aria-current={section === at ? "page" : undefined}
      data-testid={`settings-${section}`}
      onClick={() => onSection(section)}
    >
      {w(`settings.${section}`)}
    </button>
  );
  const shown: Record<Section, () => ReactNode> = {
    officers: () => <Officers me={me} />,
    holidays: () => <Holidays me={me} />,
    reminders: () => <Reminders me={me} />,
    agencies: () => <Agencies me={me} />,
    reference: () => <ReferenceData />,
    letters: () => <Letters />,
    account: () => <Account />,
    desk: () => <DeskSettings />,
    keys: () => (
      <>
        <div className="settings-head">
          <h2>{w("settings.keys")}</h2>
        </div>
        <div className="scroll">
          <div className="settings-page">
            <Sect last>{props.keys}</Sect>
          </div>
        </div>
      </>
    ),
    about: () => <About />,
  };
  return (
    <SplitPanes
      name="settings"
      open={props.listFirst === true ? "sections" : "section"}
      panes={[
        {
          id: "sections",
          label: w("settings.sections"),
          width: 232,
          narrow: 196,
          content: (
            <nav className="scroll sections" aria-label={w("settings.sections")}>
              <h2 className="cap">{w("settings.office")}</h2>
              {OFFICE.map(link)}
              <h2 className="cap">{w("settings.own")}</h2>
              {OWN.filter((section) => here.includes(section)).map(link)}
            </nav>
          ),
        },
        {
          id: "section",
          label: w(`settings.${at}`),
          content: (
            <>
              {one && (
                <div className="tools">
                  <Button look="bare" small keys="Esc" onPress={() => onSection(undefined)}>
                    {w("settings.sections")}
                  </Button>
                </div>
              )}
              {shown[at]()}
            </>
          ),
        },
      ]}
    />
  );
}
