import { spliceText, withAttribute, type XmlElement, type XmlText } from "../xml/tree";

/** A piece of a part's text to be replaced. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The characters that an element without children holds: references and CDATA sections resolved. */
export function charactersOf({ xml }: XmlText, element: XmlElement): string {
  const raw = xml.slice(element.openEnd, Math.max(element.openEnd, element.closeStart));
  return raw
    .split(/(<!\[CDATA\[(?:[^\]]|\](?!\]>))*\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : resolved(piece)))
    .join("");
}

function resolved(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g,
    (whole, hex?: string, digits?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The name without any prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.lastIndexOf(":") + 1);
}

export function isSelfClosed(element: XmlElement): boolean {
  return element.closeStart === element.end;
}

/**
 * Adds text as the last content of a list. A list that closed itself gets an end tag with a space in it, `</dxfs >`: by that, `shrunk` knows how the list
 * was written before, so that taking our entries out gives the very bytes back.
 */
export function grown(text: XmlText, list: XmlElement, added: number, xml: string): readonly Splice[] {
  const tag = counted(text, list, added);
  if (!isSelfClosed(list)) return [tag, { start: list.closeStart, end: list.closeStart, text: xml }];
  const name = /^<([^\s/>]+)/.exec(tag.text)?.[1] ?? "";
  return [{ start: list.start, end: list.end, text: `${tag.text.slice(0, -2)}>${xml}</${name} >` }];
}

/** Takes entries out of a list, and the list itself where it was made for them alone. */
export function shrunk(text: XmlText, list: XmlElement, entries: readonly XmlElement[]): readonly Splice[] {
  const tag = counted(text, list, -entries.length);
  if (entries.length < list.children.length) return [tag, ...entries.map(({ start, end }) => ({ start, end, text: "" }))];
  const wasSelfClosed = /\s>$/.test(text.xml.slice(list.closeStart, list.end));
  const before = wasSelfClosed ? `${tag.text.slice(0, -1)}/>` : list.attributes["count"] === undefined ? "" : null;
  if (before !== null) return [{ start: list.start, end: list.end, text: before }];
  return [tag, ...entries.map(({ start, end }) => ({ start, end, text: "" }))];
}

/** The start tag with its count raised, where it states one. */
function counted({ xml }: XmlText, { start, openEnd, attributes }: XmlElement, by: number): Splice {
  const tag = xml.slice(start, openEnd);
  const count = attributes["count"];
  const isNumber = count !== undefined && /^\d{1,9}$/.test(count);
  return { start, end: openEnd, text: isNumber ? withAttribute(tag, "count", String(Number(count) + by)) : tag };
}

/** Adds a child of the root before the first child that comes later in `order`, the sequence of its schema. */
export function inserted(text: XmlText, name: string, order: readonly string[], xml: string): readonly Splice[] {
  const rank = order.indexOf(name);
  const next = text.root.children.find((element) => order.indexOf(element.name) > rank);
  const at = next?.start ?? text.root.closeStart;
  return [{ start: at, end: at, text: xml }];
}

export function spliced(text: XmlText, splices: readonly Splice[]): string {
  return spliceText(text.xml, splices);
}
