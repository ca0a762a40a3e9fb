import { type ModelSheet, emptySheet, newId } from "../model/book";
import { HostFault, HostObject, type Json, textOf } from "../wire";
import type { HostContext } from "./context";
import { drawAnew, namesObject } from "./named-item";
import { sheetObject } from "./worksheet";

export function workbookObject(context: HostContext): HostObject {
  const { book } = context;
  return new HostObject("Workbook", {
    get: { Name: () => book.name },
    nav: {
      Worksheets: () => worksheetsObject(context),
      CustomXmlParts: () => partsObject(context),
      Names: () => namesObject(context),
      Functions: () => functionsObject(context),
      Application: () =>
        new HostObject("Application", {
          get: { DecimalSeparator: () => ",", ThousandsSeparator: () => "." },
          nav: { CultureInfo: () => new HostObject("CultureInfo", { get: { Name: () => "vi-VN" } }) },
          call: { SuspendScreenUpdatingUntilNextSync: () => null, Calculate: () => drawAnew(book, true) },
        }),
      Tables: () => new HostObject("TableCollection", { items: () => [] }),
    },
  });
}

function worksheetsObject(context: HostContext): HostObject {
  const { book } = context;
  // Excel compares names of sheets without case; ids are accepted as well.
  const find = (key: Json): ModelSheet | undefined =>
    book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === textOf(key).toLowerCase());
  const object = (sheet: ModelSheet): HostObject => sheetObject(context, sheet);
  return new HostObject("WorksheetCollection", {
    items: () => book.sheets.map(object),
    item: (key) => {
      const sheet = find(key);
      return sheet ? object(sheet) : null;
    },
    call: {
      GetItemOrNullObject: (key) => {
        const sheet = find(key as Json);
        return sheet ? object(sheet) : null;
      },
      Add: (...args) => {
        const title = args.length === 0 ? `Sheet${book.sheets.length + 1}` : textOf(args[0]);
        if (find(title)) throw new HostFault("ItemAlreadyExists", `a sheet ${title} is there`, "WorksheetCollection.add");
        const plain = book.sheets[0]?.defaultFormat;
        if (!plain) throw new Error("a workbook without sheets");
        const sheet = emptySheet(newId(book), title, { ...plain, numberFormat: "General" });
        book.sheets.push(sheet);
        return object(sheet);
      },
      _RegisterDataChangedEvent: () => void context.registered.add("WorksheetCollection.onChanged"),
      _UnregisterDataChangedEvent: () => void context.registered.delete("WorksheetCollection.onChanged"),
    },
  });
}

function partsObject({ book }: HostContext): HostObject {
  const part = (id: string): HostObject =>
    new HostObject("CustomXmlPart", {
      identity: () => ({ Id: id }),
      get: { Id: () => id, NamespaceUri: () => namespaceOf(book.parts.get(id) ?? "") },
      call: {
        GetXml: () => book.parts.get(id) ?? "",
        SetXml: (xml) => void book.parts.set(id, wellFormed(textOf(xml))),
        Delete: () => void book.parts.delete(id),
      },
    });
  const ids = (): string[] => [...book.parts.keys()];
  const find = (key: Json): HostObject | null => (book.parts.has(textOf(key)) ? part(textOf(key)) : null);
  return new HostObject("CustomXmlPartCollection", {
    items: () => ids().map(part),
    item: find,
    call: {
      Add: (xml) => {
        const id = newId(book);
        book.parts.set(id, wellFormed(textOf(xml)));
        return part(id);
      },
      GetByNamespace: (space) =>
        new HostObject("CustomXmlPartScopedCollection", {
          items: () => ids().filter((id) => namespaceOf(book.parts.get(id) ?? "") === space).map(part), // prettier-ignore
          item: find,
        }),
    },
  });
}

function wellFormed(xml: string): string {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.getElementsByTagName("parsererror").length > 0)
    throw new HostFault("InvalidArgument", "not well-formed", "CustomXmlPart.setXml");
  return xml;
}

function namespaceOf(xml: string): string {
  return /^(?:<\?[^>]*\?>)?\s*<[^\s>:]+[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";
}

/** Assumed of real Excel: worksheet functions count days as the open workbook does. */
function functionsObject({ book }: HostContext): HostObject {
  const result = (value: Json): HostObject => new HostObject("FunctionResult", { get: { Value: () => value, Error: () => null } });
  return new HostObject("Functions", {
    call: {
      Date: (year, month, day) => {
        const epoch = book.date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
        return result((Date.UTC(Number(year), Number(month) - 1, Number(day)) - epoch) / 86_400_000);
      },
    },
  });
}
