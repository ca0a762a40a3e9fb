export type { PanelFault } from "./faults";
export { parsePanel } from "./read";
export { scoresCsv } from "./write";
