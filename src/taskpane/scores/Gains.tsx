import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Judgement } from "../../app";
import type { ScoreView } from "../../app/scores";
import { whatIf, type WhatIf } from "../../core/score";
import { usePane } from "../context";
import { useShared } from "../styles";
import { LeafRow } from "./LeafRow";
import { Section } from "./Section";
import { gainNumber, ownerNames, scoresText, scoreWords } from "./words";

const FIRST = 5;

const useStyles = makeStyles({ under: { padding: "4px 16px 8px 40px" } });

interface GainsProps {
  readonly judgement: Judgement;
  readonly view: ScoreView;
}

/** What each indicator would lift at its target, the most first, with who answers for it. */
export function Gains({ judgement, view }: GainsProps): ReactElement {
  const { language } = usePane();
  const text = scoresText(language);
  const styles = useStyles();
  const shared = useShared();
  const [limit, setLimit] = useState(FIRST);
  const found = whatIf(view.scores, (code) => view.reached.get(code) ?? null);
  return (
    <Section title={text.gains} count={found.length} help={text.gainsHelp} startsOpen>
      {found.length === 0 && <div className={styles.under}>{text.noGains}</div>}
      <ul className={shared.list}>
        {found.slice(0, limit).map((gain) => (
          <LeafRow key={gain.leaf.code} view={view} code={gain.leaf.code} end={indexGain(gain)} lines={linesOf(gain)} />
        ))}
      </ul>
      {found.length > limit && (
        <div className={styles.under}>
          <Button size="small" appearance="subtle" data-stop onClick={() => setLimit(found.length)}>
            {text.more(found.length - limit)}
          </Button>
        </div>
      )}
    </Section>
  );

  function indexGain({ index }: WhatIf): string {
    return index.gain === null ? "–" : gainNumber(index.gain, language);
  }

  function linesOf({ leaf, pillar }: WhatIf): readonly string[] {
    const input = view.inputs.inputs.get(leaf.code);
    const owner = ownerNames(judgement, input?.indicator ?? leaf.code, input?.component ?? null);
    const change = `${scoreWords(leaf.before, language)} → ${scoreWords(leaf.after, language)}`;
    const above = pillar === null || pillar.gain === null ? "" : ` · ${text.gainPillar(pillar.code, gainNumber(pillar.gain, language))}`;
    return [`${change}${above}`, owner === null ? text.noOwner : text.owner(owner)];
  }
}
