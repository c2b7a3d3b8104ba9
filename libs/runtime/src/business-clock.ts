/** The clock of the business: real time, or held at an instant (development). It drives timers and every `recordedAt`. */
export interface BusinessClock {
  /** ISO instant with milliseconds. */
  now(): string;
  readonly held: boolean;
  /**
   * Holds the clock at an instant. Forward, every timer due on the way fires at its own instant; backward is refused
   * (`NOT_EMPTY`) unless the store is empty.
   */
  hold(instant: string): Promise<ClockAnswer>;
  /** Moves the clock by an ISO-8601 duration in London calendar time and holds it there. */
  advance(duration: string): Promise<ClockAnswer>;
  /** Returns to real time. */
  release(): Promise<ClockAnswer>;
}

export type ClockAnswer =
  { readonly now: string } | { readonly rejected: 'VALIDATION' | 'NOT_EMPTY'; readonly message: string };
