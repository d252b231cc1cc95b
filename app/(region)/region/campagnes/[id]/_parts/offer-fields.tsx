'use client';

import { Card, Section } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';
import { SCHOOL_KINDS } from '@/lib/domain/directory/types';
import type { CampaignContent } from '@/lib/domain/planning/region-campaign/campaign-content';
import type { CampaignOffer } from '@/lib/domain/planning/region-campaign/check-campaign';
import { CAMPAIGN_EDITOR as WORDS } from '@/lib/messages/region-campaign-pages';
import { describeKinds } from '@/lib/messages/region-campaigns';
import { SCHOOL_KIND_LABELS } from '@/lib/messages/region-pages';
import type { SetCampaign } from './set-campaign';

type Props = {
  draft: CampaignContent;
  set: SetCampaign;
  offer: CampaignOffer;
  academies: { code: string; name: string }[];
};

const toggle = <T extends string>(list: readonly T[], item: T): T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

/** Which schools are asked, what they may choose from, and which templates they are asked to use. */
export function OfferFields({ draft, set, offer, academies }: Props) {
  const { kinds, academyCodes, scenarioIds, templateIds } = draft;
  // What is no longer offered can still be taken out.
  const known = new Set([...offer.scenarios, ...offer.templates].map(({ id }) => id));
  const gone = (ids: readonly string[]) =>
    ids.filter((id) => !known.has(id)).map((id) => ({ id, title: WORDS.gone, for: [] }));
  return (
    <>
      <Section id="etablissements" title={WORDS.schools}>
        <Card className="space-y-4">
          <ChoiceGroup className="flex flex-wrap gap-x-6" legend={WORDS.kinds}>
            {SCHOOL_KINDS.map((kind) => (
              <ChoiceField
                checked={kinds.includes(kind)}
                id={`type-${kind}`}
                key={kind}
                label={SCHOOL_KIND_LABELS[kind]}
                onChange={() => set({ kinds: toggle(kinds, kind) })}
              />
            ))}
          </ChoiceGroup>
          {academies.length > 1 && (
            <ChoiceGroup
              className="flex flex-wrap gap-x-6"
              hint={WORDS.academiesHint}
              legend={WORDS.academies}
            >
              {academies.map(({ code, name }) => (
                <ChoiceField
                  checked={academyCodes.includes(code)}
                  id={`academie-${code}`}
                  key={code}
                  label={name}
                  onChange={() => set({ academyCodes: toggle(academyCodes, code) })}
                />
              ))}
            </ChoiceGroup>
          )}
        </Card>
      </Section>
      <Section id="offre" title={WORDS.offer}>
        <Card className="grid gap-6 lg:grid-cols-2">
          <ChoiceGroup hint={WORDS.scenariosHint} legend={WORDS.scenarios}>
            {offer.scenarios.length === 0 && <p className="text-sm text-muted">{WORDS.noScenarios}</p>}
            {[...offer.scenarios, ...gone(scenarioIds)].map(({ id, title, for: made }) => (
              <ChoiceField
                checked={scenarioIds.includes(id)}
                hint={describeKinds([...made])}
                id={`scenario-${id}`}
                key={id}
                label={title}
                onChange={() => set({ scenarioIds: toggle(scenarioIds, id) })}
              />
            ))}
          </ChoiceGroup>
          <ChoiceGroup hint={WORDS.templatesHint} legend={WORDS.templates}>
            {offer.templates.length === 0 && <p className="text-sm text-muted">{WORDS.noTemplates}</p>}
            {[...offer.templates, ...gone(templateIds)].map(({ id, title }) => (
              <ChoiceField
                checked={templateIds.includes(id)}
                id={`modele-${id}`}
                key={id}
                label={title}
                onChange={() => set({ templateIds: toggle(templateIds, id) })}
              />
            ))}
          </ChoiceGroup>
        </Card>
      </Section>
    </>
  );
}
