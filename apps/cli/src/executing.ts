import { randomUUID } from 'node:crypto';
import type { Accepted, Instruction, WouldAccept } from '@casewright/engine';
import { openRuntime } from '@casewright/runtime';
import { isRefusal, SYSTEM, type Grant, type Refusal } from '@casewright/workflow';
import type { Command } from 'commander';
import { grant } from './arguments.js';
import { caseText } from './case-text.js';
import { EXIT, EXIT_OF_REFUSAL, type ExitCode } from './exit-codes.js';
import { Failure } from './failure.js';
import { jsonFrom } from './json-from.js';
import { answer, say } from './output.js';
import type { Context } from './session.js';

/** Who asks, with what, and how. */
export type Asked = {
  readonly person: string;
  readonly as: Grant;
  readonly onBehalfOf?: string;
  readonly dataJson: string;
  readonly key?: string;
  readonly dryRun?: true;
};

/** Adds the options that say who asks for a command, and with what. */
export const withCaller = (command: Command): Command =>
  command
    .requiredOption('--person <id>', 'the person who acts')
    .requiredOption('--as <role>', 'the role they act in, with what narrows it: csa,regionId=NE', grant)
    .option('--on-behalf-of <person>', 'for whom they act')
    .option('--data-json <json>', "the command's data: JSON, @file, or - for stdin", '{}')
    .option('--key <id>', 'idempotency key: sending it twice is harmless')
    .option('--dry-run', 'decide and record nothing');

type Wanted = Pick<Instruction, 'workflow' | 'id' | 'starts' | 'command' | 'expectedRevision'>;

/** Carries out a command on a case, with everything that follows from it, and says what became of it. */
export const execute = async (context: Context, asked: Asked, wanted: Wanted): Promise<ExitCode> => {
  if (asked.as.role === SYSTEM || asked.person === SYSTEM)
    throw new Failure(EXIT.notAllowed, 'Nobody acts as system: name a person and a role of theirs.');

  const data = await jsonFrom(asked.dataJson, context.io);
  const commandId = asked.key ?? randomUUID();
  const { person: personId, as, onBehalfOf, dryRun } = asked;
  const runtime = await openRuntime({ ...context.opening });
  try {
    const outcome = await runtime.engine.execute({
      ...{ ...wanted, data, commandId, correlationId: commandId },
      caller: { personId, grants: [as], actAs: as.role, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
      ...(dryRun === undefined ? {} : { dryRun }),
    });
    if (isRefusal(outcome)) return await refused(context, outcome);

    await runtime.settle();
    await answer(context, outcome, `${recordedText(outcome)}\n${caseText(outcome.case)}`);
    return EXIT.ok;
  } finally {
    await runtime.close();
  }
};

const recordedText = (outcome: Accepted | WouldAccept): string => {
  if ('wouldRecord' in outcome) return `Would record: ${outcome.wouldRecord.map(({ type }) => type).join(', ')}`;
  const types = outcome.events.map(({ type }) => type).join(', ');
  return outcome.replayed ? `Recorded before under this key: ${types}` : `Recorded: ${types}`;
};

const refused = async (context: Context, refusal: Refusal): Promise<ExitCode> => {
  const { refused: code, ruleId, message, issues = [] } = refusal;
  if (context.json) await answer(context, refusal, '');

  const details = issues.map((issue) => `${issue.field}: ${issue.message}`).join('; ');
  const rule = ruleId === undefined ? '' : ` (${ruleId})`;
  say(context, `casewright: ${code}${rule}: ${message}${details === '' ? '' : ` ${details}.`}`);
  return EXIT_OF_REFUSAL[code];
};
