import type { Package } from "../package/package";
import { type Relation, relationOfType } from "../package/relations";
import { type Attributes, scanXml } from "../xml/scan";
import { optional } from "./optional";
import type { Color } from "./types";

/** The colours of Office's own theme, in the order in which `theme="…"` counts them: two light-dark pairs turned round, accents, links. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** From a theme's order (dk1 lt1 dk2 lt2 accent1 …) to that of `theme="…"`. */
const THEME_ORDER: Readonly<Record<string, number>> = {
  lt1: 0, dk1: 1, lt2: 2, dk2: 3, accent1: 4, accent2: 5, accent3: 6, accent4: 7, accent5: 8, accent6: 9, hlink: 10, folHlink: 11,
}; // prettier-ignore

/** The palette of Excel 97 (ISO 29500-1, 18.8.27); 0-7 repeat 8-15. */
const OLD_PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF " +
  "660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Turns colour attributes of OOXML into `#RRGGBB`. */
export class Palette {
  constructor(
    private readonly theme: readonly string[] = OFFICE_THEME,
    private readonly indexed: readonly string[] = [],
  ) {}

  withIndexed(indexed: readonly string[]): Palette {
    return indexed.length > 0 ? new Palette(this.theme, indexed) : this;
  }

  /** `null` for automatic and unknown colours. */
  color(attributes: Attributes): Color | null {
    const base = this.base(attributes);
    if (base === null) return null;
    const tint = Number(attributes["tint"] ?? 0);
    return `#${tint === 0 || !Number.isFinite(tint) ? base : tinted(base, tint)}`;
  }

  private base({ rgb, theme, indexed }: Attributes): string | null {
    if (rgb !== undefined) return /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(rgb)?.[1]?.toUpperCase() ?? null;
    if (theme !== undefined) return this.theme[Number(theme)] ?? null;
    if (indexed === undefined) return null;
    const index = Number(indexed);
    if (index === 64) return "000000";
    if (index === 65) return "FFFFFF";
    return this.indexed[index] ?? OLD_PALETTE[index < 8 ? index : index - 8] ?? null;
  }
}

/** The palette of a workbook's theme; that of Office where it has none or a broken one. */
export function readPalette(file: Package, relations: ReadonlyMap<string, Relation>): Palette {
  const part = relationOfType(relations, "theme")?.target;
  if (part === undefined || !file.has(part)) return new Palette();
  const theme = [...OFFICE_THEME];
  optional(() => {
    let slot: number | undefined;
    scanXml(part, file.text(part), {
      open(prefixed, attributes) {
        const name = prefixed.slice(prefixed.indexOf(":") + 1);
        slot = THEME_ORDER[name] ?? slot;
        const value = name === "srgbClr" ? attributes["val"] : name === "sysClr" ? attributes["lastClr"] : undefined;
        if (slot !== undefined && value !== undefined && /^[0-9A-F]{6}$/i.test(value)) theme[slot] = value.toUpperCase();
        if (value !== undefined) slot = undefined;
      },
    });
  });
  return new Palette(theme);
}

/** Lighter or darker, by the lightness of HSL (ISO 29500-1, 18.8.19). */
function tinted(hex: string, tint: number): string {
  const [h, s, l] = toHsl([0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const lightness = tint < 0 ? l * (1 + Math.max(tint, -1)) : l * (1 - Math.min(tint, 1)) + Math.min(tint, 1);
  return fromHsl(h, s, lightness)
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    ) // prettier-ignore
    .join("")
    .toUpperCase();
}

function toHsl(rgb: readonly number[]): [number, number, number] {
  const [r = 0, g = 0, b = 0] = rgb;
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return [0, 0, l];
  const s = d / (1 - Math.abs(2 * l - 1));
  const h = max === r ? (g - b) / d + 6 : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return [h % 6, s, l];
}

function fromHsl(h: number, s: number, l: number): number[] {
  const chroma = s * Math.min(l, 1 - l);
  const at = (shift: number): number => {
    const k = (shift + h * 2) % 12;
    return l - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [at(0), at(8), at(4)];
}
