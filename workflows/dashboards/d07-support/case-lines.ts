import { history, items } from '@casewright/read-models/dashboards';
import { z } from 'zod';
import { themeOf, type SupportItem } from './support-item.js';

type Line = {
  readonly lineId: string;
  readonly needId: string;
  readonly providerId?: string | undefined;
  readonly days: number;
  readonly pence: number;
  readonly cancelled: boolean;
  readonly deliveredDays: number;
  readonly deliveredPence: number;
};

const line = z.object({ lineId: z.string() });
const need = z.object({ needId: z.string(), theme: z.string(), niCodes: z.array(z.string()).optional() });

const lines = items<Line>('lineId');
const needs = items<z.output<typeof need>>('needId');

/** The lines of each case's package, and the needs they are for. Stages are not told apart. */
export const caseLines = history({
  name: 'case_lines',
  version: 1,
  workflow: 'improvement-case',
  events: {
    NeedsDrafted: z.object({ needs: z.array(need) }),
    SupportLineAdded: line.extend({
      ...{ needId: z.string(), providerId: z.string().optional() },
      ...{ days: z.number(), costPence: z.int() },
    }),
    SupportLineChanged: line.extend({ days: z.number().optional(), costPence: z.int().optional() }),
    SupportLineRemoved: line,
    SupportDelivered: line.extend({ cumulativeDays: z.number(), cumulativePence: z.int() }),
    DeliveryChangeApproved: z.object({
      lineIds: z.array(z.string()),
      newDays: z.number().optional(),
      newCostPence: z.int().optional(),
      cancel: z.boolean().optional(),
    }),
    ImprovementCaseReopened: z.object({}),
  },
  facts: { lines: 'text', needs: 'text' },
  changes: {
    NeedsDrafted: ({ data }) => ({ needs: needs.write(data.needs) }),
    SupportLineAdded: ({ data: { costPence, ...added }, facts }) => ({
      lines: lines.put(facts.lines, {
        ...{ ...added, pence: costPence, cancelled: false, deliveredDays: 0, deliveredPence: 0 },
      }),
    }),
    SupportLineChanged: ({ data: { lineId, days, costPence }, facts }) => ({
      lines: lines.change(facts.lines, lineId, (known) => ({
        ...known,
        ...{ days: days ?? known.days, pence: costPence ?? known.pence },
      })),
    }),
    SupportLineRemoved: ({ data: { lineId }, facts }) => ({ lines: lines.remove(facts.lines, lineId) }),
    SupportDelivered: ({ data: { lineId, cumulativeDays, cumulativePence }, facts }) => ({
      lines: lines.change(facts.lines, lineId, (known) => ({
        ...known,
        ...{ deliveredDays: cumulativeDays, deliveredPence: cumulativePence },
      })),
    }),
    DeliveryChangeApproved: ({ data: { lineIds, newDays, newCostPence, cancel }, facts }) => ({
      lines: lineIds.reduce(
        (text, lineId) =>
          lines.change(text, lineId, (known) => ({
            ...known,
            ...{ days: newDays ?? known.days, pence: newCostPence ?? known.pence },
            cancelled: known.cancelled || cancel === true,
          })),
        facts.lines,
      ),
    }),
    // the package of the time before is closed
    ImprovementCaseReopened: () => ({ lines: lines.write([]) }),
  },
  stageOf: () => 'any',
});

/** What the lines of a case count; of one that was cancelled, only what was delivered. */
export const itemsOfCase = (kept: {
  readonly lines: string | null;
  readonly needs: string | null;
}): readonly SupportItem[] => {
  const known = needs.read(kept.needs);
  return lines.read(kept.lines).map(({ needId, providerId, days, pence, cancelled, ...line }) => {
    const of = known.filter((each) => each.needId === needId);
    return {
      providerId,
      themes: of.map(({ theme }) => themeOf(theme)),
      niCodes: of.flatMap(({ niCodes = [] }) => niCodes),
      planned: cancelled ? undefined : { days, visits: 0, pence },
      delivered: { days: line.deliveredDays, visits: 0, pence: line.deliveredPence },
      unquantified: false,
    };
  });
};
