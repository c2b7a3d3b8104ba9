import { readdirSync, readFileSync } from 'node:fs';
import type { AnyStateMachine } from 'xstate';
import { deskLoan } from '../src/example/loan.js';
import { laws, parseHistory, type History } from '../src/laws.js';
import type { Workflow } from '../src/workflow.js';
import { parcel } from './parcel.js';

const folder = new URL('../src/example/histories/', import.meta.url);
/** The golden histories of the desk, by file name. */
export const histories = Object.fromEntries(
  readdirSync(folder).map((name) => [name, parseHistory(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))]),
);

const by = { personId: 'p', role: 'carrier' };
/** A history that visits every stage of the parcel. */
export const delivery: History = {
  workflow: 'parcel',
  version: 1,
  events: [
    { type: 'ParcelPacked', data: { departsOn: '2012-01-10' }, stage: 'packed' },
    { type: 'ParcelDeparted', data: { early: true }, stage: 'travelling.road' },
    { type: 'StopReached', data: { stop: 'york' }, stage: 'travelling.depot' },
    { type: 'EscalationRaised', data: { level: 1 }, stage: 'travelling.depot' },
    { type: 'ParcelDeparted', data: { early: false }, stage: 'travelling.road' },
    { type: 'ParcelDelivered', data: {}, stage: 'delivered' },
  ].map((event) => ({ ...event, at: '2012-01-04T09:00:00.000Z', by, schemaVersion: 1 })),
};

/** What the laws say of the desk with some parts exchanged. */
export const broken = (parts: Partial<Workflow>) => laws({ ...deskLoan, ...parts }, histories);
/** What they say of the parcel. */
export const brokenParcel = (parts: Partial<Workflow>) => laws({ ...parcel, ...parts }, { delivery });
/** What they say of the desk with another chart and no histories. */
export const charted = (machine: unknown) => laws({ ...deskLoan, machine: machine as AnyStateMachine }, {});
