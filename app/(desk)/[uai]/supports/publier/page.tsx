import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getDesk } from '@/app/_server/desk';
import { readSearch, type Search } from '@/app/_server/search';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Card, PageHeader, Section } from '@/app/_ui/card';
import { CopyField } from '@/app/_ui/copy-field';
import { Tabs } from '@/app/_ui/tabs';
import { dayIn } from '@/lib/domain/directory/day';
import { ENT_POSTS as WORDS } from '@/lib/messages/ent-posts';
import { GALLERY } from '@/lib/messages/materials/desk';
import { EDITOR } from '@/lib/messages/materials/editor';
import { LANGUAGE_NAMES } from '@/lib/messages/materials/library';
import { UI } from '@/lib/messages/ui';
import { getEntPost } from '@/lib/services/materials/get-ent-post';
import { PostedMarks } from '../_parts/posted-marks';
import { NotForYou } from '../bannieres/_parts/not-for-you';
import { readProblem } from '../bannieres/_parts/problem-address';
import { markPostedAction, undoPostedAction } from './actions';

export const metadata: Metadata = { title: WORDS.title };

type Props = { params: Promise<{ uai: string }>; searchParams: Search<'support' | 'langue' | 'probleme'> };

/** A post ready to be pasted into the ENT, and the days on which it was. */
export default async function PublishPostPage({ params, searchParams }: Props) {
  const { uai } = await params;
  const { support = 'article-ent', langue, probleme } = await readSearch(searchParams);
  const { ctx, scope, school } = await getDesk(uai);
  const found = await getEntPost(ctx, scope, { key: support, ...(langue && { language: langue }) });
  if (!found.ok) return found.problem.code === 'not_allowed' ? <NotForYou /> : notFound();
  const { piece, title, language, message, posts } = found.value;
  const what = { key: support };
  const page = `/${uai}/supports/publier?support=${encodeURIComponent(support)}`;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: `/${uai}/supports`, label: GALLERY.title }]} />}
        lead={WORDS.lead}
        title={`${UI.named(WORDS.title)}${title}`}
      />
      <Tabs
        label={EDITOR.languages}
        tabs={piece.languages.map((one) => ({
          href: `${page}&langue=${one}`,
          label: LANGUAGE_NAMES[one].own,
          current: one === language,
        }))}
      />
      <div className="max-w-3xl space-y-8">
        <Section id="copier" title={WORDS.paste}>
          <Card className="space-y-4">
            <CopyField id="titre" label={WORDS.postTitle} text={message.title} />
            <CopyField hint={WORDS.htmlHint} id="html" label={WORDS.html} rows={6} text={message.html} />
            <CopyField id="texte" label={WORDS.text} rows={8} text={message.text} />
          </Card>
        </Section>
        <PostedMarks
          posts={posts}
          problem={readProblem(probleme)}
          save={markPostedAction.bind(null, uai, what)}
          todayOn={dayIn(school.timeZone, ctx.now)}
          undo={(id) => undoPostedAction.bind(null, uai, what, id)}
        />
      </div>
    </>
  );
}
