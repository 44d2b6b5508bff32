/**
 * Keeping a view: under a name, for the officer or for the team, and as the first that a role sees. Changing one that is
 * kept uses the same form. Not the list of views: see Views.tsx.
 */
import { useState } from "react";
import { v7 } from "uuid";
import { keepView } from "../ipc/doors";
import type { Failure, Role, saved_views } from "../ipc/wire";
import { Button } from "../kit/Button";
import { Checkbox } from "../kit/Checkbox";
import { Dialog } from "../kit/Dialog";
import { Failed } from "../kit/Failed";
import { Select } from "../kit/Select";
import { TextField } from "../kit/TextField";
import { useToast } from "../kit/Toast";
import { useWords } from "../words/Words";
import { bodyOf, type Looked } from "./listState";

const ROLES: readonly Role[] = ["qat", "co", "sup", "rec", "adm"];

/** The buttons: keep the view, and keep what was changed of the one that is open. */
export function SaveView({
  looked,
  over,
  mayKeepForAll,
  onSave,
}: {
  looked: Looked;
  /** The kept view that was changed. */
  over: saved_views.Saved | undefined;
  mayKeepForAll: boolean;
  /** Opens the form of a new view. */
  onSave: () => void;
}) {
  const { w } = useWords();
  const tell = useToast();
  const mine = over !== undefined && (!over.team || mayKeepForAll);
  const keepChange = async () => {
    if (!over) return;
    const { id, name, team, role } = over;
    await keepView({ id, name, team, role, body: bodyOf(looked) });
    tell({ words: w("views.saved", { name }), undo: () => keepView({ id, name, team, role, body: over.body }) });
  };
  return (
    <>
      {mine && (
        <Button small wide onPress={() => void keepChange()} testId="view-keep-change">
          {w("views.keepChange")}
        </Button>
      )}
      <Button small wide act="complaints.saveView" onPress={onSave} testId="view-save">
        {w(mine ? "views.saveAs" : "views.save")}
      </Button>
    </>
  );
}

/** The form of a view. With `saved` it changes that one. */
export function ViewForm({
  looked,
  saved,
  mayKeepForAll,
  onClose,
  onSaved,
}: {
  looked: Looked;
  saved?: saved_views.Saved;
  mayKeepForAll: boolean;
  onClose: () => void;
  onSaved?: (id: string) => void;
}) {
  const { w } = useWords();
  const tell = useToast();
  const [id] = useState(() => saved?.id ?? v7());
  const [name, setName] = useState(saved?.name ?? "");
  const [team, setTeam] = useState(saved?.team ?? false);
  const [role, setRole] = useState<Role | null>(saved?.role ?? null);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure | undefined>();
  const keep = async () => {
    setTried(true);
    if (name.trim() === "") return;
    try {
      await keepView({ id, name: name.trim(), team, role: team ? role : null, body: saved?.body ?? bodyOf(looked) });
      tell({ words: w("views.saved", { name: name.trim() }) });
      onSaved?.(id);
      onClose();
    } catch (cause) {
      setFailure(cause as Failure);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={w(saved ? "views.renameTitle" : "views.save")}
      testId="view-form"
      acts={
        <>
          <Button onPress={onClose}>{w("kit.close")}</Button>
          <Button look="key" onPress={() => void keep()} testId="view-form-save">
            {w("views.save")}
          </Button>
        </>
      }
    >
      <div className="col" style={{ gap: 12, marginTop: 10 }}>
      <TextField
        label={w("views.name")}
        value={name}
        onChange={setName}
        onEnter={() => void keep()}
        autoFocus
        problem={tried && name.trim() === "" ? w("problem.missing") : undefined}
        testId="view-name"
      />
      <div className="col" style={{ gap: 6 }}>
        <Checkbox ticked={team} onChange={setTeam} disabled={!mayKeepForAll} testId="view-team">
          {w("views.forTeam")}
        </Checkbox>
        {!mayKeepForAll && <span className="small qq">{w("views.forTeam.who")}</span>}
        {team && (
          <Select
            label={w("views.role")}
            value={role ?? "none"}
            choices={[
              { code: "none", label: w("views.role.none") },
              ...ROLES.map((code) => ({ code, label: w(`role.${code}`) })),
            ]}
            onChange={(code) => setRole(ROLES.find((one) => one === code) ?? null)}
            testId="view-role"
          />
        )}
      </div>
      {failure && <Failed failure={failure} />}
      </div>
    </Dialog>
  );
}
