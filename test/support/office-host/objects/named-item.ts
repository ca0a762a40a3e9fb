import type { ModelBook } from "../model/book";
import { HostFault, HostObject, type Json, textOf } from "../wire";
import { redraw } from "./conditional-format";
import type { HostContext } from "./context";

/** Names of the whole workbook, spelled as they were given, with what they stand for (with `=`). */
const names = new WeakMap<ModelBook, Map<string, string>>();

export function namesOfBook(book: ModelBook): Map<string, string> {
  const known = names.get(book) ?? new Map<string, string>();
  names.set(book, known);
  return known;
}

/** Whether a rule that asks a name first is switched on by it; a name that is not there is an error, which shows nothing. */
function isOn(book: ModelBook, formula: string): boolean {
  const asked = /^=AND\(([A-Z_0-9]+),/i.exec(formula)?.[1];
  if (asked === undefined) return true;
  return [...namesOfBook(book)].some(([name, value]) => name.toLowerCase() === asked.toLowerCase() && value === "=TRUE");
}

export function drawAnew(book: ModelBook, calculated: boolean): void {
  redraw(book, (formula) => isOn(book, formula), calculated);
}

export function namesObject({ book }: HostContext): HostObject {
  const all = namesOfBook(book);
  const spelled = (key: Json): string | undefined => [...all.keys()].find((name) => name.toLowerCase() === textOf(key).toLowerCase());
  const object = (name: string): HostObject =>
    new HostObject("NamedItem", {
      identity: () => ({ _Id: name }),
      get: { Name: () => name, Formula: () => all.get(name) ?? "", Visible: () => true },
      set: {
        Formula: (value) => {
          all.set(name, textOf(value));
          drawAnew(book, false);
        },
      },
      call: {
        Delete: () => {
          all.delete(name);
          drawAnew(book, false);
        },
      },
    });
  const find = (key: Json): HostObject | null => {
    const name = spelled(key);
    return name === undefined ? null : object(name);
  };
  return new HostObject("NamedItemCollection", {
    items: () => [...all.keys()].map(object),
    item: find,
    call: {
      GetItemOrNullObject: (key) => find(key as Json),
      Add: (key, formula) => {
        if (spelled(key as Json) !== undefined) throw new HostFault("InvalidArgument", "The name is there.", "NamedItemCollection.add");
        all.set(textOf(key), textOf(formula));
        drawAnew(book, false);
        return object(textOf(key));
      },
    },
  });
}
