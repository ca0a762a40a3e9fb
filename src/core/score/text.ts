import type { PanelFault } from "./panel-csv/faults";
import type { Unscored } from "./reasons";
import type { Way } from "./scores";

/** Every word about scores in one language; an entry that is missing does not compile. */
export interface ScoreText {
  /** The label of each way, shown with every number it makes. */
  readonly way: Readonly<Record<Way, string>>;
  readonly assumed: Readonly<Record<"methods" | "weights", string>>;
  readonly unscored: Readonly<Record<Unscored, string>>;
  readonly panel: { readonly [Kind in PanelFault["kind"]]: (fault: Extract<PanelFault, { readonly kind: Kind }>) => string };
}
