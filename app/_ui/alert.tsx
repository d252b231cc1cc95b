import type { ReactNode } from 'react';
import type { Tone } from '@/lib/messages/tone';
import { UI } from '@/lib/messages/ui';
import { Icon, type IconName } from './icon';
import { Unbroken } from './unbroken';

const TONES: Record<Tone, { icon: IconName; box: string; mark: string; word: string }> = {
  info: { icon: 'info', box: 'bg-accent-soft border-accent', mark: 'text-accent', word: 'Information' },
  success: { icon: 'check', box: 'bg-adopted-soft border-adopted', mark: 'text-adopted', word: 'Fait' },
  warn: { icon: 'alert', box: 'bg-dormant-soft border-dormant', mark: 'text-dormant', word: 'Attention' },
  error: { icon: 'error', box: 'bg-danger-soft border-danger', mark: 'text-danger', word: 'Problème' },
};

/** What happened, what is kept, what to do. `live` when it appears after an action. */
export function Alert({
  tone,
  title,
  children,
  live = false,
}: {
  tone: Tone;
  title?: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) {
  const { icon, box, mark, word } = TONES[tone];
  // Without a title the body itself may hold paragraphs and lists, which a paragraph may not.
  const Line = title ? 'p' : 'div';
  return (
    <div
      className={`flex gap-3 rounded-md border-l-4 px-4 py-3 text-sm ${box}`}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <Icon className={`mt-0.5 size-5 ${mark}`} name={icon} />
      <div className="min-w-0 flex-1 space-y-1">
        <Line className={title ? 'font-semibold' : undefined}>
          <span className="sr-only">{UI.named(word)}</span>
          <Unbroken>{title ?? children}</Unbroken>
        </Line>
        {title && children && (
          <div className="space-y-1">
            <Unbroken>{children}</Unbroken>
          </div>
        )}
      </div>
    </div>
  );
}
