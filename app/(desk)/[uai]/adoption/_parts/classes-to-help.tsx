import Link from 'next/link';
import { RateStrip } from '@/app/_ui/rate-bar';
import { Unbroken } from '@/app/_ui/unbroken';
import { findClassesToHelp } from '@/lib/domain/adoption/find-classes-to-help';
import type { Channel } from '@/lib/domain/adoption/recommend-channel';
import { HOME } from '@/lib/messages/adoption-pages';
import { describeAction, OVERVIEW } from '@/lib/messages/overview';
import type { Overview } from '@/lib/services/adoption/get-overview';
import { wordOf, workAddress } from '../familles/work-address';

type Props = {
  uai: string;
  overview: Overview;
  mayPrepareWave: boolean;
};

/** The three classes with most families left, each with the action that reaches most of them, why, and where. */
export function ClassesToHelp({ uai, overview, mayPrepareWave }: Props) {
  const classes = findClassesToHelp(overview.adoption.classes).slice(0, 3);
  return (
    <ul className="grid gap-3 sm:grid-cols-3">
      {classes.map(({ code, families, left }) => {
        const action = overview.actions.get(code);
        const way = action && findWay(uai, code, action.channel, mayPrepareWave);
        return (
          <li className="flex flex-col rounded-lg border border-line bg-surface p-4" key={code}>
            <h3 className="text-lg font-semibold">
              <Link className="link" href={`/${uai}/adoption/classes/${encodeURIComponent(code)}`}>
                {code}
              </Link>
            </h3>
            <p className="text-sm text-muted">{HOME.remaining(left)}</p>
            <RateStrip className="my-3" part={families.covered} tone="families" whole={families.total} />
            {action && (
              <p className="mb-2 text-sm">
                <Unbroken>{describeAction(action, mayPrepareWave)}</Unbroken>
              </p>
            )}
            {way && (
              <p className="mt-auto text-sm">
                <Link className="link" href={way.href}>
                  {way.label}
                  <span className="sr-only"> ({code})</span>
                </Link>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Where the action is done: a wave on its form, anything else with the families in question. */
const findWay = (uai: string, code: string, channel: Channel, mayPrepareWave: boolean) =>
  (channel === 'email' || channel === 'ent_message') && mayPrepareWave
    ? {
        href: `/${uai}/campagnes/nouvelle?canal=${channel}&classes=${encodeURIComponent(code)}`,
        label: OVERVIEW.prepareWave,
      }
    : {
        href: workAddress(uai, {}, { classe: code, canal: wordOf.channel(channel) }),
        label: OVERVIEW.seeFamilies,
      };
