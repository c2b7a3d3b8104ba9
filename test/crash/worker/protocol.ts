/** What a client asks of a worker: one line of JSON on its standard input. */
export type Request = {
  /** A request that is sent again keeps it. */
  readonly commandId: string;
  readonly workflow: string;
  readonly command: string;
  readonly data: object;
  readonly person: string;
  readonly role: string;
  /** The case; left out, a start derives it from its command id. */
  readonly caseId?: string;
  readonly starts: boolean;
};

/** A worker's answer: one line of JSON on its standard output. */
export type Reply = Accepted | Refused | Failed;

export type Accepted = {
  readonly commandId: string;
  readonly outcome: 'accepted';
  readonly stream: string;
  /** Of the last of its events, and how many they are. */
  readonly revision: number;
  readonly events: number;
  readonly stage: string;
  /** It had been recorded before. */
  readonly replayed: boolean;
  /** Position of the read models when the answer was given. */
  readonly readModels: number;
};

/** Nothing was recorded under this command id. */
export type Refused = { readonly commandId: string; readonly outcome: 'refused'; readonly code: string };

/** Nobody knows whether something was recorded. */
export type Failed = { readonly commandId: string; readonly outcome: 'failed'; readonly message: string };
