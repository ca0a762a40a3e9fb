import { type Attributes, scanXml } from "./scan";

/** An element of a small part with its places in the text. Text content is not kept. */
export interface XmlElement {
  /** Without the root's prefix, see `XmlHandlers`. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: XmlElement[];
  readonly start: number;
  /** After the `>` of the start tag. */
  readonly openEnd: number;
  /** Before the `<` of the end tag; equal to `end` where the element closes itself. */
  closeStart: number;
  end: number;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replaces pieces of a text; pieces do not overlap, several at one place keep the order they were given in. */
export function spliceText(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

/** A small part as a tree whose text can be edited in place: whatever is not edited stays byte for byte. */
export class XmlText {
  readonly root: XmlElement;
  /** What the root's prefix is, with its colon; elements we add bear it too. */
  readonly prefix: string;
  private readonly splices: Splice[] = [];

  /** @throws Fault damaged */
  constructor(
    part: string,
    readonly xml: string,
  ) {
    this.root = parseTree(part, xml);
    this.prefix = /^<([^\s/>:]{1,100}:)/.exec(xml.slice(this.root.start, this.root.start + 120))?.[1] ?? "";
  }

  child(name: string, parent: XmlElement = this.root): XmlElement | undefined {
    return parent.children.find((element) => element.name === name);
  }

  raw(element: XmlElement): string {
    return this.xml.slice(element.start, element.end);
  }

  /** Adds text as the last content of an element, opening it where it closes itself. */
  append(parent: XmlElement, text: string): void {
    if (parent.closeStart < parent.end) {
      this.insertAt(parent.closeStart, text);
      return;
    }
    const tag = this.xml.slice(parent.start, parent.openEnd);
    const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
    this.splices.push({ start: parent.end - 2, end: parent.end, text: `>${text}</${name}>` });
  }

  /** Adds a child of the root before the first child that comes later in `order`, the sequence of its schema. */
  insertInOrder(name: string, order: readonly string[], text: string): void {
    const rank = order.indexOf(name);
    const next = this.root.children.find((element) => order.indexOf(element.name) > rank);
    if (next) this.insertAt(next.start, text);
    else this.append(this.root, text);
  }

  remove(element: XmlElement): void {
    this.splices.push({ start: element.start, end: element.end, text: "" });
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    const tag = this.xml.slice(element.start, element.openEnd);
    this.splices.push(
      ...attributeSplice(tag, name, value).map((s) => ({ ...s, start: s.start + element.start, end: s.end + element.start })),
    );
  }

  toString(): string {
    return spliceText(this.xml, this.splices);
  }

  private insertAt(place: number, text: string): void {
    this.splices.push({ start: place, end: place, text });
  }
}

/** A start tag with an attribute set; `value` is escaped already. */
export function withAttribute(tag: string, name: string, value: string): string {
  return spliceText(tag, attributeSplice(tag, name, value));
}

function attributeSplice(tag: string, name: string, value: string): Splice[] {
  for (const match of tag.matchAll(/([^\s=<>"'/]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (match[1] !== name) continue;
    const end = match.index + match[0].length;
    return [{ start: match.index, end, text: `${name}="${value}"` }];
  }
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  return [{ start: end, end, text: `${/\s$/.test(tag.slice(0, end)) ? "" : " "}${name}="${value}"` }];
}

function parseTree(part: string, xml: string): XmlElement {
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  scanXml(part, xml, {
    open(name, attributes, place) {
      const { start, end } = place();
      const element: XmlElement = { name, attributes, children: [], start, openEnd: end, closeStart: end, end };
      root ??= element;
      stack.at(-1)?.children.push(element);
      stack.push(element);
    },
    close(_, place) {
      const element = stack.pop();
      if (!element) return;
      const { start, end } = place();
      element.end = end;
      // A self-closing tag reports its own place again.
      element.closeStart = start === element.start ? end : start;
    },
  });
  if (!root) throw new Error("saxes accepts no document without a root");
  return root;
}
