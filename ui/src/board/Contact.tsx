/**
 * How the visitor can be reached after departure, masked, and whether they agreed. Without a way and without consent
 * nothing can be done once they have left, so what is lacking is said in rust.
 */
import { Facts } from "../kit/Facts";
import { Icon } from "../kit/Icon";
import { Sect } from "../kit/Sect";
import { isWordKey, useWords } from "../words/Words";
import type { Visitor } from "./rows";

/** The section. */
export function Contact({ visitor }: { visitor: Visitor }) {
  const { w } = useWords();
  const plain = w as (key: string) => string;
  const kind = (code: string) => {
    const key = `board.contact.${code}`;
    return isWordKey(key) ? plain(key) : code;
  };
  const [look, icon, words] =
    visitor.consent === true
      ? (["green", "tick", w("board.consent.yes")] as const)
      : visitor.consent === false
        ? (["q", "no", w("board.consent.no")] as const)
        : (["rust", "dash", w("board.consent.none")] as const);
  return (
    <Sect title={w("board.contact")}>
      {visitor.contacts.length === 0 && <p className="rust">{w("board.contact.none")}</p>}
      <div data-testid="board-contact">
        <Facts
          label={92}
          gap={2}
          of={[
            ...visitor.contacts.map((one) => ({
              label: kind(one.kind),
              value: <span className="nw">{one.masked}</span>,
            })),
            {
              label: w("board.consent"),
              value: (
                <span className={`row ${look}`} style={{ gap: 5 }}>
                  <Icon name={icon} size="small" />
                  {words}
                </span>
              ),
            },
          ]}
        />
      </div>
    </Sect>
  );
}
