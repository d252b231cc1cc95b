import type { DataProtectionContact } from '@/lib/domain/directory/data-protection';

export type ProtectionState = {
  values?: DataProtectionContact;
  problem?: string;
  field?: string;
  attempt: number;
};

const typed = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

export const readProtection = (form: FormData): DataProtectionContact => ({
  name: typed(form, 'dpd-nom'),
  email: typed(form, 'dpd-email'),
  address: typed(form, 'dpd-adresse'),
});
