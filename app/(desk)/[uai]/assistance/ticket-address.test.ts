import { describe, expect, it } from 'vitest';
import { HELPERS, SYMPTOMS } from '@/lib/domain/assistance/routing';
import { TICKET_STATUSES } from '@/lib/domain/assistance/ticket';
import {
  HELPER_WORDS,
  readTicketFilter,
  STATUS_WORDS,
  SYMPTOM_WORDS,
  ticketsAddress,
} from './ticket-address';

describe('the address of the requests for help', () => {
  it('names every choice so that it is read again', () => {
    for (const status of TICKET_STATUSES) {
      expect(readTicketFilter({ statut: STATUS_WORDS[status] }).status).toBe(status);
    }
    for (const symptom of SYMPTOMS) {
      expect(readTicketFilter({ motif: SYMPTOM_WORDS[symptom] }).symptom).toBe(symptom);
    }
    for (const helper of HELPERS) {
      expect(readTicketFilter({ qui: HELPER_WORDS[helper] }).helper).toBe(helper);
    }
  });

  it('asks for the open ones, unless it says otherwise, and takes nothing that it does not know', () => {
    expect(readTicketFilter({})).toEqual({ status: 'open' });
    expect(readTicketFilter({ statut: 'toutes' })).toEqual({});
    expect(readTicketFilter({ statut: 'toString', motif: 'x', qui: 'constructor' })).toEqual({
      status: 'open',
    });
  });

  it('keeps the other choices when one changes', () => {
    expect(ticketsAddress('0312345X', { motif: 'aide' }, { statut: 'toutes' })).toBe(
      '/0312345X/assistance?statut=toutes&motif=aide',
    );
    expect(ticketsAddress('0312345X', { motif: 'aide' }, { motif: '' })).toBe('/0312345X/assistance');
  });
});
