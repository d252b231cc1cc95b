import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card } from '@/app/_ui/card';
import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import { formatDay } from '@/lib/messages/format';
import { SCHOOL_CAMPAIGN as WORDS } from '@/lib/messages/region-campaign-pages';
import {
  describeAcademies,
  describeCampaignGoal,
  describeKinds,
  describeWindow,
} from '@/lib/messages/region-campaigns';

/** Paragraphs as they were typed. */
const Text = ({ children }: { children: string }) => (
  <p className="max-w-prose whitespace-pre-line break-words">{children}</p>
);

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a région asks, as a school reads it: why, within which frame, how to begin. The same in the région's preview. */
export function CampaignFrame({
  content,
  templates,
}: {
  content: CampaignContent;
  /** `href`: where a school opens it. */
  templates: { id: string; title: string; href?: string | undefined }[];
}) {
  const { why, guidance, endsOn, answerBy } = content;
  return (
    <Card className="space-y-5">
      {why && (
        <div>
          <h3 className="text-base">{WORDS.why}</h3>
          <Text>{why}</Text>
        </div>
      )}
      <div>
        <h3 className="mb-1 text-base">{WORDS.frame}</h3>
        <dl className="grid gap-3 sm:grid-cols-2">
          <Fact name={WORDS.window}>{describeWindow(content)}</Fact>
          <Fact name={WORDS.end}>{endsOn ? formatDay(endsOn) : '–'}</Fact>
          <Fact name={WORDS.goal}>{describeCampaignGoal(content.goal)}</Fact>
          <Fact name={WORDS.answerBy}>{answerBy ? formatDay(answerBy) : '–'}</Fact>
          <Fact name={WORDS.forWhom}>
            {describeKinds(content.kinds) || '–'} ({describeAcademies(content.academyCodes)})
          </Fact>
        </dl>
      </div>
      {guidance && (
        <div>
          <h3 className="text-base">{WORDS.guidance}</h3>
          <Text>{guidance}</Text>
        </div>
      )}
      {templates.length > 0 && (
        <div>
          <h3 className="text-base">{WORDS.templates}</h3>
          <ul className="list-disc pl-5">
            {templates.map(({ id, title, href }) => (
              <li key={id}>
                {href ? (
                  <Link className="link" href={href}>
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </li>
            ))}
          </ul>
          <p className="mt-1 max-w-prose text-sm text-muted">{WORDS.templatesText}</p>
        </div>
      )}
    </Card>
  );
}
