import type { Judgement, Language } from "../app";
import { sentenceOf } from "../core/rules/sentence";
import { cellName } from "../workbook";
import type { View } from "./view";
import { STAMP_TEXT } from "./stamp-text";
import { tableLines } from "./table";
import { printable } from "./width";

/** What the stamp of a workbook is worth; nothing where it bears none and never did. */
export function stampLines({ stamp }: Judgement, { language, paint }: Pick<View, "language" | "paint">): readonly string[] {
  const text = STAMP_TEXT[language];
  const now = stamp.stamp === null ? [] : [paint(stamp.state === "valid" ? "green" : "yellow", printable(text.state(stamp, stamp.stamp)))];
  return [...now, ...(stamp.earlier.length === 0 ? [] : [text.earlier(stamp.earlier.length)])];
}

/** The waived findings, each with who answers for it. */
export function waivedLines({ waiving, findings }: Judgement, { language, width, paint }: View): readonly string[] {
  const text = STAMP_TEXT[language];
  const rows = findings.flatMap((finding) => {
    const waiver = waiving.waived.get(finding);
    const place = finding.at ? `${finding.at.sheet}!${cellName(finding.at)}` : (finding.sheet ?? "");
    return waiver ? [[place, finding.indicator ?? "", `${sentenceOf(finding, language)} ${text.reason(waiver)}`]] : [];
  });
  const changed = waiving.idle.filter(({ why }) => why === "changed").length;
  return [
    ...(rows.length === 0 ? [] : ["", paint("bold", text.waived(rows.length)), ...tableLines(rows, width, "  ")]),
    ...(changed === 0 ? [] : ["", text.changed(changed)]),
  ];
}

export function stampedLine(path: string, language: Language): string {
  return STAMP_TEXT[language].saved(path);
}
