import { Badge } from '@/app/_ui/badge';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';
import { ROLE_NAMES } from '@/lib/messages/adoption-pages';
import { TEAM as WORDS } from '@/lib/messages/team';
import type { Colleague } from '@/lib/services/access/delegations/list-delegations';
import { changeRoleAction, endRoleAction, inviteAgainAction, restoreRoleAction } from '../actions';
import { TermsFields } from './terms-fields';

type Props = {
  uai: string;
  colleague: Colleague;
  classes: readonly string[];
  todayOn: string;
  now: Date;
  mayChange: boolean;
};

/** One role of one person: what it is for and until when, and what the principal may do about it. */
export function ColleagueRow({ uai, colleague, classes, todayOn, now, mayChange }: Props) {
  const { id, name, email, role, classCodes, endsOn, holds, invitedUntil } = colleague;
  const isFixed = role === 'principal';
  return (
    <li className="space-y-2 px-4 py-3 sm:px-5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <p className="font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p>{ROLE_NAMES[role]}</p>
        {colleague.endsSoon && (
          <Badge icon="clock" tone="dormant">
            {WORDS.soon}
          </Badge>
        )}
        {holds && invitedUntil && (
          <Badge icon="send" tone="neutral">
            {invitedUntil > now ? WORDS.invited : WORDS.invitationOver}
          </Badge>
        )}
      </div>
      <p className="break-words text-sm text-muted">
        <bdi>{email}</bdi> · {WORDS.scopeOf(classCodes)} · {holds ? WORDS.until(endsOn) : WORDS.over(endsOn)}
      </p>
      {mayChange && !isFixed && (
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <Disclosure
            summary={
              <>
                {WORDS.change}
                <span className="sr-only">{WORDS.of(name)}</span>
              </>
            }
          >
            <form action={changeRoleAction.bind(null, uai, id)} className="max-w-2xl space-y-4 py-2">
              <TermsFields
                chosen={classCodes ?? []}
                classes={classes}
                endsOn={holds ? (endsOn ?? '') : ''}
                id={id}
                todayOn={todayOn}
              />
              <SubmitButton icon="check">{WORDS.save}</SubmitButton>
            </form>
            {holds && (
              <form
                action={endRoleAction.bind(null, uai, id)}
                className="space-y-1 border-t border-line pt-3"
              >
                <SubmitButton look="danger">
                  {WORDS.end}
                  <span className="sr-only">{WORDS.of(name)}</span>
                </SubmitButton>
                <p className="text-xs text-muted">{WORDS.endNote}</p>
              </form>
            )}
          </Disclosure>
          {colleague.canUndo && (
            <form action={restoreRoleAction.bind(null, uai, id)}>
              <SubmitButton icon="undo" look="quiet">
                {WORDS.restore}
                <span className="sr-only">{WORDS.of(name)}</span>
              </SubmitButton>
            </form>
          )}
          {holds && invitedUntil && (
            <form action={inviteAgainAction.bind(null, uai, id)}>
              <SubmitButton icon="send" look="quiet">
                {WORDS.again}
                <span className="sr-only">{WORDS.of(name)}</span>
              </SubmitButton>
            </form>
          )}
        </div>
      )}
    </li>
  );
}
