import type { Reading, Table } from "../reading";

/** Joins the documents of a list that has nothing else ("Danh mục tài liệu minh chứng") to the readings they prove, where those have none. */
export function withListedEvidence(tables: readonly Table[], lists: readonly Table[]): readonly Table[] {
  const listed = lists.filter((list) => list.columns.value === undefined && list.columns.evidence !== undefined);
  if (listed.length === 0) return tables;
  return tables.map((table) => {
    if (table.columns.value === undefined || table.columns.evidence !== undefined) return table;
    const readings = table.readings.map((reading) => ({ ...reading, evidence: reading.evidence ?? evidenceIn(listed, table, reading) }));
    return { ...table, readings };
  });
}

function evidenceIn(lists: readonly Table[], table: Table, { indicator, component }: Reading): Reading["evidence"] {
  for (const list of lists) {
    if (table.agency && list.agency && list.agency.agency !== table.agency.agency) continue;
    const row = list.readings.find((other) => other.indicator === indicator && other.component === component);
    if (row?.evidence) return row.evidence;
  }
  return null;
}
