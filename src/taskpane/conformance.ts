import type { Language } from "./text";

/** What was found out of one script. */
interface Outcome {
  readonly id: string;
  readonly outcome: "as-expected" | "different" | "unsupported";
  readonly answer: unknown;
}

interface Script {
  readonly id: string;
  readonly assumption: string;
  readonly expected: unknown;
}

interface ByHand {
  readonly id: string;
  readonly act: Readonly<Record<Language, string>>;
  readonly see: Readonly<Record<Language, string>>;
}

/** The pack as the page gets it from the hands. */
export interface ConformancePack<One extends Script> {
  readonly scripts: readonly One[];
  readonly byHand: readonly ByHand[];
  readonly run: (script: One) => Promise<Outcome>;
}

const WORDS = {
  vi: {
    title: "Đối chiếu với Excel thật",
    what: "Bổ trợ được phát triển với một Excel giả lập. Các phép thử dưới đây hỏi Excel thật về từng điều đã giả định. Mỗi phép thử chạy trên một trang nháp rồi xóa trang đó. Hãy mở một sổ trống.",
    run: "Chạy tất cả",
    byHand: "Làm bằng tay",
    see: "Phải thấy",
    back: "Về bảng kiểm tra",
    "as-expected": "đúng như giả định",
    different: "KHÁC giả định",
    unsupported: "bản Excel này không có",
    report: "Kết quả (chép và gửi kèm bản Office)",
  },
  en: {
    title: "Compare with real Excel",
    what: "The add-in was developed against a host of our own. The scripts below ask real Excel about each thing that was assumed of it. Each runs on a scratch sheet and removes it. Open an empty workbook.",
    run: "Run all",
    byHand: "By hand",
    see: "To be seen",
    back: "Back to the pane",
    "as-expected": "as assumed",
    different: "NOT as assumed",
    unsupported: "not in this Excel",
    report: "Result (copy it together with the Office build)",
  },
} as const;

/** The page of the conformance pack, in the place of the pane: plain elements, since few people ever see it. */
export function showConformance<One extends Script>(root: HTMLElement, pack: ConformancePack<One>, language: Language): void {
  const words = WORDS[language];
  const main = made("main", { className: "reason", lang: language });
  const report = made("textarea", { readOnly: true, rows: 12, ariaLabel: words.report });
  report.style.width = "100%";
  const run = made("button", { type: "button", textContent: words.run });
  const items = pack.scripts.map((script) => ({ script, item: scriptItem(script) }));
  run.addEventListener("click", () => {
    run.disabled = true;
    void runAll(items, pack.run, words).then((lines) => {
      report.value = [navigator.userAgent, ...lines].join("\n");
      run.disabled = false;
    });
  });
  const list = made("ol", {});
  list.append(...items.map(({ item }) => item));
  const hands = made("ol", {});
  hands.append(...pack.byHand.map((one) => made("li", { textContent: `${one.act[language]} ${words.see}: ${one.see[language]}` })));
  const back = made("a", { href: "taskpane.html", textContent: words.back });
  main.append(
    made("h1", { textContent: words.title }),
    made("p", { textContent: words.what }),
    run,
    list,
    made("h2", { textContent: words.byHand }),
    hands,
    made("h2", { textContent: words.report }),
    report,
    made("p", {}),
    back,
  );
  root.replaceChildren(main);
}

function scriptItem({ id, assumption, expected }: Script): HTMLLIElement {
  const item = made("li", {});
  item.append(
    made("strong", { textContent: id }),
    `: ${assumption} `,
    made("code", { textContent: JSON.stringify(expected) }),
    made("div", { role: "status" }),
  );
  return item;
}

async function runAll<One extends Script>(
  items: readonly { readonly script: One; readonly item: HTMLElement }[],
  run: (script: One) => Promise<Outcome>,
  words: Readonly<Record<Outcome["outcome"], string>>,
): Promise<readonly string[]> {
  const lines: string[] = [];
  // One after the other: each has a sheet of the same name.
  for (const { script, item } of items) {
    const { outcome, answer } = await run(script);
    const line = `${script.id}: ${words[outcome]}${outcome === "different" ? ` ${JSON.stringify(answer)}` : ""}`;
    lines.push(line);
    const status = item.querySelector("[role=status]");
    if (status) status.textContent = line;
  }
  return lines;
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}
