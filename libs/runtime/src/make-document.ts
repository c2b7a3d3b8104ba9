import type { Directory } from '@casewright/directory';
import { definitionOf, type CaseView, type Registry } from '@casewright/engine';
import { refuse, type Document, type NameOf, type Refusal, type Workflow } from '@casewright/workflow';

/** A document of a case, with where it comes from. */
export type DocumentOfCase = Pick<CaseView, 'workflow' | 'id' | 'revision'> & { readonly name: string } & Document;

/**
 * A document of a case as it was at the revision of this view, in the names and under the parameters of today.
 * `NOT_FOUND` when its workflow has no document of that name, or the case has come to none yet.
 */
export const makeDocument = async (
  { registry, directory }: { readonly registry: Registry; readonly directory: Directory },
  { workflow, id, revision, version, stage, data }: CaseView,
  name: string,
): Promise<DocumentOfCase | Refusal> => {
  const { documents, settings } = definitionOf(registry.named(workflow) as Workflow, version);
  const kind = Object.hasOwn(documents, name) ? documents[name] : undefined;
  if (kind === undefined) return refuse('NOT_FOUND', `A case of ${workflow} has no document ${name}.`);

  const made = kind.of({
    ...{ case: data, stage, id },
    settings: settings.parse(directory.parameters),
    nameOf: await namesIn(directory),
  });
  return typeof made === 'string' ? refuse('NOT_FOUND', made) : { workflow, id, revision, name, ...made };
};

const namesIn = async (directory: Directory): Promise<NameOf> => {
  const named = async (kind: 'councils' | 'people' | 'providers', key: 'id' | 'personId') =>
    new Map(((await directory.list(kind)) as readonly Named[]).map((record) => [record[key], record.name]));

  const names = {
    council: await named('councils', 'id'),
    person: await named('people', 'personId'),
    provider: await named('providers', 'id'),
  };
  return (kind, id) => names[kind].get(id) ?? id;
};

type Named = Readonly<Partial<Record<'id' | 'personId' | 'name', string>>>;
