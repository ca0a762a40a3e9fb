import { SaxesParser } from "saxes";

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes in a namespace. */
  readonly qualified: readonly { readonly uri: string; readonly value: string }[];
  readonly children: Element[];
  text: string;
  descendants(): Element[];
}

/** A namespace-aware tree; elements outside the namespace of the root keep their prefix. Throws on malformed XML. */
export function parse(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const stack: Element[] = [];
  let root: Element | undefined;
  let space = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (!root) space = tag.uri;
    const values = Object.values(tag.attributes);
    const element = create(
      tag.uri === space ? tag.local : tag.name,
      Object.fromEntries(values.map((attribute) => [attribute.name, attribute.value])),
      values.filter((attribute) => attribute.uri !== "").map(({ uri, value }) => ({ uri, value })),
    );
    root ??= element;
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on("text", (text) => {
    const element = stack.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => void stack.pop());
  parser.write(xml.replace(/^\uFEFF/, "")).close();
  if (!root) throw new Error("no root element");
  return root;
}

function create(name: string, attributes: Element["attributes"], qualified: Element["qualified"]): Element {
  const children: Element[] = [];
  const descendants = (): Element[] => children.flatMap((child) => [child, ...child.descendants()]);
  return { name, attributes, qualified, children, text: "", descendants };
}

export function named(parent: Element, name: string): Element[] {
  return parent.children.filter((child) => child.name === name);
}
