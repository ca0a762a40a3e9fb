import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { useId, useState, type ReactElement } from "react";
import type { SessionState } from "../app/session";
import { usePane } from "./context";
import { late } from "./late";
import { Subject } from "./judged";
import { LanguageOptions } from "./LanguageOptions";
import { SUBJECT, useShared } from "./styles";
import type { Language } from "./text";

const useStyles = makeStyles({
  header: { padding: "12px 16px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  agency: SUBJECT,
  top: { display: "flex", gap: "4px", alignItems: "flex-start" },
  more: { paddingTop: "8px", display: "grid", gap: "8px" },
  keys: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "0 12px", margin: 0 },
});

const EnvironmentPanel = late(
  async () => (await import(/* webpackChunkName: "environment" */ "./environment/EnvironmentPanel")).EnvironmentPanel,
);

interface HeaderProps {
  readonly state: SessionState;
  readonly onLanguage?: ((language: Language) => void) | undefined;
  readonly onGuide: () => void;
}

/** The profile can be chosen also where the check failed: the one kept in the file may be one that is not known here. */
function knowsSubject({ judgement, phase }: SessionState): boolean {
  return judgement !== null || phase === "failed";
}

/** Whose workbook it is and what it is held against, and behind "⋯" what is seldom wanted. */
export function Header({ state, onLanguage, onGuide }: HeaderProps): ReactElement {
  const { text, environment } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const [inside, setInside] = useState(false);
  const panel = useId();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div className={shared.grow}>
          {knowsSubject(state) ? <Subject state={state} /> : <div className={styles.agency}>{text.app.name}</div>}
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontal20Regular />}
          aria-label={text.header.more}
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div id={panel} className={styles.more}>
          {onLanguage && <LanguageSelect onLanguage={onLanguage} />}
          <div className={shared.line}>
            <Button size="small" onClick={onGuide}>
              {text.header.guide}
            </Button>
            {environment && (
              <Button size="small" aria-expanded={inside} onClick={() => setInside(!inside)}>
                {text.header.environment}
              </Button>
            )}
          </div>
          {environment && inside && <EnvironmentPanel read={environment} />}
          <div className={shared.small}>
            <strong>{text.header.keys}</strong>
            <dl className={styles.keys}>
              {text.header.keyHelp.map(({ keys, what }) => [
                <dt key={keys}>{keys}</dt>,
                <dd key={`${keys} what`} className={shared.fact}>
                  {what}
                </dd>,
              ])}
            </dl>
          </div>
        </div>
      )}
    </header>
  );
}

function LanguageSelect({ onLanguage }: { readonly onLanguage: (language: Language) => void }): ReactElement {
  const { text, language } = usePane();
  const shared = useShared();
  const id = useId();
  return (
    <div className={shared.line}>
      <label htmlFor={id}>{text.header.language}</label>
      <div className={shared.grow}>
        <select
          id={id}
          className={shared.select}
          value={language}
          onChange={({ target }) => onLanguage(target.value === "en" ? "en" : "vi")}
        >
          <LanguageOptions />
        </select>
      </div>
    </div>
  );
}
