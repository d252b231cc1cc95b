'use client';

import { useRouter } from 'next/navigation';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { type ButtonLook, buttonClasses } from '@/app/_ui/button';
import { Icon } from '@/app/_ui/icon';
import { SELECTION } from '@/lib/messages/families';

/**
 * Prints the letters that its form asks for: of the families ticked in it, or of all. Without JavaScript the form is sent and the PDF comes back;
 * with it the page stays, says why when there is none, and shows the marks that the printing made.
 */
export function PrintSelection({
  action,
  look = 'secondary',
  ariaLabel,
  children,
}: {
  action: string;
  look?: ButtonLook | undefined;
  /** Where the word on the button does not say enough by itself. */
  ariaLabel?: string | undefined;
  children: ReactNode;
}) {
  const router = useRouter();
  const [state, setState] = useState<{ busy: boolean; problem?: string }>({ busy: false });
  async function print(event: MouseEvent<HTMLButtonElement>) {
    const { form } = event.currentTarget;
    if (!form) return;
    event.preventDefault();
    if (state.busy) return;
    setState({ busy: true });
    const answer = await fetch(action, {
      method: 'POST',
      body: new FormData(form),
      headers: { accept: 'application/pdf' },
    }).catch(() => undefined);
    if (answer?.headers.get('content-type')?.startsWith('application/pdf')) {
      save(await answer.blob(), nameOf(answer));
      setState({ busy: false });
      router.replace(answer.headers.get('x-retour') ?? window.location.href, { scroll: false });
    } else if (answer?.redirected) {
      window.location.assign(answer.url);
    } else {
      setState({ busy: false, problem: answer ? await answer.text() : SELECTION.connectionLost });
    }
  }
  return (
    <>
      <button
        aria-disabled={state.busy || undefined}
        aria-label={state.busy ? undefined : ariaLabel}
        className={buttonClasses(look)}
        formAction={action}
        onClick={print}
        type="submit"
      >
        {!state.busy && <Icon className="-ml-1 size-[1.125rem]" name="print" />}
        {state.busy ? SELECTION.printing : children}
      </button>
      {state.problem && (
        <p className="col-span-2 w-full text-sm font-medium text-danger" role="alert">
          {state.problem}
        </p>
      )}
    </>
  );
}

/** `attachment; filename*=UTF-8''lettres-6A.pdf` */
const nameOf = (answer: Response) =>
  decodeURIComponent(
    /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? '',
  );

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has its own hold of the file once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
