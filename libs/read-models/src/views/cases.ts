import { upcast, type Workflow, type WorklistFields } from '@casewright/workflow';
import type { View, ViewEvent } from '../view.js';
import { finalStages } from './final-stages.js';

export type CaseRow = {
  readonly stream: string;
  readonly workflow: string;
  readonly id: string;
  /** The definition the case follows. */
  readonly version: number;
  readonly stage: string;
  readonly final: number;
  readonly revision: number;
  readonly councilId: string | null;
  readonly regionId: string | null;
  readonly ownerId: string | null;
  readonly brokerId: string | null;
  readonly startedAt: string;
  readonly updatedAt: string;
};

/** The worklist: one row for each case, with the stage it is in and whom it concerns. */
export const casesView: View<CaseRow> = {
  name: 'cases',
  version: 1,
  key: 'stream',
  columns: {
    stream: 'text',
    workflow: 'text',
    id: 'text',
    version: 'integer',
    stage: 'text',
    final: 'integer',
    revision: 'integer',
    councilId: 'text',
    regionId: 'text',
    ownerId: 'text',
    brokerId: 'text',
    startedAt: 'text',
    updatedAt: 'text',
  },
  indexes: [
    ['workflow', 'stage'],
    ['workflow', 'councilId'],
  ],

  needs: (events) => {
    const begun = new Set(events.filter(({ revision }) => revision === 0).map(({ stream }) => stream));
    return [...new Set(events.map(({ stream }) => stream))].filter((stream) => !begun.has(stream));
  },

  fold: (events, rows) => {
    const changed = new Map<string, CaseRow>();
    for (const event of events)
      changed.set(event.stream, after(changed.get(event.stream) ?? rows.get(event.stream), event));
    return changed;
  },
};

const after = (row: CaseRow | undefined, event: ViewEvent): CaseRow => {
  const { workflow, stream, caseId, revision, meta } = event;
  const version = versionAfter(row, event);
  const definition = definitionOf(workflow, version);
  const fields = fieldsOf(definition, event);

  return {
    stream,
    workflow: workflow.name,
    id: caseId,
    version,
    stage: meta.stage,
    final: finalStages(definition).has(meta.stage) ? 1 : 0,
    revision,
    councilId: kept(fields.councilId, row?.councilId),
    regionId: kept(fields.regionId, row?.regionId),
    ownerId: kept(fields.ownerId, row?.ownerId),
    brokerId: kept(fields.brokerId, row?.brokerId),
    startedAt: row?.startedAt ?? meta.recordedAt,
    updatedAt: meta.recordedAt,
  };
};

// a field that an event leaves out stays as it was; null clears it
const kept = (field: string | null | undefined, before: string | null | undefined): string | null =>
  field === undefined ? (before ?? null) : field;

const versionAfter = (row: CaseRow | undefined, { type, data, meta }: ViewEvent): number =>
  type === 'CaseMigrated' ? (JSON.parse(data) as { to: number }).to : (row?.version ?? meta.definitionVersion ?? 1);

const definitionOf = (workflow: Workflow, version: number): Workflow =>
  workflow.version === version ? workflow : (workflow.earlier.find((each) => each.version === version) ?? workflow);

const fieldsOf = (definition: Workflow, { type, data, meta }: ViewEvent): WorklistFields =>
  definition.worklist[type]?.(upcast(definition, type, JSON.parse(data), meta.schemaVersion)) ?? NO_FIELDS;

const NO_FIELDS: WorklistFields = {};
