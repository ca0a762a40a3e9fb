import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { usePane } from "./context";
import { isRemembered, remember } from "./remembered";
import { useShared } from "./styles";

const KEY = "pii.pane.guide-seen";

export function firstRunSeen(): boolean {
  return isRemembered(KEY);
}

export function forgetFirstRun(): void {
  remember(KEY, false);
}

const useStyles = makeStyles({
  card: {
    margin: "12px 16px 0",
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: { margin: "0 0 8px" },
});

interface FirstRunProps {
  readonly onDone: () => void;
  readonly onSample?: (() => void) | undefined;
}

/** Three cards for the first time; never again once skipped or read. */
export function FirstRun({ onDone, onSample }: FirstRunProps): ReactElement | null {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [index, setIndex] = useState(0);
  const { cards, label, position, next, skip, start, sample } = text.firstRun;
  const card = cards[index];
  const done = (): void => {
    remember(KEY, true);
    onDone();
  };
  if (!card) return null;
  const last = index === cards.length - 1;
  return (
    <section className={styles.card} aria-label={label}>
      <h2 className={styles.title}>{card.title}</h2>
      <p className={styles.body}>{card.body}</p>
      <div className={shared.line}>
        <Button size="small" onClick={last ? done : () => setIndex(index + 1)}>
          {last ? start : next}
        </Button>
        {last && onSample && (
          <Button
            size="small"
            onClick={() => {
              done();
              onSample();
            }}
          >
            {sample}
          </Button>
        )}
        {!last && (
          <Button size="small" appearance="subtle" onClick={done}>
            {skip}
          </Button>
        )}
        <span className={shared.grow} />
        <span className={shared.small}>{position(index + 1, cards.length)}</span>
      </div>
    </section>
  );
}
