import { createRoot } from "react-dom/client";
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

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no root");
createRoot(root).render(<Shell books={books} onSample={() => void openSample()} />);
void openSample().catch(() => undefined);
