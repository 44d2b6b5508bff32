/**
 * How a query is written: the fields and flags by their names in the officer's language, as the register knows them.
 */
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useAsk } from "../ipc/useAsk";
import { Icon } from "../kit/Icon";
import { useWords } from "../words/Words";
import { nameOf } from "./partWords";

/** The sign in the box, and what it opens. */
export function QueryHelp() {
  const words = useWords();
  const { w } = words;
  return (
    <DialogTrigger>
      <AriaButton className="ib" aria-label={w("query.help")} data-testid="query-help">
        <Icon name="news" />
      </AriaButton>
      <Popover className="pop" placement="bottom end" offset={6}>
        <Dialog className="cf-help" aria-label={w("query.help")}>
          <Text />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Text() {
  const words = useWords();
  const { w, language } = words;
  const { data } = useAsk("query", { text: "", count: false, fields: true });
  const comma = language === "en" ? ", " : "、";
  return (
    <>
      <p>{w("query.help.text")}</p>
      <h3>{w("query.help.days")}</h3>
      <p className="mono">2023 · 2023-06 · 15/6/2023 · &gt;=2023-06 · 2023-06..2023-08 · &lt;2h · &gt;7d · &gt;5000 · 1000..5000</p>
      <h3>{w("query.help.fields")}</h3>
      <p>{(data?.fields ?? []).map((field) => nameOf(words, "field", field.code)).join(comma)}</p>
      <h3>{w("query.help.flags")}</h3>
      <p>{(data?.flags ?? []).map((flag) => nameOf(words, "flag", flag)).join(comma)}</p>
    </>
  );
}
