import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { Facts } from '@/app/_ui/stat-sentence';
import { formatDay } from '@/lib/messages/format';
import { SETTINGS } from '@/lib/messages/settings';
import { Purge } from './_parts/purge';
import { SettingsForm } from './_parts/settings-form';
import { saveSettingsAction } from './actions';
import { SETTING_FIELDS, type SettingValues } from './read-form';

export const metadata: Metadata = { title: SETTINGS.title };

/** What Palier says of the school, and the end of its data. */
export default async function SettingsPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { school, can } = await getDesk(uai);
  const saved: SettingValues = {
    name: school.name,
    addressLines: school.addressLines.join('\n'),
    city: school.city,
    phone: school.phone,
    email: school.email,
    entName: school.entName,
    entUrl: school.entUrl,
    rentreeOn: school.rentreeOn,
  };
  return (
    <>
      <PageHeader
        actions={
          <LinkButton href={`/aide/${uai}`} icon="right" look="secondary">
            {SETTINGS.helpPage}
          </LinkButton>
        }
        lead={SETTINGS.lead}
        title={SETTINGS.title}
      />
      <div className="space-y-10">
        {can('edit_settings') ? (
          <SettingsForm key={JSON.stringify(saved)} save={saveSettingsAction.bind(null, uai)} saved={saved} />
        ) : (
          <div className="space-y-4">
            <Alert tone="info">{SETTINGS.notAllowed}</Alert>
            <Card>
              <Facts
                facts={SETTING_FIELDS.map((field) => ({ label: LABELS[field], value: show(saved, field) }))}
              />
            </Card>
          </div>
        )}
        <Purge allowed={can('purge')} uai={uai} />
      </div>
    </>
  );
}

const LABELS: Record<keyof SettingValues, string> = {
  name: SETTINGS.name,
  addressLines: SETTINGS.address,
  city: SETTINGS.city,
  phone: SETTINGS.phone,
  email: SETTINGS.email,
  entName: SETTINGS.entName,
  entUrl: SETTINGS.entUrl,
  rentreeOn: SETTINGS.rentreeOn,
};

function show(saved: SettingValues, field: keyof SettingValues): string {
  const value = saved[field];
  if (value === '') return SETTINGS.unset;
  return field === 'rentreeOn' ? formatDay(value) : value.replaceAll('\n', ', ');
}
