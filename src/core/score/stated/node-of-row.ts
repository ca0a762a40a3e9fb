import { childrenOf, nodeByCode, type Framework, type FrameworkNode } from "../../../framework";
import { foldBare } from "../../../language";
import type { Catalog } from "../../locate/catalog";
import type { Grid } from "../../locate/grid";

/** Below this a name may be another's. */
const LIKE = 0.85;
const MARGIN = 0.05;
const LONGEST = 400;

/** What stands before a name: `I.`, `1)`, `Trụ cột 1:`, `1.1.`. */
const LEAD = /^(?:(?:trụ cột|nhóm(?: chỉ số)?|mục|phần)\s*)?(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})\s*[.):\-–]\s*/iu;
/** Words for the whole in a row of scores. */
const TOTAL =
  /^(?:tong|tong cong|tong diem|tong hop|diem tong|diem tong hop|diem chung|chi so chung|diem pii|chi so pii|pii|tong diem pii|diem chi so pii)(?: (?:nam )?20\d\d)?$/;

/**
 * The node that a row of scores is about, told by the code or the name that stands left of the score; the rightmost of several, which is the
 * most special. `null` where nothing is said surely. Codes that are numbers (1.1 as a number) say nothing: so do row numbers.
 */
export function nodeOfRow(grid: Grid, catalog: Catalog, row: number, before: number): FrameworkNode | null {
  let coded: FrameworkNode | null = null;
  let named: FrameworkNode | null = null;
  for (const [column, { content }] of grid.sheet.rows.get(row) ?? []) {
    if (column >= before) break;
    if (content.kind !== "text" || content.text.length > LONGEST) continue;
    const text = grid.text(row, column).trim();
    const code = catalog.dotted ? catalog.codeIn(text) : null;
    if (code !== null) coded = catalog.node(code.canonical) ?? coded;
    named = nodeNamed(catalog, code?.rest || text) ?? named;
  }
  if (coded === null || named === null) return coded ?? named;
  // A code that contradicts the name says nothing, nor does the name.
  return coded === named ? named : null;
}

function nodeNamed(catalog: Catalog, text: string): FrameworkNode | null {
  const bare = text.replace(LEAD, "").trim();
  if (bare === "") return pillarNumbered(catalog.framework, text);
  for (const words of bare === text ? [text] : [text, bare]) {
    const found = catalog.named(words);
    if (found !== null && found.component === null && found.likeness >= LIKE && found.margin >= MARGIN) return found.node;
  }
  return rootNamed(catalog, bare);
}

/** `Trụ cột 1:` with its name in another cell. */
function pillarNumbered(framework: Framework, text: string): FrameworkNode | null {
  const number = /^trụ cột\s*(\d{1,2})/iu.exec(text)?.[1];
  return number === undefined ? null : nodeByCode(framework, number);
}

function rootNamed(catalog: Catalog, text: string): FrameworkNode | null {
  const [root, ...others] = childrenOf(catalog.framework, null);
  if (root === undefined || others.length > 0 || root.indicator !== null) return null;
  return TOTAL.test(foldBare(text)) || catalog.likenessWith(text, root) >= LIKE ? root : null;
}
