'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { UI } from '@/lib/messages/ui';
import { type ButtonLook, buttonClasses } from './button';
import { Icon, type IconName } from './icon';
import { Unbroken } from './unbroken';

/** Sends its form; while the answer is on its way it says so and takes no second click. */
export function SubmitButton({
  look = 'primary',
  icon,
  className,
  children,
  name,
  value,
  pendingLabel = UI.working,
  ariaLabel,
}: {
  look?: ButtonLook;
  icon?: IconName;
  className?: string;
  children: ReactNode;
  name?: string;
  value?: string;
  pendingLabel?: string;
  /** Where the word on the button does not say enough by itself. */
  ariaLabel?: string;
}) {
  const { pending, data } = useFormStatus();
  // Of several buttons of one form, the one that was pressed speaks.
  const mine = pending && (!name || data?.get(name) === value);
  return (
    <button
      aria-disabled={pending || undefined}
      aria-label={ariaLabel}
      className={buttonClasses(look, className)}
      name={name}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      type="submit"
      value={value}
    >
      {/* Both words lie on one another: a button that shrank would let its neighbour slip under a second click. */}
      <span className="grid place-items-center *:col-start-1 *:row-start-1">
        <span className={`inline-flex items-center gap-2 ${mine ? 'invisible' : ''}`}>
          {icon && <Icon className="-ml-1 size-[1.125rem]" name={icon} />}
          <Unbroken>{children}</Unbroken>
        </span>
        <span className={mine ? '' : 'invisible'}>{pendingLabel}</span>
      </span>
    </button>
  );
}
