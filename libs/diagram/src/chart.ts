/** A stage as drawn. Ids are dotted paths such as `scheduling.slotOffered`. */
export type ChartNode = {
  readonly id: string;
  readonly label: string;
  /** The stage around it; none for the outermost. */
  readonly parent?: string;
  readonly leaf: boolean;
  /** Where its parent begins. */
  readonly initial: boolean;
  /** Where a case ends: of type `final`, or tagged so because it may be reopened. */
  readonly final: boolean;
  /** Its children are all active together. */
  readonly parallel: boolean;
};

/** All moves from one stage to another, with what may bring them about. */
export type ChartEdge = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** The machine's event types, in the order of the machine. */
  readonly events: readonly string[];
};

/** What a statechart looks like, before anybody says where things go. */
export type Chart = {
  readonly title: string;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
};

/** Whether a stage is another one or lies inside it. */
export const isWithin = (stage: string, around: string): boolean => stage === around || stage.startsWith(`${around}.`);

/** The stages directly inside another, or the outermost ones. */
export const childrenOf = (chart: Chart, parent?: string): readonly ChartNode[] =>
  chart.nodes.filter((node) => node.parent === parent);
