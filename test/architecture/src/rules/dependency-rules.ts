import path from 'node:path';
import { importsOf, packageOf, type Import } from '../imports.js';
import type { HouseRule } from '../house-rule.js';
import type { Project } from '../projects.js';
import { isTest, type SourceFile } from '../source-file.js';
import { NO_WORKFLOWS } from '../workflow-folders.js';

/** A project as its dependencies are judged. */
type Judged = Pick<Project, 'folder' | 'name' | 'tags' | 'declares'>;

/** What a library is made on, beside Node. A library that is not here may use every library. */
const MADE_ON: Readonly<Record<string, readonly string[]>> = {
  'libs/workflow': ['xstate', 'zod'],
  'libs/calendar': ['@casewright/workflow'],
  'libs/event-store': [],
  'libs/event-store-sqlite': ['@casewright/event-store', 'better-sqlite3'],
  'libs/audit': ['@casewright/event-store'],
  'libs/documents': ['@casewright/workflow', 'docx'],
  'libs/engine': ['@casewright/workflow', '@casewright/event-store', '@casewright/audit'],
  'libs/read-models': [
    ...['@casewright/workflow', '@casewright/event-store', '@casewright/engine'],
    ...['better-sqlite3', 'kysely', 'zod'],
  ],
};

/** What a workflow is made of: the kernel, and what the kernel is made on. */
const WORKFLOWS_ARE_MADE_ON = ['@casewright/workflow', 'xstate', 'zod'];

/** The event store's contract is a suite of tests that its adapters import. */
const isShipped = (name: string): boolean => !isTest(name) && !/^libs\/event-store\/src\/contract[./]/.test(name);

const WEB = /^(@nestjs\/.+|fastify|@fastify\/.+|reflect-metadata|rxjs)$/;

/** The rules about who may depend on whom, in a workspace of these projects. */
export const dependencyRules = (projects: readonly Judged[]): readonly HouseRule[] => {
  const projectOf = (file: string) => projects.find(({ folder }) => file.startsWith(`${folder}/`));
  const named = (name: string | undefined) => projects.find((project) => project.name === name);

  /** A rule about single imports: `wrong` says what is wrong with one, if anything. */
  const about = (
    name: string,
    instead: string,
    wrong: (imported: Import & { readonly file: string; readonly home: Judged | undefined }) => boolean,
  ): HouseRule => ({
    ...{ name, instead },
    broken: (file: SourceFile) =>
      importsOf(file)
        .filter((each) => wrong({ ...each, file: file.path, home: projectOf(file.path) }))
        .map(({ place, from }) => `${place} imports ${from}`),
  });

  return [
    about(
      'projects reach each other by name',
      "import the package by its name; if what you need is not exported, it is the other project's own business",
      ({ from, file, home }) => {
        if (!from.startsWith('.') || home === undefined) return false;
        const target = path.posix.join(path.posix.dirname(file), from);
        return !target.startsWith(`${home.folder}/`) && !/^(jest\.preset|eslint\.config)\.js$/.test(target);
      },
    ),
    about(
      'projects declare the projects they import',
      "add it to the dependencies in the project's package.json",
      ({ from, home }) => {
        const target = named(packageOf(from));
        return target !== undefined && target !== home && !home?.declares.includes(target.name);
      },
    ),
    about(
      'libraries depend on libraries',
      'turn it round: let the library say what it needs as an argument, and the app hand it in',
      ({ from, file }) => {
        const target = named(packageOf(from));
        return file.startsWith('libs/') && target !== undefined && !target.folder.startsWith('libs/');
      },
    ),
    about(
      'the kernel depends on xstate and zod, the port on nothing, each library on what is below it',
      'move it to the library above, or let it be handed in as an argument',
      ({ from, file, home }) => {
        const allowed = MADE_ON[home?.folder ?? ''];
        const used = packageOf(from);
        if (allowed === undefined || used === undefined || used.startsWith('node:')) return false;
        return isShipped(file) && used !== home?.name && !allowed.includes(used);
      },
    ),
    about(
      'a workflow depends on the kernel alone',
      'declare a lookup for what it must know, a reaction for what it must do elsewhere; what spans workflows is a ' +
        'project of its own with the tag type:span',
      ({ from, file, home }) => {
        const used = packageOf(from);
        if (used === undefined || !home?.tags.includes('type:workflow') || isTest(file)) return false;
        return !used.startsWith('node:') && !WORKFLOWS_ARE_MADE_ON.includes(used);
      },
    ),
    about(
      'workflows do not import each other',
      "declare a lookup or a reaction; what is truly shared is a file of the group's own folder",
      ({ from, file, home }) => {
        if (!home?.tags.includes('type:workflow')) return false;
        const target = named(packageOf(from));
        if (target !== undefined) return target !== home && target.folder.startsWith('workflows/');

        const [, , mine = '', ...deeper] = file.split('/');
        if (NO_WORKFLOWS.has(mine) || (deeper.length === 0 && isTest(file))) return false;

        const [, , theirs = '', ...rest] = path.posix.join(path.posix.dirname(file), from).split('/');
        const isSupport = isTest(file) && NO_WORKFLOWS.has(theirs);
        return from.startsWith('.') && rest.length > 0 && mine !== theirs && !isSupport;
      },
    ),
    about(
      'Nest and the web are at the edge',
      'keep controllers, modules and requests in apps; give the library plain arguments',
      ({ from, file }) => /^(libs|workflows)\//.test(file) && WEB.test(packageOf(from) ?? ''),
    ),
  ];
};
