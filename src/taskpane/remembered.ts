/** A flag kept in the browser. Where storage is not allowed it is simply not kept. */
export function isRemembered(key: string): boolean {
  try {
    return globalThis.localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function remember(key: string, wanted: boolean): void {
  try {
    if (wanted) globalThis.localStorage.setItem(key, "1");
    else globalThis.localStorage.removeItem(key);
  } catch {
    // Private windows and blocked storage: the card is shown again next time.
  }
}
