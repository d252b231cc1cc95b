import { fr } from './typeset';

/** How a région publishes a draft to its schools, be it a campaign or a scenario. */
export const PUBLICATION = {
  unpublished: 'Ce que les établissements verront de nouveau',
  note: 'Ce qui est nouveau, en une phrase',
  noteHint: fr`Les établissements la lisent à côté des changements.`,
  history: 'Publications',
  version: (version: number, on: string) => fr`Version ${version}, ${on}`,
} as const;
