import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Judgement } from "../app";
import type { IndicatorRow } from "../app/session";
import { usePane } from "./context";
import { Disclosure } from "./Disclosure";
import { IndicatorDetail } from "./IndicatorDetail";
import { evidenceWord, gapWords, numberWords } from "./indicatorWords";
import { StatusWord } from "./StatusWord";
import { useShared } from "./styles";
import { shortName, shortText } from "./words";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: { display: "grid", gap: "0", padding: "8px 16px" },
  head: { display: "flex", gap: "8px", alignItems: "baseline", minWidth: 0 },
  code: { flexShrink: 0, minWidth: "36px", fontWeight: tokens.fontWeightSemibold },
  figures: { display: "flex", flexWrap: "wrap", gap: "0 12px", minWidth: 0 },
  figure: { whiteSpace: "nowrap" },
  text: { minWidth: 0, overflowWrap: "anywhere" },
});

interface ItemProps {
  readonly row: IndicatorRow;
  readonly judgement: Judgement;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onFindings: (indicator: string) => void;
}

export function IndicatorItem({ row, judgement, open, onToggle, onFindings }: ItemProps): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <Disclosure open={open} onToggle={onToggle} className={styles.row} head={<Head row={row} judgement={judgement} />}>
        <IndicatorDetail row={row} judgement={judgement} onFindings={onFindings} />
      </Disclosure>
    </li>
  );
}

/** What is seen of an indicator that is not opened. */
function Head({ row, judgement }: Pick<ItemProps, "row" | "judgement">): ReactElement {
  const { text, language } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <>
      <span className={styles.head}>
        <span className={mergeClasses(styles.code, shared.number)}>{row.indicator}</span>
        <span className={mergeClasses(shared.cut, shared.grow)}>{shortName(judgement, row.indicator, row.component, language)}</span>
        <StatusWord status={row.status} />
      </span>
      {row.reading && (
        <span className={mergeClasses(styles.figures, shared.small)}>
          <Figure name={text.indicators.value} said={numberWords(row.reading.value, language, text)} />
          <Figure name={text.indicators.previous} said={numberWords(row.reading.previous, language, text)} />
          <Figure name={text.indicators.target} said={row.target === null ? text.indicators.none : shortText(row.target, 40)} />
          <Figure name={text.indicators.gap} said={gapWords(row, language, text)} />
          <Figure name={text.indicators.evidence} said={evidenceWord(row, text)} />
        </span>
      )}
    </>
  );
}

function Figure({ name, said }: { readonly name: string; readonly said: string }): ReactElement {
  const styles = useStyles();
  const shared = useShared();
  return (
    <span className={mergeClasses(styles.text, shared.number)}>
      <span className={shared.quiet}>{name}: </span>
      {said}{" "}
    </span>
  );
}
