/** @jest-environment jsdom */
import { act, screen, within } from "@testing-library/react";
import { findingRows, stage, until } from "./stage";

describe("the verdict", () => {
  test("names what is in the way, how many indicators are filled, and the next step", async () => {
    const { session } = await stage("ambiguous-numbers");
    const { errors, warnings, notes } = session.getState().judgement!.counts;
    expect(errors).toBeGreaterThan(0);
    const verdict = screen.getByRole("region", { name: "Kết luận" });
    expect(within(verdict).getByRole("heading", { name: "Chưa nộp được" })).toBeVisible();
    expect(within(verdict).getByText(`${errors} lỗi · ${warnings} cảnh báo · ${notes} ghi chú`)).toBeVisible();
    expect(within(verdict).getByRole("progressbar", { name: "Tiến độ số liệu" })).toHaveAttribute("aria-valuetext", "10/13 đủ số liệu");
    expect(within(verdict).getByRole("button", { name: "Sửa 4 lỗi dễ" })).toBeVisible();
    expect(within(verdict).getByRole("status")).toHaveAttribute("aria-live", "polite");
  });

  test("ready looks ready", async () => {
    await stage("title-two-row-header");
    expect(screen.getByRole("heading", { name: "Sẵn sàng nộp" })).toBeVisible();
    expect(screen.getByText("Không có vấn đề nào.")).toBeVisible();
    expect(screen.getByText(/^16 dòng chỉ số/)).toBeVisible();
  });

  test("without a table it says what was looked for, and where", async () => {
    await stage("no-table-staff");
    expect(screen.getByRole("heading", { name: "Không tìm thấy bảng chỉ số trong tệp này" })).toBeVisible();
    expect(screen.getByText(/^Đã tìm trong: /)).toBeVisible();
    expect(screen.queryByRole("tab")).toBeNull();
  });

  test("before the first check there is one thing to do", async () => {
    const { user, session } = await stage("ambiguous-numbers", { check: false });
    expect(screen.getByRole("heading", { name: "Chưa kiểm tra" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Kiểm tra" }));
    await until(() => expect(screen.getByRole("heading", { name: "Chưa nộp được" })).toBeVisible());
    expect(session.getState().phase).toBe("done");
  });
});

describe("the list of findings", () => {
  test("is grouped by rule, errors first, counted", async () => {
    const { session } = await stage("sample-so-khcn");
    const groups = screen
      .getAllByRole("button", { name: /, (lỗi|cảnh báo|ghi chú), \d+$/ })
      .map((button) => button.getAttribute("aria-label") ?? "");
    const ranks = groups.map((name) => ["lỗi", "cảnh báo", "ghi chú"].findIndex((severity) => name.includes(`, ${severity}, `)));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const total = groups.reduce((sum, name) => sum + Number(/\d+$/.exec(name)?.[0]), 0);
    expect(total).toBe(session.getState().judgement!.findings.length);
    expect(findingRows()).toHaveLength(total);
  });

  test("a click opens the finding with its sentence and leads to its cell", async () => {
    const { user, session, revealed } = await stage("ambiguous-numbers");
    const [row] = findingRows();
    expect(row).toHaveTextContent("4.2.2");
    await user.click(row!);
    expect(row).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByText(/ghi “21,9 DN” dưới dạng chữ/)).toBeVisible();
    expect(screen.getByText("Bấm Sửa để đổi thành số.")).toBeVisible();
    expect(revealed).toEqual([session.getState().judgement!.findings.find(({ indicator }) => indicator === "4.2.2")!.at]);
  });

  test("a fix shows before and after; when applied its finding is gone and the pane says so", async () => {
    const { user } = await stage("ambiguous-numbers");
    const rows = findingRows().length;
    expect(screen.getByText("“21,9 DN” → 21,9")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Sửa ô E9" }));
    await until(() => expect(findingRows()).toHaveLength(rows - 1));
    expect(screen.queryByText("“21,9 DN” → 21,9")).toBeNull();
    expect(screen.getByText("Từ lần trước: đã sửa 1, mới 0")).toBeVisible();
    expect(screen.getByRole("button", { name: "Sửa 3 lỗi dễ" })).toBeVisible();
  });

  test("after a fix the keyboard keeps its place", async () => {
    const { user } = await stage("ambiguous-numbers");
    const second = findingRows()[1]!;
    screen.getByRole("button", { name: "Sửa ô E9" }).focus();
    await user.keyboard("{Enter}");
    await until(() => expect(second).toHaveFocus());
  });

  test("the two readings of a number are offered, and the chosen one is written", async () => {
    const { user, session } = await stage("ambiguous-numbers");
    const at = findingRows().findIndex((row) => row.textContent.includes("4.1.3"));
    await user.click(findingRows()[at]!);
    const choice = screen.getByRole("group", { name: "Chọn cách đọc đúng" });
    const [larger, smaller] = within(choice).getAllByRole("button");
    expect(larger).toHaveTextContent(/^Đọc là \d/);
    await user.click(smaller!);
    await until(() =>
      expect(
        session.getState().judgement!.findings.some((finding) => finding.indicator === "4.1.3" && finding.rule === "ambiguous-number"),
      ).toBe(false),
    );
  });

  test("the filter leaves what was asked for, also without accents, and says how many", async () => {
    const { user, session } = await stage("sample-so-khcn");
    const { findings } = session.getState().judgement!;
    await user.click(screen.getByRole("button", { name: "Lọc" }));
    await user.selectOptions(screen.getByLabelText("Mức độ"), "Lỗi");
    const errors = findings.filter(({ severity }) => severity === "error").length;
    await until(() => expect(findingRows()).toHaveLength(errors));
    expect(screen.getByText(`Đang hiện ${errors}/${findings.length} vấn đề`)).toBeVisible();
    await user.type(screen.getByLabelText("Tìm chữ"), "dang chu");
    await until(() => expect(findingRows().length).toBeLessThan(errors));
    expect(findingRows().length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText("Tìm chữ"), " zzz");
    await until(() => expect(screen.getByText("Không có vấn đề nào khớp bộ lọc.")).toBeVisible());
    await user.click(screen.getAllByRole("button", { name: "Bỏ lọc" })[0]!);
    await until(() => expect(findingRows()).toHaveLength(findings.length));
  });

  test("the filter knows sheets and indicators", async () => {
    const { user, session } = await stage("sample-so-khcn");
    const { indicator } = session.getState().judgement!.findings.find((finding) => finding.indicator !== null)!;
    await user.click(screen.getByRole("button", { name: "Lọc" }));
    await user.selectOptions(screen.getByLabelText("Chỉ số"), indicator!);
    await until(() => {
      for (const row of findingRows()) expect(row).toHaveTextContent(indicator!);
    });
  });
});

test("a row with an unknown code can be given its indicator, or be said to bear none", async () => {
  const { user, session } = await stage("province-wide-faults");
  const row = findingRows().find((each) => each.textContent.includes("B18"))!;
  await user.click(row);
  await user.selectOptions(screen.getByLabelText("Dòng 18 là chỉ số"), "Không phải chỉ số");
  await user.click(screen.getByRole("button", { name: "Xác nhận" }));
  await until(() => expect(session.getState().judgement!.findings.some(({ rule }) => rule === "unknown-code")).toBe(false));
  expect(session.getState().judgement!.snapshot.memory["mapping"]).toContain('"18":null');
});

describe("by keyboard", () => {
  test("F8 works wherever the focus is", async () => {
    const { user, session } = await stage("ambiguous-numbers");
    expect(document.body).toHaveFocus();
    await user.keyboard("{F8}");
    expect(session.getState().selected).not.toBeNull();
    expect(document.body).toHaveFocus();
  });

  test("F8 and n go on, Shift+F8 and p go back, round the ends; Escape closes", async () => {
    const { user, session, revealed } = await stage("ambiguous-numbers");
    const total = session.getState().judgement!.findings.length;
    screen.getByRole("tab", { name: "Vấn đề" }).focus();
    await user.keyboard("{F8}");
    expect(screen.getByText(`Vấn đề 1 trong ${total}`)).toBeInTheDocument();
    await user.keyboard("n");
    expect(screen.getByText(`Vấn đề 2 trong ${total}`)).toBeInTheDocument();
    await user.keyboard("p{Shift>}{F8}{/Shift}");
    expect(screen.getByText(`Vấn đề ${total} trong ${total}`)).toBeInTheDocument();
    // The last one is about a pillar, which has no cell to go to.
    expect(revealed).toHaveLength(3);
    await user.keyboard("{Escape}");
    expect(session.getState().selected).toBeNull();
    expect(screen.getByText(`${total} vấn đề`)).toBeInTheDocument();
  });

  test("arrows move among groups and rows, Enter opens and leads there", async () => {
    const { user, revealed } = await stage("ambiguous-numbers");
    const group = screen.getByRole("button", { name: "Số nhập dạng chữ, lỗi, 4" });
    group.focus();
    await user.keyboard("{ArrowDown}");
    expect(findingRows()[0]).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(findingRows()[0]).toHaveAttribute("aria-expanded", "true");
    expect(revealed).toHaveLength(1);
    await user.keyboard("{ArrowDown}{ArrowUp}{ArrowUp}");
    expect(group).toHaveFocus();
    await user.keyboard("{End}");
    expect(findingRows().at(-1)).toHaveFocus();
  });

  test("arrows go on from a fix button; Escape gives the focus back to the row it closes", async () => {
    const { user } = await stage("ambiguous-numbers");
    screen.getByRole("button", { name: "Sửa ô E9" }).focus();
    await user.keyboard("{ArrowUp}");
    expect(findingRows()[0]).toHaveFocus();
    await user.keyboard("{Enter}{Tab}{Tab}");
    expect(screen.getByRole("button", { name: "Đến ô E9" })).toHaveFocus();
    await user.keyboard("{ArrowDown}");
    expect(findingRows()[1]).toHaveFocus();
    screen.getByRole("button", { name: "Đến ô E9" }).focus();
    await user.keyboard("{Escape}");
    expect(findingRows()[0]).toHaveFocus();
  });

  test("arrows in a select of the list choose, they do not leave it", async () => {
    const { user } = await stage("province-wide-faults");
    await user.click(findingRows().find((each) => each.textContent.includes("B18"))!);
    const select = screen.getByLabelText("Dòng 18 là chỉ số");
    select.focus();
    await user.keyboard("{ArrowDown}n");
    expect(select).toHaveFocus();
  });

  test("letters typed into the filter are words, not steps", async () => {
    const { user, session } = await stage("ambiguous-numbers");
    await user.click(screen.getByRole("button", { name: "Lọc" }));
    await user.type(screen.getByLabelText("Tìm chữ"), "np");
    expect(session.getState().selected).toBeNull();
  });
});

describe("whose workbook", () => {
  test("the recognised agency is shown and can be corrected", async () => {
    const { user, session } = await stage("ambiguous-numbers");
    const agency = screen.getByRole("combobox", { name: "Cơ quan" });
    expect(agency).toHaveDisplayValue("Sở Kế hoạch và Đầu tư");
    await user.selectOptions(agency, "Sở Tư pháp");
    await until(() => expect(session.getState().judgement?.agency?.id).toBe("so-tuphap"));
    await user.selectOptions(agency, "Theo nội dung tệp");
    await until(() => expect(session.getState().judgement?.agency?.id).toBe("so-khdt"));
  });

  test("a question is asked with what stands in the columns; the answer is kept", async () => {
    const { user, session } = await stage("two-result-columns");
    const card = screen.getByRole("region", { name: "Cần xác nhận một điều" });
    const options = within(card).getAllByRole("radio");
    expect(options[0]).toBeChecked();
    expect(within(card).getAllByText(/^Ví dụ: /).length).toBeGreaterThan(1);
    await user.click(options[1]!);
    await user.click(within(card).getByRole("button", { name: "Xác nhận" }));
    await until(() => expect(screen.queryByRole("region", { name: "Cần xác nhận một điều" })).toBeNull());
    expect(session.getState().judgement?.snapshot.memory["mapping"]).toContain("columns");
  });

  test("a question can wait", async () => {
    const { user } = await stage("two-result-columns");
    await user.click(screen.getByRole("button", { name: "Để sau" }));
    expect(screen.queryByRole("region", { name: "Cần xác nhận một điều" })).toBeNull();
  });
});

describe("the indicators", () => {
  test("each with value, last year, target, gap, evidence and a status in a word; opened, what it is and who owns it", async () => {
    const { user, revealed } = await stage("scale-and-shares");
    await user.click(screen.getByRole("tab", { name: "Chỉ số" }));
    const items = within(screen.getByRole("group", { name: "Danh sách chỉ số" })).getAllByRole("button");
    expect(items).toHaveLength(16);
    const [first] = items;
    for (const word of ["Giá trị", "Năm trước", "Mục tiêu", "Chênh lệch", "Minh chứng", "Đạt"]) expect(first).toHaveTextContent(word);
    await user.click(first!);
    expect(screen.getByText("Cơ quan chủ trì").nextSibling).toHaveTextContent("Sở Khoa học và Công nghệ");
    expect(screen.getByText("Nguồn số liệu").nextSibling).toHaveTextContent("Địa phương cung cấp");
    await user.click(screen.getByRole("button", { name: /^Đến ô / }));
    expect(revealed).toHaveLength(1);
    await user.keyboard("{Escape}");
    expect(first).toHaveAttribute("aria-expanded", "false");
  });

  test("what is only provisional says so", async () => {
    const { user } = await stage("sheet-per-agency");
    await user.click(screen.getByRole("tab", { name: "Chỉ số" }));
    await user.click(screen.getAllByRole("button", { name: /^1\.1\.2/ })[0]!);
    expect(screen.getByText("Nguồn số liệu").nextSibling).toHaveTextContent("Trung ương thu thập (tạm tính)");
  });

  test("lead to their findings", async () => {
    const { user } = await stage("scale-and-shares");
    await user.click(screen.getByRole("tab", { name: "Chỉ số" }));
    const item = within(screen.getByRole("group", { name: "Danh sách chỉ số" })).getByRole("button", { name: /^5\.1\.3/ });
    await user.click(item);
    await user.click(screen.getByRole("button", { name: "1 vấn đề" }));
    await until(() => expect(findingRows()).toHaveLength(1));
    expect(findingRows()[0]).toHaveTextContent("5.1.3");
  });

  test("the tabs follow the arrow keys", async () => {
    const { user } = await stage("scale-and-shares");
    screen.getByRole("tab", { name: "Vấn đề" }).focus();
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("tab", { name: "Chỉ số", selected: true })).toHaveFocus();
  });
});

describe("the first run", () => {
  test("three cards, then never again", async () => {
    const { user, view } = await stage("plain-sheet", { firstRun: true });
    expect(screen.getByRole("region", { name: "Hướng dẫn nhanh" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Tiếp" }));
    await user.click(screen.getByRole("button", { name: "Tiếp" }));
    await user.click(screen.getByRole("button", { name: "Bắt đầu" }));
    expect(screen.queryByRole("region", { name: "Hướng dẫn nhanh" })).toBeNull();
    expect(localStorage.length).toBe(1);
    view.unmount();
  });

  test("can be skipped, and shown again from the options", async () => {
    const { user } = await stage("plain-sheet", { firstRun: true });
    await user.click(screen.getByRole("button", { name: "Bỏ qua" }));
    await user.click(screen.getByRole("button", { name: "Tùy chọn khác" }));
    await user.click(screen.getByRole("button", { name: "Xem lại hướng dẫn" }));
    expect(screen.getByRole("region", { name: "Hướng dẫn nhanh" })).toBeVisible();
  });

  test("storage that is not allowed is no trouble", async () => {
    const getItem = jest.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const setItem = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError");
    });
    const { user } = await stage("plain-sheet", { firstRun: true });
    await user.click(screen.getByRole("button", { name: "Bỏ qua" }));
    expect(screen.queryByRole("region", { name: "Hướng dẫn nhanh" })).toBeNull();
    getItem.mockRestore();
    setItem.mockRestore();
  });
});

test("a text that looks like markup stays text, and a long one is shortened in its row", async () => {
  const { port, session, view } = await stage("ambiguous-numbers");
  const at = session.getState().judgement!.findings.find(({ rule }) => rule === "number-as-text")!.at!;
  const hostile = `<img src=x onerror="document.title='owned'">${"đ".repeat(3000)}`;
  await act(async () => {
    await port.apply({ edits: [{ kind: "cell", at, input: { kind: "text", text: hostile }, decidedBy: "typed" }] });
    await session.check();
  });
  act(() => session.select(null));
  const row = findingRows().find((each) => each.textContent.includes("E9"));
  expect(row).toBeDefined();
  expect(view.container.querySelector("img")).toBeNull();
  expect(document.title).not.toBe("owned");
  for (const each of findingRows()) expect(each.textContent.length).toBeLessThan(140);
});

test("in English everything is English", async () => {
  const { user } = await stage("ambiguous-numbers", { language: "en" });
  expect(screen.getByRole("heading", { name: "Not ready to submit" })).toBeVisible();
  expect(screen.getByRole("button", { name: "Fix 4 easy errors" })).toBeVisible();
  await user.click(findingRows()[0]!);
  expect(screen.getByText(/^Cell E9 .* as text/)).toBeVisible();
  expect(screen.getByText("“21,9 DN” → 21.9")).toBeVisible();
});
