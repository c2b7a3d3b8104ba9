import type { Programme } from '@casewright/runtime';

const officer = { personId: 'dcs-bedford', role: 'council-dcs', orgId: 'bedford' };
const coordinator = { personId: 'coordinator-1', role: 'peer-review-coordinator' };
const lead = { personId: 'review-lead-1', role: 'peer-review-lead' };

const booking = { workflow: 'peer-review', id: 'bedford1' };

/** One booking in November 2011, when bookings were opened from January 2012 on. Persons and dates are illustrative. */
const programme: Programme = {
  title: 'A council books a peer review (November 2011)',
  happenings: [
    {
      at: '2011-11-14T09:00:00.000Z',
      says: 'Bedford Borough Council asks for a safeguarding peer review in January.',
      ...booking,
      asks: {
        by: officer,
        starts: true,
        command: 'RequestReview',
        data: {
          councilId: 'bedford',
          regionId: 'E',
          reviewType: 'safeguarding',
          focus: ['front door', 'early help'],
          preferredFrom: '2012-01-03',
          preferredTo: '2012-02-29',
          requestedBy: { personId: 'dcs-bedford', roleTitle: 'Director of Children’s Services' },
        },
      },
    },
    {
      at: '2011-11-14T10:00:00.000Z',
      says: 'The peer-review lead takes it on.',
      ...booking,
      asks: { by: lead, command: 'AcceptRequest', data: { reviewLeadId: 'review-lead-1' } },
    },
    {
      at: '2011-11-14T10:05:00.000Z',
      says: 'The coordinator tries a week in December: bookings are only taken for January onwards.',
      ...booking,
      asks: {
        by: coordinator,
        command: 'OfferSlot',
        data: { slotId: 's1', startDate: '2011-12-12', endDate: '2011-12-16' },
        refusedBy: 'PR-R03',
      },
    },
    {
      at: '2011-11-14T10:06:00.000Z',
      says: 'The first days of January begin on a bank holiday.',
      ...booking,
      asks: {
        by: coordinator,
        command: 'OfferSlot',
        data: { slotId: 's2', startDate: '2012-01-02', endDate: '2012-01-06' },
        refusedBy: 'PR-R05',
      },
    },
    {
      at: '2011-11-14T10:07:00.000Z',
      says: 'So the coordinator offers 3 to 9 January; the council has ten working days to answer.',
      ...booking,
      asks: {
        by: coordinator,
        command: 'OfferSlot',
        data: { slotId: 's3', startDate: '2012-01-03', endDate: '2012-01-09' },
      },
    },
    {
      at: '2011-11-29T09:00:00.000Z',
      says: 'Nobody answers by 28 November. The offer lapses at midnight.',
      ...booking,
    },
    {
      at: '2011-11-29T10:00:00.000Z',
      says: 'The coordinator offers 16 to 20 January instead.',
      ...booking,
      asks: {
        by: coordinator,
        command: 'OfferSlot',
        data: { slotId: 's4', startDate: '2012-01-16', endDate: '2012-01-20' },
      },
    },
    {
      at: '2011-11-30T11:30:00.000Z',
      says: 'The Director of Children’s Services confirms. The review is booked, and costs the council nothing.',
      ...booking,
      asks: { by: officer, command: 'ConfirmSlot', data: { slotId: 's4' } },
    },
  ],
};

export default programme;
