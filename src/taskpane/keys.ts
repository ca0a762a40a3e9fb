/** Whether keys that are pressed there are someone's typing or choosing. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
}

/** Moves the focus among the stops of a list (`data-stop`) by arrow keys, Home and End; says whether it did. */
export function moveFocus(list: HTMLElement | null, key: string): boolean {
  if (list === null || !["ArrowDown", "ArrowUp", "Home", "End"].includes(key)) return false;
  const stops = [...list.querySelectorAll<HTMLElement>("[data-stop]")];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const wanted = key === "Home" ? 0 : key === "End" ? stops.length - 1 : at + (key === "ArrowDown" ? 1 : -1);
  const stop = stops[Math.max(0, Math.min(stops.length - 1, wanted))];
  stop?.focus();
  return stop !== undefined;
}
