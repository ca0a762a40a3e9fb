/** Whether keys that are pressed there are someone's typing or choosing. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
}

/**
 * Does what may take the pressed button away, and then puts the focus on the stop that came after it, so that the keyboard keeps its place.
 * Focus that went elsewhere meanwhile (back to the sheet, to another control) stays there.
 */
export async function keepingPlace(button: HTMLElement, work: () => Promise<unknown>): Promise<void> {
  const after = [...document.querySelectorAll<HTMLElement>("[data-stop]")].filter(
    (stop) => (button.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const leaving = new AbortController();
  window.addEventListener("blur", () => leaving.abort(), { signal: leaving.signal });
  await work();
  // The pane is drawn anew first.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const left = leaving.signal.aborted;
  leaving.abort();
  if (left || document.activeElement !== document.body) return;
  after.find((stop) => stop.isConnected)?.focus();
}

/** Moves the focus among the stops of a list (`data-stop`) by arrow keys, Home and End; says whether it did. */
export function moveFocus(list: HTMLElement | null, key: string): boolean {
  const focused = document.activeElement;
  if (list === null || focused === null || isTyping(focused)) return false;
  const stops = [...list.querySelectorAll<HTMLElement>("[data-stop]")];
  const wanted = wantedStop(stops, focused, key);
  const stop = wanted === null ? undefined : stops[Math.max(0, Math.min(stops.length - 1, wanted))];
  stop?.focus();
  return stop !== undefined;
}

/** From a stop, or from what stands between two of them (a fix button). `null`: no key of ours. */
function wantedStop(stops: readonly HTMLElement[], focused: Element, key: string): number | null {
  const above = stops.filter((stop) => (stop.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0).length;
  const onStop = stops[above] === focused;
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return stops.length - 1;
    case "ArrowDown":
      return onStop ? above + 1 : above;
    case "ArrowUp":
      return above - 1;
    default:
      return null;
  }
}
