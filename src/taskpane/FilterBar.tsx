import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, type ReactElement, type ReactNode } from "react";
import type { Severity } from "../core/rules/catalogue";
import type { Finding } from "../core/rules/finding";
import { usePane } from "./context";
import { saysWords } from "./findingSearch";
import { indicatorsOf, sheetsOf } from "./findingView";
import { useShared } from "./styles";
import type { Walk } from "./walk";
import { shortText } from "./words";

const SEVERITIES: readonly Severity[] = ["error", "warning", "note"];

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: "8px",
  },
  field: { display: "grid", minWidth: 0 },
  foot: { gridColumn: "1 / -1", display: "flex", gap: "8px", alignItems: "center", justifyContent: "space-between" },
});

interface FilterProps {
  readonly findings: readonly Finding[];
  readonly walk: Walk;
  readonly onClose: () => void;
}

export function FilterBar({ findings, walk, onClose }: FilterProps): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const { filter, setFilter } = walk;
  const sheets = useMemo(() => sheetsOf(findings), [findings]);
  const indicators = useMemo(() => indicatorsOf(findings), [findings]);
  const words = useId();
  return (
    <div className={styles.bar} role="search" aria-label={text.filter.title}>
      <Choice
        label={text.filter.severity}
        value={filter.severity}
        onChange={(severity) => setFilter({ ...filter, severity: severity as Severity | null })}
        options={SEVERITIES.map((severity) => [severity, text.findings.severity[severity]])}
      />
      <Choice
        label={text.filter.indicator}
        value={filter.indicator}
        onChange={(indicator) => setFilter({ ...filter, indicator })}
        options={indicators.map((code) => [code, code === "" ? text.filter.noIndicator : code])}
      />
      <Choice
        label={text.filter.sheet}
        value={filter.sheet}
        onChange={(sheet) => setFilter({ ...filter, sheet })}
        options={sheets.map((sheet) => [sheet, shortText(sheet, 40)])}
      />
      <div className={styles.field}>
        <label className={shared.small} htmlFor={words}>
          {text.filter.text}
        </label>
        <input
          id={words}
          type="search"
          autoComplete="off"
          className={shared.select}
          value={filter.text}
          onChange={({ target }) => setFilter({ ...filter, text: target.value, says: saysWords })}
        />
      </div>
      <div className={styles.foot}>
        <span className={shared.small} role="status">
          {text.filter.active(walk.shown, findings.length)}
        </span>
        <Button size="small" onClick={onClose}>
          {text.empty.clearFilter}
        </Button>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly options: readonly (readonly [string, ReactNode])[];
}

/** A native select whose first entry is "all"; values are numbered, since a sheet may have any name. */
function Choice({ label, value, onChange, options }: ChoiceProps): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const id = useId();
  const index = options.findIndex(([option]) => option === value);
  return (
    <div className={styles.field}>
      <label className={shared.small} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={shared.select}
        value={index}
        onChange={({ target }) => onChange(options[Number(target.value)]?.[0] ?? null)}
      >
        <option value={-1}>{text.filter.all}</option>
        {options.map(([option, shown], place) => (
          <option key={option} value={place}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
}
