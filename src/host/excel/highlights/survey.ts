import { switchName } from "../../../workbook/highlights";
import { readMemoryParts } from "../memory";
import { MEMORY_NAMESPACE, type MemoryContent } from "../../xlsx/write/memory-text";

/** So many generations of switches are looked for; each further one needs a failure to delete before it. */
export const MOST_GENERATIONS = 9;

/** What of the workbook concerns highlights, without a look at any rule. */
export interface Survey {
  /** By name as it is spelled. */
  readonly sheets: ReadonlyMap<string, { readonly protected: boolean }>;
  readonly partIds: readonly string[];
  /** Generations whose switch stands. */
  readonly generations: readonly number[];
  /** The rules of the sheets that are to be marked; `null`: Excel does not tell. */
  readonly before: Listing | null;
}

/** One round trip; `marked`: the sheets that are to get rules. Where their rules cannot be listed it is made once more without. */
export async function survey(context: Excel.RequestContext, marked: readonly string[]): Promise<Survey> {
  return (await tolerant(() => surveyOnce(context, marked))) ?? (await surveyOnce(context, null));
}

async function surveyOnce(context: Excel.RequestContext, marked: readonly string[] | null): Promise<Survey> {
  const { worksheets, customXmlParts, names } = context.workbook;
  const sheets = worksheets.load("items/name,items/protection/protected");
  const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE).load("items/id");
  const switches = Array.from({ length: MOST_GENERATIONS }, (_, index) => names.getItemOrNullObject(switchName(index + 1)).load("name"));
  const take = askRules(context, marked ?? []);
  await context.sync();
  return {
    sheets: new Map(sheets.items.map((sheet) => [sheet.name, { protected: sheet.protection.protected }])),
    partIds: parts.items.map(({ id }) => id),
    generations: switches.flatMap((name, index) => (name.isNullObject ? [] : [index + 1])),
    before: marked === null ? null : take(),
  };
}

/** Asks for our memory in the batch that is being made; what it gives is read after the next `sync`. */
export function askMemory(context: Excel.RequestContext, { partIds }: Survey): () => MemoryContent {
  const texts = partIds.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  return () => readMemoryParts(texts.map(({ value }) => value));
}

/** Ids and types of the rules of a sheet by its name; `null`: Excel does not tell. */
export type Listing = ReadonlyMap<string, ReadonlyMap<string, string> | null>;

/** One round trip: our memory, and the rules of all sheets; `null`: Excel does not tell them together. */
export async function askAll(
  context: Excel.RequestContext,
  found: Survey,
): Promise<{ readonly memory: MemoryContent; readonly listing: Listing | null }> {
  const both = await tolerant(async () => {
    const memory = askMemory(context, found);
    const listing = askRules(context, [...found.sheets.keys()]);
    await context.sync();
    return { memory: memory(), listing: listing() };
  });
  if (both) return both;
  const memory = askMemory(context, found);
  await context.sync();
  return { memory: memory(), listing: null };
}

/** At most id and type are ever asked of a rule: reading more throws where rules of other kinds stand, and now and then even this does. */
export async function listRules(context: Excel.RequestContext, sheets: readonly string[]): Promise<Listing> {
  const together = await tolerant(() => listTogether(context, sheets));
  if (together) return together;
  const each = new Map<string, ReadonlyMap<string, string> | null>();
  for (const sheet of sheets) each.set(sheet, (await tolerant(() => listTogether(context, [sheet])))?.get(sheet) ?? null);
  return each;
}

async function listTogether(context: Excel.RequestContext, sheets: readonly string[]): Promise<Listing> {
  const take = askRules(context, sheets);
  await context.sync();
  return take();
}

function askRules(context: Excel.RequestContext, sheets: readonly string[]): () => Listing {
  const asked = sheets.map((name) => [name, rulesOf(context, name).load("items/id,items/type")] as const);
  return () => new Map(asked.map(([name, { items }]) => [name, new Map(items.map(({ id, type }) => [id, type]))]));
}

export function rulesOf(context: Excel.RequestContext, sheet: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
}

/** `null` where Excel refuses: what concerns rules is tried, never relied on. */
export async function tolerant<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return null;
    throw error;
  }
}
