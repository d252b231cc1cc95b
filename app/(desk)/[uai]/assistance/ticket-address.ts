import type { Helper, Symptom } from '@/lib/domain/assistance/routing';
import type { TicketStatus } from '@/lib/domain/assistance/ticket';
import type { TicketFilter } from '@/lib/services/assistance/list-tickets';

/** The address of the list of requests: the filters as people may read and share them. */
export type TicketParams = { statut?: string; motif?: string; qui?: string };

export const STATUS_WORDS: Record<TicketStatus, string> = {
  open: 'ouvertes',
  passed_on: 'transmises',
  solved: 'resolues',
};
export const SYMPTOM_WORDS: Record<Symptom, string> = {
  pupil_password: 'mot-de-passe-eleve',
  guardian_password: 'mot-de-passe-responsable',
  guardian_identifier: 'identifiant-responsable',
  not_activatable: 'activation-impossible',
  wrong_attachment: 'rattachement',
  wrong_information: 'information-fausse',
  needs_help: 'aide',
};
export const HELPER_WORDS: Record<Helper, string> = {
  rupn: 'rupn',
  guardian: 'responsable',
  secretariat: 'secretariat',
  academy_it: 'dsi',
  academy_assistance: 'assistance-academie',
  national_assistance: 'assistance-nationale',
};

export const ALL_TICKETS = 'toutes';

const codeOf = <K extends string>(words: Record<K, string>, word = ''): K | undefined =>
  (Object.keys(words) as K[]).find((code) => words[code] === word);

/** What an address asks for; open requests, unless it says otherwise. */
export function readTicketFilter({ statut, motif, qui }: TicketParams): TicketFilter {
  const status = codeOf(STATUS_WORDS, statut) ?? (statut === ALL_TICKETS ? undefined : 'open');
  const symptom = codeOf(SYMPTOM_WORDS, motif);
  const helper = codeOf(HELPER_WORDS, qui);
  return { ...(status && { status }), ...(symptom && { symptom }), ...(helper && { helper }) };
}

/** The same list with some of its choices changed. */
export function ticketsAddress(uai: string, asked: TicketParams, change: TicketParams = {}): string {
  const { statut, motif, qui } = { ...asked, ...change };
  const given = Object.entries({ statut, motif, qui }).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const query = new URLSearchParams(given).toString();
  return `/${uai}/assistance${query && `?${query}`}`;
}

export const askAddress = (uai: string, holderId: string): string =>
  `/${uai}/assistance/nouvelle?${new URLSearchParams({ personne: holderId })}`;
