import { createSession, judgeHere, type Session } from "../../../src/app/session";
import type { Left } from "../../../src/core/plan/undo";
import { isStatusHeader, isStatusWord } from "../../../src/core/plan/highlight/status-words";
import { OWNED_SHEETS } from "../../../src/workbook";
import { perform, typedBy, type Act, type Shown, type Step } from "./steps";
import { FORMULA_TEXTS, type Department } from "./workbooks";
import { keyOf, saidOf, type Picture, type World } from "./worlds";

/** The user's workbook, lived through step by step; every law that can be told after a step is held against it. */
export class Life {
  readonly session: Session;
  /** The workbook as it would be had we never touched it. */
  private readonly shadow: Map<string, string>;
  /** What the user typed last and did not ask us to change since. */
  private readonly users = new Map<string, string | undefined>();
  /** Cells that an action of ours wrote. */
  private readonly ours = new Set<string>();
  /** What undo and redo named as left. */
  private readonly left = new Set<string>();
  typed = 0;
  acts = 0;

  constructor(
    private readonly world: World,
    private readonly department: Department,
  ) {
    this.shadow = new Map(world.picture());
    const today = () => ({ year: 2024, month: 12, day: 20 });
    // Nobody waits for a check that follows an edit: each is asked for.
    this.session = createSession({ port: world.port, today, judge: judgeHere, now: () => Date.UTC(2024, 11, 20, 5) });
  }

  async run(steps: readonly Step[]): Promise<void> {
    await this.check();
    for (const step of steps) {
      if (step.kind === "type") await this.type(step.strokes);
      else if (step.kind === "act") await this.act(step.act, step.thereAndBack);
      else await this.turn(step.kind);
    }
  }

  /** Law: checking writes nothing. */
  private async check(): Promise<void> {
    this.world.written();
    const before = this.world.picture();
    expect((await this.session.check()).ok).toBe(true);
    expect(this.world.written()).toBe("");
    expect(changed(before, this.world.picture())).toEqual([]);
  }

  private async type(strokes: Parameters<typeof typedBy>[0]): Promise<void> {
    const cells = typedBy(strokes, this.department, () => this.typed++);
    this.world.type(cells);
    const now = this.world.picture();
    for (const { at, input } of cells) {
      this.users.set(keyOf(at), saidOf(input));
      for (const key of [`cell ${keyOf(at)}`, `look ${keyOf(at)}`]) {
        const value = now.get(key);
        if (value === undefined) this.shadow.delete(key);
        else this.shadow.set(key, value);
      }
    }
    await this.check();
  }

  private async act(act: Act, thereAndBack: boolean): Promise<void> {
    const before = this.world.picture();
    const depth = this.session.getState().history.undo.length;
    const asked = perform(this.session, act);
    if (asked === null) return;
    this.acts++;
    const outcome = await asked.done;
    const after = this.world.picture();
    if (!outcome.ok) expect({ act, changed: changed(before, after) }).toEqual({ act, changed: [] });
    this.expectOnlyShown(before, after, asked.shown, act);
    this.expectNothingLost(act);
    if (outcome.ok) await this.expectOnceIsEnough(act, after);
    if (thereAndBack && this.session.getState().history.undo.length > depth) await this.expectThereAndBack(before, after, act);
  }

  /**
   * Law: a user's cell is written only by a fix that was shown, or bears a word of the status column that was asked for; and what a user typed as text is
   * nowhere a formula of ours.
   */
  private expectOnlyShown(before: Picture, after: Picture, shown: readonly Shown[], act: Act): void {
    const allowed = new Map(shown.map(({ at, after: input }) => [`cell ${keyOf(at)}`, saidOf(input)]));
    const keys = changed(before, after);
    expect(keys.filter((key) => FORMULA_TEXTS.includes(after.get(key) ?? ""))).toEqual([]);
    for (const key of keys.filter((key) => !isOwned(key) && key.startsWith("cell "))) {
      this.ours.add(key);
      const [was, is] = [before.get(key), after.get(key)];
      // The user asked for it.
      this.users.delete(key.slice("cell ".length));
      if ((act.do === "mark" || act.do === "clear") && isStatus(was) && isStatus(is)) continue;
      expect({ act, key, is }).toEqual({ act, key, is: allowed.get(key) });
    }
  }

  /** Law: nothing that the user typed is ever lost. */
  private expectNothingLost(during: unknown): void {
    const now = this.world.picture();
    const lost = [...this.users].filter(([key, said]) => now.get(`cell ${key}`) !== said);
    expect({ during, lost }).toEqual({ during, lost: [] });
  }

  /** Law: the same once more changes nothing. A waiver or a stamp given anew is a new one. */
  private async expectOnceIsEnough(act: Act, after: Picture): Promise<void> {
    if (!["mark", "clear", "findings", "summary", "fix-safe"].includes(act.do)) return;
    this.world.written();
    await perform(this.session, act)?.done;
    expect({ act, again: this.world.written() }).toEqual({ act, again: "" });
    expect({ act, changed: changed(after, this.world.picture()) }).toEqual({ act, changed: [] });
  }

  /** Law: undo gives back the workbook before, redo the one after. What is only kept for the next pane is no part of it. */
  private async expectThereAndBack(before: Picture, after: Picture, act: Act): Promise<void> {
    for (const [turn, wanted] of [
      ["undo", before],
      ["redo", after],
    ] as const) {
      expect((await this.session[turn]()).ok).toBe(true);
      const { done } = this.session.getState();
      expect({ act, turn, left: done?.left }).toEqual({ act, turn, left: [] });
      expect({ act, turn, changed: changed(wanted, this.world.picture()).filter(isPerson) }).toEqual({ act, turn, changed: [] });
    }
  }

  /** One step back or forth, whatever the user typed since: only cells of ours change, and what is left is named and stays. */
  private async turn(turn: "undo" | "redo"): Promise<void> {
    const { history } = this.session.getState();
    if (history[turn].length === 0) return;
    const before = this.world.picture();
    const outcome = await this.session[turn]();
    const after = this.world.picture();
    if (!outcome.ok) {
      expect({ turn, changed: changed(before, after) }).toEqual({ turn, changed: [] });
      return;
    }
    const { done } = this.session.getState();
    for (const left of done?.left ?? []) this.note(left, before, after);
    const theirs = changed(before, after).filter((key) => key.startsWith("cell ") && !isOwned(key) && !this.ours.has(key));
    expect({ turn, theirs }).toEqual({ turn, theirs: [] });
    this.expectNothingLost(turn);
  }

  private note(left: Left, before: Picture, after: Picture): void {
    if (left.kind !== "cell") {
      this.left.add(left.kind === "sheet" ? left.sheet : left.kind);
      return;
    }
    const key = keyOf(left.at);
    this.left.add(key);
    expect(after.get(`cell ${key}`)).toBe(before.get(`cell ${key}`));
  }

  /** Law: all of it taken back gives the workbook as the user alone would have it, but for what was named. */
  async takeAllBack(): Promise<void> {
    while (this.session.getState().history.undo.length > 0) await this.turn("undo");
    this.expectShadow();
    this.session.dispose();
  }

  /** Law: clear after mark and summarise gives back the workbook before, with what the user typed. */
  async clearAll(): Promise<void> {
    expect((await this.session.clear()).ok).toBe(true);
    this.expectShadow();
    this.session.dispose();
  }

  private expectShadow(): void {
    const differs = changed(this.shadow, this.world.picture());
    expect(differs.filter((key) => isPerson(key) && !this.isNamed(key))).toEqual([]);
  }

  /** A cell that was left keeps the look that a fix gave it. */
  private isNamed(key: string): boolean {
    const place = key.slice(key.indexOf(" ") + 1);
    const sheet = place.split("!")[0] ?? "";
    return this.left.has(place) || this.left.has(sheet) || (key.startsWith("look ") && this.users.has(place));
  }
}

/** Keys whose values differ. */
function changed(a: Picture, b: Picture): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((key) => a.get(key) !== b.get(key));
}

/** Not what is only kept for the next pane. */
function isPerson(key: string): boolean {
  return key !== "memory undo" && key !== "memory last-check";
}

function isOwned(key: string): boolean {
  return OWNED_SHEETS.some((name) => key.startsWith(`cell ${name}!`) || key.startsWith(`look ${name}!`) || key === `sheet ${name}`);
}

function isStatus(said: string | undefined): boolean {
  if (said === undefined) return true;
  const content = said.startsWith("{") ? (JSON.parse(said) as { readonly text?: string }) : {};
  return content.text !== undefined && (isStatusWord(content.text) || isStatusHeader(content.text));
}
