/**
 * What this is: its version, the format of its books, the registry that is open, and whose work it stands on.
 */
import { useAsk } from "../ipc/useAsk";
import { Facts } from "../kit/Facts";
import { Failed } from "../kit/Failed";
import { Sect } from "../kit/Sect";
import { count, dateTime } from "../words/format";
import { useWords } from "../words/Words";
import { LICENCES } from "./licences";

/** The section. */
export function About() {
  const { w, language } = useWords();
  const { data, error } = useAsk("office", {});
  return (
    <>
      <div className="settings-head">
        <h2>
          <span lang="en-HK">Steelyard</span> {language === "zh-Hans" ? "司马秤" : "司馬秤"}
        </h2>
        {data?.demonstration === true && <span className="demonstration">{w("app.demonstration")}</span>}
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={w("about.licences")}>
        <div className="settings-page">
          <Sect>
            {error && <Failed failure={error} />}
            {data && (
              <Facts
                label={168}
                of={[
                  { label: w("about.version"), value: <span data-testid="version">{data.version}</span> },
                  { label: w("about.format"), value: String(data.format) },
                  { label: w("about.registry"), value: <span className="mono">{data.registry}</span> },
                  { label: w("about.opened"), value: dateTime(data.opened_at, language) },
                  { label: w("about.entries"), value: count(data.entries) },
                ]}
              />
            )}
            <p className="q" style={{ marginTop: 12 }}>
              {w("about.own")}
            </p>
          </Sect>
          <Sect title={w("about.licences")} last>
            <table className="licences small" data-testid="licences">
              <thead>
                <tr>
                  <th scope="col">{w("about.library")}</th>
                  <th scope="col">{w("about.licence")}</th>
                  <th scope="col">{w("about.for")}</th>
                </tr>
              </thead>
              <tbody>
                {LICENCES.map((one) => (
                  <tr key={one.name}>
                    <td lang="en">{one.name}</td>
                    <td lang="en">{one.licence}</td>
                    <td>{w(`about.${one.part}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Sect>
        </div>
      </div>
    </>
  );
}
