import type { CellContent, TextRun } from "../../../workbook/snapshot";
import { decodeXstring } from "../xml/escape";
import { type Attributes, scanXml } from "../xml/scan";

/** One string item (`si` or `is`): its text and, for rich text, its runs. */
export interface StringItem {
  readonly content: Extract<CellContent, { kind: "text" }>;
  /** Only where a run names a font; the font is "" where the run leaves it to the cell. */
  readonly runs?: readonly TextRun[];
}

/**
 * Collects the text of one string item from tokens: plain `t`, or runs `r` with `rPr` and `t`. Phonetic runs (`rPh`) are readings of
 * the text, not part of it.
 */
export class StringCollector {
  private text = "";
  private plain = "";
  private font = "";
  private runs: TextRun[] = [];
  private phonetic = 0;
  private inRun = false;
  private collecting = false;

  open(name: string, attributes: Attributes): void {
    if (name === "t") this.collecting = this.phonetic === 0;
    else if (name === "rPh") this.phonetic++;
    else if (name === "r") {
      this.inRun = true;
      this.font = "";
      this.plain = "";
    } else if (name === "rFont" && this.inRun) this.font = attributes["val"] ?? "";
  }

  characters(text: string): void {
    if (!this.collecting) return;
    this.text += text;
    this.plain += text;
  }

  close(name: string): void {
    if (name === "t") this.collecting = false;
    else if (name === "rPh") this.phonetic--;
    else if (name === "r" && this.inRun) {
      this.inRun = false;
      if (this.plain !== "") this.runs.push({ text: decodeXstring(this.plain), font: this.font });
    }
  }

  /** The finished item; the collector starts anew. */
  take(): StringItem {
    const content = { kind: "text", text: decodeXstring(this.text) } as const;
    const runs = this.runs;
    this.text = "";
    this.plain = "";
    this.runs = [];
    const joined = runs.reduce((sum, run) => sum + run.text, "");
    return joined === content.text && runs.some((run) => run.font !== "") ? { content, runs } : { content };
  }
}

/** The shared strings of a workbook, by index. */
export function readSharedStrings(part: string, xml: string): StringItem[] {
  const items: StringItem[] = [];
  const collector = new StringCollector();
  scanXml(part, xml, {
    open: (name, attributes) => collector.open(name, attributes),
    text: (text) => collector.characters(text),
    close(name) {
      if (name === "si") items.push(collector.take());
      else collector.close(name);
    },
  });
  return items;
}
