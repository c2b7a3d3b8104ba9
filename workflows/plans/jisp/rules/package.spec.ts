import { describe, expect, test } from '@jest/globals';
import { recorded, refusedBy } from '@casewright/workflow/spec';
import {
  accepted,
  assembled,
  ATTESTED,
  challenged,
  changing,
  collecting,
  csa,
  fedBack,
  furtherChangesRequested,
  given,
  invited,
  need,
  needsIdentified,
  NO_PROVIDERS,
  offered,
  offerStates,
  on,
  optionalDecided,
  preparing,
  received,
  revised,
  revising,
  withDcs,
  withdrawn,
} from '../../test/jisp.js';

const assemble = (history: typeof offered, day = '2009-01-12') =>
  on(day)
    .given(...history)
    .when('AssemblePackage', ATTESTED, csa);
const done = (...itemIds: readonly string[]) => ({
  responses: itemIds.map((itemId) => ({ itemId, outcome: 'done', text: 'Done' })),
});

describe('JP-R07 the package holds tailored offers only, and no challenge is open', () => {
  const generic = [...collecting, invited('o1'), received('o1', { differentiated: false })];

  test('at its assembly', () => {
    assemble(generic).thenRefused({
      ...refusedBy('JP-R07'),
      message: 'The offer o1 is not tailored to the authority. Challenge it: a plan holds tailored support only.',
    });
    assemble([...generic, challenged('o1')]).thenRefused({
      ...refusedBy('JP-R07'),
      message: 'The offer o1 is challenged. Its provider has to revise or withdraw it.',
    });
    assemble([...generic, challenged('o1'), revised('o1', 2)]).thenStage('packageReview.withAuthority');
  });

  test('when it is resubmitted, sent for approval, or sent with a change', () => {
    const stillGeneric = revised('o1', 2, { differentiated: false });
    given(...revising, fedBack('o1'), stillGeneric)
      .when('ResubmitPackage', done('i1'), csa)
      .thenRefused(refusedBy('JP-R07'));
    given(...generic, assembled, accepted())
      .when('SendForApproval', { version: 1, documentRef: 'JISP 1' }, csa, NO_PROVIDERS)
      .thenRefused(refusedBy('JP-R07'));
    given(...changing, stillGeneric)
      .when('SendChangeForApproval', { changeId: 'ch1', version: 2 }, csa)
      .thenRefused(refusedBy('JP-R07'));
  });

  test('a generic offer that the authority does not take is not in the package', () =>
    assemble([
      ...offered,
      invited('o2', 'c4eo', { optional: true }),
      received('o2', { differentiated: false }),
      optionalDecided('o2', false),
    ]).thenStage('packageReview.withAuthority'));
});

describe('JP-R32 every need for external support is served, and no invitation waits', () => {
  test('a need without an offer stops the package', () => {
    assemble(collecting).thenRefused({ ...refusedBy('JP-R32'), message: 'No offer serves the need n2 yet.' });
    assemble([...offered, withdrawn('o1')]).thenRefused(refusedBy('JP-R32'));
    assemble(offered).thenStage('packageReview.withAuthority');
  });

  test('a need that wants no external support does not', () => {
    const none = [
      ...collecting.filter(({ type }) => type !== 'NeedRecorded' && type !== 'NeedsIdentified'),
      need('n1', 'p1', false),
      need('n2', 'p2', false),
      needsIdentified,
    ];
    assemble(none).then(recorded(assembled, { totalDays: 0 }));
  });

  test('an invitation is waited for until its day, not longer', () => {
    const waiting = [...offered, invited('o2', 'tpc')];
    assemble(waiting, '2009-02-02').thenRefused({
      ...refusedBy('JP-R32'),
      message: 'The offer o2 is not answered yet. Its provider has until 2 February 2009.',
    });
    assemble(waiting, '2009-02-03').thenStage('packageReview.withAuthority');
  });

  test('so it is when the package is resubmitted, or sent with a change', () => {
    given(...revising, fedBack('o1'), invited('o2'))
      .when('ResubmitPackage', done('i1'), csa)
      .thenRefused(refusedBy('JP-R32'));
    given(...changing, withdrawn('o1'))
      .when('SendChangeForApproval', { changeId: 'ch1', version: 2 }, csa)
      .thenRefused(refusedBy('JP-R32'));
  });

  test('what the package holds becomes accepted with it; what is not taken does not', () => {
    const optional = [
      ...offered,
      invited('o2', 'c4eo', { optional: true }),
      received('o2'),
      optionalDecided('o2', false),
      assembled,
    ];
    expect(offerStates(...optional, accepted())).toEqual(['accepted', 'received']);
  });
});

describe('JP-R23 the assembly carries three attestations', () => {
  test.each(Object.keys(ATTESTED))('%s', (attestation) =>
    given(...offered)
      .when('AssemblePackage', { ...ATTESTED, [attestation]: false }, csa)
      .thenRefused({
        refused: 'VALIDATION',
        issues: [{ field: attestation, message: 'The adviser has to attest this' }],
      }),
  );
});

describe('a package that goes back after its acceptance', () => {
  test('holds offers again, which can be revised', () => {
    const back = [...withDcs, furtherChangesRequested(1, { itemId: 'i1', text: 'Shorter' })];
    expect(offerStates(...preparing)).toEqual(['accepted']);
    expect(offerStates(...back)).toEqual(['received']);
    const revisedBefore = [...offered, revised('o1', 2), ...back.slice(offered.length)];
    expect(offerStates(...revisedBefore)).toEqual(['revised']);
  });
});
