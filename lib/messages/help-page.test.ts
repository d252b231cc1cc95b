import { describe, expect, it } from 'vitest';
import { buildHelpPage } from './help-page';

const input = {
  school: {
    name: 'Collège Les Amandiers',
    phone: '05 61 00 00 00',
    email: 'c@example.org',
    entName: 'Mon ENT',
  },
  contacts: { assistancePhone: '01 23 45 67 89', assistanceEmail: 'aide@example.org' },
};
const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

describe('the families’ help page', () => {
  it('has the four steps, the three routes in the order of preference, and answers', () => {
    const page = buildHelpPage(input);
    expect(page.steps.items).toHaveLength(4);
    expect(page.routes.items.map((route) => route.id)).toEqual(['franceconnect', 'sms', 'notification']);
    expect(page.faq.items.length).toBeGreaterThanOrEqual(7);
  });

  it('has an anchor of its own for each topic', () => {
    const page = buildHelpPage(input);
    const ids = [...page.steps.items, ...page.routes.items, ...page.faq.items].map((topic) => topic.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
  });

  it('names one login address only', () => {
    const urls = texts(buildHelpPage(input)).flatMap((text) => text.match(/https?:\/\/\S+/g) ?? []);
    expect(new Set(urls)).toEqual(new Set(['https://educonnect.education.gouv.fr/']));
  });

  it('takes the contacts from the settings, and none that is empty', () => {
    expect(texts(buildHelpPage(input))).toContain('01 23 45 67 89');
    const bare = buildHelpPage({
      school: { ...input.school, phone: '', email: '' },
      contacts: { assistancePhone: '', assistanceEmail: '' },
    });
    expect(bare.contacts.items).toEqual([]);
    expect(texts(bare).join(' ')).not.toContain('0 809');
  });

  it('is typeset as French is: no ordinary space before a tall sign, no straight apostrophe', () => {
    for (const text of texts(buildHelpPage(input)).filter((t) => !t.startsWith('http'))) {
      expect(text).not.toMatch(/ [:;!?%»]|« |'/);
    }
  });
});
