import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Judgement } from "../../app";
import type { ScoreView } from "../../app/scores";
import { yearOnYear, type YearPair } from "../../core/score";
import { usePane } from "../context";
import { useShared } from "../styles";
import type { Language } from "../text";
import { shortText } from "../words";
import { LeafRow } from "./LeafRow";
import { Section } from "./Section";
import { gainNumber, nodeName, scoreNumber, scoresText, shownCode } from "./words";

const useStyles = makeStyles({
  under: { padding: "0 16px 8px 40px" },
  node: { display: "flex", gap: "8px", padding: "4px 16px 4px 40px" },
  end: { flexShrink: 0, whiteSpace: "nowrap" },
  refused: { padding: "8px 16px 4px 40px" },
});

interface YearsProps {
  readonly judgement: Judgement;
  readonly view: ScoreView;
}

/** This year against last year's column, over the same indicators; what may not be compared is said with its reason. */
export function Years({ judgement, view }: YearsProps): ReactElement {
  const { language } = usePane();
  const text = scoresText(language);
  const styles = useStyles();
  const shared = useShared();
  const { nodes, pairs, compared } = useMemo(() => yearOnYear(judgement, view.inputs), [judgement, view.inputs]);
  const refused = pairs.filter((pair) => pair.refused !== null);
  const { year } = judgement.profile;
  const help = nodes.length === 0 ? text.noYears : text.yearsHelp(compared);
  return (
    <Section title={text.years(year, year - 1)} help={help}>
      <ul className={shared.list}>
        {nodes.map(({ node, value, previous }) => (
          <li key={node.code} className={styles.node}>
            <span className={mergeClasses(shared.grow, shared.whole)}>
              {shownCode(node.code)} {nodeName(view.scores.framework, node.code, language)}{" "}
            </span>
            <span className={mergeClasses(styles.end, shared.number)}>
              {scoreNumber(previous, language)} → {scoreNumber(value, language)} ({gainNumber(value - previous, language)})
            </span>
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <>
          <div className={mergeClasses(styles.refused, shared.small)}>{text.refused(refused.length)}</div>
          <ul className={shared.list}>
            {refused.map((pair) => (
              <LeafRow key={pair.input.code} view={view} code={pair.input.code} end="" lines={[refusalWords(pair, language)]} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function refusalWords({ refused }: YearPair, language: Language): string {
  const text = scoresText(language);
  if (refused === null) return "";
  if (refused.why === "redefined") return text.redefined(shortText(refused.note, 80));
  const [now, then] = [shortText(refused.now, 60), shortText(refused.then, 60)];
  return refused.why === "renamed" ? text.renamed(now, then) : text.otherUnit(now, then);
}
