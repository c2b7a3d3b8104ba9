import { everyCase, namedPersons, workflow, type Scope } from '@casewright/workflow';
import { date, days, id, instant, money, month, personRef, record, text } from '@casewright/workflow/payload-types';
import { assign, setup } from 'xstate';
import { z } from 'zod';

const needs = z.array(z.strictObject({ thing: text, places: z.array(id), urgent: z.boolean(), on: date.optional() }));

/** Everything a form can ask for. */
const opening = {
  ...{ title: text, heldOn: date, opensAt: instant, season: month, feePence: money, helpers: days },
  ...{ level: z.int().min(1).max(3), size: z.enum(['small', 'large']), colour: z.enum([...'abcdefgh']) },
  ...{ regionId: id, tent: z.boolean(), safe: z.literal(true), remarks: z.array(text).min(1) },
  ...{ needs, spent: record(money).optional(), contact: personRef.optional(), note: text.optional() },
};

const event = z.object({ personId: z.string() });
const events = { StallOpened: z.looseObject({}), HelpOffered: event, HelpWithdrawn: event };

type Fete = { readonly helperIds: readonly string[] };
type FeteEvent = { type: keyof typeof events; data: { personId: string } };

const machine = setup({ types: { context: {} as Fete, events: {} as FeteEvent } }).createMachine({
  context: { helperIds: [] },
  initial: 'new',
  states: {
    new: { on: { StallOpened: 'open' } },
    open: {
      on: {
        HelpOffered: {
          actions: assign(({ context, event }) => ({ helperIds: [...context.helperIds, event.data.personId] })),
        },
        HelpWithdrawn: {
          actions: assign(({ context, event }) => ({
            helperIds: context.helperIds.filter((helper) => helper !== event.data.personId),
          })),
        },
      },
    },
  },
});

/** A helper acts for themselves, and reads the stalls they help at. */
const own: Scope<Fete> = ({ me, subject: { helperIds = [] }, input: { personId } }) =>
  personId === undefined ? helperIds.includes(me.personId) : personId === me.personId;

const { command, define } = workflow({
  ...{ name: 'fete', version: 1, events, machine },
  roles: { organiser: everyCase, helper: namedPersons(own) },
});

const ofOneself = z.strictObject({ personId: id });

/** A workflow with a form that has everything, and with a role that acts before it may read. */
export const fete = define({
  commands: {
    OpenStall: command(z.strictObject(opening)).rows({ from: '*', by: ['organiser'], emits: 'StallOpened' }),
    OfferHelp: command(ofOneself).rows({ from: ['open'], by: ['helper'], emits: 'HelpOffered' }),
    WithdrawHelp: command(ofOneself).rows({ from: ['open'], by: ['helper'], emits: 'HelpWithdrawn' }),
  },
  content: {
    title: 'Fete',
    stages: { open: 'Open' },
    commands: { OpenStall: 'Open a stall', OfferHelp: 'Offer help', WithdrawHelp: 'Take the offer back' },
    fields: {
      thing: { label: 'What is needed', hint: 'One thing at a time' },
      size: { label: 'How big', choices: { small: 'A table', large: 'A tent' } },
      tent: 'Is there a tent?',
    },
  },
});

/** Answers that say everything there is to say of a stall. */
export const STALL: Readonly<Record<string, string>> = {
  ...{ title: 'Cakes', 'heldOn.day': '7', 'heldOn.month': '7', 'heldOn.year': '2012' },
  ...{ 'opensAt.date.day': '7', 'opensAt.date.month': '7', 'opensAt.date.year': '2012', 'opensAt.time': '9:30am' },
  ...{ 'season.month': '7', 'season.year': '2012', feePence: '£1,250.50', helpers: '2.5', level: '2', size: 'large' },
  ...{ colour: 'c', regionId: 'NE', tent: 'no', safe: 'yes', 'remarks.0': 'Shade', 'spent.0.name': 'travel' },
  ...{ 'spent.0.value': '3', 'contact.personId': 'olga', note: 'one\r\ntwo' },
  ...{ 'needs.0.thing': 'Table', 'needs.0.places.0': 'lawn', 'needs.0.places.1': 'hall', 'needs.0.urgent': 'yes' },
};
