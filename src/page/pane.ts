/** Everything that is needed once a workbook is open, as one chunk: the shell paints without it. */
export { bugId, createSession } from "../app/session";
export { App } from "../taskpane";
