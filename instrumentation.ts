import type { Instrumentation } from 'next';
import type { KeptAnswers } from '@/app/_server/kept-answers';

/** Where `scripts/web.mjs`, which is not part of the build, finds what is. */
const shared = globalThis as typeof globalThis & { palierAnswers?: KeptAnswers };

export async function register(): Promise<void> {
  // Next builds this file for its edge runtime too, which we do not use and which has no database.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { findAnswerKey } = await import('@/app/_server/answer-key');
  const { createKeptAnswers } = await import('@/app/_server/kept-answers');
  shared.palierAnswers ??= createKeptAnswers(findAnswerKey);
}

/** A page in which a part failed is still an answer; it is drawn anew the next time. */
export const onRequestError: Instrumentation.onRequestError = (_error, request) => {
  shared.palierAnswers?.spoil(request.headers);
};
