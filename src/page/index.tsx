import { createRoot } from "react-dom/client";
import type { NewSheetEdit } from "../workbook";
import { Books } from "./shell/books";
import { Shell } from "./shell/Shell";
import "./shell/page.css";

const SAMPLE = "so-khcn-mau.xlsx";

/** The page: opens with the sample, already checked. */
const books = new Books();

async function openSample(): Promise<void> {
  const answer = await fetch(`samples/${SAMPLE}`);
  if (answer.ok) await books.open(SAMPLE, new Uint8Array(await answer.arrayBuffer()));
}

/** A workbook of these sheets, in a tab of its own. What writes it comes when it is first wanted. */
async function openNew(file: string, edits: readonly NewSheetEdit[]): Promise<void> {
  const { createWorkbook } = await import(/* webpackChunkName: "new-workbook" */ "../host/xlsx/create");
  await books.open(file, createWorkbook(file, edits).save());
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no root");
createRoot(root).render(<Shell books={books} onSample={() => void openSample()} openNew={openNew} />);
void openSample().catch(() => undefined);
