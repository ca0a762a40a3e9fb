/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { SCORES_EN } from "../../src/taskpane/scores/text.en";
import { SCORES_VI } from "../../src/taskpane/scores/text.vi";
import { cellName } from "../../src/workbook";
import { stage, until, type Stage } from "./stage";

async function scoresOf(name: string, language: "vi" | "en" = "vi"): Promise<Stage> {
  const desk = await stage(name, { language });
  await desk.user.click(screen.getByRole("tab", { name: language === "vi" ? "Điểm" : "Scores" }));
  await until(() => expect(screen.getByText(language === "vi" ? SCORES_VI.tree : SCORES_EN.tree)).toBeInTheDocument());
  return desk;
}

test("the label says what the numbers are not; a node opened says why, down to the cells", async () => {
  const { user, revealed } = await scoresOf("sample-so-khcn");
  expect(screen.getByText("Mức hoàn thành mục tiêu; không phải điểm PII chính thức")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^5 Trình độ phát triển/ }));
  expect(screen.getByText(/Trung bình cộng của 2\/3 mục bên dưới/)).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^5\.3 / }));
  await user.click(screen.getAllByRole("button", { name: /^5\.3\.2 / })[0]!);
  expect(screen.getByText("41,9 : 45 × 100 = 93,1")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^Số liệu ở / }));
  const button = screen.getByRole("button", { name: /^Số liệu ở / });
  expect(revealed.map(cellName)).toEqual([button.textContent.replace("Số liệu ở ", "")]);
});

test("arrow keys open, close and walk the tree", async () => {
  const { user } = await scoresOf("sample-so-khcn");
  const node = screen.getByRole("button", { name: /^1 Thể chế/ });
  node.focus();
  await user.keyboard("{ArrowRight}");
  expect(node).toHaveAttribute("aria-expanded", "true");
  await user.keyboard("{ArrowDown}");
  expect(node).not.toHaveFocus();
  await user.keyboard("{ArrowUp}{ArrowLeft}");
  expect(node).toHaveAttribute("aria-expanded", "false");
});

test("what would lift most stands first, with its owner; unscored has its reason in words", async () => {
  await scoresOf("sample-so-khcn");
  const gains = within(screen.getByRole("button", { name: /^Nếu đạt mục tiêu/ }).closest("section")!);
  const [first, second] = gains.getAllByRole("listitem");
  expect(first).toHaveTextContent(/5\.1\.3.*mục 5: \+.*Chủ trì: Sở Khoa học và Công nghệ/);
  expect(second).toHaveTextContent(/5\.3\.2/);
  expect(screen.getByRole("button", { name: /^2 Vốn con người/ })).toBeInTheDocument();
});

test("nothing that axe finds, in either language", async () => {
  const { view } = await scoresOf("sample-so-khcn", "en");
  expect(screen.getByText("Attainment of the targets; not an official PII score")).toBeInTheDocument();
  const { violations } = await axe.run(view.container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test("both dictionaries say the same things, and no number of arguments breaks a sentence", () => {
  const said = (text: object): readonly string[] =>
    Object.entries(text).flatMap(([key, value]: [string, unknown]) => {
      if (typeof value === "string") return [`${key} ${value}`];
      if (typeof value === "function") return [`${key} ${String((value as (...words: unknown[]) => unknown)("2", "3", "4", "below"))}`];
      return said(value as object).map((line) => `${key}.${line}`);
    });
  const [vi, en] = [said(SCORES_VI), said(SCORES_EN)];
  const keys = (lines: readonly string[]): readonly string[] => lines.map((line) => line.split(" ")[0] ?? "");
  expect(keys(vi)).toEqual(keys(en));
  for (const line of [...vi, ...en]) expect(line).not.toMatch(/undefined|null|NaN|\[object|!/);
});
