import { makeStyles, tokens } from "@fluentui/react-components";

/** Motion is short, and none where the system asks for none. */
export const QUIET = "@media (prefers-reduced-motion: reduce)";

export const focusRing = { ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } } as const;

/** Whose workbook it is: the largest words of the header. */
export const SUBJECT = {
  fontWeight: tokens.fontWeightSemibold,
  fontSize: tokens.fontSizeBase400,
  lineHeight: tokens.lineHeightBase400,
} as const;

/** The part of a bar that is not filled, and the part that is. */
export const TRACK = {
  borderRadius: tokens.borderRadiusCircular,
  backgroundColor: tokens.colorNeutralBackground5,
  // The empty part is seen in high contrast too.
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  boxSizing: "border-box",
  overflow: "hidden",
} as const;
export const FILL = {
  height: "100%",
  backgroundColor: tokens.colorCompoundBrandBackground,
  "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
} as const;

/** A button that looks like the row it stands for. */
const bare = {
  appearance: "none",
  border: "none",
  background: "none",
  margin: 0,
  padding: 0,
  font: "inherit",
  color: "inherit",
  textAlign: "left",
  cursor: "pointer",
  ...focusRing,
} as const;

/** The looks that several parts share; on a grid of 4 px. */
export const useShared = makeStyles({
  bare,
  row: {
    ...bare,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "32px",
    padding: "4px 16px",
    boxSizing: "border-box",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  grow: { flexGrow: 1, flexShrink: 1, flexBasis: "0", minWidth: 0 },
  cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { fontVariantNumeric: "tabular-nums" },
  whole: { overflowWrap: "anywhere", margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  facts: { display: "grid", gridTemplateColumns: "minmax(88px, auto) 1fr", gap: "4px 8px", margin: 0 },
  fact: { margin: 0, overflowWrap: "anywhere", minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  select: {
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    minHeight: "28px",
    padding: "0 4px",
    width: "100%",
    minWidth: 0,
    boxSizing: "border-box",
    ...focusRing,
  },
  plainSelect: {
    font: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorNeutralBackground1,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    width: "100%",
    minWidth: 0,
    padding: "0 0 0 4px",
    marginLeft: "-5px",
    textOverflow: "ellipsis",
    ":hover": { border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
    ...focusRing,
  },
});
