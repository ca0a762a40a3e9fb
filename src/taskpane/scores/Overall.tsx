import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Judgement } from "../../app";
import { wayChoices, type ScoreView, type WayChoice } from "../../app/scores";
import { assumedSentences, wayLabel } from "../../core/score";
import { usePane } from "../context";
import { useShared } from "../styles";
import type { TreeNode } from "./view";
import { CoverageBar } from "./CoverageBar";
import { reasonWords, scoresText, scoreWords } from "./words";

const useStyles = makeStyles({
  overall: { display: "grid", gap: "8px", padding: "12px 16px" },
  label: { fontWeight: tokens.fontWeightSemibold },
  figure: { display: "flex", alignItems: "baseline", gap: "4px" },
  score: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  words: { fontWeight: tokens.fontWeightSemibold },
});

interface OverallProps {
  readonly judgement: Judgement;
  readonly view: ScoreView;
  readonly tree: readonly TreeNode[];
  readonly onWay: (key: string) => void;
}

/** What the numbers below are and are not, the score of the whole, and what it rests on. */
export function Overall({ judgement, view, tree, onWay }: OverallProps): ReactElement {
  const { session, language } = usePane();
  const text = scoresText(language);
  const styles = useStyles();
  const shared = useShared();
  const select = useId();
  const choices = wayChoices(judgement);
  const [root] = tree;
  const assumed = assumedSentences(view.scores);
  const scored = root?.score !== null && root?.score !== undefined && "value" in root.score;
  return (
    <div className={styles.overall}>
      <div className={styles.label}>{wayLabel(view.choice.way)[language]}</div>
      {choices.length > 1 && (
        <div>
          <label htmlFor={select} className={mergeClasses(shared.small, shared.quiet)}>
            {text.way}
          </label>
          <select id={select} className={shared.select} value={view.choice.key} onChange={({ target }) => onWay(target.value)}>
            {choices.map((choice) => (
              <option key={choice.key} value={choice.key}>
                {wayWords(choice)}
              </option>
            ))}
          </select>
        </div>
      )}
      {root !== undefined && (
        <div>
          <div className={mergeClasses(styles.figure, shared.number)}>
            {scored ? (
              <>
                <span className={styles.score}>{scoreWords(root.score, language)}</span>
                <span className={shared.quiet}>{text.outOf}</span>
              </>
            ) : (
              <span className={styles.words}>
                {scoreWords(root.score, language)}: {reasonWords(root.score, language)}
              </span>
            )}
          </div>
          <CoverageBar scored={root.scored} of={root.leaves} />
        </div>
      )}
      {assumed.map((sentence) => (
        <div key={sentence.en} className={mergeClasses(shared.small, shared.quiet)}>
          {sentence[language]}
        </div>
      ))}
      <div className={shared.line}>
        <Button size="small" appearance="primary" onClick={() => void session.summarise(language)}>
          {text.summarise}
        </Button>
        <span className={mergeClasses(shared.small, shared.quiet, shared.grow)}>{text.summariseHelp}</span>
      </div>
    </div>
  );

  function wayWords({ way, sheet, year }: WayChoice): string {
    switch (way) {
      case "attainment":
        return text.wayOf.attainment;
      case "published":
        return text.wayOf.published(sheet ?? "", year);
      case "provisional":
        return text.wayOf.provisional(sheet ?? "");
      case "panel":
        return text.wayOf.panel(sheet ?? "");
    }
  }
}
