import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';
import { Unbroken } from './unbroken';

/** Nothing here yet: what will stand here, and the next thing to do. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon: IconName;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-3 rounded-lg border border-dashed border-line-strong bg-surface p-5 sm:p-8">
      <span className="rounded-md bg-accent-soft p-2 text-accent">
        <Icon className="size-6" name={icon} />
      </span>
      <div className="max-w-prose space-y-1">
        <p className="text-lg font-semibold">
          <Unbroken>{title}</Unbroken>
        </p>
        {children && (
          <div className="space-y-2 text-muted">
            <Unbroken>{children}</Unbroken>
          </div>
        )}
      </div>
      {action && <div className="flex flex-wrap gap-2 pt-1">{action}</div>}
    </div>
  );
}
