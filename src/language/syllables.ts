/**
 * What a Vietnamese syllable can be: an onset, a rhyme, a tone. Rhymes with a stop at the end bear the acute or the dot only.
 * A description of the orthography instead of a word list: about 20,000 possible syllables, of which a third are in use; what a wrong decoding yields is rarely among them.
 * `eng` (kẻng, xẻng) is left out: it is rare, and `Céng` is how `Cộng` in TCVN3 looks.
 */
const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?/;
const RHYMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eo ep et ê êch êm ên ênh êp êt êu " +
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu " +
    "ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
  ).split(" "),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:c|ch|p|t)$/;

/** Whether a word (NFC, any case) can be a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  if (word.length === 0 || word.length > 7) return false;
  const lower = word.toLowerCase().normalize("NFD");
  const tones = lower.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = lower.replace(TONES, "").normalize("NFC");
  const onset = ONSET.exec(plain)?.[0] ?? "";
  const rhyme = plain.slice(onset.length);
  // In `gì`, `giếng` the i of `gi` is the rhyme's, too.
  const sound =
    RHYMES.has(rhyme) || (onset === "gi" && (rhyme === "" || RHYMES.has(`i${rhyme}`))) || (onset === "qu" && RHYMES.has(`u${rhyme}`));
  return sound && (!STOPPED.test(rhyme) || tones[0] === "\u0301" || tones[0] === "\u0323");
}
