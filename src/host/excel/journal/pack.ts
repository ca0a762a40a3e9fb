import type { Area, CellAddress } from "../../../workbook/address";
import { areasText, parseAreas } from "../../../workbook/areas";
import { ownedExtent, type Standing } from "../../../workbook/extent";
import type { CellInput, OwnedCell, OwnedSheet, OwnedStyle } from "../../../workbook/plan";
import { contentHash } from "../../xlsx/write/hash";
import type { SheetChange } from "../apply/sheet-changes";

/** A change of a whole sheet, made small. */
export interface PackedSheet {
  readonly name: string;
  readonly id: string | null;
  /** It was to be removed. */
  readonly isRemoval: boolean;
  /** By `row:column`, the print of what was to be written. */
  readonly written: Readonly<Record<string, string>>;
  /** What the new content holds beside cells. */
  readonly extras: Omit<OwnedSheet, "cells">;
  readonly image: PackedImage | null;
  /** Names of the charts that were there. */
  readonly charts: readonly string[];
  /** As `SheetChange.touched`. */
  readonly touched: string | null;
}

interface PackedImage {
  readonly rest: Omit<OwnedSheet, "cells">;
  readonly styles: readonly OwnedStyle[];
  readonly cells: readonly PackedCell[];
}

/** Row, column, input, index of the style (-1: none), link. */
type PackedCell = readonly [row: number, column: number, input: CellInput, style: number, link?: OwnedCell["link"]];

export function packSheet({ name, id, content, image, charts, touched }: SheetChange): PackedSheet {
  const { cells, ...extras } = content ?? { cells: [], columnWidths: [], merges: [], landscape: false };
  const written = cells.map(({ row, column, input }) => [`${row}:${column}`, print(input)] as const);
  return {
    name,
    id,
    isRemoval: content === null,
    written: Object.fromEntries(written.filter(([, text]) => text !== "")),
    extras,
    image: image && packImage(image),
    charts,
    touched: touched && areasText(touched),
  };
}

function packImage({ cells, ...rest }: OwnedSheet): PackedImage {
  const styles: OwnedStyle[] = [];
  const known = new Map<string, number>();
  const indexOf = (style: OwnedStyle | undefined): number => {
    if (!style) return -1;
    const key = JSON.stringify(style);
    const index = known.get(key) ?? styles.push(style) - 1;
    known.set(key, index);
    return index;
  };
  const packed = cells.map(({ row, column, input, style, link }): PackedCell => {
    const cell = [row, column, input, indexOf(style)] as const;
    return link ? [...cell, link] : cell;
  });
  return { rest, styles, cells: packed };
}

export function unpackImage({ rest, styles, cells }: PackedImage): OwnedSheet {
  const unpacked = cells.map(([row, column, input, index, link]): OwnedCell => {
    const style = styles[index];
    return { row, column, input, ...(style ? { style } : {}), ...(link ? { link } : {}) };
  });
  return { ...rest, cells: unpacked };
}

/** What a write may have changed on a sheet that stood before; `null`: all of it. */
export function touchedAreas({ touched, isRemoval, image }: PackedSheet): readonly Area[] | null {
  if (isRemoval && image) return ownedExtent(unpackImage(image));
  return touched === null ? null : parseAreas(touched);
}

const LONGEST = 24;

/** Equal for equal contents, and short. Of a formula it counts that there is one; blank is `""`. */
function print(input: CellInput): string {
  switch (input.kind) {
    case "blank":
      return "";
    case "formula":
      return "=";
    case "number":
      return `n${input.number}`;
    case "boolean":
      return `b${input.boolean ? 1 : 0}`;
    case "text": {
      const text = input.text.replace(/\r\n?/g, "\n");
      return text === "" ? "" : text.length > LONGEST ? `h${contentHash(text)}` : `t${text}`;
    }
  }
}

function standingPrint(cell: Standing | undefined): string {
  if (cell?.formula !== undefined) return "=";
  if (!cell?.content || cell.content.kind === "uncalculated") return "";
  return cell.content.kind === "error" ? `e${cell.content.error}` : print(cell.content);
}

/** Whether a cell holds neither what the write was to put there, nor what stood there before, nor nothing: then the user has been there since. */
export function isChangedSince(packed: PackedSheet, before: ReadonlyMap<string, CellInput>, place: CellAddress, cell: Standing): boolean {
  const now = standingPrint(cell);
  const key = `${place.row}:${place.column}`;
  const then = before.get(key);
  return now !== "" && now !== (packed.written[key] ?? "") && now !== (then ? print(then) : "");
}

/** The inputs of an image by `row:column`. */
export function inputsOf(image: OwnedSheet | null): ReadonlyMap<string, CellInput> {
  return new Map((image?.cells ?? []).map(({ row, column, input }) => [`${row}:${column}`, input]));
}
