import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { PageHeader } from '@/app/_ui/card';
import { DEFAULT_MESSAGE, getMessageForm } from '@/lib/domain/campaign/message/messages';
import { dayIn } from '@/lib/domain/directory/day';
import { LEVELS } from '@/lib/domain/directory/types';
import { schoolTypeOf } from '@/lib/domain/materials/library/school-type';
import { WAVES_PAGE, WAVE_FORM as WORDS } from '@/lib/messages/campaign-pages';
import { messageTitle } from '@/lib/messages/mails/pages';
import { proposeDraft } from '@/lib/messages/mails/propose-message';
import { getAdoption } from '@/lib/services/adoption/get-adoption';
import { getWave } from '@/lib/services/delivery/get-wave';
import { NotForYou } from '../_parts/not-for-you';
import { DEFAULT_HOLD_BACK_DAYS } from '../_parts/read-forms';
import { WaveForm } from '../_parts/wave-form';
import { saveWaveAction } from '../actions';

export const metadata: Metadata = { title: WORDS.newTitle };

type Props = {
  params: Promise<{ uai: string }>;
  searchParams: Search<'niveaux' | 'classes' | 'depuis' | 'modele'>;
};

/**
 * A new draft. `?niveaux=6e,5e` ticks levels and `?classes=6A` classes, as a to-do or a class asks; `?depuis=…` starts
 * from another wave, `?modele=…` from a template of « Modèles de messages ».
 */
export default async function NewWavePage({ params, searchParams }: Props) {
  const { uai } = await params;
  const desk = await getDesk(uai);
  if (!desk.can('prepare_wave')) return <NotForYou />;
  const search = await readSearch(searchParams);
  const listOf = (text = '') => text.split(',');
  const found = search.depuis ? await getWave(desk.ctx, desk.scope, { waveId: search.depuis }) : undefined;
  const model = found?.ok ? found.value.wave : undefined;
  const { levels, classes } = await getAdoption(desk.ctx, desk.scope);
  const { id } = getMessageForm(model?.templateId ?? search.modele ?? DEFAULT_MESSAGE);
  const today = dayIn(desk.school.timeZone, desk.ctx.now);
  const base = `/${uai}/campagnes`;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: base, label: WAVES_PAGE.title }]} />}
        lead={WORDS.newLead}
        title={WORDS.newTitle}
      />
      {levels.length === 0 && (
        <div className="mb-6 max-w-prose">
          <Alert tone="warn">{WORDS.noRoster}</Alert>
        </div>
      )}
      <WaveForm
        backHref={base}
        classes={classes.map(({ code, level }) => ({ code, level }))}
        initial={{
          attempt: 0,
          values: {
            holdBackPercent: 0,
            holdBackDays: DEFAULT_HOLD_BACK_DAYS,
            reminders: [],
            copyOf: model?.id ?? '',
            title: search.modele ? WORDS.titleOf(messageTitle(id), today) : WORDS.defaultTitle(today),
            audience: model?.audience ?? {
              kind: 'guardians',
              levels: LEVELS.filter((level) => listOf(search.niveaux).includes(level)),
              classCodes: classes.map((c) => c.code).filter((code) => listOf(search.classes).includes(code)),
              goal: 'one_per_family',
            },
            ...(model
              ? { templateId: id, subject: model.subject, body: model.body }
              : proposeDraft(id, schoolTypeOf(desk.school.kind))),
          },
        }}
        levels={levels.map(({ level, guardians }) => ({ level, guardians: guardians.population }))}
        save={saveWaveAction.bind(null, uai, null)}
        submitLabel={WORDS.saveNew}
      />
    </>
  );
}
