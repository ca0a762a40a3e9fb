import type { KeptEdits } from "../book/protocol";

/** Unsaved work of one file, kept in the browser so that a crash loses nothing. */
export interface Draft extends DraftNote {
  readonly bytes: Uint8Array;
  readonly edits: KeptEdits;
}

export interface DraftNote {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface EditsRecord extends DraftNote {
  readonly edits: KeptEdits;
}

const DATABASE = "pii-addin";
const FILES = "files";
const EDITS = "edits";

/** The file itself is written once, the few edits often. Both are kept under the draft's id. */
export async function keepDraft(draft: Draft): Promise<void> {
  await inStores("readwrite", async (files, edits) => {
    if ((await answer(files.getKey(draft.id))) === undefined) files.put({ id: draft.id, bytes: draft.bytes });
    const record: EditsRecord = { id: draft.id, name: draft.name, at: draft.at, edits: draft.edits };
    edits.put(record);
  });
}

export async function removeDraft(id: string): Promise<void> {
  await inStores("readwrite", (files, edits) => {
    files.delete(id);
    edits.delete(id);
  });
}

/** Newest first. */
export async function listDrafts(): Promise<DraftNote[]> {
  return inStores("readonly", async (_, edits) => {
    const records = (await answer(edits.getAll())) as EditsRecord[];
    return records.map(({ id, name, at }) => ({ id, name, at })).sort((a, b) => b.at - a.at);
  });
}

/** `null` where it is gone, or a half of it was never written. */
export async function loadDraft(id: string): Promise<Draft | null> {
  return inStores("readonly", async (files, edits) => {
    const file = (await answer(files.get(id))) as { bytes: Uint8Array } | undefined;
    const record = (await answer(edits.get(id))) as EditsRecord | undefined;
    return file && record ? { ...record, bytes: file.bytes } : null;
  });
}

async function inStores<Value>(
  mode: IDBTransactionMode,
  work: (files: IDBObjectStore, edits: IDBObjectStore) => Value | Promise<Value>,
): Promise<Value> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction([FILES, EDITS], mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
    });
    const [value] = await Promise.all([work(transaction.objectStore(FILES), transaction.objectStore(EDITS)), done]);
    return value;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(FILES, { keyPath: "id" });
    request.result.createObjectStore(EDITS, { keyPath: "id" });
  };
  return answer(request);
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexedDB"));
  });
}
