import Link from 'next/link';
import { UI } from '@/lib/messages/ui';

/** Two flights of stairs and the landing between them. */
export function LogoMark({ className = 'size-7' }: { className?: string }) {
  return (
    <svg aria-hidden="true" className={`shrink-0 ${className}`} focusable="false" viewBox="0 0 28 28">
      <rect className="fill-accent" height="28" rx="7" width="28" />
      <path
        d="M5.5 21.5h4v-4h4v-4h7v-4h3"
        fill="none"
        stroke="var(--on-accent)"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="2.4"
      />
    </svg>
  );
}

export function Logo({ href, compact = false }: { href: string; compact?: boolean }) {
  return (
    <Link className="inline-flex items-center gap-2.5 rounded-md px-2 py-1 text-lg font-semibold" href={href}>
      <LogoMark />
      <span className={compact ? 'sr-only' : 'tracking-tight'}>{UI.product}</span>
    </Link>
  );
}
