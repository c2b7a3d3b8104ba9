import type { DashboardAnswer, DashboardRow } from '@casewright/read-models/dashboards';
import { percentage } from '../figures/percentage.js';

/** A case, and what it heard of a notice of its council, and when. */
export type Noticing = {
  readonly id: string;
  readonly councilId: string | null;
  readonly regionId: string | null;
  /** 1 when the case is over. */
  readonly final: number;
  readonly noticeRef: string | null;
  readonly noticeStatus: string | null;
  readonly noticeAt: string | null;
};

/** The councils whose notice, as it was heard of last, is in force or extended, and whether a case is open for them. */
export const councilsUnderNotice = (cases: readonly Noticing[]): DashboardAnswer => {
  const councils = [...new Set(cases.map(({ councilId }) => councilId ?? ''))].sort();
  const rows = councils.flatMap((council) => rowOf(cases.filter(({ councilId }) => councilId === council)));
  const supported = rows.filter((row) => row['supported'] === true).length;
  return {
    figures: { underNotice: rows.length, supported, supportedPercent: percentage(supported, rows.length) },
    rows,
  };
};

const rowOf = (ofCouncil: readonly Noticing[]): readonly DashboardRow[] => {
  const [last] = ofCouncil.filter(({ noticeAt }) => noticeAt !== null).sort(latestFirst);
  if (last === undefined || last.noticeStatus === 'lifted') return [];

  const { councilId, regionId, noticeRef, noticeStatus } = last;
  const open = ofCouncil.find(({ final }) => final === 0);
  return [{ councilId, regionId, noticeRef, noticeStatus, supported: open !== undefined, caseId: open?.id ?? null }];
};

const latestFirst = (a: Noticing, b: Noticing): number => ((a.noticeAt ?? '') > (b.noticeAt ?? '') ? -1 : 1);
