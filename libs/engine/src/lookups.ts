import { ledgerStream, stageOf, isFinal, type Lookup, type LookupRequest, type Lookups } from '@casewright/workflow';
import type { CaseRecords } from './cases.js';
import type { EnginePorts } from './ports.js';
import type { SeenLedgers } from './seen-ledgers.js';

/** An answer, and what to remember of it beside the event. */
type Answered = { readonly answer: unknown; readonly basis: unknown };

export type Resolved = { readonly lookups: object; readonly basis?: Readonly<Record<string, unknown>> };

/** `seen` is told of the ledgers that are looked at. */
export type LookUp = (declared: Lookups, seen: SeenLedgers) => Promise<Resolved>;

export const NO_LOOKUPS: Resolved = { lookups: {} };

const NOT_ASKED: Answered = { answer: undefined, basis: null };

/** Answers the lookups a command declares, each from where it points to, as that is now. */
export const lookupResolver = (
  { registry, reference, index }: Pick<EnginePorts, 'registry' | 'reference' | 'index'>,
  cases: CaseRecords,
): LookUp => {
  const inStream = async (stream: string): Promise<Answered> => {
    const workflow = registry.ofCategory(stream.slice(0, stream.indexOf('-')));
    const record = workflow === undefined ? undefined : await cases.fresh(workflow, stream);
    if (record === undefined) return { answer: undefined, basis: null };

    const { state, revision } = record;
    const answer = { stage: stageOf(state), final: isFinal(state), data: state.context as unknown };
    return { answer, basis: { stream, revision } };
  };

  const ask = async (request: LookupRequest, seen: SeenLedgers): Promise<Answered> => {
    switch (request.from) {
      case 'directory': {
        const found = reference.find(request.kind, request.id);
        return { answer: found, basis: found ?? null };
      }
      case 'stream':
        return inStream(request.stream);
      case 'ledger': {
        const held = await seen.fresh(request.ledger, request.key);
        return { answer: held, basis: { stream: ledgerStream(request), revision: held.revision } };
      }
      case 'index': {
        const isThere = registry.named(request.workflow) !== undefined;
        const found = isThere ? await index.find(request.workflow, request.where) : [];
        return { answer: found, basis: found.map(({ stream }) => stream) };
      }
    }
  };

  const resolve = async ({ request, follow, read }: Lookup, seen: SeenLedgers) => {
    const { answer, basis }: Answered = request === undefined ? NOT_ASKED : await ask(request, seen);
    const followed: Answered[] = [];
    for (const further of follow?.(answer) ?? []) followed.push(await ask(further, seen));

    const value = read(
      answer,
      followed.map((each) => each.answer),
    );
    return { value, basis: followed.length === 0 ? basis : [basis, ...followed.map((each) => each.basis)] };
  };

  return async (declared, seen) => {
    const lookups: Record<string, unknown> = {};
    const basis: Record<string, unknown> = {};
    for (const [name, lookup] of Object.entries(declared)) {
      const resolved = await resolve(lookup, seen);
      lookups[name] = resolved.value;
      basis[name] = resolved.basis;
    }
    return { lookups, basis };
  };
};
