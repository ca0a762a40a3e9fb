/** To a file's ending, else to the next sign that no path holds. */
const REST = String.raw`(?:[^\r\n"<>|?*;]{0,400}?\.\p{L}[\p{L}\d]{1,4}(?=[\s,;)\]]|$)|[^\r\n"<>|?*;,]{0,400})`;
const APART = String.raw`(?<![^\s"'“(,;:])`;
/** Where a path begins that has lost what stands before it. */
const KNOWN_FOLDER = String.raw`(?:desktop|downloads|documents|my documents|this pc|my computer|máy tính(?: của tôi)?|my drive|google ?drive|drive của tôi|onedrive(?: ?- ?[^\\/\r\n"<>|?*;]{1,60})?)`;

/** Drives, servers of the office, and homes of other systems; a path inside a link stands behind a letter. */
const FORMS: readonly string[] = [
  String.raw`file:/{2,3}[^\s"<>;]{1,400}`,
  String.raw`(?<![\p{L}\d])(?:smb|afp|nfs):/(?=/[^/\s])${REST}`,
  String.raw`https?://(?:localhost|127\.|192\.168\.|10\.\d{1,3}\.\d{1,3}\.)[^\s<>"']{0,400}`,
  String.raw`${APART}/(?:users|home|volumes|mnt)/(?=[^/\s])${REST}`,
  String.raw`${APART}~/(?=[^/\s\d])${REST}`,
  String.raw`${APART}%[a-z_]{3,30}%\\${REST}`,
  String.raw`(?<![\p{L}\d])[a-z]:(?:\\|/(?!/))${REST}`,
  String.raw`\\\\[^\s\\/:*?"<>|;]{1,80}\\${REST}`,
  String.raw`${APART}${KNOWN_FOLDER}(?:\\|/(?=[^/\s]))${REST}`,
  String.raw`(?<![\p{L}\d])ổ(?: đĩa| cứng)? [c-z](?![\p{L}\d]):?(?:\\${REST})?`,
];
const LOCAL_PATH = new RegExp(FORMS.join("|"), "giu");
/** Cheap look before the full pattern, which few texts need. */
const MAYBE =
  /\\|:\/|~\/|\/(?:users|home|volumes|mnt)\/|(?:desktop|downloads|documents|pc|computer|máy tính|tôi|drive)[^/]{0,63}\/|ổ(?: đĩa| cứng)? [c-z]/iu;

/**
 * Places that nobody else can open: `C:\…`, `D:/…`, `\\server\share`, `smb://nas/…`, `/Users/…`, `~/Desktop/…`, `file:///…`, `My Drive/…`,
 * `ổ D`, a server of the office. `[]` if none.
 */
export function findLocalPaths(text: string): readonly string[] {
  const plain = text.normalize("NFC");
  if (!MAYBE.test(plain)) return [];
  return Array.from(plain.matchAll(LOCAL_PATH), ([path]) => path.trim().replace(/[.,)]+$/, ""));
}
