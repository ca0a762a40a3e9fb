import type { Bilingual } from "../../framework";
import type { PanelFault } from "./panel-csv/faults";
import type { Unscored } from "./reasons";
import type { Scores, Way } from "./scores";
import type { ScoreText } from "./text";
import { EN } from "./text.en";
import { VI } from "./text.vi";

function both(say: (text: ScoreText) => string): Bilingual {
  return { vi: say(VI), en: say(EN) };
}

/** What is wrong with a panel, where, and how to mend it. */
export function panelSentence(fault: PanelFault): Bilingual {
  // The entry of a kind takes exactly the facts of that kind, which the type of a lookup cannot say.
  return both((text) => (text.panel[fault.kind] as (fault: PanelFault) => string)(fault));
}

export function wayLabel(way: Way): Bilingual {
  return both((text) => text.way[way]);
}

/** What was assumed for these scores, one sentence each. */
export function assumedSentences({ assumed }: Scores): readonly Bilingual[] {
  return assumed.map((what) => both((text) => text.assumed[what]));
}

export function unscoredText(reason: Unscored): Bilingual {
  return both((text) => text.unscored[reason]);
}
