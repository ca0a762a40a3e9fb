/** @jest-environment jsdom */
import axe from "axe-core";
import { screen } from "@testing-library/react";
import { findingRows, stage } from "./stage";

/** jsdom has no layout: contrast is looked at in a real browser. */
async function violations(): Promise<readonly string[]> {
  const results = await axe.run(document.body, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}

test.each(["ambiguous-numbers", "title-two-row-header", "no-table-staff", "two-result-columns"])(
  "%s has no fault that axe finds",
  async (name) => {
    await stage(name, { firstRun: true });
    expect(await violations()).toEqual([]);
  },
);

test("nor with everything opened, in both tabs", async () => {
  const { user } = await stage("sample-so-khcn");
  await user.click(screen.getByRole("button", { name: "Tùy chọn khác" }));
  await user.click(screen.getByRole("button", { name: "Lọc" }));
  await user.click(findingRows()[0]!);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("tab", { name: "Chỉ số" }));
  await user.click(screen.getAllByRole("button", { name: /^1\.1\.1/ })[0]!);
  expect(await violations()).toEqual([]);
});

test("every control has a name, in both languages", async () => {
  for (const language of ["vi", "en"] as const) {
    const { view, user } = await stage("sample-so-khcn", { language });
    await user.click(screen.getByRole("button", { name: language === "vi" ? "Lọc" : "Filter" }));
    for (const control of view.container.querySelectorAll("button, select, input")) expect(control).toHaveAccessibleName();
    view.unmount();
  }
});
