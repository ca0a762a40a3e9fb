/** Ends the current piece of work on the main thread: whatever waits for it goes first. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
