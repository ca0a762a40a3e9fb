import type { Framework, Goalposts, Profile } from "../../framework";
import { alone } from "./alone";
import { leafMethod } from "./methods";
import { normalise } from "./normalise";
import { orderOf } from "./order";
import { reasonOf } from "./reasons";
import type { Scores } from "./scores";
import { treat } from "./treat";

/**
 * Scores raw values against goalposts (last published minimum and maximum, or `goalpostsOf` a panel): 0 at the worse post, 100 at the
 * better one, cut to 0…100, mirrored where lower is better. `posts` win over those of the framework.
 */
export function scoreProvisional(
  framework: Framework,
  values: ReadonlyMap<string, number>,
  posts: ReadonlyMap<string, Goalposts>,
  profile: Profile | null = null,
): Scores {
  return alone("provisional", framework, profile, (code, node) => {
    const own = leafMethod(framework, node);
    const goalposts = posts.get(code) ?? own.goalposts;
    const method = { ...own, treat: "none" as const, goalposts, normalise: { method: "goalposts" as const } };
    const value = values.get(code) ?? NaN;
    const column = Float64Array.of(Number.isFinite(value) ? value : NaN);
    const worstFirst = orderOf(column);
    const treated = treat(column, worstFirst, "none");
    const normalised = normalise({ values: column, worstFirst, method, reference: -1 });
    const score = reasonOf(normalised.reasons[0] as number) ?? (normalised.scores[0] as number);
    return { score, source: { kind: "normalised", values: column, worstFirst, treated, method, normalised } };
  });
}
