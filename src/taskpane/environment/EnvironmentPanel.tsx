import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { usePane } from "../context";
import { useShared } from "../styles";
import type { EnvironmentFacts } from "./facts";
import { asPlainText, factLines, offLines } from "./lines";
import type { EnvironmentText } from "./text";
import { environmentText } from "./words";

const useStyles = makeStyles({
  panel: { display: "grid", gap: "8px", maxHeight: "50vh", overflowY: "auto" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "0 12px", margin: 0 },
  list: { margin: 0, paddingLeft: "20px" },
  byHand: { width: "100%", boxSizing: "border-box", minHeight: "96px", font: "inherit" },
});

/** What the pane runs in: for whoever is asked why something does not work. */
export function EnvironmentPanel({ read }: { readonly read: () => Promise<EnvironmentFacts> }): ReactElement {
  const text = environmentText(usePane().language);
  const styles = useStyles();
  const shared = useShared();
  const [facts, setFacts] = useState<EnvironmentFacts | null>(null);
  useEffect(() => {
    let isShown = true;
    void read().then((found) => {
      if (isShown) setFacts(found);
    });
    return () => {
      isShown = false;
    };
  }, [read]);
  return (
    <section className={styles.panel} aria-label={text.title}>
      <h2 className={styles.title}>{text.title}</h2>
      {facts === null ? <div role="status">{text.reading}</div> : <Facts facts={facts} text={text} />}
      <div className={shared.small}>
        <a href="?do=conformance">{text.conformance}</a>. {text.conformanceWhat}
      </div>
    </section>
  );
}

interface FactsProps {
  readonly facts: EnvironmentFacts;
  readonly text: EnvironmentText;
}

function Facts({ facts, text }: FactsProps): ReactElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <dl className={`${styles.facts} ${shared.small}`}>
        {factLines(facts, text).map(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name} value`} className={shared.fact}>
            {value}
          </dd>,
        ])}
      </dl>
      <div className={shared.small}>
        <strong>{text.off}</strong>
        <ul className={styles.list}>
          {offLines(facts, text).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <Copy plain={asPlainText(facts, text)} text={text} />
    </>
  );
}

/** Where the web view forbids the clipboard the text is shown to be copied by hand. */
function Copy({ plain, text }: { readonly plain: string; readonly text: EnvironmentText }): ReactElement {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<"copied" | "by-hand" | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(plain);
      setOutcome("copied");
    } catch {
      setOutcome("by-hand");
    }
  };
  return (
    <div>
      <Button size="small" onClick={() => void copy()}>
        {text.copy}
      </Button>
      <span role="status">{outcome === "copied" ? ` ${text.copied}` : outcome === "by-hand" ? ` ${text.copyByHand}` : ""}</span>
      {outcome === "by-hand" && (
        <textarea className={styles.byHand} readOnly aria-label={text.title} value={plain} onFocus={(event) => event.target.select()} />
      )}
    </div>
  );
}
