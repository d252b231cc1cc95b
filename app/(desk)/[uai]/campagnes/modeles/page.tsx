import type { Metadata } from 'next';
import Link from 'next/link';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Badge } from '@/app/_ui/badge';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { LinkButton } from '@/app/_ui/button';
import { Card, PageHeader } from '@/app/_ui/card';
import { Tabs } from '@/app/_ui/tabs';
import { exampleContent } from '@/emails/parts/preview-data';
import { getMessageForm, MESSAGES, type TypedMessage } from '@/lib/domain/campaign/message/messages';
import { LANGUAGES } from '@/lib/domain/materials/library/languages';
import { BASE_LANGUAGE } from '@/lib/domain/materials/library/piece-settings';
import { WAVES_PAGE } from '@/lib/messages/campaign-pages';
import { messagePurpose, messageTitle, MESSAGE_LIBRARY as WORDS } from '@/lib/messages/mails/pages';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import { drawMessage } from '@/lib/services/campaign/draw-message';
import { listRegionMessages } from '@/lib/services/campaign/message-template';
import { listApproved } from '../../supports/_parts/list-approved';
import { MailViews } from '../_parts/message/mail-views';
import { NotForYou } from '../_parts/not-for-you';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'langue'> };

/** What was typed, over an invented day and room. */
const mergeTyped = (example: TypedMessage, typed: TypedMessage): TypedMessage => ({
  ...typed,
  fr: { ...example.fr, ...typed.fr },
});

/** « Modèles de messages »: each as a family of this school would get it, in a language. */
export default async function MessageLibraryPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { langue } = await readSearch(searchParams);
  const { ctx, scope, school, can } = await getDesk(uai);
  if (!can('prepare_wave')) return <NotForYou />;
  const approved = await listApproved(ctx, scope);
  const language = LANGUAGES.find((one) => one === langue) ?? BASE_LANGUAGE;
  const isUnread = language !== BASE_LANGUAGE && !approved.has(language);
  const base = `/${uai}/campagnes`;
  const ofRegion = (await listRegionMessages(ctx, scope)).map(
    ({ templateId, pieceId, title, settings, note }) => ({
      key: templateId,
      form: getMessageForm(pieceId),
      title,
      purpose: note,
      typed: mergeTyped(exampleContent(pieceId).typed, settings.typed),
      href: `${base}/nouvelle?region=${templateId}`,
      isRegional: true,
    }),
  );
  const ofProduct = MESSAGES.map((form) => ({
    key: form.id,
    form,
    title: messageTitle(form.id),
    purpose: messagePurpose(form.id),
    typed: exampleContent(form.id).typed,
    href: `${base}/nouvelle?modele=${form.id}`,
    isRegional: false,
  }));
  // What the région has written comes first.
  const drawn = await Promise.all(
    [...ofRegion, ...ofProduct].map(async ({ form, typed, ...shown }) => ({
      ...shown,
      mail: await drawMessage(ctx, school, { form, typed, language }),
    })),
  );
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: base, label: WAVES_PAGE.title }]} />}
        lead={WORDS.lead}
        title={WORDS.title}
      />
      <Tabs
        label={WORDS.languages}
        tabs={LANGUAGES.map((code) => ({
          href: code === BASE_LANGUAGE ? `${base}/modeles` : `${base}/modeles?langue=${code}`,
          label: LANGUAGE_NAMES[code].own,
          current: code === language,
          ...(code !== BASE_LANGUAGE && !approved.has(code) ? { count: WORDS.toReadOver } : {}),
        }))}
      />
      {isUnread && (
        <p className="mb-6 max-w-prose text-sm text-muted">
          {WORDS.unread(LANGUAGE_NAMES[language].french)}{' '}
          <Link className="link" href={`/${uai}/supports/langues`}>
            {WORDS.approve}
          </Link>
        </p>
      )}
      <ul className="grid grid-cols-1 gap-6 xl:grid-cols-2">
        {drawn.map(({ key, title, purpose, href, isRegional, mail }) => (
          <li key={key}>
            <Card className="space-y-4">
              <div>
                <h2 className="flex flex-wrap items-center gap-2 text-lg">
                  {title}
                  {isRegional && <Badge icon="flag">{WORDS.regional}</Badge>}
                </h2>
                <p className="text-sm text-muted">{purpose}</p>
              </div>
              <MailViews
                height={360}
                language={language}
                mail={{ subject: mail.subject, html: mail.html, text: mail.text }}
              />
              <LinkButton href={href} look="secondary">
                {WORDS.use}
              </LinkButton>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
