import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkFields, type FieldProblem } from './check-fields';
import { LOGO_MIN_WIDTH } from './check-logo';
import { FIELDS, type FieldValues, type Logo } from './fields';
import { findLongestField } from './find-longest-field';
import { PIECE_IDS, PIECES } from './pieces';

const { title, lead, steps, date, time, link, colours, textSize, logo } = FIELDS;
const piece = {
  fields: [title(20), lead(80), steps(30), date(0), time(0), link(60), colours(0), textSize(0), logo(0)],
};
const step = (name: string) => ({ title: name, text: 'Une phrase.' });
const proposed: FieldValues = {
  title: 'Proposé',
  lead: 'Proposé',
  steps: ['a', 'b', 'c', 'd'].map(step),
  date: '2026-09-14',
  time: '18:00',
};
const problemsOf = (typed: unknown): FieldProblem[] => {
  const checked = checkFields(piece, typed, proposed);
  return checked.ok ? [] : checked.problems;
};

describe('what was typed for a piece', () => {
  it('stands over what the product proposes, trimmed; what is missing is proposed, what is empty left out', () => {
    expect(checkFields(piece, { title: '  À moi ', link: '', lead: undefined }, proposed)).toEqual({
      ok: true,
      values: { ...proposed, title: 'À moi', link: '' },
    });
  });

  it.each<[object, string, string]>([
    [{ title: '' }, 'title', 'required'],
    [{ title: 'x'.repeat(21) }, 'title', 'too_long'],
    [{ date: '2026-02-30' }, 'date', 'not_a_day'],
    [{ time: '24:00' }, 'time', 'not_a_time'],
    [{ time: '9:00' }, 'time', 'not_a_time'],
    [{ link: 'javascript:alert(1)' }, 'link', 'not_a_link'],
    [{ link: 'aide' }, 'link', 'not_a_link'],
    [{ colours: '#ff0000' }, 'colours', 'not_in_list'],
    [{ textSize: 'huge' }, 'textSize', 'not_in_list'],
    [{ steps: [step('a')] }, 'steps', 'not_understood'],
    [{ steps: ['a', 'b', 'c', ''].map(step) }, 'steps', 'step_title_missing'],
    [{ title: 12 }, 'title', 'not_understood'],
    [{ lead: 'x'.repeat(20_001) }, 'lead', 'not_understood'],
    [{ motto: 'x' }, 'motto', 'unknown_field'],
  ])('is refused by its field: %j', (typed, field, code) => {
    expect(problemsOf(typed)).toEqual([expect.objectContaining({ field, code })]);
  });

  it('is counted in signs, as a reader counts: an emoji is one', () => {
    expect(problemsOf({ title: '😀'.repeat(20) })).toEqual([]);
    expect(problemsOf({ title: '😀'.repeat(21) })).toEqual([
      { field: 'title', code: 'too_long', detail: { max: 20, length: 21 } },
    ]);
  });

  it('tells every field that is wrong, once each', () => {
    const steps = ['', '', 'c', 'd'].map(step);
    expect(problemsOf({ title: '', date: 'x', steps }).map((problem) => problem.field)).toEqual([
      'steps',
      'date',
    ]);
    expect(problemsOf({ title: '' }).map((problem) => problem.field)).toEqual(['title']);
  });

  it.each(['educonnect-gouv.fr', 'www.educonnect.education.gouv.fr.login.example', 'Edu-Connect.com/x'])(
    'names no other login than EduConnect: %s',
    (host) => {
      expect(problemsOf({ lead: `Allez sur ${host}` })).toEqual([
        expect.objectContaining({ field: 'lead', code: 'other_login' }),
      ]);
    },
  );

  it('may name EduConnect and its one address, at the end of a sentence too', () => {
    const texts = [
      'educonnect.education.gouv.fr',
      'Sur educonnect.education.gouv.fr.',
      'EduConnect. Puis l’ENT',
    ];
    for (const text of texts) expect(problemsOf({ lead: text })).toEqual([]);
    expect(problemsOf({ link: 'https://educonnect.education.gouv.fr/' })).toEqual([]);
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (typed) => {
        checkFields(piece, typed, proposed);
      }),
    );
  });
});

describe('a logo', () => {
  const draw = async (width: number, type: 'png' | 'jpeg' = 'png'): Promise<Logo> => ({
    mediaType: `image/${type}`,
    base64: (
      await sharp({ create: { width, height: 90, channels: 3, background: '#123456' } })
        .toFormat(type)
        .toBuffer()
    ).toString('base64'),
    alt: 'Logo du collège',
  });
  const codeOf = (typed: Logo) => problemsOf({ logo: typed })[0]?.code;

  it('is a PNG or a JPEG with enough pixels to be printed, and words for whoever does not see it', async () => {
    expect(codeOf(await draw(LOGO_MIN_WIDTH))).toBeUndefined();
    expect(codeOf(await draw(LOGO_MIN_WIDTH, 'jpeg'))).toBeUndefined();
    expect(codeOf(await draw(LOGO_MIN_WIDTH - 1))).toBe('logo_too_small');
    expect(codeOf(await draw(4001, 'jpeg'))).toBe('logo_too_large');
    expect(codeOf({ ...(await draw(400)), alt: ' ' })).toBe('logo_alt_missing');
  });

  it('is refused when it is not what it says, too heavy, or cut short', async () => {
    const png = await draw(400);
    expect(codeOf({ ...png, mediaType: 'image/jpeg' })).toBe('logo_type');
    expect(codeOf({ ...png, base64: png.base64.slice(0, 20) })).toBe('logo_type');
    expect(codeOf({ ...png, base64: '<svg/>' })).toBe('logo_type');
    expect(
      codeOf({
        ...png,
        base64: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]).toString('base64'),
      }),
    ).toBe('logo_type');
    expect(codeOf({ ...png, base64: 'A'.repeat(700_000) })).toBe('logo_too_heavy');
    expect(problemsOf({ logo: { ...png, mediaType: 'image/svg+xml' } })[0]?.code).toBe('not_understood');
  });
});

describe('of a piece that does not fit', () => {
  it('the field that has grown most is the one to shorten', () => {
    expect(
      findLongestField(piece, { ...proposed, lead: 'Un peu plus long', title: 'Proposé !' }, proposed),
    ).toBe('lead');
    expect(findLongestField(piece, { ...proposed, textSize: 'large' }, proposed)).toBe('textSize');
    expect(findLongestField(piece, proposed, proposed)).toBeUndefined();
  });
});

describe('the library', () => {
  it('has each piece once, with fields and sizes that are told apart', () => {
    expect(PIECES.map(({ id }) => id)).toEqual([...PIECE_IDS]);
    for (const { id, fields, sizes } of PIECES) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(new Set(fields.map((field) => field.id)).size).toBe(fields.length);
      expect(new Set(sizes.map((size) => size.id)).size).toBe(sizes.length);
    }
  });
});
