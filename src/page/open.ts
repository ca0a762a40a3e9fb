/**
 * The page's one door to the hands: everything that src/page knows of .xlsx files comes through here. It is loaded by the worker; on the main thread
 * only its types are used.
 */
export { openWorkbook } from "../host/xlsx";
export type {
  BorderLook,
  BorderSide,
  CellLook,
  Comparison,
  ConditionalLook,
  ConditionalRule,
  DifferentialLook,
  SheetLook,
  TableLook,
  Threshold,
  ValidationLook,
  WorkbookLook,
  XlsxWorkbook,
} from "../host/xlsx";
