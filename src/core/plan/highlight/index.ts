export { planHighlights } from "./highlights";
export { highlightLegend, legendCells } from "./legend";
export { planStatusWords, type StatusWord } from "./status-column";
export { keyOf, statusColumns, withoutStatusWords, type StatusColumn } from "./status-found";
