/** The six tones of each vowel: level, then grave, acute, hook, tilde, dot below. */
const VOWELS = ["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"];

/** Toned vowel → [its plain vowel, the tone's number 1…5]. */
const TONED = new Map(VOWELS.flatMap((row) => [...row].slice(1).map((letter, index) => [letter, [row[0] ?? "", index + 1] as const])));
const ROWS = new Map(VOWELS.map((row) => [row[0] ?? "", row]));

/**
 * A toned vowel in front of the vowel that bears the tone in the newer style: `òa` `úy`, any first vowel before a hatted or horned one (`tùyên`),
 * and the u of `qu` and i of `gi`, which belong to the consonant (`qủa`, `gía`). `của`, `chìa`, `mùi` are sound and stay.
 */
const TONE_TOO_EARLY =
  /[òóỏõọ][aeăâê]|[ùúủũụ][yâêôơ]|[ìíỉĩịỳýỷỹỵ]ê|[ừứửữự]ơ|(?<=q)[ùúủũụ][aăâeêioôơuy]|(?<=(?<!\p{L})g)[ìíỉĩị][aăâeêoôơuư]/gu;

/** Cheap look before the full pattern, which few texts need. */
const TONE_BEFORE_VOWEL = /[òóỏõọùúủũụìíỉĩịỳýỷỹỵừứửữự][aăâeêioôơuưy]/;

/** The tone mark of each syllable on the vowel of the newer style (`hoà`, `thuý`, `khoẻ`), wherever it was typed. Lower case NFC expected. */
export function placeTones(text: string): string {
  if (!TONE_BEFORE_VOWEL.test(text)) return text;
  let before = text;
  // A tone moves more than one vowel in `tùyên`; it only moves right, so this ends.
  for (;;) {
    const after = before.replace(TONE_TOO_EARLY, moveTone);
    if (after === before) return after;
    before = after;
  }
}

function moveTone(pair: string): string {
  const [plain, tone] = TONED.get(pair[0] ?? "") ?? ["", 0];
  return plain + (ROWS.get(pair[1] ?? "")?.[tone] ?? "");
}

const Y_TO_I: Readonly<Record<string, string>> = { y: "i", ỳ: "ì", ý: "í", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị" };
const I_TO_Y = Object.fromEntries(Object.entries(Y_TO_I).map(([y, i]) => [i, y]));
const FINAL_Y = /([hklmstv])([yỳýỷỹỵ])(?![\p{L}\p{M}])(?<![\p{L}\p{M}]..)/gu;
const FINAL_QUI = /(?<=qu)[iìíỉĩị](?![\p{L}\p{M}])/gu;

const MAYBE_FINAL = /[hklmstv][yỳýỷỹỵ]|qu[iìíỉĩị]/;

/** `tỷ kỹ lý mỹ sỹ hy vỹ` as `tỉ kĩ lí mĩ sĩ hi vĩ`, and `qui` as `quy`: both spellings are in use. Words like `tay` or `thuý` are not touched. */
export function unifyFinalI(text: string): string {
  if (!MAYBE_FINAL.test(text)) return text;
  const settled = text.replace(FINAL_Y, (_, consonant: string, vowel: string) => consonant + (Y_TO_I[vowel] ?? vowel));
  return settled.includes("qu") ? settled.replace(FINAL_QUI, (vowel) => I_TO_Y[vowel] ?? vowel) : settled;
}

/** Whole numbers in groups of exactly three behind the same mark. `0.123`, `1,5`, `1.000,5`, `1.1.100` are something else. */
const GROUPED = /(?<![\d.,])[1-9]\d{0,2}(?=[., ]\d{3})(?:(?:\.\d{3})+|(?:,\d{3})+|(?: \d{3})+)(?!\d|[.,]\d)/g;

/** `1.000`, `1,000` and `1 000` as `1000`. */
export function mergeThousands(text: string): string {
  return text.replace(GROUPED, (number) => number.split(/[., ]/).join(""));
}
