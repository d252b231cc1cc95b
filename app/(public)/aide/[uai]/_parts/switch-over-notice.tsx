import { Icon } from '@/app/_ui/icon';
import type { HelpPage } from '@/lib/messages/help-page';
import { HelpText } from './help-text';

/** The old login ends, or has ended: what the page says before its steps. The desk's lines are the school's, in French. */
export function SwitchOverNotice({ notice: { text, desk } }: { notice: NonNullable<HelpPage['notice']> }) {
  return (
    <div className="flex gap-3 rounded-lg border-s-4 border-accent bg-accent-soft px-5 py-4 print:px-3 print:py-1">
      <Icon className="mt-0.5 size-6 shrink-0 text-accent" name="lock" />
      <div className="min-w-0 space-y-2">
        <p className="font-semibold">
          <HelpText sentence={text} />
        </p>
        {desk && (
          <div>
            <p>{desk.label}</p>
            <ul className="list-disc ps-5" dir="ltr" lang="fr">
              {desk.lines.map((line) => (
                <li className="break-words" key={line}>
                  {line}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
