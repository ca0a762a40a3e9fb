const LOCK = "pii-draft-";

/** Says to other windows of the page that this file is open here, for as long as `until` takes. */
export function holdDraft(id: string, until: Promise<void>): void {
  void navigator.locks.request(LOCK + id, () => until);
}

/** The drafts whose files are open in some window. */
export async function openDrafts(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
}
