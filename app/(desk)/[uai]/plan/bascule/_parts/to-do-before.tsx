import Link from 'next/link';
import { Icon } from '@/app/_ui/icon';
import {
  describeMissing,
  METRIC_NAMES,
  TO_DO_BEFORE,
  SWITCH_OVER as WORDS,
} from '@/lib/messages/switch-over';
import { UI } from '@/lib/messages/ui';
import type { Announcements } from '@/lib/services/campaign/announcements/get-announcements';
import type { SwitchOverView } from '@/lib/services/planning/switch-over/get-switch-over';

type Props = {
  uai: string;
  view: SwitchOverView;
  /** Null: not for this role. */
  announcements: Announcements | null;
  mayImport: boolean;
};

/** What stands between today and the switch-over, each with where it is done. */
export function ToDoBefore({ uai, view, announcements, mayImport }: Props) {
  const missing = view.gates.filter(({ status }) => status !== 'met');
  const unprepared = announcements?.toPrepare ?? 0;
  const things = [
    ...missing.map((gate) => ({
      key: `${gate.gate.metric} ${gate.gate.scope ?? ''}`,
      text: `${UI.named(METRIC_NAMES[gate.gate.metric])}${describeMissing(gate)}`,
      ...(gate.gate.metric === 'pupil_activation'
        ? { href: `/${uai}/adoption/classes`, go: TO_DO_BEFORE.classes }
        : { href: `/${uai}/adoption/familles`, go: TO_DO_BEFORE.families }),
    })),
    ...(view.lists.some(({ isStale }) => isStale)
      ? [
          {
            key: 'lists',
            text: TO_DO_BEFORE.stale,
            href: mayImport ? `/${uai}/donnees` : undefined,
            go: WORDS.refresh,
          },
        ]
      : []),
    ...(unprepared > 0
      ? [{ key: 'waves', text: TO_DO_BEFORE.waves(unprepared), href: '#annonces', go: TO_DO_BEFORE.toWaves }]
      : []),
    ...(view.lateActions > 0
      ? [
          {
            key: 'late',
            text: TO_DO_BEFORE.late(view.lateActions),
            href: `/${uai}/plan/a-faire?role=tous`,
            go: TO_DO_BEFORE.toDos,
          },
        ]
      : []),
  ];
  if (things.length === 0) return <p className="max-w-prose">{WORDS.beforeNothing}</p>;
  return (
    <ul className="max-w-prose space-y-2">
      {things.map(({ key, text, href, go }) => (
        <li className="flex items-start gap-2" key={key}>
          <Icon className="mt-0.5 size-5 shrink-0 text-dormant" name="alert" />
          <span>
            {text}
            {href && (
              <>
                {' · '}
                <Link className="link" href={href}>
                  {go}
                </Link>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
