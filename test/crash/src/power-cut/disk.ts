import type { Random } from '../random.js';
import type { DiskOperation } from './disk-trace.js';

const SECTOR = 512;
const NOTHING = Buffer.alloc(0);

type Change = Extract<DiskOperation, { readonly kind: 'write' | 'truncate' }>;

/** A disk that keeps for certain only what was synced. */
export const disk = () => {
  const durable = new Map<string, Buffer>();
  const pending = new Map<string, Change[]>();

  return {
    perform: (operation: DiskOperation): void => {
      if (operation.kind === 'told') return;

      const { file } = operation;
      const changes = pending.get(file) ?? [];
      pending.set(file, changes);
      switch (operation.kind) {
        case 'sync':
          durable.set(file, changed(durable.get(file) ?? NOTHING, changes));
          pending.delete(file);
          return;
        case 'remove':
          durable.delete(file);
          pending.delete(file);
          return;
        default:
          changes.push(operation);
      }
    },

    /** The files after the power has gone: of what was not synced, each write is there, lost or torn at a sector. */
    afterPowerCut: (random: Random): ReadonlyMap<string, Buffer> => {
      const files = new Map<string, Buffer>();
      for (const file of new Set([...durable.keys(), ...pending.keys()])) {
        const left = (pending.get(file) ?? []).flatMap((change) => survivorOf(change, random));
        files.set(file, changed(durable.get(file) ?? NOTHING, left));
      }
      return files;
    },
  };
};

const changed = (content: Buffer, changes: readonly Change[]): Buffer => {
  const ends = changes.map((change) => (change.kind === 'truncate' ? change.size : change.at + change.bytes.length));
  const room = Buffer.alloc(Math.max(content.length, ...ends));
  content.copy(room);
  let size = content.length;

  for (const change of changes)
    if (change.kind === 'truncate') {
      room.fill(0, change.size);
      size = change.size;
    } else {
      change.bytes.copy(room, change.at);
      size = Math.max(size, change.at + change.bytes.length);
    }
  return room.subarray(0, size);
};

const survivorOf = (change: Change, random: Random): readonly Change[] => {
  const fate = random.oneOf(['there', 'lost', 'torn']);
  if (fate === 'lost') return [];
  if (fate === 'there' || change.kind === 'truncate') return [change];

  const sectors = random.between(0, Math.floor(change.bytes.length / SECTOR));
  return [{ ...change, bytes: change.bytes.subarray(0, sectors * SECTOR) }];
};
