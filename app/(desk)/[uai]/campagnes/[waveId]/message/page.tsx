import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader } from '@/app/_ui/card';
import { canEdit } from '@/lib/domain/campaign/wave-status';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { messageTitle, MESSAGE_EDITOR as WORDS } from '@/lib/messages/mails/pages';
import { drawMessage } from '@/lib/services/campaign/draw-message';
import { openMessage } from '@/lib/services/campaign/open-message';
import { previewWave } from '@/lib/services/campaign/preview-wave';
import { describeMessage } from '../../_parts/message/describe-message';
import { MessageEditor } from '../../_parts/message/message-editor';
import { buildMessageData } from '../../_parts/message/message-form';
import { NotForYou } from '../../_parts/not-for-you';
import { readProblem, withProblem } from '../../_parts/problem-address';
import { contentOf } from '../../_parts/wave-content';
import { RegionNotice } from '../_parts/region-notice';
import { MessageTools } from './_parts/message-tools';
import { saveMessageAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = {
  params: Promise<{ uai: string; waveId: string }>;
  searchParams: Search<'langue' | 'probleme' | 'cause'>;
};

/** The message of a draft: its form beside what a family would get, in every language. */
export default async function MessagePage({ params, searchParams }: Props) {
  const { uai, waveId } = await params;
  const search = await readSearch(searchParams);
  const { ctx, scope } = await getDesk(uai);
  const opened = await openMessage(ctx, scope, { waveId });
  if (!opened.ok) return opened.problem.code === 'not_allowed' ? <NotForYou /> : notFound();
  const { wave, school, form, settings, approved, versions, template, newer } = opened.value;
  const base = `/${uai}/campagnes`;
  const back = `${base}/${waveId}`;
  if (wave.followsId) redirect(withProblem(back, { code: 'wave_in_series' }));
  if (!canEdit(wave.status)) redirect(withProblem(back, { code: 'wave_confirmed' }));
  const language = form.languages.find((one) => one === search.langue) ?? settings.language;
  const { typed } = settings;
  const [drawn, previewed] = await Promise.all([
    drawMessage(ctx, school, { form, typed, language, channel: wave.channel }),
    previewWave(ctx, scope, contentOf(wave)),
  ]);
  const problem = readProblem(search);
  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: base, label: WAVES_PAGE.title },
              { href: back, label: wave.title },
            ]}
          />
        }
        actions={
          <LinkButton href={back} look="secondary">
            {WORDS.back}
          </LinkButton>
        }
        lead={WORDS.lead(template?.title ?? messageTitle(form.id), wave.version)}
        title={WORDS.title}
      />
      {problem && (
        <div className="mb-6">
          <Alert live tone="error">
            {problem}
          </Alert>
        </div>
      )}
      <RegionNotice newer={newer} page={`${back}/message/region`} />
      <MessageEditor
        base={wave.version}
        data={buildMessageData({
          form,
          settings,
          language,
          school,
          approved,
          locked: template?.locked ?? [],
        })}
        initial={describeMessage(drawn)}
        key={wave.version}
        missing={previewed.ok ? previewed.value.readers.missing : {}}
        page={`${back}/message`}
        preview={`/api/desk/${uai}/campagnes/${waveId}/apercu`}
        toMany={wave.channel === 'ent_message'}
        save={saveMessageAction.bind(null, uai, waveId, form.id)}
      />
      <MessageTools
        now={ctx.now}
        isForPupils={wave.audience.kind !== 'guardians'}
        templateId={form.id}
        uai={uai}
        version={wave.version}
        versions={versions}
        waveId={waveId}
      />
    </>
  );
}
