import { SaxesParser } from "saxes";
import { damaged } from "../fault";

export type Attributes = Readonly<Record<string, string>>;

/** Where a tag stands in the text: `[start, end)`. For the writer, which edits text in place. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Names come without the prefix of the root element, so `x:worksheet` and `worksheet` are both `worksheet`; an element with any
 * other prefix keeps it (`x14:cfRule`). Where the root has a prefix, an element without one comes as `:name`.
 */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes, place: () => Place): void;
  text?(text: string): void;
  close?(name: string, place: () => Place): void;
}

/**
 * Tokenizes one part with saxes, which checks that it is well-formed and expands no entities but the five of XML.
 * @throws Fault damaged on malformed XML and on any document type declaration (none belongs into a workbook)
 */
export function scanXml(part: string, xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let prefix: string | null = null;
  const localName = (name: string): string => {
    if (prefix === null) prefix = name.slice(0, name.indexOf(":") + 1);
    if (prefix === "") return name;
    return name.startsWith(prefix) ? name.slice(prefix.length) : name.includes(":") ? name : `:${name}`;
  };
  // Neither names nor attribute values can hold "<", so the last one before a tag's end is its start.
  const place = (): Place => ({ start: xml.lastIndexOf("<", parser.position - 1), end: parser.position });
  parser.on("error", (error) => {
    throw damaged(part, error.message);
  });
  parser.on("doctype", () => {
    throw damaged(part, "document type declaration");
  });
  parser.on("opentag", (tag) => handlers.open?.(localName(tag.name), tag.attributes, place));
  parser.on("closetag", (tag) => handlers.close?.(localName(tag.name), place));
  if (handlers.text) {
    const text = handlers.text.bind(handlers);
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

/** The attribute of that local name in whatever namespace prefix it was given, e.g. `id` of `r:id`. */
export function prefixedAttribute(attributes: Attributes, name: string): string | undefined {
  for (const key of Object.keys(attributes)) {
    if (key.endsWith(`:${name}`) && !key.startsWith("xmlns:")) return attributes[key];
  }
  return undefined;
}

/** An `xsd:boolean`. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
