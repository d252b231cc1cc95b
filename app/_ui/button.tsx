import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { Unbroken } from './unbroken';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-sunken',
  quiet: 'text-accent hover:bg-accent-soft',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-soft',
};

export const buttonClasses = (look: ButtonLook, className?: string) =>
  classNames(
    'inline-flex min-h-10 items-center justify-center gap-2 rounded-md px-4 py-2 text-sm font-semibold no-underline transition-colors',
    'aria-disabled:cursor-not-allowed aria-disabled:opacity-60',
    LOOKS[look],
    className,
  );

type Looks = { look?: ButtonLook; icon?: IconName };

/** A plain button; `SubmitButton` is the one of forms that write. */
export function Button({
  look = 'primary',
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button {...rest} className={buttonClasses(look, className)} type={type}>
      {icon && <Icon className="-ml-1 size-[1.125rem]" name={icon} />}
      <Unbroken>{children}</Unbroken>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, it does nothing by itself. */
export function LinkButton({
  look = 'primary',
  icon,
  className,
  href,
  children,
  download,
}: Looks & { href: string; className?: string; children: ReactNode; download?: boolean }) {
  const inside = (
    <>
      {icon && <Icon className="-ml-1 size-[1.125rem]" name={icon} />}
      <Unbroken>{children}</Unbroken>
    </>
  );
  // On paper it goes nowhere.
  const classes = buttonClasses(look, classNames('no-print', className));
  // A download is no page: the router must not try to fetch it as one.
  return download ? (
    <a className={classes} href={href}>
      {inside}
    </a>
  ) : (
    <Link className={classes} href={href}>
      {inside}
    </Link>
  );
}
