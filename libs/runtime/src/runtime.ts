import type { Calendar } from '@casewright/workflow';
import type { EventStore } from '@casewright/event-store';
import type { Directory } from '@casewright/directory';
import type { Engine, Registry } from '@casewright/engine';
import type { Dashboard, ReadModels } from '@casewright/read-models';
import type { Webhooks } from '@casewright/subscriptions';
import type { BusinessClock } from './business-clock.js';
import type { Demonstrated } from './demonstration.js';
import type { Playing } from './play-programme.js';

/** Casewright without its outward faces: what the server and the command line are made on. */
export type Runtime = {
  readonly store: EventStore;
  readonly registry: Registry;
  /** By id. */
  readonly dashboards: readonly Dashboard[];
  readonly calendar: Calendar;
  readonly engine: Engine;
  readonly directory: Directory;
  readonly readModels: ReadModels;
  /** They deliver once they are started, with the address of whoever serves the runtime. */
  readonly webhooks: Webhooks;
  readonly clock: BusinessClock;
  /** Resolves when every event so far is in the read models, every due timer has fired and every reaction has run. */
  settle(): Promise<void>;
  /** Empties the store; the shipped reference data stays. Only for the development profile. */
  reset(): Promise<void>;
  /**
   * Plays the demonstration that is among the workflows, on an empty store only, and leaves the clock held where it ends.
   * Where it throws the store is empty again. Only for the development profile.
   */
  demonstrate(playing?: Playing): Promise<Demonstrated>;
  /** Copies the whole data folder's state to another folder while running. */
  backup(toFolder: string): Promise<void>;
  /** Finishes what is under way and closes the files. */
  close(): Promise<void>;
};
