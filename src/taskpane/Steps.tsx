import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeft16Regular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Filter16Regular } from "@fluentui/react-icons/svg/filter";
import type { ReactElement } from "react";
import { usePane } from "./context";
import { useShared } from "./styles";
import type { Walk } from "./walk";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    gap: "4px",
    alignItems: "center",
    padding: "4px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  position: { minWidth: "56px", textAlign: "center" },
});

interface StepsProps {
  readonly walk: Walk;
  readonly filtering: boolean;
  readonly onFilter: () => void;
}

/** One finding after the other, and the door to the filter. */
export function Steps({ walk, filtering, onFilter }: StepsProps): ReactElement {
  const { text } = usePane();
  const styles = useStyles();
  const shared = useShared();
  const none = walk.shown === 0;
  return (
    <div className={styles.bar} role="group" aria-label={text.steps.label}>
      <Button size="small" appearance="subtle" icon={<ChevronLeft16Regular />} disabled={none} onClick={() => walk.step(-1)}>
        {text.steps.previous}
      </Button>
      <span className={`${styles.position} ${shared.number}`}>
        <span aria-hidden>{text.steps.position(walk.position, walk.shown)}</span>
        <span className={shared.hidden}>{text.steps.positionLabel(walk.position, walk.shown)}</span>
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight16Regular />}
        iconPosition="after"
        disabled={none}
        onClick={() => walk.step(1)}
      >
        {text.steps.next}
      </Button>
      <span className={shared.grow} />
      <Button size="small" appearance="subtle" icon={<Filter16Regular />} aria-expanded={filtering} onClick={onFilter}>
        {text.filter.open}
      </Button>
    </div>
  );
}
