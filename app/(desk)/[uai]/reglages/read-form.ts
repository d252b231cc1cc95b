import type { SettingField } from '@/lib/messages/settings';

/** The settings as typed, by the name of their field. */
export type SettingValues = Record<SettingField, string>;

export type SettingsState = { values?: SettingValues; problem?: string; field?: string; attempt: number };

export type PurgeState = { problem?: string; attempt: number };

export const SETTING_FIELDS = [
  'name',
  'addressLines',
  'city',
  'phone',
  'email',
  'entName',
  'entUrl',
  'rentreeOn',
] as const satisfies readonly SettingField[];

export function readSettings(form: FormData): SettingValues {
  const typed = (field: SettingField) => String(form.get(field) ?? '');
  return Object.fromEntries(SETTING_FIELDS.map((field) => [field, typed(field).trim()])) as SettingValues;
}

/** The address in its lines, empty ones left out. */
export const toAddressLines = (typed: string): string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
