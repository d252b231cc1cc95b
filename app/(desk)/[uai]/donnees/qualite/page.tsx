import type { Metadata } from 'next';
import { getDesk } from '@/app/_server/desk';
import { LinkButton } from '@/app/_ui/button';
import { PageHeader, Section } from '@/app/_ui/card';
import { HelpNote } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { isBlocking, type SiecleFinding } from '@/lib/domain/tracking/find-siecle-findings';
import { QUALITY as WORDS } from '@/lib/messages/siecle-quality';
import { listSiecleFindings } from '@/lib/services/tracking/list-siecle-findings';
import { NotForYou } from '../_parts/not-for-you';
import { FindingCard } from './_parts/finding-card';

export const metadata: Metadata = { title: WORDS.title };

/** What the secretariat is to correct in SIECLE, what it stands in the way of, and who it is about. */
export default async function QualityPage({ params }: { params: Promise<{ uai: string }> }) {
  const { uai } = await params;
  const { ctx, scope } = await getDesk(uai);
  const listed = await listSiecleFindings(ctx, scope);
  if (!listed.ok) return <NotForYou reason={WORDS.notAllowed} title={WORDS.title} />;
  const { findings, pupils } = listed.value;
  const blocking = findings.filter(({ code }) => isBlocking(code));
  const others = findings.filter(({ code }) => !isBlocking(code));
  const known = pupils > 0 || findings.length > 0;
  const toImports = (
    <LinkButton href={`/${uai}/donnees`} icon="import" look={known ? 'secondary' : 'primary'}>
      {WORDS.toImports}
    </LinkButton>
  );
  const cards = (some: readonly SiecleFinding[]) => (
    <ul className="space-y-4">
      {some.map((finding) => (
        <li key={finding.code}>
          <FindingCard finding={finding} uai={uai} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader
        actions={known && toImports}
        lead={known ? WORDS.lead(blocking) : undefined}
        title={WORDS.title}
      />
      {!known ? (
        <EmptyState action={toImports} icon="import" title={WORDS.empty}>
          <p>{WORDS.emptyText}</p>
        </EmptyState>
      ) : (
        <div className="space-y-8">
          <HelpNote title={WORDS.howTo}>
            {WORDS.howToText.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </HelpNote>
          {findings.length === 0 && (
            <EmptyState icon="check" title={WORDS.clean}>
              <p>{WORDS.cleanText}</p>
            </EmptyState>
          )}
          {blocking.length > 0 && (
            <Section id="bloquant" title={WORDS.blockingTitle}>
              {cards(blocking)}
            </Section>
          )}
          {others.length > 0 && (
            <Section id="a-ameliorer" title={WORDS.otherTitle}>
              {cards(others)}
            </Section>
          )}
        </div>
      )}
    </>
  );
}
