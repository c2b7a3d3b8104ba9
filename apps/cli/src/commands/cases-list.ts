import { SORTS, type Sort, type WorklistFilter, type WorklistRow } from '@casewright/read-models';
import { openReading, searchNames, type OpenReading } from '@casewright/runtime';
import { InvalidArgumentError, type Command } from 'commander';
import { countingNumber } from '../arguments.js';
import { answer, columns, counted, say } from '../output.js';
import { acting, type Session } from '../session.js';
import { workflowNamed } from '../workflows.js';

type Options = {
  readonly workflow?: string;
  readonly stage?: string;
  readonly council?: string;
  readonly region?: string;
  readonly broker?: string;
  readonly owner?: string;
  readonly mine?: string;
  readonly overdue?: true;
  readonly open?: true;
  readonly q?: string;
  readonly sort: Sort;
  readonly limit?: number;
};

/** `casewright cases list` */
export const casesList = (cases: Command, session: Session): void => {
  cases
    .command('list')
    .description('the cases there are, with the stage each is in and what is due')
    .option('--workflow <name>', 'only of this workflow')
    .option('--stage <path>', 'only at this stage or within it')
    .option('--council <id>', 'only of this council')
    .option('--region <id>', 'only of this region')
    .option('--broker <id>', 'only of this broker')
    .option('--owner <id>', 'only of this person')
    .option('--mine <person>', 'only those a person owns or is named in')
    .option('--overdue', 'only those with an overdue stage they have not left')
    .option('--open', 'only those that are not at a final stage')
    .option('--q <text>', 'the beginning of an id, or part of the name of a council, a region or a person')
    .option('--sort <column>', `${SORTS.join(', ')}; the other way round with a - before it`, sort, {
      by: 'id',
      descending: false,
    })
    .option('--limit <number>', 'how many at most (default: all)', countingNumber)
    .action(
      acting(session)(async (context, options: Options) => {
        const reading = await openReading(context.opening);
        try {
          if (options.workflow !== undefined) workflowNamed(reading.registry, options.workflow);
          reading.readModels.start();
          const list = await listed(reading, options);
          await answer(context, list, columns(list.map(lineOf)));
          say(context, counted(list.length, 'case'));
        } finally {
          await reading.close();
        }
      }),
    );
};

const sort = (text: string): Sort => {
  const by = SORTS.find((each) => each === text.replace(/^-/, ''));
  if (by === undefined) throw new InvalidArgumentError(`It is one of ${SORTS.join(', ')}, or one with a - before it.`);
  return { by, descending: text.startsWith('-') };
};

const PAGE = 1000;

/** Page after page, until there are as many as are wanted. */
const listed = async (reading: OpenReading, options: Options): Promise<readonly WorklistRow[]> => {
  const { store, readModels } = reading;
  const { sort, limit = Infinity } = options;
  const filter = await filterOf(reading, options);
  await readModels.waitFor(await store.head(), CATCH_UP_MS);

  const found: WorklistRow[] = [];
  let next: string | undefined;
  do {
    const page = { limit: Math.min(PAGE, limit - found.length), ...(next === undefined ? {} : { cursor: next }) };
    const { answer } = await readModels.cases({ ...filter, ...page, readable: 'every case', sort });
    found.push(...answer.cases);
    next = answer.next;
  } while (next !== undefined && found.length < limit);
  return found;
};

const CATCH_UP_MS = 60_000;

const filterOf = async ({ directory }: OpenReading, options: Options): Promise<WorklistFilter> => {
  const { workflow, stage, council, region, broker, owner, mine, overdue, open, q } = options;
  const lists = Object.entries({ workflow, stage, council, region, broker, owner });
  return {
    ...Object.fromEntries(lists.flatMap(([name, value]) => (value === undefined ? [] : [[name, [value]]]))),
    ...(mine === undefined ? {} : { mine }),
    ...(overdue === undefined ? {} : { overdue }),
    ...(open === undefined ? {} : { final: false }),
    ...(q === undefined ? {} : { q: await searchNames(directory, q) }),
  };
};

const lineOf = ({ workflow, id, stage, due, overdue }: WorklistRow): readonly string[] => [
  ...[workflow, id, stage],
  due === null ? '' : `${overdue ? 'overdue since' : 'due'} ${due}`,
];
