/**
 * A pure function of a text that remembers its answers: the words of a workbook are the same ones again and again. Emptied when full, which bounds
 * the memory without bookkeeping; long texts are rarely repeated and not kept.
 */
export function remember<Answer>(compute: (text: string) => Answer, entries = 20_000, longest = 300): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    if (text.length > longest) return compute(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = compute(text);
    if (known.size >= entries) known.clear();
    known.set(text, answer);
    return answer;
  };
}
