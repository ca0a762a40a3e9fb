import type { CellStyle } from "../../../workbook/snapshot";
import { scanXml } from "../xml/scan";
import { builtinFormat } from "./formats";

export interface Styles {
  /** Distinct looks, in order of first use; entry 0 is that of cells without a style. */
  readonly looks: readonly CellStyle[];
  /** From `s` of a cell (index into cellXfs) to an index of `looks`. */
  readonly ofXf: readonly number[];
  readonly xfs: readonly { readonly formatId: number; readonly fontId: number }[];
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly string[];
}

export const NO_STYLES: Styles = {
  looks: [{ numberFormat: "General", font: "" }],
  ofXf: [0],
  xfs: [{ formatId: 0, fontId: 0 }],
  formats: new Map(),
  fonts: [],
};

/** Reads what a snapshot needs of styles.xml: number formats and font names. */
export function readStyles(part: string, xml: string): Styles {
  const formats = new Map<number, string>();
  const fonts: string[] = [];
  const xfs: { formatId: number; fontId: number }[] = [];
  const path: string[] = [];
  scanXml(part, xml, {
    open(name, attributes) {
      path.push(name);
      const parent = path[1];
      if (parent === "numFmts" && name === "numFmt") formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      else if (parent === "fonts" && name === "font" && path.length === 3) fonts.push("");
      else if (parent === "fonts" && name === "name" && path.length === 4) fonts[fonts.length - 1] = attributes["val"] ?? "";
      else if (parent === "cellXfs" && name === "xf" && path.length === 3) {
        xfs.push({ formatId: Number(attributes["numFmtId"] ?? 0), fontId: Number(attributes["fontId"] ?? 0) });
      }
    },
    close() {
      path.pop();
    },
  });
  return { ...looksOf(xfs, formats, fonts), xfs, formats, fonts };
}

function looksOf(
  xfs: readonly { formatId: number; fontId: number }[],
  formats: ReadonlyMap<number, string>,
  fonts: readonly string[],
): Pick<Styles, "looks" | "ofXf"> {
  const looks: CellStyle[] = [];
  const known = new Map<string, number>();
  const ofXf = xfs.map(({ formatId, fontId }) => {
    const look = { numberFormat: formats.get(formatId) ?? builtinFormat(formatId), font: fonts[fontId] ?? "" };
    const key = `${look.numberFormat}\n${look.font}`;
    const index = known.get(key) ?? looks.push(look) - 1;
    known.set(key, index);
    return index;
  });
  return looks.length > 0 ? { looks, ofXf } : { looks: NO_STYLES.looks, ofXf: NO_STYLES.ofXf };
}
