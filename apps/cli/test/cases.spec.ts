import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { act, BORROWER, dataFolder, LIBRARIAN, request } from './data-folder.js';
import { casewright } from './terminal.js';

const { data, inside, remove } = dataFolder();
afterAll(remove);

const json = ({ out }: { readonly out: string }): unknown => JSON.parse(out);

describe('casewright cases', () => {
  test('starts a case, acts on it and shows it', async () => {
    expect(await request(data, 'a')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Recorded: LoanRequested'),
    });
    expect(json(await act(data, 'a', 'ApproveLoan', ['--json']))).toMatchObject({
      ...{ case: { stage: 'approved.waiting', revision: 1 }, events: [{ type: 'LoanApproved' }], replayed: false },
    });

    const shown = await casewright(['cases', 'show', 'desk-loan', 'a', '--data', data]);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toContain('desk-loan a: approved.waiting');
    expect(shown.out).toContain('timer ‘collection’');
  });

  test('shows a case as it was', async () => {
    const at = (moment: string) =>
      casewright(['cases', 'show', 'desk-loan', 'a', '--at', moment, '--json', '--data', data]);

    expect(json(await at('0'))).toMatchObject({ stage: 'requested', revision: 0 });
    expect(json(await at('2999-01-01T00:00:00Z'))).toMatchObject({ revision: 1 });
    expect(await at('2001-01-01T00:00:00Z')).toMatchObject({ code: 4, out: '' });
    expect(await at('yesterday')).toMatchObject({ code: 2, out: '' });
  });

  test('lists cases, by stage and by owner', async () => {
    await request(data, 'listed');
    const list = async (...options: readonly string[]) =>
      json(await casewright(['cases', 'list', '--json', '--data', data, ...options]));

    expect(await list('--stage', 'requested')).toMatchObject([{ workflow: 'desk-loan', id: 'listed' }]);
    expect(await list('--owner', 'ann')).toHaveLength(2);
    expect(await list('--council', 'leeds')).toEqual([]);
    expect(await casewright(['cases', 'list', '--workflow', 'no-such', '--data', data])).toMatchObject({ code: 4 });
  });

  test('takes the data of a command from a file or from stdin', async () => {
    const note = { note: 'asked by letter' };
    writeFileSync(inside('note.json'), JSON.stringify(note));
    await request(data, 'noted');
    await act(data, 'noted', 'ApproveLoan');
    const collect = ['cases', 'send', 'desk-loan', 'noted', 'CollectLoan', ...BORROWER, '--data', data];
    expect(await casewright(collect)).toMatchObject({ code: 0 });
    const renew = ['cases', 'send', 'desk-loan', 'noted', 'RenewLoan', ...LIBRARIAN, '--data', data, '--data-json'];

    expect(await casewright([...renew, `@${inside('note.json')}`])).toMatchObject({ code: 0 });
    expect(await casewright([...renew, '-'], { stdin: JSON.stringify(note) })).toMatchObject({ code: 0 });
    expect(await casewright([...renew, '{'])).toMatchObject({ code: 2 });
    expect(await casewright([...renew, '@no-such-file'])).toMatchObject({ code: 2 });
  });

  test('decides and records nothing on a dry run', async () => {
    expect((await request(data, 'dry', ['--dry-run'])).out).toContain('Would record: LoanRequested');
    expect(await casewright(['cases', 'show', 'desk-loan', 'dry', '--data', data])).toMatchObject({ code: 4 });
  });

  test('finds a repeated command by its key', async () => {
    await request(data, 'keyed', ['--key', 'start']);
    const cancel = ['--key', 'once', '--data-json', '{"reason":"not needed"}'];

    expect((await act(data, 'keyed', 'CancelLoan', cancel)).out).toContain('Recorded: ');
    expect((await act(data, 'keyed', 'CancelLoan', cancel)).out).toContain('Recorded before under this key: ');
    expect(await act(data, 'keyed', 'ApproveLoan', ['--key', 'once'])).toMatchObject({ code: 5 });
    expect((await casewright(['cases', 'show', 'desk-loan', 'keyed', '--data', data])).out).toContain('revision 1');
  });

  test('ends with a code that says how a command was refused', async () => {
    await request(data, 'refused');
    const of = async (ran: ReturnType<typeof casewright>) => {
      const { code, out, err } = await ran;
      return [code, out, err.split(': ')[1]];
    };

    expect(await of(act(data, 'refused', 'RenewLoan'))).toEqual([2, '', 'VALIDATION']);
    expect(await of(act(data, 'nobody', 'ApproveLoan'))).toEqual([4, '', 'NOT_FOUND']);
    expect(await of(request(data, 'refused'))).toEqual([5, '', 'ALREADY_EXISTS']);
    expect(await of(act(data, 'refused', 'RenewLoan', ['--data-json', '{"note":"x"}']))).toEqual([
      5,
      '',
      'INVALID_STATE',
    ]);
    expect(await of(act(data, 'refused', 'CancelLoan', ['--expect', '7', '--data-json', '{"reason":"x"}']))).toEqual([
      5,
      '',
      'CONCURRENCY',
    ]);
    expect(await of(act(data, 'refused', 'CollectLoan'))).toEqual([6, '', 'ROLE_NOT_ALLOWED']);
  });

  test('answers a refusal in JSON where JSON is asked for', async () => {
    const { code, out, err } = await act(data, 'nobody', 'ApproveLoan', ['--json']);

    expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({ code: 4, refused: 'NOT_FOUND' });
    expect(err).toMatch(/^casewright: NOT_FOUND: .*\n$/);
  });

  test('lets nobody act as the system', async () => {
    const lapse = ['cases', 'send', 'desk-loan', 'a', 'LapseLoan', '--data', data];

    expect(await casewright([...lapse, '--person', 'system', '--as', 'system'])).toMatchObject({ code: 6 });
    expect(await casewright([...lapse, '--person', 'system', '--as', 'librarian'])).toMatchObject({ code: 6 });
  });
});
