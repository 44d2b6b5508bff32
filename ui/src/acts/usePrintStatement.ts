/**
 * Writes a signed statement as a paper: the shell asks where to, seals it, then writes. Not the words of the paper, which
 * are the register's.
 */
import { useRef, useState } from "react";
import { mintActId, printStatement } from "../ipc/doors";
import { asFailure } from "../ipc/failure";
import type { Copying } from "./useSaveCopy";

/** The hook, for one statement. */
export function usePrintStatement(complaint: string, statement: string, title: string): Copying {
  const [state, setState] = useState<Omit<Copying, "take">>({ busy: false });
  const asking = useRef(false);
  const take = async () => {
    if (asking.current) return;
    asking.current = true;
    setState({ busy: true });
    try {
      const paper = await printStatement(mintActId(), complaint, statement, title);
      setState(paper === null ? { busy: false } : { busy: false, saved: paper.sha256 });
    } catch (thrown) {
      setState({ busy: false, failure: asFailure(thrown) });
    } finally {
      asking.current = false;
    }
  };
  return { ...state, take };
}
