import { openReading } from '@casewright/runtime';

/** Opens the read models of a data folder at an hour that stands still, so that nothing kept in them grows old. */
export const openHeld = (data: string) => openReading({ data, realTime: () => '2012-01-09T10:00:00.000Z' });
