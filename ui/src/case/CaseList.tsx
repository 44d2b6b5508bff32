/**
 * The list of cases, the newest first, with filters by stage, officer, section and words. Not one case's file: CaseFile.
 */
import { TakeList } from "../acts/TakeList";
import type { Among } from "../ipc/among";
import { useNames } from "../ipc/useNames";
import { useOfficerList } from "../ipc/useOfficerList";
import { useOfficers } from "../ipc/useOfficers";
import { usePaged } from "../ipc/usePaged";
import type { cases } from "../ipc/wire";
import { AskedTable } from "../kit/AskedTable";
import { Combobox } from "../kit/Combobox";
import { Empty } from "../kit/Empty";
import { keep, useKept } from "../kit/kept";
import { OpenBeside } from "../kit/OpenBeside";
import { SectionTag } from "../kit/SectionTag";
import { Seg } from "../kit/Seg";
import { Select } from "../kit/Select";
import { SplitPanes } from "../kit/SplitPanes";
import { CaseStatus, type CaseStage } from "../kit/Status";
import type { Column } from "../kit/Table";
import { useOnePane } from "../kit/useOnePane";
import { TextField } from "../kit/TextField";
import { useActs } from "../kit/useActs";
import { count, date } from "../words/format";
import { Said } from "../words/Said";
import { useWords } from "../words/Words";
import { ofCents } from "./CaseHead";
import { caseReading } from "./CaseReading";

const STAGES = {
  open: ["open"],
  outcome: ["prosecution", "undertaking", "warning"],
  done: ["concluded", "merged", "not-pursued"],
  all: [],
} as const;
type Which = keyof typeof STAGES;
/** The columns that stand where a case is read beside the list; the rest is read there. */
const BESIDE = new Set(["number", "stage", "trader", "members", "limit"]);

/** The list. */
export function CaseList({ onCase }: { onCase: (number: string, among: Among) => void }) {
  const { w } = useWords();
  const { choices } = useNames();
  const officers = useOfficerList();
  const [which, setWhich] = useKept<Which>("cases.which", "open", { fits: (value) => Object.hasOwn(STAGES, String(value)) });
  const [officer, setOfficer] = useKept("cases.officer", "");
  const [section, setSection] = useKept<string | undefined>("cases.section", undefined);
  const [text, setText] = useKept("cases.text", "", { spoken: true });
  const [cursor, setCursor] = useKept("cases.cursor", 0);
  const filter: cases.Filter = {
    stage: [...STAGES[which]],
    officer: officer === "" ? null : officer,
    text: text.trim() === "" ? null : text.trim(),
    section: section ?? null,
  };
  const pages = usePaged("cases", filter, {
    after: (mark: number | null): cases.Params => ({ filter, after: mark, limit: 100 }),
    rows: (page) => page.rows,
    next: (page) => page.next,
    total: (page) => page.total,
  });
  const columns = useColumns();
  const [beside, setBeside] = useKept("cases.beside", false);
  useActs([{ id: "cases.beside", run: () => setBeside(!beside) }]);
  const open = (index: number) => {
    const row = pages.rowAt(index);
    if (row) onCase(row.number, pages.among(index, (one) => ({ kind: "case", number: one.number }), (at) => keep("cases.cursor", at)));
  };
  const main = (
    <>
      <div className="tools">
        <Seg
          label={w("caseList.which")}
          tabs
          value={which}
          onChange={setWhich}
          parts={(Object.keys(STAGES) as Which[]).map((value) => ({
            value,
            label: w(`caseList.${value}`),
            ...(value === which && pages.first !== undefined ? { count: pages.total } : {}),
          }))}
        />
        <span className="sp" />
        <div className="bare-label case-field">
          <TextField
            label={w("caseList.text")}
            placeholder={w("caseList.text")}
            value={text}
            onChange={setText}
            testId="case-filter-text"
          />
        </div>
        <div className="bare-label case-field">
          <Combobox
            label={w("field.section")}
            placeholder={w("caseList.anySection")}
            choices={choices("offences")}
            value={section}
            onChange={setSection}
            showCodes
          />
        </div>
        <div className="bare-label case-field">
          <Select
            label={w("caseFile.officer")}
            choices={[
              { code: "", label: w("caseList.anyOfficer") },
              { code: "me", label: w("caseList.mine") },
              ...officers.choices(["co"]),
            ]}
            value={officer}
            onChange={setOfficer}
          />
        </div>
      </div>
      <AskedTable
        of={pages}
        label={w("nav.cases")}
        columns={beside ? columns.filter(({ id }) => BESIDE.has(id)) : columns}
        keyOf={(row) => row.id}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={open}
        empty={
          <Empty icon="folder" title={w("caseList.none")}>
            {w("caseList.noneWhy")}
          </Empty>
        }
        keeps="cases"
        testId="case-list"
      />
      <div className="pane-foot">
        <span className="m nw" data-testid="case-total">
          {w("caseList.total", { count: pages.total })}
        </span>
        <span className="sp" />
        <TakeList list={{ what: "cases", name: w("nav.cases"), params: { filter }, columns: columns.map(({ id }) => id), total: pages.total }} />
        {!beside && pages.total > 0 && <OpenBeside act="cases.beside" onPress={() => setBeside(true)} />}
      </div>
    </>
  );
  return (
    <div className="list-panes">
      <SplitPanes
        name="cases"
        open={beside ? "beside" : "cases"}
        panes={[
          { id: "cases", label: w("nav.cases"), content: main },
          ...(beside
            ? [caseReading(w, { name: pages.rowAt(cursor)?.number, onOpen: () => open(cursor), onClose: () => setBeside(false) })]
            : []),
        ]}
      />
    </div>
  );
}

function useColumns(): Column<cases.Line>[] {
  const { w, language } = useWords();
  const { nameOf } = useNames();
  const officer = useOfficers();
  // One pane is too narrow for all: what is left out there stands in the file's head.
  const one = useOnePane();
  const all: Column<cases.Line>[] = [
    {
      id: "number",
      head: w("consolidation.no"),
      width: "132px",
      cell: (row) => (
        <span className="ref" data-testid="case-row">
          {row.number}
        </span>
      ),
    },
    {
      id: "stage",
      head: w("caseList.stage"),
      width: "150px",
      cell: (row) => <CaseStatus stage={row.stage as CaseStage} />,
    },
    {
      id: "trader",
      head: w("field.trader"),
      width: "minmax(108px,1fr)",
      cell: (row) => (
        <span className="cut" title={row.trader}>
          <Said>{row.trader}</Said>
        </span>
      ),
    },
    {
      id: "section",
      head: w("field.section"),
      width: "88px",
      wide: true,
      cell: (row) => (
        <span title={nameOf("offences", row.section)}>
          <SectionTag section={row.section} />
        </span>
      ),
    },
    { id: "officer", head: w("caseFile.officer"), width: "122px", wide: true, cell: (row) => officer(row.officer) },
    {
      id: "opened",
      head: w("caseList.opened"),
      width: "116px",
      cell: (row) => <span className="qq">{date(row.opened_at, language)}</span>,
    },
    { id: "members", head: w("caseFile.complaints"), width: "84px", num: true, cell: (row) => count(row.members) },
    { id: "paid", head: w("caseFile.paid"), width: "112px", num: true, cell: (row) => ofCents(row.paid_cents) },
    {
      id: "limit",
      head: w("caseList.limit"),
      width: one ? "minmax(150px,190px)" : "196px",
      num: true,
      cell: (row) =>
        row.limit_on === null ? (
          <span className="qq">–</span>
        ) : (
          <span className={row.warning === null ? "" : row.warning <= 30 ? "red" : "rust"}>
            {date(row.limit_on, language)}
            {row.warning !== null && row.days_left !== null && ` · ${w("beam.daysShort", { days: row.days_left })}`}
          </span>
        ),
    },
  ];
  return one ? all.filter(({ id }) => id !== "opened" && id !== "paid") : all;
}
