/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import "./browser";
import { judgeHere, type Judge } from "../../src/app/session";
import { App } from "../../src/taskpane";
import { deskFor } from "../app/session/books";
import { findingRows } from "./stage";

const MANY = 2000;

/** The judgement of a real workbook, its first finding found in two thousand rows. */
const manyFindings: Judge = async (...args) => {
  const judged = await judgeHere(...args);
  const finding = judged.ok ? judged.value.findings.find(({ at }) => at !== null) : undefined;
  if (!judged.ok || !finding?.at) throw new Error("no finding");
  const { at } = finding;
  const findings = Array.from({ length: MANY }, (_, index) => ({ ...finding, at: { ...at, row: at.row + index }, fix: null }));
  return { ok: true, value: { ...judged.value, findings } };
};

test("a long group starts closed, opens by the page, and a step into it shows its row", async () => {
  localStorage.setItem("pii.pane.guide-seen", "1");
  const { session } = deskFor("ambiguous-numbers", { judge: manyFindings });
  const user = userEvent.setup();
  render(<App session={session} language="vi" host="page" theme="light" />);
  await act(async () => {
    await session.check();
  });
  expect(findingRows()).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: /, 2000$/ }));
  expect(findingRows()).toHaveLength(50);
  await user.click(screen.getByRole("button", { name: "Hiện thêm 50" }));
  expect(findingRows()).toHaveLength(100);
  await user.keyboard("p");
  expect(screen.getByText(`Vấn đề ${MANY} trong ${MANY}`)).toBeInTheDocument();
  expect(findingRows()).toHaveLength(50);
  expect(findingRows().at(-1)).toHaveAttribute("aria-expanded", "true");
});
