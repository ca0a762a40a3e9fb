import { SaxesParser } from "saxes";

/**
 * As much of the browser's `DOMParser` as the host asks for, so that it also runs where there is no document: in the process of a test whose pane is in a
 * real browser.
 */
class SmallDomParser {
  parseFromString(xml: string): SmallDocument {
    const elements: SmallElement[] = [];
    const open: SmallElement[] = [];
    const faults: Error[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (fault) => {
      faults.push(fault);
    });
    parser.on("opentag", ({ name, uri, attributes }) => {
      const given = Object.values(attributes).map((attribute) => [attribute.name, attribute.value] as const);
      const element = new SmallElement(name, uri, new Map(given));
      elements.push(element);
      open.push(element);
    });
    const take = (text: string): void => {
      for (const element of open) element.textContent += text;
    };
    parser.on("text", take);
    parser.on("cdata", take);
    parser.on("closetag", () => {
      open.pop();
    });
    parser.write(xml).close();
    return new SmallDocument(faults.length === 0 ? elements : [new SmallElement("parsererror", "", new Map())]);
  }
}

class SmallElement {
  textContent = "";
  constructor(
    readonly tagName: string,
    readonly namespaceURI: string,
    private readonly attributes: ReadonlyMap<string, string>,
  ) {}

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
}

class SmallDocument {
  constructor(private readonly elements: readonly SmallElement[]) {}

  get documentElement(): SmallElement | null {
    return this.elements[0] ?? null;
  }

  getElementsByTagName(name: string): readonly SmallElement[] {
    return this.elements.filter(({ tagName }) => tagName === name);
  }
}

/** Gives the process a `DOMParser` where it has none. */
export function provideDomParser(): void {
  if (!("DOMParser" in globalThis)) Object.assign(globalThis, { DOMParser: SmallDomParser });
}
