import { turn } from "../turn";
import type { Grid } from "./grid";

/** The grid's packages, each after those that it needs. All are one chunk, and nothing of them is used here. */
const PACKAGES: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/core"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/engine-formula"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/engine-render"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/design"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/ui"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/docs-ui"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/sheets"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/sheets-formula"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/sheets-ui"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/sheets-formula-ui"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/sheets-conditional-formatting-ui"),
  () => import(/* webpackChunkName: "grid", webpackExports: [] */ "@univerjs/sheets-data-validation-ui"),
];

/** Fetches the grid. Run at once its packages would hold the page up for a quarter of a second; so each has a turn of its own. */
export async function loadGrid(): Promise<typeof Grid> {
  for (const load of PACKAGES) {
    await load();
    await turn();
  }
  const loaded = await import(/* webpackChunkName: "grid" */ "./grid");
  await turn();
  return loaded.Grid;
}
