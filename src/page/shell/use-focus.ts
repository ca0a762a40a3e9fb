import { type MutableRefObject, useEffect } from "react";
import type { Grid } from "../grid/grid";

/** F6 goes from the pane (or the bar) to the grid and back, as between the parts of other programs: the grid itself keeps the Tab key. */
export function useFocusKey(grid: MutableRefObject<Grid | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (isInGrid(document.activeElement)) focusPane();
      else grid.current?.focus();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [grid]);
}

/** The finding that is selected, else the first thing that can be pressed. */
function focusPane(): void {
  const pane = document.querySelector(".work-pane");
  const target =
    pane?.querySelector<HTMLElement>("[data-selected=true] button, button[data-selected=true]") ??
    pane?.querySelector<HTMLElement>("button:enabled");
  target?.focus();
}

/** The editor of the grid stands outside of its frame, at the end of the page. */
export function isInGrid(element: Element | null): boolean {
  return element !== null && element.closest(".grid, [data-u-comp]") !== null;
}

/** Whether the user's last step was made with a pointer. */
export function useLastPointer(): () => boolean {
  useEffect(() => {
    const note = (event: Event): void => {
      byPointer = event.type === "pointerdown";
    };
    window.addEventListener("pointerdown", note, true);
    window.addEventListener("keydown", note, true);
    return () => {
      window.removeEventListener("pointerdown", note, true);
      window.removeEventListener("keydown", note, true);
    };
  }, []);
  return wasPointer;
}

let byPointer = false;

function wasPointer(): boolean {
  return byPointer;
}
