import type { Registry } from '@casewright/engine';
import type { SubscriptionNow } from '@casewright/subscriptions';
import { Problem } from '../../http/problem.js';
import { errorsOf, type FormError } from '../audit/form-error.js';
import type { Page } from '../page/pages.js';

/** What the form of a webhook asks for. */
export type WebhookAnswers = Readonly<{ url: string; workflows: readonly string[]; types: string }>;

const LONGEST_URL = 2000;
const MOST_TYPES = 100;
const LONGEST_TYPE = 200;

/** What was entered into the form. */
export const answersIn = (form: URLSearchParams): WebhookAnswers => ({
  url: form.get('url')?.trim() ?? '',
  workflows: form.getAll('workflows'),
  types: form.get('types')?.trim() ?? '',
});

/** What the form of a webhook begins with. */
export const answersOf = ({ url, workflows, types }: SubscriptionNow): WebhookAnswers => ({
  ...{ url, workflows, types: types.join('\n') },
});

/** The answers as the interface takes them. */
export const bodyOf = ({ url, workflows, types }: WebhookAnswers) => ({ url, workflows, types: typesIn(types) });

/** What is wrong with the answers as they are written. */
export const faultsIn = ({ url, types }: WebhookAnswers): readonly FormError[] => {
  const listed = typesIn(types);
  const isTooMuch = listed.length > MOST_TYPES || listed.some(({ length }) => length > LONGEST_TYPE);
  return [
    ...(url === '' ? [{ field: 'url', text: 'Enter the address to call' }] : []),
    ...(url.length > LONGEST_URL ? [{ field: 'url', text: 'The address must be 2,000 characters or fewer' }] : []),
    ...(isTooMuch ? [{ field: 'types', text: 'Enter 100 types or fewer, each of 200 characters or fewer' }] : []),
  ];
};

/** What a problem found wrong with the answers. Throws the problem again where it is about something else. */
export const faultsOf = (problem: unknown): readonly FormError[] => {
  if (!(problem instanceof Problem) || problem.code !== 'VALIDATION') throw problem;
  return (problem.details.errors ?? []).map(({ field, message }) => ({
    field: field.split('.', 1)[0] ?? '',
    text: message,
  }));
};

type Around = {
  readonly title: string;
  readonly address: string;
  readonly button: string;
  readonly back: string;
  readonly registry: Pick<Registry, 'all'>;
};

/** The form that asks where a webhook leads and what it brings. */
export const webhookForm = (
  { title, address, button, back, registry }: Around,
  answers: WebhookAnswers,
  faults: readonly FormError[] = [],
): Page => ({
  ...{ template: 'webhooks/form.njk', title: faults.length > 0 ? `Error: ${title}` : title, heading: title },
  ...{ address, button, back, answers, ...errorsOf(faults) },
  workflows: registry.all
    .map(({ name, content }) => ({ value: name, text: content.title, checked: answers.workflows.includes(name) }))
    .sort((a, b) => a.text.localeCompare(b.text, 'en-GB')),
});

const typesIn = (types: string): readonly string[] => types.split(/[\s,]+/).filter((type) => type !== '');
