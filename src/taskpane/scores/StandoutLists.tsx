import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScoreView } from "../../app/scores";
import { standoutsOf, type Standout } from "../../core/score";
import { usePane } from "../context";
import { useShared } from "../styles";
import { LeafRow } from "./LeafRow";
import { Section } from "./Section";
import { scoreNumber, scoresText } from "./words";

const useStyles = makeStyles({ under: { padding: "0 16px 8px 40px" } });

/** The indicators that are best and worst. */
export function StandoutLists({ view }: { readonly view: ScoreView }): ReactElement {
  const { language } = usePane();
  const text = scoresText(language);
  const styles = useStyles();
  const shared = useShared();
  const { strengths, weaknesses } = standoutsOf(view.scores, view.unit, (code) => beyond(view, code));
  const list = (leaves: readonly Standout[]): ReactElement => (
    <ul className={shared.list}>
      {leaves.map(({ code, score, rank }) => (
        <LeafRow
          key={code}
          view={view}
          code={code}
          end={score === null ? "–" : scoreNumber(score, language)}
          lines={rank === null ? [] : [text.rank(rank, view.scores.units.length)]}
        />
      ))}
    </ul>
  );
  return (
    <>
      <Section title={text.weaknesses} count={weaknesses.length}>
        {weaknesses.length === 0 ? <div className={styles.under}>{text.noWeaknesses}</div> : list(weaknesses)}
      </Section>
      <Section title={text.strengths} count={strengths.length}>
        {list(strengths)}
      </Section>
    </>
  );
}

/** How far a target is exceeded, as a share of it: orders what has 100 already. */
function beyond({ inputs }: ScoreView, code: string): number {
  const { value = null, goal = null } = inputs.inputs.get(code) ?? {};
  if (value === null || goal === null || goal.number === 0) return 0;
  const share = value.number / goal.number - 1;
  return goal.from === "below" ? share : -share;
}
