import { caseInStream, type Lookup, type OtherCase } from '@casewright/workflow';
import { z } from 'zod';

const meeting = z.object({ body: z.string().optional() });

/** A meeting, as its own case says. */
export type Meeting = OtherCase<z.output<typeof meeting>>;

/** `boardMeeting-m1`: the stream of a meeting. */
export const meetingStream = (meetingId: string): string => `boardMeeting-${meetingId}`;

/** The case of a meeting; undefined when there is none. */
export const meetingNamed = (meetingId: string): Lookup<Meeting | undefined> =>
  caseInStream(meetingStream(meetingId), meeting);
