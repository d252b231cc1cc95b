'use client';

import { useMemo } from 'react';
import { SaveBar } from '@/app/_parts/draft/save-bar';
import { type Save, useDraft } from '@/app/_parts/draft/use-draft';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { TextArea, TextField } from '@/app/_ui/field';
import {
  type CampaignContent,
  CAMPAIGN_LIMITS as LIMITS,
} from '@/lib/domain/planning/region-campaign/campaign-content';
import { type CampaignOffer, listCampaignFaults } from '@/lib/domain/planning/region-campaign/check-campaign';
import { CAMPAIGN_EDITOR as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeCampaignFault } from '@/lib/messages/region-campaigns';
import { DayFields } from './day-fields';
import { OfferFields } from './offer-fields';

type Props = {
  saved: CampaignContent;
  revision: number;
  offer: CampaignOffer;
  academies: { code: string; name: string }[];
  save: Save<CampaignContent>;
};

/** A campaign as a form that saves itself; what keeps it from being published is said as one writes. */
export function CampaignEditor({ saved, revision, offer, academies, save }: Props) {
  const { draft, edit, ...bar } = useDraft(saved, revision, save);
  const faults = useMemo(() => listCampaignFaults(draft, offer), [draft, offer]);
  const set = (patch: Partial<CampaignContent>, what = '') =>
    edit((campaign) => ({ ...campaign, ...patch }), what);
  return (
    <div className="space-y-8">
      <SaveBar {...bar} />
      {faults.length > 0 ? (
        <Alert title={WORDS.faults(faults.length)} tone="warn">
          <ul className="list-disc space-y-1 pl-5">
            {faults.map((fault) => (
              <li key={JSON.stringify(fault)}>{describeCampaignFault(fault)}</li>
            ))}
          </ul>
        </Alert>
      ) : (
        <Alert tone="success">{WORDS.ready}</Alert>
      )}
      <Section id="textes" title={WORDS.head}>
        <Card className="space-y-4">
          <TextField
            id="titre"
            label={WORDS.name}
            maxLength={LIMITS.title}
            onChange={(event) => set({ title: event.target.value }, 'title')}
            value={draft.title}
          />
          <TextArea
            hint={WORDS.whyHint}
            id="pourquoi"
            label={WORDS.why}
            maxLength={LIMITS.why}
            onChange={(event) => set({ why: event.target.value }, 'why')}
            rows={4}
            value={draft.why}
          />
          <TextArea
            hint={WORDS.guidanceHint}
            id="mode-emploi"
            label={WORDS.guidance}
            maxLength={LIMITS.guidance}
            onChange={(event) => set({ guidance: event.target.value }, 'guidance')}
            optional
            rows={4}
            value={draft.guidance}
          />
        </Card>
      </Section>
      <DayFields draft={draft} set={set} />
      <OfferFields academies={academies} draft={draft} offer={offer} set={set} />
    </div>
  );
}
