import { createRoot } from "react-dom/client";
import type { FormListener } from "../taskpane";
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

/** A form is a workbook of its own, in a tab of its own. What writes it comes when it is first wanted. */
const openForm: FormListener = async (form, name) => {
  const { createWorkbook } = await import(/* webpackChunkName: "new-workbook" */ "../host/xlsx/create");
  const file = `${name}.xlsx`;
  await books.open(file, createWorkbook(file, form.edits).save());
  return true;
};

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no root");
createRoot(root).render(<Shell books={books} onSample={() => void openSample()} onForm={openForm} />);
void openSample().catch(() => undefined);
