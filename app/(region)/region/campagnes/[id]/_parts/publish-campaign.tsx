import { Card, Section } from '@/app/_ui/card';
import { TextField } from '@/app/_ui/field';
import { SubmitButton } from '@/app/_ui/submit-button';
import { dayIn } from '@/lib/domain/directory/day';
import { CAMPAIGN_LIMITS } from '@/lib/domain/planning/region-campaign/campaign-content';
import { formatDayPlain } from '@/lib/messages/format';
import { CAMPAIGN_EDITOR as WORDS } from '@/lib/messages/region-campaign-pages';
import { type CampaignTitles, describeCampaignChange } from '@/lib/messages/region-campaigns';
import type { OpenedCampaign } from '@/lib/services/planning/region-campaign/open-campaign';
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
            <form action={publishCampaignAction.bind(null, id, revision)} className="space-y-3">
              {unpublished && unpublished.length > 0 && (
                <>
                  <h3 className="text-sm font-semibold">{WORDS.unpublished}</h3>
                  <ul className="list-disc space-y-1 pl-5 text-sm">
                    {unpublished.map((change) => (
                      <li key={change.field}>{describeCampaignChange(change, titles)}</li>
                    ))}
                  </ul>
                </>
              )}
              {faults.length > 0 && <p className="text-sm">{WORDS.faults(faults.length)}</p>}
              <TextField
                autoComplete="off"
                hint={WORDS.noteHint}
                id="note"
                label={WORDS.note}
                maxLength={CAMPAIGN_LIMITS.note}
                required
              />
              <SubmitButton icon="send">{WORDS.publishNow(concerned)}</SubmitButton>
            </form>
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
      {versions.length > 0 && (
        <Section id="publications" title={WORDS.history}>
          <Card>
            <ul className="space-y-2 text-sm">
              {versions.map(({ version, note, publishedAt }) => (
                <li key={version}>
                  <span className="block font-semibold">
                    {WORDS.version(version, formatDayPlain(dayIn('Europe/Paris', publishedAt)))}
                  </span>
                  {note}
                </li>
              ))}
            </ul>
          </Card>
        </Section>
      )}
    </div>
  );
}
