import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Alert } from '@/app/_ui/alert';
import { Badge } from '@/app/_ui/badge';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { CopyField } from '@/app/_ui/copy-field';
import { EmptyState } from '@/app/_ui/empty-state';
import { helpPath } from '@/lib/domain/materials/help-address';
import { LANGUAGE_FACTS } from '@/lib/domain/materials/library/languages';
import { HELP_DESK as WORDS } from '@/lib/messages/help-desk';
import { LANGUAGES_PAGE } from '@/lib/messages/materials/desk';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import { describeProblem } from '@/lib/messages/problems';
import { getHelpDesk } from '@/lib/services/materials/get-help-desk';
import { listLanguages } from '@/lib/services/materials/list-languages';
import { MeetingForm } from './_parts/meeting-form';
import { MeetingTable } from './_parts/meetings';
import { EMPTY_MEETING, toValues } from './_parts/read-form';
import { Visits } from './_parts/visits';
import { saveMeetingAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

/** `?modifier=<id>`: the form holds this meeting. */
type Props = { params: Promise<{ uai: string }>; searchParams: Search<'modifier' | 'probleme'> };

/** The families' help page as its keepers see it: its address, its dates, what brings people to it. */
export default async function HelpDeskPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const open = (
    <LinkButton href={helpPath(uai)} icon="external" look="secondary">
      {WORDS.open}
    </LinkButton>
  );
  const found = await getHelpDesk(ctx, scope);
  if (!found.ok) {
    return (
      <>
        <PageHeader title={WORDS.title} />
        <EmptyState action={open} icon="lock" title={WORDS.notForYouTitle}>
          <p>{WORDS.notForYou}</p>
        </EmptyState>
      </>
    );
  }
  const { url, qr, meetings, visits } = found.value;
  const languages = await listLanguages(ctx, scope);
  const { modifier, probleme } = await readSearch(searchParams);
  const changed = meetings.find((meeting) => meeting.id === modifier);
  const picture = `data:image/svg+xml;base64,${Buffer.from(qr.svg).toString('base64')}`;
  return (
    <>
      <PageHeader
        actions={open}
        lead={WORDS.lead(visits.reduce((sum, { recent }) => sum + recent, 0))}
        title={WORDS.title}
      />
      <div className="space-y-8">
        <Section id="adresse" lead={WORDS.addressLead} title={WORDS.address}>
          <Card className="flex flex-wrap items-center gap-6">
            {/* biome-ignore lint/performance/noImgElement: a drawing of this answer, which no other page asks for. */}
            <img alt={qr.alt} className="size-36 bg-white p-2" height={144} src={picture} width={144} />
            <div className="min-w-0 flex-1 basis-64 space-y-4">
              <CopyField id="adresse-aide" label={WORDS.addressLabel} text={url} />
              <a className="link text-sm" download={`qr-page-aide-${uai}.svg`} href={picture}>
                {WORDS.download}
              </a>
            </div>
          </Card>
        </Section>
        <Section id="reunions" lead={WORDS.meetingsLead} title={WORDS.meetings}>
          <div className="space-y-4">
            {probleme === 'meeting_marked' && (
              <Alert live tone="error">
                {describeProblem({ code: probleme })}
              </Alert>
            )}
            <MeetingTable meetings={meetings} uai={uai} />
            <Card>
              <h3 className="mb-3 text-lg" id="date">
                {changed ? WORDS.change : WORDS.add}
              </h3>
              <MeetingForm
                backHref={changed && `/${uai}/supports/page-aide`}
                initial={changed ? toValues(changed) : EMPTY_MEETING}
                key={changed ? JSON.stringify(changed) : `${meetings.length}`}
                save={saveMeetingAction.bind(null, uai, changed?.id ?? null)}
              />
            </Card>
          </div>
        </Section>
        <Section id="ouvertures" lead={WORDS.visitsLead} title={WORDS.visits}>
          <Visits visits={visits} />
        </Section>
        <Section id="langues" lead={WORDS.languagesLead} title={WORDS.languages}>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {languages.map(({ language, isApproved }) => (
              <li className="flex items-center gap-2" key={language}>
                <a
                  className="link inline-flex min-h-9 items-center"
                  href={helpPath(uai, language)}
                  hrefLang={LANGUAGE_FACTS[language].tag}
                >
                  {LANGUAGE_NAMES[language].french}
                </a>
                {!isApproved && (
                  <Badge icon="alert" tone="dormant">
                    {LANGUAGES_PAGE.toReadOver}
                  </Badge>
                )}
              </li>
            ))}
          </ul>
          <p className="mt-3">
            <Link className="link" href={`/${uai}/supports/langues`}>
              {WORDS.languagesLink}
            </Link>
          </p>
        </Section>
      </div>
    </>
  );
}
