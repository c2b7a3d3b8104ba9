const PROBLEM = {
  description: 'A problem; `code` says which',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** One route in the document. */
export type Route = {
  readonly id: string;
  readonly summary: string;
  readonly tag: string;
  /** Names of parameters kept in components, in order. */
  readonly parameters?: readonly string[];
  readonly body?: object;
  readonly status?: 200 | 201 | 204;
  /** None where there is nothing to answer. */
  readonly answer?: { readonly type?: string; readonly schema: object };
  /** What else it answers with, as `Accept` wants it. */
  readonly also?: readonly string[];
  readonly access?: 'everyone';
};

/** The route as an OpenAPI operation. */
export const operation = ({ id, summary, tag, parameters = [], body, status = 200, answer, access, also }: Route) => ({
  operationId: id,
  summary,
  tags: [tag],
  ...(access === undefined ? {} : { security: [] }),
  ...(parameters.length === 0 ? {} : { parameters: parameters.map(parameterRef) }),
  ...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
  responses: {
    [status]: { description: 'Done', ...(answer === undefined ? {} : { content: contentOf(answer, also) }) },
    '4XX': PROBLEM,
    '5XX': PROBLEM,
  },
});

const contentOf = (
  { type = 'application/json', schema }: NonNullable<Route['answer']>,
  also: readonly string[] = [],
) => ({
  [type]: { schema },
  ...Object.fromEntries(also.map((other) => [other, { schema: { type: 'string' } }])),
});

/** A reference to a schema in components. */
export const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

/** An object with one list in it. */
export const listOf = (name: string, items: object): object => ({
  type: 'object',
  required: [name],
  properties: { [name]: { type: 'array', items } },
});

const parameterRef = (name: string): object => ({ $ref: `#/components/parameters/${name}` });
