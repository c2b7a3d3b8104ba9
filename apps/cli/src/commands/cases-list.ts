import { openReading } from '@casewright/runtime';
import type { Command } from 'commander';
import { answer, columns, counted, say } from '../output.js';
import { acting, type Session } from '../session.js';
import { workflowNamed } from '../workflows.js';

type Options = {
  readonly workflow?: string;
  readonly stage?: string;
  readonly council?: string;
  readonly region?: string;
  readonly owner?: string;
};

/** `casewright cases list` */
export const casesList = (cases: Command, session: Session): void => {
  cases
    .command('list')
    .description('the cases there are, by workflow, and the stage each is in')
    .option('--workflow <name>', 'only of this workflow')
    .option('--stage <path>', 'only at this stage')
    .option('--council <id>', 'only of this council')
    .option('--region <id>', 'only of this region')
    .option('--owner <id>', 'only of this person')
    .action(
      acting(session)(async (context, options: Options) => {
        const { registry, readModels, close } = await openReading(context.opening);
        try {
          const workflows = options.workflow === undefined ? registry.all : [workflowNamed(registry, options.workflow)];
          readModels.start();
          const found = await Promise.all(workflows.map(({ name }) => readModels.find(name, whereOf(options))));
          const list = found.flat();
          await answer(context, list, columns(list.map(({ workflow, id, stage }) => [workflow, id, stage])));
          say(context, counted(list.length, 'case'));
        } finally {
          await close();
        }
      }),
    );
};

const whereOf = ({ stage, council, region, owner }: Options): Readonly<Record<string, string>> => ({
  ...(stage === undefined ? {} : { stage }),
  ...(council === undefined ? {} : { councilId: council }),
  ...(region === undefined ? {} : { regionId: region }),
  ...(owner === undefined ? {} : { ownerId: owner }),
});
