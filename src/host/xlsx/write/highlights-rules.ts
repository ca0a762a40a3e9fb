import { areaName } from "../../../workbook/address";
import { guardedFormula, isGuarded } from "../../../workbook/highlights";
import type { Highlight } from "../../../workbook/plan";
import { escapeXml } from "../xml/escape";
import { type XmlElement, XmlText } from "../xml/tree";
import { charactersOf, inserted, localName, spliced, type Splice } from "./highlights-xml";

/** The sequence of CT_Worksheet from the cells on. */
const ORDER = [
  "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews",
  "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter",
  "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF",
  "drawingHF", "picture", "oleObjects", "mc:AlternateContent", "controls", "webPublishItems", "tableParts", "extLst",
]; // prettier-ignore

/** A rule of ours as it stands in a sheet. */
export interface StandingRule {
  readonly sqref: string;
  readonly formula: string;
  /** `null`: a rule of the 2010 extension, which bears its look itself. */
  readonly dxfId: number | null;
}

/** What of a worksheet comes after its cells, with which the rules stand; the cells, which are most of the text, are not looked at. */
export class RulesOfSheet {
  private readonly tail: XmlText;
  private readonly head: string;
  private readonly rootTag: string;
  private readonly ours: readonly OwnRule[];

  /** @throws Fault damaged */
  constructor(part: string, xml: string) {
    const root = /<[^?!][^>]*>/.exec(xml);
    this.rootTag = root?.[0] ?? "";
    const cut = endOfCells(xml, root?.index ?? 0, this.rootTag.length);
    this.head = xml.slice(0, cut);
    this.tail = new XmlText(part, this.rootTag + xml.slice(cut));
    this.ours = ownRules(this.tail);
  }

  get standing(): readonly StandingRule[] {
    return this.ours.map(({ standing }) => standing);
  }

  /** The sheet without any rule of ours. */
  without(): string {
    return this.joined(this.ours.length === 0 ? this.tail.xml : spliced(this.tail, removals(this.tail, this.ours)));
  }

  /** The sheet, which holds none of ours, with these; `dxfIds`: by place in the list. The user's rules come first, as they stand. */
  with(highlights: readonly Highlight[], dxfIds: readonly number[]): string {
    if (highlights.length === 0) return this.joined(this.tail.xml);
    const first = highestPriority(this.tail.root) + 1;
    const { prefix: p } = this.tail;
    const rules = highlights.map((highlight, index) => {
      const attributes = `type="expression" dxfId="${dxfIds[index] ?? 0}" priority="${first + index}"`;
      const formula = `<${p}formula>${escapeXml(guardedFormula(highlight))}</${p}formula>`;
      const rule = `<${p}cfRule ${attributes}>${formula}</${p}cfRule>`;
      return `<${p}conditionalFormatting sqref="${sqrefOf(highlight)}">${rule}</${p}conditionalFormatting>`;
    });
    return this.joined(spliced(this.tail, inserted(this.tail, "conditionalFormatting", ORDER, rules.join(""))));
  }

  private joined(tail: string): string {
    return this.head + tail.slice(this.rootTag.length);
  }
}

export function sqrefOf({ areas }: Highlight): string {
  return areas.map(areaName).join(" ");
}

/** After `</sheetData>` or `<sheetData/>`; after the root's start tag where a sheet has none. */
function endOfCells(xml: string, rootStart: number, rootLength: number): number {
  const closed = xml.lastIndexOf("sheetData>");
  if (closed >= 0) return closed + "sheetData>".length;
  const selfClosed = /<(?:[^\s/>:]{1,100}:)?sheetData(?:\s[^>]{0,1000})?\/>|<\/(?:[^\s/>:]{1,100}:)?sheetData\s{1,100}>/.exec(xml);
  return selfClosed ? selfClosed.index + selfClosed[0].length : rootStart + rootLength;
}

interface OwnRule {
  readonly rule: XmlElement;
  /** From the root to the element around the rule. */
  readonly path: readonly XmlElement[];
  readonly standing: StandingRule;
}

function ownRules(text: XmlText): readonly OwnRule[] {
  const found: OwnRule[] = [];
  const walk = (element: XmlElement, path: readonly XmlElement[]): void => {
    const inside = [...path, element];
    for (const child of element.children) {
      const standing = localName(child) === "cfRule" ? standingRule(text, child, element) : null;
      if (standing) found.push({ rule: child, path: inside, standing });
      else walk(child, inside);
    }
  };
  for (const child of text.root.children) {
    if (child.name === "conditionalFormatting" || child.name === "extLst") walk(child, [text.root]);
  }
  return found;
}

/** `null` for a rule of the user's. */
function standingRule(text: XmlText, rule: XmlElement, around: XmlElement): StandingRule | null {
  const formula = rule.children.find((child) => localName(child) === "formula" || localName(child) === "f");
  const written = formula ? charactersOf(text, formula) : "";
  if (!isGuarded(written)) return null;
  const id = rule.attributes["dxfId"];
  return {
    sqref: around.attributes["sqref"] ?? "",
    formula: written,
    dxfId: id !== undefined && rule.name === "cfRule" ? Number(id) : null,
  };
}

/** The rules with everything around them that holds nothing else, up to the root. */
function removals({ root }: XmlText, ours: readonly OwnRule[]): readonly Splice[] {
  const gone = new Set<XmlElement>(ours.map(({ rule }) => rule));
  for (const { path } of ours) {
    for (const element of [...path].reverse()) {
      // The areas of a rule of the extension stand beside it: without a rule they are nothing.
      if (element !== root && element.children.every((child) => gone.has(child) || localName(child) === "sqref")) gone.add(element);
    }
  }
  const outer = [...gone].filter((element) => ![...gone].some((other) => other !== element && encloses(other, element)));
  return outer.map(({ start, end }) => ({ start, end, text: "" }));
}

function encloses(outer: XmlElement, inner: XmlElement): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function highestPriority(element: XmlElement): number {
  const own = localName(element) === "cfRule" ? Number(element.attributes["priority"]) || 0 : 0;
  return element.children.reduce((highest, child) => Math.max(highest, highestPriority(child)), own);
}
