import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type BadgeTone = 'neutral' | 'accent' | 'adopted' | 'dormant' | 'reachable' | 'unreached' | 'danger';

const TONES: Record<BadgeTone, string> = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  adopted: 'bg-adopted-soft text-adopted',
  dormant: 'bg-dormant-soft text-dormant',
  reachable: 'bg-reachable-soft text-reachable',
  unreached: 'bg-unreached-soft text-unreached',
  danger: 'bg-danger-soft text-danger',
};

/** A short state in words; its icon keeps it readable without colour. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: BadgeTone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap rounded px-1.5 py-0.5 text-xs font-semibold ${TONES[tone]}`}
    >
      {icon && <Icon className="size-3.5" name={icon} />}
      {children}
    </span>
  );
}
