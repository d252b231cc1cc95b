import { expect, it } from 'vitest';
import { findContactFindings } from './find-contact-findings';
import type { SuppressionReason } from './types';

it('tells what is missing, what is mistyped, and what two people share however it is typed', () => {
  const found = findContactFindings(
    [
      { id: 'r1', email: 'claire@example.org', mobile: '+33612345678' },
      { id: 'r2', email: ' ', mobile: null },
      { id: 'r3', email: 'paul@', mobile: '05 61' },
      { id: 'r4', email: 'Parents@example.org', mobile: '+33712345678' },
      { id: 'r5', email: 'parents@example.org ', mobile: '+33561990001' },
      { id: 'r6', email: null },
    ],
    () => undefined,
  );
  const of = (id: string) => [...(found.get(id) ?? [])].join(' ');
  expect(['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map(of)).toEqual([
    '',
    'no_email no_mobile',
    'malformed_email malformed_mobile',
    'shared_email',
    'shared_email malformed_mobile',
    'no_email no_mobile',
  ]);
});

it('tells what a server or a call has said since, of the address and the number of today only', () => {
  const known = new Map<string, SuppressionReason>([
    ['claire@example.org', 'bounce'],
    ['+33612345678', 'wrong_number'],
    ['paul@example.org', 'opposition'],
    ['+33712345678', 'opposition'],
  ]);
  const found = findContactFindings(
    [
      { id: 'r1', email: ' Claire@Example.org', mobile: '+33612345678' },
      { id: 'r2', email: 'claire.new@example.org', mobile: '+33698765432' },
      { id: 'r3', email: 'paul@example.org', mobile: '+33712345678' },
    ],
    (way) => known.get(way),
  );
  expect([...found].map(([id, of]) => [id, ...of])).toEqual([['r1', 'bounced_email', 'wrong_number']]);
});
