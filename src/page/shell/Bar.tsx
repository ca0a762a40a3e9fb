import { type ReactElement, useRef } from "react";
import type { Language } from "../../app";
import { LanguageOptions } from "../../taskpane/LanguageOptions";
import type { PageText } from "./text";

export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export interface BarProps {
  readonly text: PageText;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly canSave: boolean;
  readonly paneShown: boolean;
  readonly gridShown: boolean;
  readonly narrow: boolean;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSave: () => void;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
  readonly onTogglePane: () => void;
}

/** The slim bar on top: what this is, open, save, and how it shall look. */
export function Bar(props: BarProps): ReactElement {
  const { text } = props;
  return (
    <div className="bar">
      <span className="mark">
        <img src="icon.svg" alt="" width="20" height="20" />
        <span className="mark-name">{text.product}</span>
      </span>
      <OpenButton text={text} onOpen={props.onOpen} />
      <button type="button" className="button" onClick={props.onSave} disabled={!props.canSave} title={text.saveHint}>
        {text.save}
      </button>
      <span className="bar-space" />
      {props.canSave && <PaneButton {...props} />}
      <select
        className="choice"
        aria-label={text.theme}
        title={text.theme}
        value={props.theme}
        onChange={({ target }) => props.onTheme(THEME_CHOICES.find((choice) => choice === target.value) ?? "system")}
      >
        {THEME_CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {text.themes[choice]}
          </option>
        ))}
      </select>
      <select
        className="choice"
        aria-label={text.language}
        title={text.language}
        value={props.language}
        onChange={({ target }) => props.onLanguage(target.value === "en" ? "en" : "vi")}
      >
        <LanguageOptions />
      </select>
    </div>
  );
}

function OpenButton({ text, onOpen }: Pick<BarProps, "text" | "onOpen">): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="button primary" onClick={() => input.current?.click()} title={text.noFile}>
        {text.open}
      </button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        multiple
        hidden
        aria-label={text.open}
        onChange={({ target }) => {
          onOpen([...(target.files ?? [])]);
          target.value = "";
        }}
      />
    </>
  );
}

/** Wide: shows or hides the pane. Narrow: changes between pane and grid. */
function PaneButton({ text, narrow, paneShown, gridShown, onTogglePane }: BarProps): ReactElement {
  const label = narrow ? (gridShown ? text.showPane : text.showGrid) : paneShown ? text.hidePane : text.showPane;
  return (
    <button type="button" className="button" onClick={onTogglePane} {...(narrow ? {} : { "aria-pressed": paneShown })}>
      {label}
    </button>
  );
}
