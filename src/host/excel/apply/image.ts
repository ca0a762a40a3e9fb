import type { CellInput, OwnedCell, OwnedSheet, OwnedStyle } from "../../../workbook/plan";
import { type Area, type CellAddress, parseArea, parseCell } from "../../../workbook/address";
import { intersects, isInAny } from "../../../workbook/areas";
import type { Standing, StandingSheet } from "../../../workbook/extent";
import { contentOf, formulaOf } from "../read/content";
import { areaOfAddress } from "../read/outline";
import { hasApi } from "../support";
import { POINTS_PER_CHARACTER } from "./owned-layout";

/** One of our sheets as it stood. */
export interface OwnedImage {
  readonly id: string;
  /** In the words in which we write sheets, what the user put beside ours included: enough to write it once more if the plan breaks off. */
  readonly content: OwnedSheet;
  readonly standing: StandingSheet;
  readonly protected: boolean;
  /** Names of all its charts. */
  readonly charts: readonly string[];
}

/** Asks for everything that `writeOwned` sets and Excel tells; our sheets are small, so no bounds are needed. Protection and charts must be loaded. */
export function askImage(sheet: Excel.Worksheet): () => OwnedImage {
  const range = sheet.getUsedRange(false).load("rowIndex,columnIndex,values,formulas,numberFormat,valueTypes");
  const looks = range.getCellProperties({
    format: {
      font: { bold: true, italic: true, size: true, color: true },
      fill: { color: true },
      borders: { style: true },
      wrapText: true,
      horizontalAlignment: true,
      verticalAlignment: true,
    },
    hyperlink: true,
  });
  const widths = range.getColumnProperties({ format: { columnWidth: true } });
  const merged = hasApi("1.13") ? range.getMergedAreasOrNullObject().load("areas/items/address") : null;
  const frozen = sheet.freezePanes.getLocationOrNullObject().load("rowCount");
  const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("rowIndex,rowCount");
  sheet.pageLayout.load("orientation");
  const content = (): OwnedSheet => ({
    columnWidths: [
      ...Array.from({ length: range.columnIndex }, () => DEFAULT_WIDTH),
      ...widths.value.map(({ format }) => (format?.columnWidth ?? DEFAULT_WIDTH * POINTS_PER_CHARACTER) / POINTS_PER_CHARACTER),
    ],
    cells: cellsOf(range, looks.value),
    merges: merged && !merged.isNullObject ? merged.areas.items.map(({ address }) => address.slice(address.lastIndexOf("!") + 1)) : [],
    ...(frozen.isNullObject ? {} : { freezeRows: frozen.rowCount }),
    ...(titles.isNullObject ? {} : { repeatRows: { from: titles.rowIndex + 1, to: titles.rowIndex + titles.rowCount } }),
    landscape: sheet.pageLayout.orientation === "Landscape",
  });
  return () => ({
    id: sheet.id,
    content: content(),
    standing: standingOf(range, merged),
    protected: sheet.protection.protected,
    charts: sheet.charts.items.map(({ name }) => name),
  });
}

function standingOf(range: Excel.Range, merged: Excel.RangeAreas | null): StandingSheet {
  const cells = new Map<string, Standing>();
  const filled: CellAddress[] = [];
  (range.values as unknown[][]).forEach((line, y) =>
    line.forEach((value, x) => {
      const content = contentOf(value, range.valueTypes[y]?.[x] ?? "");
      const formula = formulaOf((range.formulas as unknown[][])[y]?.[x], value);
      if (content === null && formula === null) return;
      const place = { row: range.rowIndex + 1 + y, column: range.columnIndex + 1 + x };
      filled.push(place);
      cells.set(cellKey(place), { content, ...(formula === null ? {} : { formula }) });
    }),
  );
  const merges = merged && !merged.isNullObject ? merged.areas.items.flatMap(({ address }) => areaOfAddress(address) ?? []) : [];
  return { filled, at: (row, column) => cells.get(cellKey({ row, column })), merges };
}

const cellKey = ({ row, column }: CellAddress): string => `${row}:${column}`;

/** Only what lies in some areas of it; `null`: all of it. */
export function imageWithin(image: OwnedSheet, areas: readonly Area[] | null): OwnedSheet {
  if (areas === null) return image;
  const isTouched = (name: string): boolean => {
    const merge = parseArea(name);
    return merge !== null && areas.some((area) => intersects(area, merge));
  };
  return { ...image, cells: image.cells.filter((cell) => isInAny(areas, cell)), merges: image.merges.filter(isTouched) };
}

const DEFAULT_WIDTH = 48 / POINTS_PER_CHARACTER;

function cellsOf(range: Excel.Range, looks: readonly (readonly Excel.CellProperties[])[]): OwnedCell[] {
  return (range.values as unknown[][]).flatMap((line, y) =>
    line.flatMap((value, x): OwnedCell[] => {
      const formula = formulaOf((range.formulas as unknown[][])[y]?.[x], value);
      const look = looks[y]?.[x] ?? {};
      const input = formula === null ? inputOf(value, range.valueTypes[y]?.[x] ?? "") : ({ kind: "formula", formula } as const);
      const style = styleOf(look, (range.numberFormat as string[][])[y]?.[x] ?? "General");
      const link = linkOf(look.hyperlink?.documentReference);
      if (input.kind === "blank" && !style && !link) return [];
      const place = { row: range.rowIndex + 1 + y, column: range.columnIndex + 1 + x };
      return [{ ...place, input, ...(style ? { style } : {}), ...(link ? { link } : {}) }];
    }),
  );
}

/** We write no errors, so none is to be written again. */
function inputOf(value: unknown, type: string): CellInput {
  const content = contentOf(value, type);
  return content === null || content.kind === "error" || content.kind === "uncalculated" ? { kind: "blank" } : content;
}

function linkOf(text: string | undefined): OwnedCell["link"] {
  const cut = text?.lastIndexOf("!") ?? -1;
  const area = text === undefined || cut < 0 ? null : areaOfAddress(text);
  const cell = area && parseCell(text?.slice(cut + 1) ?? "");
  if (!cell || text === undefined) return undefined;
  return { sheet: text.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'"), ...cell };
}

const ALIGN: Readonly<Record<string, NonNullable<OwnedStyle["align"]>>> = { Left: "left", Center: "center", Right: "right" };

/** Whatever has a style of ours stands in the middle of its row. */
function styleOf({ format }: Excel.CellProperties, numberFormat: string): OwnedStyle | undefined {
  const { font, fill, borders, wrapText, horizontalAlignment, verticalAlignment } = format ?? {};
  if (verticalAlignment !== "Center") return undefined;
  const align = ALIGN[horizontalAlignment ?? ""];
  const hasBorder = (borders?.top?.style ?? "None") !== "None" && (borders?.left?.style ?? "None") !== "None";
  return {
    bold: font?.bold === true,
    italic: font?.italic === true,
    ...(font?.size === undefined ? {} : { size: font.size }),
    ...(font?.color === undefined ? {} : { color: font.color }),
    // White stands for "no fill" in what Excel answers.
    ...(!fill?.color || fill.color.toUpperCase() === "#FFFFFF" ? {} : { fill: fill.color }),
    ...(hasBorder ? { border: true } : {}),
    wrap: wrapText === true,
    ...(align ? { align } : {}),
    numberFormat,
  };
}
