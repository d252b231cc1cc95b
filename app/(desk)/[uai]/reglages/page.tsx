import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { Facts } from '@/app/_ui/stat-sentence';
import { ENT_SETTINGS } from '@/lib/messages/ent';
import { formatDay } from '@/lib/messages/format';
import { SENDERS } from '@/lib/messages/senders';
import { SETTINGS } from '@/lib/messages/settings';
import { settingsBase } from '@/lib/services/directory/update-school';
import { Protection } from './_parts/protection';
import { Purge } from './_parts/purge';
import { SendingLimits } from './_parts/sending-limits';
import { SettingsForm } from './_parts/settings-form';
import { StaffTime } from './_parts/staff-time';
import { saveProtectionAction, saveSettingsAction } from './actions';
import { SETTING_FIELDS, type SettingValues } from './read-form';

export const metadata: Metadata = { title: SETTINGS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'limites' | 'temps'> };

/** What Palier says of the school, how often it writes, and the end of its data. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const search = await readSearch(searchParams);
  const desk = await getDesk(uai);
  const { school, can } = desk;
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
          <>
            <LinkButton href={`/${uai}/reglages/envoi`} icon="send" look="secondary">
              {SENDERS.nav}
            </LinkButton>
            <LinkButton href={`/${uai}/reglages/ent`} icon="send" look="secondary">
              {ENT_SETTINGS.title}
            </LinkButton>
            <LinkButton href={`/aide/${uai}`} icon="right" look="secondary">
              {SETTINGS.helpPage}
            </LinkButton>
          </>
        }
        lead={SETTINGS.lead}
        title={SETTINGS.title}
      />
      <div className="space-y-10">
        {can('edit_settings') ? (
          <SettingsForm
            base={settingsBase(school)}
            key={JSON.stringify(saved)}
            save={saveSettingsAction.bind(null, uai)}
            saved={saved}
          />
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
        <SendingLimits
          allowed={can('edit_settings')}
          isRefused={search.limites === 'refusees'}
          // What was saved is a new form: the browser would keep what it was first drawn with.
          key={[
            school.contactHours,
            school.contactsPerFortnight,
            school.sendLimitCount,
            school.sendLimitSeconds,
          ].join()}
          school={school}
        />
        <Protection
          allowed={can('edit_settings')}
          save={saveProtectionAction.bind(null, uai)}
          school={school}
        />
        <StaffTime desk={desk} isRefused={search.temps === 'refuse'} />
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
