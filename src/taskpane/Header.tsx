import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons/svg/more-horizontal";
import { useId, useState, type ReactElement } from "react";
import type { Judgement } from "../app";
import type { SessionState } from "../app/session";
import { PROFILES } from "../framework";
import { usePane } from "./context";
import { useShared } from "./styles";
import type { Language } from "./text";

const useStyles = makeStyles({
  header: { padding: "12px 16px 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  agency: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  top: { display: "flex", gap: "4px", alignItems: "flex-start" },
  more: { paddingTop: "8px", display: "grid", gap: "8px" },
  keys: { display: "grid", gridTemplateColumns: "auto 1fr", gap: "0 12px", margin: 0 },
});

interface HeaderProps {
  readonly state: SessionState;
  readonly onLanguage?: ((language: Language) => void) | undefined;
  readonly onGuide: () => void;
}

/** Whose workbook it is and what it is held against; both can be corrected. */
export function Header({ state, onLanguage, onGuide }: HeaderProps): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <div className={shared.grow}>
          {state.judgement ? <AgencySelect judgement={state.judgement} /> : <div className={styles.agency}>{text.app.name}</div>}
          <ProfileSelect state={state} />
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
          <div>
            <Button size="small" onClick={onGuide}>
              {text.header.guide}
            </Button>
          </div>
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

function AgencySelect({ judgement }: { readonly judgement: Judgement }): ReactElement {
  const { session, text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  return (
    <select
      className={`${shared.plainSelect} ${styles.agency}`}
      aria-label={text.header.agency}
      value={judgement.agency?.id ?? ""}
      onChange={({ target }) => void session.chooseAgency(target.value === "" ? null : target.value)}
    >
      <option value="">{judgement.agency ? text.header.asInFile : text.header.agencies(agenciesIn(judgement))}</option>
      {judgement.profile.agencies.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** How many agencies have a table of their own in the workbook. */
function agenciesIn({ located }: Judgement): number {
  return new Set(located.tables.flatMap(({ agency }) => (agency ? [agency.agency] : []))).size;
}

function ProfileSelect({ state }: { readonly state: SessionState }): ReactElement | null {
  const { session, text, language } = usePane();
  const shared = useShared();
  const profile = state.judgement?.profile;
  // Also where the check failed: the profile kept in the file may be one that is not known here.
  if (!profile && state.phase !== "failed") return null;
  return (
    <select
      className={`${shared.plainSelect} ${shared.small}`}
      aria-label={text.header.profile}
      value={profile?.id ?? ""}
      onChange={({ target }) => void session.chooseProfile(target.value)}
    >
      {!profile && <option value="">{text.header.profile}</option>}
      {PROFILES.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[language]}
        </option>
      ))}
    </select>
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
          <option value="vi" lang="vi">
            Tiếng Việt
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </div>
    </div>
  );
}
