/** Traders in their frame: the list, or the file of the one that is open. */
import { TraderFile } from "../trader/TraderFile";
import { TraderList } from "../trader/TraderList";
import { useWords } from "../words/Words";
import { Frame } from "./Frame";
import { hand } from "./handed";
import { go } from "../kit/place";
import { back, openRecord, useCameFrom } from "./resultSet";
import { ResultSteps } from "./ResultSteps";
import type { ScreenProps } from "./routes";

/** The screen. */
export function TradersScreen({ given, id }: ScreenProps) {
  const { w } = useWords();
  const cameFrom = useCameFrom(id ?? "", "traders");
  if (id === undefined)
    return (
      <Frame
        {...given}
        title={w("nav.traders")}
        hints={[
          { act: "traders.filter", words: w("keys.traderFilter") },
          { act: "next", words: w("keys.next") },
          { act: "open", words: w("keys.open") },
          { act: "traders.beside", words: w("list.openBeside") },
        ]}
      >
        <TraderList onOpen={(name, among) => openRecord("trader", name, among)} onCase={(number) => go("cases", number)} />
      </Frame>
    );
  return (
    <Frame
      {...given}
      title={w("trader.name")}
      from={{ screen: cameFrom }}
      beside={<ResultSteps number={id} />}
      hints={[
        { act: "select", words: w("keys.select") },
        { act: "all", words: w("keys.all") },
        { act: "traders.consolidate", words: w("trader.handOn") },
        { act: "back", words: w("keys.back") },
      ]}
    >
      <TraderFile
        id={id}
        onOpen={(number, among) => openRecord("complaint", number, among)}
        onCase={(number) => go("cases", number)}
        onBack={() => back(id, "traders")}
        onHand={(complaints) => {
          hand(complaints);
          go("consolidation", "selected");
        }}
      />
    </Frame>
  );
}
