import { expect, it } from 'vitest';
import { findContactFindings } from './find-contact-findings';

it('tells what is missing, what is mistyped, and what two people share however it is typed', () => {
  const found = findContactFindings([
    { id: 'r1', email: 'claire@example.org', mobile: '+33612345678' },
    { id: 'r2', email: ' ', mobile: null },
    { id: 'r3', email: 'paul@', mobile: '05 61' },
    { id: 'r4', email: 'Parents@example.org', mobile: '+33712345678' },
    { id: 'r5', email: 'parents@example.org ', mobile: '+33561990001' },
    { id: 'r6', email: null },
  ]);
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
