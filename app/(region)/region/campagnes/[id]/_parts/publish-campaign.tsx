import { Card, Section } from '@/app/_ui/card';
import { SubmitButton } from '@/app/_ui/submit-button';
import { CAMPAIGN_LIMITS } from '@/lib/domain/planning/region-campaign/campaign-content';
import { CAMPAIGN_EDITOR as WORDS } from '@/lib/messages/region-campaign-pages';
import { type CampaignTitles, describeCampaignChange } from '@/lib/messages/region-campaigns';
import type { OpenedCampaign } from '@/lib/services/planning/region-campaign/open-campaign';
import { PublicationHistory, PublishForm } from '../../../_parts/publication';
import { closeCampaignAction, publishCampaignAction } from '../../actions';

/** Shows the saved draft to the schools with a word on what is new, or ends the campaign. */
export function PublishCampaign({ opened, titles }: { opened: OpenedCampaign; titles: CampaignTitles }) {
  const { row, closedAt, faults, unpublished, versions, concerned, schools } = opened;
  const { id, revision } = row;
  const isNew = row.publishedRevision !== revision;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-2">
      <Section id="publier" lead={WORDS.publishLead} title={WORDS.publish}>
        <Card className="space-y-4">
          <p className="text-sm">{WORDS.concerned(concerned, schools)}</p>
          {!closedAt && !isNew && <p className="text-sm text-muted">{WORDS.nothingNew}</p>}
          {!closedAt && isNew && (
            <PublishForm
              button={WORDS.publishNow(concerned)}
              changes={(unpublished ?? []).map((change) => describeCampaignChange(change, titles))}
              faults={faults.length > 0 ? WORDS.faults(faults.length) : undefined}
              noteLength={CAMPAIGN_LIMITS.note}
              send={publishCampaignAction.bind(null, id, revision)}
            />
          )}
          <form
            action={closeCampaignAction.bind(null, id, row.publishedVersion, !closedAt)}
            className="space-y-2"
          >
            <SubmitButton look="secondary">
              {row.publishedVersion === 0 ? WORDS.remove : closedAt ? WORDS.reopen : WORDS.close}
            </SubmitButton>
            {!closedAt && (
              <p className="text-xs text-muted">
                {row.publishedVersion === 0 ? WORDS.removeNote : WORDS.closeNote}
              </p>
            )}
          </form>
        </Card>
      </Section>
      <PublicationHistory versions={versions} />
    </div>
  );
}
