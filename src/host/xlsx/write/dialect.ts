/** The addresses of one of the two dialects of ISO 29500; a file speaks one of them throughout. */
export interface Dialect {
  readonly main: string;
  readonly relations: string;
  readonly customXml: string;
  /** Of charts and drawings: `${drawing}/chart`, `/main`, `/spreadsheetDrawing`. */
  readonly drawing: string;
}

const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006",
};

const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  customXml: "http://purl.oclc.org/ooxml/officeDocument/customXml",
  drawing: "http://purl.oclc.org/ooxml/drawingml",
};

/** The dialect of a workbook, from the namespaces its part declares. */
export function dialectOf(workbookXml: string): Dialect {
  return workbookXml.slice(0, 4096).includes(STRICT.main) ? STRICT : TRANSITIONAL;
}
