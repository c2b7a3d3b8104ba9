/** The closed set of reasons a command is not accepted (DOMAIN 2.5); they become HTTP statuses only at the edge. */
export type RefusalCode =
  | 'VALIDATION'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'ROLE_NOT_ALLOWED'
  | 'AMBIGUOUS_ROLE'
  | 'INVALID_STATE'
  | 'GUARD_FAILED'
  | 'CONCURRENCY'
  | 'KEY_REUSED'
  | 'IN_PROGRESS';

export type Issue = { readonly field: string; readonly message: string };

/** Why a command was not accepted, in words a broker understands. A value: a refusal is a normal answer. */
export type Refusal = {
  readonly refused: RefusalCode;
  readonly message: string;
  readonly ruleId?: string;
  readonly subcode?: string;
  /** Every issue found, not only the first. */
  readonly issues?: readonly Issue[];
  readonly allowedCommands?: readonly string[];
  /** The roles one of which is needed, or has to be chosen. */
  readonly roles?: readonly string[];
};

export const refuse = (
  refused: RefusalCode,
  message: string,
  more: Omit<Refusal, 'refused' | 'message'> = {},
): Refusal => ({ refused, message, ...more });

export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;
