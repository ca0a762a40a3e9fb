import type { Judgement } from "../app";
import { UNSURE, type ColumnRole, type Reading, type Table } from "../core/reading";
import { nodeByCode } from "../framework";
import { areaName, columnName } from "../workbook";
import type { View } from "./view";
import { cliText } from "./sentences";
import { tableLines } from "./table";

/** What each table's columns and rows are taken for and how sure that is, and how to say otherwise. */
export function mapLines(judgement: Judgement, view: View): readonly string[] {
  const { map } = cliText(view.language);
  const { tables } = judgement.located;
  if (tables.length === 0) return [map.none, ""];
  return [...tables.flatMap((table) => tableMap(table, judgement, view)), map.correct, ""];
}

function tableMap(table: Table, judgement: Judgement, view: View): readonly string[] {
  const { map } = cliText(view.language);
  const agency = judgement.profile.agencies.find(({ id }) => id === table.agency?.agency);
  const sure = table.agency ? confidence(table.agency.confidence, view) : "";
  return [
    view.paint("bold", map.table(table.sheet, areaName(table.header))),
    ...(agency ? tableLines([[map.agency, agency.id, sure, agency.name]], view.width, "  ") : []),
    ...tableLines(columnRows(table, view), view.width, "  "),
    ...tableLines([...readingRows(table, judgement, view), ...unknownRows(table, view)], view.width, "  "),
    "",
  ];
}

function columnRows(table: Table, view: View): string[][] {
  const { map, role } = cliText(view.language);
  const known = Object.entries(table.columns) as [ColumnRole, NonNullable<Table["columns"][ColumnRole]>][];
  return known
    .sort(([, a], [, b]) => a.column - b.column)
    .map(([name, match]) => {
      const place = `${map.column} ${columnName(match.column)}`;
      return [place, name, confidence(match.confidence, view), `${role[name]}, ${map.by[match.by]}: ${match.words}`];
    });
}

function readingRows(table: Table, judgement: Judgement, view: View): string[][] {
  const { map } = cliText(view.language);
  return table.readings.map((reading) => {
    const code = [reading.indicator, reading.component].filter((part) => part !== null).join("/");
    return [
      `${map.row} ${reading.row}`,
      code,
      confidence(reading.confidence, view),
      `${map.match[reading.match]}: ${nameOf(reading, judgement)}`,
    ];
  });
}

function nameOf(reading: Reading, { framework }: Judgement): string {
  return reading.writtenName === "" ? (nodeByCode(framework, reading.indicator)?.name.vi ?? "") : reading.writtenName;
}

function unknownRows(table: Table, view: View): string[][] {
  const { map } = cliText(view.language);
  return table.unknownRows.map(({ row, code, name }) => {
    const words = [code?.text ?? "", name?.text ?? ""].filter((text) => text !== "").join(" ");
    return [`${map.row} ${row}`, "?", "", `${map.unknownRow}: ${words}`];
  });
}

/** In percent; what we would ask about is said in words. */
function confidence(value: number, { language }: View): string {
  const percent = `${Math.round(value * 100)}%`;
  return value < UNSURE ? `${percent} ${cliText(language).map.unsure}` : percent;
}
