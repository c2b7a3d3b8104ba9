import { stageOf, type State } from '../machine.js';
import { withoutTexts } from '../private-texts.js';
import type { Document, DocumentKind } from '../document.js';
import { repeated, type Law, type Subject } from './subject.js';

const named: Law = ({ workflow: { documents } }) =>
  Object.entries(documents).flatMap(([name, { title }]) => [
    ...(/^[a-z][a-z0-9-]*$/.test(name) ? [] : [`the document ${name} has a name that is not kebab-case`]),
    ...(title === '' ? [`the document ${name} has no title`] : []),
  ]);

const wellMade: Law = (subject) =>
  Object.entries(subject.workflow.documents).flatMap(([name, kind]) => {
    const made = subject.steps.flatMap(({ after }) => madeOf(subject, kind, after));
    const documents = made.filter((each) => typeof each !== 'string');
    return [
      ...made.filter((each) => each === '').map(() => `the document ${name} does not say why there is none yet`),
      ...(documents.length === 0 ? [`no history leads to the document ${name}`] : []),
      ...documents.flatMap(faultsOf).map((fault) => `the document ${name} ${fault}`),
    ];
  });

/** What a document says of a state to those who may read all of it, and to those who may not. */
const madeOf = ({ workflow }: Subject, { of }: DocumentKind, state: State): readonly (Document | string)[] => {
  const data = state.context as object;
  const source = {
    ...{ stage: stageOf(state), id: 'case1', settings: workflow.settings.parse({}) },
    nameOf: (_: string, id: string) => id,
  };
  return [data, withoutTexts(data, workflow.privateTexts.case)].map((each) => of({ ...source, case: each }));
};

const faultsOf = ({ title, header, tables }: Document): readonly string[] => [
  ...(title === '' ? ['has no title'] : []),
  ...repeated(header.map(({ label }) => label)).map((label) => `says ${label} twice`),
  ...tables.flatMap(({ caption, columns, rows }) => [
    ...(caption === '' ? ['has a table without caption'] : []),
    ...repeated(columns).map((column) => `has the column ${column} twice`),
    ...(rows.every(({ length }) => length === columns.length) ? [] : [`has a row that does not fit its columns`]),
  ]),
];

/** What holds of the documents of cases. */
export const documentLaws: readonly Law[] = [named, wellMade];
