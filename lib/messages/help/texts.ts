/** What families ask, in the order in which they ask it (DOMAIN: activation routes, help routing); anchors of the page. */
export const QUESTION_IDS = [
  'plusieurs-enfants',
  'parents-separes',
  'mauvais-rattachement',
  'nouveau-numero',
  'code-expire',
  'sans-smartphone',
  'sans-email',
  'ancien-identifiant',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** In the order in which they are proposed; anchors of the page. */
export const ROUTE_IDS = ['franceconnect', 'sms', 'notification'] as const;
export type RouteId = (typeof ROUTE_IDS)[number];

/** What goes wrong, and who can do what about it. */
export const TROUBLE_IDS = [
  'password',
  'identifier',
  'france_connect',
  'child_password',
  'not_activated',
  'wrong_child',
  'wrong_identity',
] as const;
export type TroubleId = (typeof TROUBLE_IDS)[number];

/**
 * The families' help page in one language; the titles of its steps are those of the letters and flyers. `**…**` carries
 * weight: what EduConnect shows on its screens (in French in every language, since they are in French), an address, a
 * delay. Words in braces are filled in.
 */
export type HelpTexts = {
  title: string;
  /** `{ent}` the ENT, with its name */
  lead: string;
  /** `{host}` */
  open: string;
  contents: string;
  languages: string;
  /** Why to check with the French page, and the words of the link to it; never shown in French. */
  toReadOver: string;
  frenchPage: string;
  meetings: string;
  /** The end of the old login, before and from its day on, `{date}` and `{ent}`; and what stands over the help desk. */
  switchOver: { before: string; after: string; desk: string };
  steps: { heading: string; bodies: readonly [string[], string[], string[], string[]] };
  routes: {
    heading: string;
    intro: string;
    items: Record<RouteId, { tag: string; title: string; body: string[] }>;
  };
  pupils: { heading: string; body: string[] };
  lost: {
    heading: string;
    caption: string;
    columns: readonly [symptom: string, firstTry: string, otherwise: string];
    rows: Record<TroubleId, readonly [symptom: string, firstTry: string, otherwise: string]>;
  };
  /** `{url}` the only address of the login */
  safety: { heading: string; items: string[] };
  contacts: {
    heading: string;
    intro: string;
    school: { who: string; what: string };
    assistance: { who: string; what: string };
    protection: { who: string; what: string };
  };
  questions: { heading: string; items: Record<QuestionId, readonly [question: string, answer: string]> };
};
