export type { PanelFault } from "./faults";
export { parsePanel, type ParsedPanel } from "./read";
export { scoresCsv } from "./write";
