import type { Package } from "../package/package";
import { partKey } from "../package/names";
import { escapeAttribute } from "../xml/escape";
import { XmlText } from "../xml/tree";

const PART = "[Content_Types].xml";

/** States the type of one part. */
export function addContentType(file: Package, part: string, type: string): void {
  const text = new XmlText(PART, file.text(PART));
  const name = `/${part}`;
  const old = text.root.children.find(
    (element) => element.name === "Override" && partKey(element.attributes["PartName"] ?? "") === partKey(part),
  );
  if (old?.attributes["ContentType"] === type) return;
  if (old) text.setAttribute(old, "ContentType", type);
  else text.append(text.root, `<${text.prefix}Override PartName="${escapeAttribute(name)}" ContentType="${type}"/>`);
  file.setText(PART, text.toString());
}

/** Sees to it that parts of an extension have a type at all. */
export function ensureDefaultType(file: Package, extension: string, type: string): void {
  const text = new XmlText(PART, file.text(PART));
  const known = text.root.children.some(
    (element) => element.name === "Default" && (element.attributes["Extension"] ?? "").toLowerCase() === extension,
  );
  if (known) return;
  text.append(text.root, `<${text.prefix}Default Extension="${extension}" ContentType="${type}"/>`);
  file.setText(PART, text.toString());
}

export function removeContentType(file: Package, part: string): void {
  const text = new XmlText(PART, file.text(PART));
  for (const element of text.root.children) {
    if (element.name === "Override" && partKey(element.attributes["PartName"] ?? "") === partKey(part)) text.remove(element);
  }
  file.setText(PART, text.toString());
}
