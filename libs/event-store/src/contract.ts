import { describe } from '@jest/globals';
import { appending } from './contract/appending.js';
import type { Open } from './contract/on-store.js';
import { racing } from './contract/racing.js';
import { reading } from './contract/reading.js';
import { repeating } from './contract/repeating.js';
import { subscribing } from './contract/subscribing.js';

export type { Open, Opened } from './contract/on-store.js';

/**
 * Declares the one Jest suite that every event store passes. `open` is called for each test; the store may already
 * hold events, and other clients may write to it.
 */
export const eventStoreContract = (name: string, open: Open): void => {
  describe(name, () => {
    describe('reading', () => reading(open));
    describe('appending', () => appending(open));
    describe('repeating an append', () => repeating(open));
    describe('racing writers', () => racing(open));
    describe('subscribing', () => subscribing(open));
  });
};
