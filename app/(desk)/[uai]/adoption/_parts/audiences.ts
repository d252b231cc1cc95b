import { ADOPTION } from '@/lib/messages/adoption-pages';

/** The two that each figure is told of: their code in addresses of downloads, their name, and the sentence of their chart. */
export const AUDIENCES = [
  {
    code: 'responsables',
    audience: 'guardians',
    words: ADOPTION.guardians,
    summary: ADOPTION.chartGuardians,
  },
  { code: 'eleves', audience: 'pupils', words: ADOPTION.pupils, summary: ADOPTION.chartPupils },
] as const;
