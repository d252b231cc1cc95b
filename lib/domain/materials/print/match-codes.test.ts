import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodePupil, type CodeRow, matchCodes } from './match-codes';

const pupil = (id: string, rest: Partial<CodePupil> = {}): CodePupil => ({
  id,
  familyName: 'MARTIN',
  usageName: null,
  firstName: 'Léo',
  classCode: '6A',
  bornOn: '2015-03-04',
  activated: false,
  ...rest,
});
const row = (line: number, rest: Partial<CodeRow> = {}): CodeRow => ({
  line,
  familyName: 'Martin',
  firstName: 'Leo',
  classCode: '6A',
  bornOn: null,
  identifier: `id.${line}`,
  code: `code-${line}`,
  ...rest,
});
const reasons = (rows: CodeRow[], pupils: CodePupil[], override?: string) =>
  matchCodes(rows, pupils, override).refused.map(({ line, reason }) => [line, reason]);

describe('a line of codes', () => {
  it('is of the pupil whose name it writes, in either order, accented or not, by family or usage name', () => {
    const pupils = [pupil('e1', { usageName: 'LE GALL' })];
    for (const name of ['MARTIN Léo', 'leo martin', 'Le Gall Léo', 'LÉO LE-GALL']) {
      const { matched } = matchCodes([row(1, { familyName: name, firstName: '' })], pupils);
      expect(matched).toEqual([{ line: 1, pupilId: 'e1', identifier: 'id.1', code: 'code-1' }]);
    }
  });

  it('of two pupils of one name is nobody’s, until the class or the birth date tells them apart', () => {
    const pupils = [pupil('e1'), pupil('e2', { classCode: '5B', bornOn: '2014-01-02' })];
    expect(reasons([row(1, { classCode: '' })], pupils)).toEqual([[1, 'ambiguous']]);
    expect(matchCodes([row(1, { classCode: '5 b' })], pupils).matched[0]?.pupilId).toBe('e2');
    const born = row(1, { classCode: '', bornOn: '2014-01-02' });
    expect(matchCodes([born], pupils).matched[0]?.pupilId).toBe('e2');
  });

  it('is refused for what is missing, and for what does not agree', () => {
    const pupils = [pupil('e1')];
    expect(reasons([row(1, { familyName: '', firstName: '' })], pupils)).toEqual([[1, 'no_name']]);
    expect(reasons([row(1, { identifier: '' })], pupils)).toEqual([[1, 'no_identifier']]);
    expect(reasons([row(1, { code: '' })], pupils)).toEqual([[1, 'no_code']]);
    expect(reasons([row(1, { code: 'x'.repeat(61) })], pupils)).toEqual([[1, 'too_long']]);
    expect(reasons([row(1, { classCode: '6B' })], pupils)).toEqual([[1, 'unknown_pupil']]);
    expect(reasons([row(1, { bornOn: '2015-03-05' })], pupils)).toEqual([[1, 'unknown_pupil']]);
    expect(reasons([row(1), row(2)], pupils)).toEqual([[2, 'twice']]);
  });

  it('of a pupil who has activated is refused, but for the one that is named', () => {
    const pupils = [pupil('e1', { activated: true }), pupil('e2', { firstName: 'Zoé', activated: true })];
    const rows = [row(1), row(2, { firstName: 'Zoé' })];
    expect(reasons(rows, pupils)).toEqual([
      [1, 'activated'],
      [2, 'activated'],
    ]);
    expect(reasons(rows, pupils, 'e2')).toEqual([[1, 'activated']]);
  });

  it('is matched or refused, once, whatever the list', () => {
    const anyRow = fc.record({
      familyName: fc.constantFrom('Martin', 'Durand', ''),
      firstName: fc.constantFrom('Léo', 'Zoé', ''),
      classCode: fc.constantFrom('6A', '6B', ''),
      code: fc.constantFrom('c', ''),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (drawn) => {
        const pupils = [pupil('e1'), pupil('e2', { classCode: '6B' }), pupil('e3', { firstName: 'Zoé' })];
        const { matched, refused } = matchCodes(
          drawn.map((given, at) => row(at, given)),
          pupils,
        );
        const lines = [...matched, ...refused].map(({ line }) => line).sort((a, b) => a - b);
        expect(lines).toEqual(drawn.map((_, at) => at));
        expect(new Set(matched.map((one) => one.pupilId)).size).toBe(matched.length);
      }),
    );
  });
});
