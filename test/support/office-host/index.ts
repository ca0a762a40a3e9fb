import { TextDecoder, TextEncoder } from "node:util";
import { pathToFileURL } from "node:url";
import { parseArea, type Area, type CellContent } from "../../../src/workbook";
import { DesktopTransport, type Fault } from "./desktop";
import { Engine } from "./engine";
import { type ModelBook, type ModelSheet } from "./model/book";
import { enter, type Calculate } from "./model/entering";
import { copyOf } from "./model/copy";
import { openBook } from "./model/file";
import type { HostContext } from "./objects/context";
import { workbookObject } from "./objects/workbook";
import { HostObject, type Json } from "./wire";

/** What every browser has and jsdom has not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

export { STATUS, type Fault } from "./desktop";
export type { ModelBook } from "./model/book";

export interface HostOptions {
  /** The version of ExcelApi that is declared and enforced; the floor of the manifest unless the test says otherwise. */
  readonly excelApi?: string;
  readonly latencyMs?: number;
  readonly locale?: string;
}

/** One Excel for a test file: office.js is loaded once and meets this host; workbooks come and go. */
export class OfficeHost {
  readonly transport: DesktopTransport;
  private engine: Engine;
  private current: { readonly book: ModelBook; readonly save: () => Uint8Array };
  private registered = new Set<string>();
  /** What formulas that are entered show; 0 unless a test knows better. */
  calculate: Calculate = (): CellContent => ({ kind: "number", number: 0 });

  constructor(readonly options: HostOptions = {}) {
    this.transport = new DesktopTransport({
      engine: () => this.engine,
      requirements: { ExcelApi: this.excelApi, DialogApi: "1.2", AddinCommands: "1.1" },
      latencyMs: options.latencyMs ?? 0,
      locale: options.locale ?? "vi-VN",
    });
    const book: ModelBook = {
      name: "",
      date1904: false,
      sheets: [],
      parts: new Map(),
      externalBooks: [],
      active: "",
      selection: null,
      nextId: 1,
    };
    this.current = { book, save: () => new Uint8Array() };
    this.engine = this.engineFor(book);
  }

  get excelApi(): string {
    return this.options.excelApi ?? "1.9";
  }

  get book(): ModelBook {
    return this.current.book;
  }

  /** Ranges that the client keeps tracked; 0 where nothing leaks. */
  get kept(): number {
    return this.engine.kept;
  }

  /** Opens a real file in this Excel; the request log starts anew. */
  open(name: string, bytes: Uint8Array): void {
    this.current = openBook(name, bytes);
    this.engine = this.engineFor(this.current.book);
    this.transport.reset();
  }

  /** Remembers the workbook as it is now; what it gives brings that back, many times faster than opening the file anew. The request log starts anew too. */
  checkpoint(): () => void {
    const back = copyOf(this.book);
    return () => {
      back();
      this.engine = this.engineFor(this.book);
      this.transport.reset();
    };
  }

  /** The bytes of the file with what was done to the workbook. */
  save(): Uint8Array {
    return this.current.save();
  }

  /** From the next request on. */
  inject(...faults: readonly Fault[]): void {
    this.transport.reset(faults);
  }

  /** Round trips of add-in code since the workbook was opened or a fault injected. */
  get roundTrips(): number {
    return this.transport.requests.length;
  }

  /** What a person, here or elsewhere, types into a cell; listeners are told. */
  userEdit(sheetName: string, address: string, value: string | number | boolean, from: "Local" | "Remote" = "Local"): void {
    const sheet = this.book.sheets.find(({ name }) => name === sheetName);
    const area = parseArea(address);
    if (!sheet || !area) throw new Error(`no cell ${sheetName}!${address}`);
    enter(sheet, area.top, area.left, value, this.calculate);
    this.tell(sheet, area, from, "Unknown");
  }

  private tell(sheet: ModelSheet, area: Area, source: "Local" | "Remote", triggerSource: string): void {
    if (!this.registered.has("WorksheetCollection.onChanged")) return;
    const address = `${area.top}:${area.bottom}`;
    const message: Json = {
      changeType: "RangeEdited",
      source,
      worksheetId: sheet.id,
      address,
      referenceId: "",
      triggerSource,
      shiftDirection: "None",
    };
    this.transport.emit(10, "Workbook", message, source === "Remote");
  }

  private engineFor(book: ModelBook): Engine {
    this.registered = new Set();
    const context: HostContext = {
      book,
      calculate: () => this.calculate,
      changed: (sheet, area) => this.tell(sheet, area, "Local", "ThisLocalAddin"),
      registered: this.registered,
    };
    const ready = new HostObject("Microsoft.InternalService.AddinInternalService", { call: { NotifyActionHandlerReady: () => null } });
    return new Engine({
      root: workbookObject(context),
      system: { "Microsoft.InternalService.AddinInternalService": ready },
      excelApi: this.excelApi,
    });
  }
}

/**
 * Loads Microsoft's unmodified office.js into this jsdom, where it finds the host. Needs the options `{"resources": "usable"}` of the environment.
 * Resolves when `Office.onReady` does.
 */
export async function startOffice(host: OfficeHost): Promise<void> {
  const fakes = window as unknown as { external?: object };
  fakes.external ??= {};
  host.transport.install(window);
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = pathToFileURL(require.resolve("@microsoft/office-js/dist/office.js")).href;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("office.js does not load"));
    document.head.append(script);
  });
  await Office.onReady();
}
