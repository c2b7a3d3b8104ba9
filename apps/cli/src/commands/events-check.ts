import { breakingChanges, catalogueIn, eventCatalogue, type BreakingChange } from '@casewright/subscriptions';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.js';
import { Failure } from '../failure.js';
import { jsonFrom } from '../json-from.js';
import { answer, counted } from '../output.js';
import { acting, type Session } from '../session.js';
import { registryOfIo } from '../workflows.js';

/** `casewright events check` */
export const eventsCheck = (events: Command, session: Session): void => {
  events
    .command('check <schema>')
    .description('what would break for whoever follows events: today against a saved `casewright asyncapi`; 3 if any')
    .action(
      acting(session)(async (context, schema: string) => {
        const saved = catalogueIn(await jsonFrom(`@${schema}`, context.io));
        if (saved === undefined) throw new Failure(EXIT.usage, `${schema} is no AsyncAPI document: save one first.`);

        const breaking = breakingChanges(saved, eventCatalogue(await registryOfIo(context.io)));
        const known = counted(Object.keys(saved).length, 'kind');
        const text = breaking.length === 0 ? `Nothing breaks: ${known} of events as before` : lines(breaking);
        await answer(context, { breaking }, text);
        return breaking.length === 0 ? EXIT.ok : EXIT.mismatch;
      }),
    );
};

const lines = (breaking: readonly BreakingChange[]): string =>
  breaking.map(({ type, field, message }) => `${type}${field === '' ? '' : `: ${field}`} ${message}`).join('\n');
