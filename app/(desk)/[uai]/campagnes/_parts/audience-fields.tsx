'use client';

import { Alert } from '@/app/_ui/alert';
import { buttonClasses } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';
import type { WaveChannel } from '@/lib/domain/campaign/channel';
import type { Audience, AudienceRole } from '@/lib/domain/campaign/types';
import { ROLE_NAMES, AUDIENCE_FORM as WORDS } from '@/lib/messages/audience-form';
import { WAVE_GOALS } from '@/lib/messages/campaign-pages';
import { AudienceChips } from './audience-chips';
import { AudienceScope } from './audience-scope';
import type { AudienceChoices, AudienceSummary } from './audience-summary';
import { AudienceSummaryView } from './audience-summary-view';
import { ChannelField } from './channel-field';
import { useLiveAudience } from './use-live-audience';

/**
 * The chips of a rule beside what the rule does. A plain form without scripts, with a button that counts; with them it
 * counts at each change, and takes the last change back.
 */
export function AudienceFields({
  rule,
  channel,
  choices,
  roles,
  summary: initial,
}: {
  rule: Audience;
  /** Of a wave: asked for beside the rule, since it decides who is reached; a segment has none. */
  channel?: WaveChannel;
  choices: AudienceChoices;
  /** The roles that may be chosen; one alone is not asked for. */
  roles: readonly AudienceRole[];
  summary: AudienceSummary | undefined;
}) {
  const live = useLiveAudience(choices.address, initial);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Card className="min-w-0">
        <div className="space-y-4" onChange={live.onChange} ref={live.ref}>
          {channel && <ChannelField channel={channel} isForPupils={!roles.includes('guardians')} />}
          {roles.length > 1 ? (
            <ChoiceGroup className="flex flex-wrap gap-x-6" legend={WORDS.role}>
              {roles.map((role) => (
                <ChoiceField
                  defaultChecked={rule.kind === role}
                  id={`role-${role}`}
                  key={role}
                  label={ROLE_NAMES[role]}
                  name="role"
                  type="radio"
                  value={role}
                />
              ))}
            </ChoiceGroup>
          ) : null}
          <AudienceScope choices={choices} rule={rule} />
          <AudienceChips choices={choices} rule={rule} />
          <ChoiceGroup legend={WORDS.goal}>
            {(['one_per_family', 'all_guardians'] as const).map((goal) => (
              <ChoiceField
                defaultChecked={rule.goal === goal}
                hint={WAVE_GOALS[goal].hint}
                id={`goal-${goal}`}
                key={goal}
                label={WAVE_GOALS[goal].name}
                name="goal"
                type="radio"
                value={goal}
              />
            ))}
          </ChoiceGroup>
          {roles.length < 2 && <input name="role" type="hidden" value={roles[0] ?? rule.kind} />}
        </div>
      </Card>
      <Card className="min-w-0 space-y-4 lg:sticky lg:top-4">
        <h2 className="font-semibold">{WORDS.title}</h2>
        <div aria-busy={live.state === 'busy'} aria-live="polite" className="space-y-3">
          <p className="text-sm text-muted" role="status">
            {live.state === 'busy' ? WORDS.busy : live.isLive ? WORDS.live : ''}
          </p>
          {live.state === 'offline' && <Alert tone="warn">{WORDS.stale}</Alert>}
          {live.problem ? (
            <Alert tone="error">{live.problem}</Alert>
          ) : (
            live.summary && <AudienceSummaryView summary={live.summary} />
          )}
        </div>
        {live.isLive ? (
          <button
            aria-disabled={!live.undo || undefined}
            className={buttonClasses('secondary')}
            onClick={live.undo}
            type="button"
          >
            {WORDS.undo}
          </button>
        ) : (
          <button
            className={buttonClasses('secondary')}
            formNoValidate
            name="intent"
            type="submit"
            value="preview"
          >
            {WORDS.preview}
          </button>
        )}
      </Card>
    </div>
  );
}
