import type { CheckContext } from "./context";

/** A pure function of a check's context that is asked by many rules: computed once, and forgotten with the context. */
export function oncePerCheck<Answer>(compute: (context: CheckContext) => Answer): (context: CheckContext) => Answer {
  const known = new WeakMap<CheckContext, { readonly answer: Answer }>();
  return (context) => {
    let entry = known.get(context);
    if (!entry) known.set(context, (entry = { answer: compute(context) }));
    return entry.answer;
  };
}
