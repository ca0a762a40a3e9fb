import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import type { Package } from "../package/package";
import { relationOfType } from "../package/relations";
import { readMemory } from "./memory";
import { type SheetBody, readSheet } from "./sheet";
import { type StringItem, readSharedStrings } from "./strings";
import { NO_STYLES, type Styles, readStyles } from "./styles";
import { type WorkbookParts, readWorkbookParts } from "./workbook";

/** Parsed parts by the identity of their bytes: after an edit only the parts that changed are parsed again. */
export interface ReadCache {
  readonly bodies: WeakMap<object, SheetBody>;
  strings: { readonly of: object; readonly items: readonly StringItem[] } | null;
}

export function emptyCache(): ReadCache {
  return { bodies: new WeakMap(), strings: null };
}

/**
 * Reads the whole workbook.
 * @throws Fault where a part that is needed is absent or damaged
 */
export function readSnapshot(name: string, file: Package, cache: ReadCache): Snapshot {
  const workbook = readWorkbookParts(file);
  const styles = stylesOf(file, workbook);
  const context = { strings: stringsOf(file, workbook, cache), date1904: workbook.date1904, ofXf: styles.ofXf };
  const sheets = workbook.sheets.map(({ name, visibility, part }): Sheet => {
    const key = file.identity(part) ?? {};
    const body = cache.bodies.get(key) ?? readSheet(file, part, context);
    cache.bodies.set(key, body);
    return { name, visibility, ...body };
  });
  const snapshot = {
    file: name,
    date1904: workbook.date1904,
    styles: styles.looks,
    sheets,
    memory: readMemory(file, workbook.relations).entries,
  };
  return workbook.externalBooks.length > 0 ? { ...snapshot, externalBooks: workbook.externalBooks } : snapshot;
}

/** @throws Fault damaged */
export function stylesOf(file: Package, workbook: WorkbookParts): Styles {
  const part = relationOfType(workbook.relations, "styles")?.target;
  return part !== undefined && file.has(part) ? readStyles(part, file.text(part)) : NO_STYLES;
}

function stringsOf(file: Package, workbook: WorkbookParts, cache: ReadCache): readonly StringItem[] {
  const part = relationOfType(workbook.relations, "sharedStrings")?.target;
  const key = part === undefined ? undefined : file.identity(part);
  if (part === undefined || key === undefined) return [];
  if (cache.strings?.of !== key) cache.strings = { of: key, items: readSharedStrings(part, file.text(part)) };
  return cache.strings.items;
}
