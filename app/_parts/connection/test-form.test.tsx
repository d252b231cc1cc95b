import { isValidElement, type ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { EntView } from '@/lib/services/delivery/ent/get-ent';
import type { SenderView } from '@/lib/services/delivery/sender/get-sender';
import { EntPage } from '../ent/ent-page';
import { SenderPage } from '../sender/sender-page';
import { TestForm } from './test-form';

const actions = {
  save: async () => ({ attempt: 0 }),
  test: async () => ({ attempt: 0 }),
  remove: async () => {},
};
const updatedAt = new Date('2026-11-23T09:00:00Z');
const pace = { sendLimitCount: null, sendLimitSeconds: null };

/** The test of a connection, wherever it stands in a page. */
function findTest(node: ReactNode): Record<string, unknown> | undefined {
  if (!isValidElement<Record<string, ReactNode>>(node)) return undefined;
  if (node.type === TestForm) return node.props;
  for (const prop of Object.values(node.props))
    for (const child of [prop].flat()) {
      const found = findTest(child);
      if (found) return found;
    }
  return undefined;
}

it.each([
  [
    'an ENT',
    EntPage({
      actions,
      unset: '',
      choice: {
        above: undefined,
        own: {
          ...{
            kind: 'edifice',
            product: 'other',
            baseUrl: 'https://ent.example',
            clientId: 'c',
            userName: 'u',
          },
          ...{ ...pace, hasSecrets: true, updatedBy: null, updatedAt },
        } satisfies EntView,
      },
    }),
  ],
  [
    'a mail server',
    SenderPage({
      actions,
      webhookUrl: '',
      withPace: true,
      choice: {
        above: undefined,
        own: {
          ...{ kind: 'smtp', host: 'smtp.example', port: 587, security: 'starttls', userName: 'u' },
          ...{ ...pace, hasSecret: true, hasWebhookSecret: false, updatedBy: null, updatedAt },
          ...{ fromAddress: 'a@example.org', fromName: 'A', replyTo: '' },
        } as unknown as SenderView,
      },
    }),
  ],
])('the test of %s is handed what can be sent to a browser: one action, and words', (_, page) => {
  const { test, ...words } = findTest(page) ?? {};
  expect(test).toBe(actions.test);
  expect(Object.values(words).map((word) => typeof word)).toEqual(['string', 'string', 'string']);
});
