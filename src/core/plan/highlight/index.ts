export { planHighlights, type HighlightPlan } from "./highlights";
export { highlightLegend, legendCells, type LegendEntry } from "./legend";
export { planStatusWords, type StatusPlan, type StatusWord } from "./status-column";
export { keyOf, statusColumns, withoutStatusWords, type StatusColumn } from "./status-found";
