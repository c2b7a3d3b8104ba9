import { isRefusal, type Issue, type Refusal, type RefusalCode } from '@casewright/workflow';

/** What a request can be answered with instead of success. */
export type ProblemCode =
  RefusalCode | 'NOT_SIGNED_IN' | 'TOO_LARGE' | 'TOO_MANY' | 'NOT_EMPTY' | 'NOT_SUPPORTED' | 'INTERNAL';

export type ProblemDetails = {
  /** Where it differs from the usual status of its code. */
  readonly status?: number;
  readonly ruleId?: string;
  readonly subcode?: string;
  readonly errors?: readonly Issue[];
  readonly allowedCommands?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Finds the log entry of an `INTERNAL` problem. */
  readonly reference?: string;
};

/** Thrown at the edge only, where Nest wants an exception; the filter turns it into a problem document. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly details: ProblemDetails = {},
  ) {
    super(message);
  }
}

/** A request that was not understood, naming the field. */
export const invalid = (field: string, message: string): Problem =>
  new Problem('VALIDATION', field === '' ? message : `${field}: ${message}`, { errors: [{ field, message }] });

/** A request with several things wrong. */
export const invalidIn = (subject: string, issues: readonly Issue[]): Problem =>
  new Problem('VALIDATION', `${subject} was not understood: ${issues.map(inWords).join('; ')}.`, { errors: issues });

const inWords = ({ field, message }: Issue): string => (field === '' ? message : `${field}: ${message}`);

/** The answer itself; throws a problem when it is a refusal. */
export const unlessRefused = <T extends object>(answer: T | Refusal, details: ProblemDetails = {}): T => {
  if (!isRefusal(answer)) return answer;

  const { refused, message, ruleId, subcode, issues, allowedCommands } = answer;
  throw new Problem(refused, message, {
    ...details,
    ...(ruleId === undefined ? {} : { ruleId }),
    ...(subcode === undefined ? {} : { subcode }),
    ...(issues === undefined ? {} : { errors: issues }),
    ...(allowedCommands === undefined ? {} : { allowedCommands }),
  });
};
