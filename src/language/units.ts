import { remember } from "./remember";
import { foldBare } from "./fold";
import { isDeclaredMissing } from "./missing";
import { familyOf, knownBase, multiplier } from "./unitTable";

/** A unit of measurement, taken apart: `tỷ đồng/1.000 lao động` is đồng × 1e9 per lao động × 1e3. */
export interface Unit {
  /** What is counted, folded: `dong`, `nguoi`, `%`, `diem`, `don`, `to chuc`…; `""` where only a "per" is said. */
  readonly base: string;
  /** 1e9 for tỷ, 1e6 for triệu, 1e3 for nghìn/ngàn, 0.1 for ‰ (of base `%`), 1 otherwise. */
  readonly scale: number;
  /** Two of them (`/người/tháng`) are one base, `nguoi/thang`. */
  readonly per: { readonly base: string; readonly scale: number } | null;
}

export type UnitComparison =
  | { readonly kind: "same" }
  | { readonly kind: "scale"; readonly factor: number }
  | { readonly kind: "different" }
  | { readonly kind: "unknown" };

const LONGEST = 120;
/** Nobody counts beyond a thousand tỷ tỷ. */
const LARGEST_SCALE = 1e21;
const LABEL = /^(?:dvt|don vi tinh|don vi do|don vi)(?::| la )/;
/** `10.000` became `10000` by folding; brackets explain. */
const PER = /\/| (?:tren|tinh tren|cho moi|moi) (?=\d|mot |van |tong )/;

/** `null` for a blank or unreadable text. `% GRDP` is `%`; `tỷ` alone is money. */
export const readUnit: (text: string) => Unit | null = remember(unitOf, 2_000);

function unitOf(text: string): Unit | null {
  if (text.length > LONGEST || isDeclaredMissing(text)) return null;
  const bare = withoutBrackets(foldBare(text).replace(LABEL, "")).trim();
  if (!/[\p{L}%‰$₫]/u.test(bare)) return null;
  const cut = PER.exec(bare);
  const head = (cut ? bare.slice(0, cut.index) : bare).trim();
  const pers = cut
    ? bare
        .slice(cut.index + cut[0].length)
        .split("/")
        .map((part) => part.trim())
    : [];
  const measured = quantity(head);
  return { ...measured, per: readPer(pers.filter((part) => part !== "")) };
}

/** `(%)` is `%`; `Tỷ lệ (%)` is `ti le %`; `người (FTE)` is `nguoi`. */
function withoutBrackets(bare: string): string {
  const whole = /^\(([^()]*)\)$/.exec(bare);
  if (whole) return whole[1] ?? "";
  return bare.replace(/\(([^()]*)\)/g, (_, inside: string) => (/[%‰]/.test(inside) ? ` ${inside} ` : " ")).replace(/ +/g, " ");
}

function readPer(parts: readonly string[]): Unit["per"] {
  if (parts.length === 0) return null;
  const quantities = parts.map((part) => quantity(part.replace(/^tong (?:so )?/, "")));
  return { base: quantities.map(({ base }) => base).join("/"), scale: quantities.reduce((product, { scale }) => product * scale, 1) };
}

/** `10 trieu dong`: 1e7 of `dong`. */
function quantity(words: string): { readonly base: string; readonly scale: number } {
  if (words.includes("‰")) return { base: "%", scale: 0.1 };
  if (words.includes("%")) return { base: /\bdiem\b/.test(words) ? "diem %" : "%", scale: 1 };
  const parts = words
    .replace(/\.(?=\S)/g, " ")
    .replace(/^(?:so luong|so) (?=\p{L})/u, "")
    .replace(/^(ti|tr|trieu|nghin|ngan)(?:\.? ?)(d|vnd)$/, "$1 dong")
    .replace(/^(\d+)(?=\p{L})/u, "$1 ")
    .split(" ");
  let scale = 1;
  let at = 0;
  for (; at < parts.length; at++) {
    const part = parts[at] ?? "";
    // `tỉ lệ`, `tỉ trọng`: not a billion.
    const factor = /^\d{1,15}$/.test(part)
      ? Number(part)
      : part === "ti" && /^(?:le|so|trong)$/.test(parts[at + 1] ?? "")
        ? null
        : multiplier(part);
    if (!factor || scale * factor > LARGEST_SCALE) break;
    scale *= factor;
  }
  const rest = parts.slice(at).join(" ");
  if (rest === "") return { base: parts[at - 1] === "ti" ? "dong" : "", scale };
  return { base: knownBase(rest), scale };
}

/**
 * `same`; `scale`: alike but for powers of ten (`factor` × `a`'s number = `b`'s number); `different`: not the same kind of thing;
 * `unknown`: cannot be told (a looser wording, a missing part). In doubt `unknown`: a sound unit called different costs more than a wrong one let through.
 */
export function compareUnits(a: Unit, b: Unit): UnitComparison {
  const bases = compareBases(a.base, b.base);
  if (bases === "different") return { kind: isShare(a, b) || isShare(b, a) ? "unknown" : "different" };
  const pers = comparePers(a, b);
  if (pers !== "same") return { kind: pers };
  if (bases === "unknown") return { kind: "unknown" };
  const factor = Number(((a.scale / b.scale) * ((b.per?.scale ?? 1) / (a.per?.scale ?? 1))).toPrecision(12));
  return factor === 1 ? { kind: "same" } : { kind: "scale", factor };
}

/** A thing per thing can be said in percent: `doanh nghiệp/tổng số doanh nghiệp`. */
function isShare(a: Unit, b: Unit): boolean {
  return a.base === "%" && b.per !== null && b.per.scale === 1;
}

function comparePers(a: Unit, b: Unit): "same" | "different" | "unknown" {
  if (a.per && b.per) {
    if (a.per.base.includes("/") !== b.per.base.includes("/")) return "unknown";
    // Per month and per year are the same kind of thing, and yet not to be mixed.
    if (familyOf(a.per.base) === "time" && familyOf(b.per.base) === "time") return a.per.base === b.per.base ? "same" : "different";
    return compareBases(a.per.base, b.per.base);
  }
  return (a.per ?? b.per) === null || (a.base === "%" && b.base === "%") ? "same" : "unknown";
}

function compareBases(a: string, b: string): "same" | "different" | "unknown" {
  if (a === b) return "same";
  const [familyA, familyB] = [familyOf(a), familyOf(b)];
  if (!familyA || !familyB || familyA === familyB) return "unknown";
  return [familyA, familyB].some((family) => family === "ratio" || family === "index") ? "unknown" : "different";
}
