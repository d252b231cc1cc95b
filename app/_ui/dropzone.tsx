'use client';

import { type DragEvent, type FormEvent, useRef, useState } from 'react';
import { DROPZONE } from '@/lib/messages/ui';
import { Alert } from './alert';
import { buttonClasses } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';
import { Progress } from './progress';

type Sending =
  | { at: 'rest' }
  | { at: 'sending'; rate: number }
  | { at: 'checking' }
  | { at: 'refused'; sentence: string };

const sameFile = (a: File, b: File) => a.name === b.name && a.size === b.size;

/** What the server says of a refusal of its own; an answer that it did not mean to give is a failure. */
const readRefusal = ({ status, responseText }: XMLHttpRequest): string =>
  status < 500 && responseText !== '' ? responseText : DROPZONE.failed;

/**
 * Files by drop or by choice, several at once. Without JavaScript it is a plain form with a file input that posts
 * to `action`; with it the upload shows its progress, then goes to the page that the server answered with.
 */
export function Dropzone({
  action,
  accept,
  hint,
  submitLabel,
  maxMb = Number.POSITIVE_INFINITY,
}: {
  /** A route that takes `files` as multipart and answers with a redirect. */
  action: string;
  accept: string;
  hint: string;
  submitLabel: string;
  /** Of all files together: more is not sent, since the server would not read it. */
  maxMb?: number;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<Sending>({ at: 'rest' });
  const busy = sending.at === 'sending' || sending.at === 'checking';
  const tooLarge = files.reduce((sum, file) => sum + file.size, 0) > maxMb * 1_000_000;

  function choose(next: File[]) {
    // The input itself holds the list, so that the form would post the same files by itself.
    const transfer = new DataTransfer();
    for (const file of next) transfer.items.add(file);
    if (input.current) input.current.files = transfer.files;
    setFiles(next);
    setSending({ at: 'rest' });
  }

  const add = (more: Iterable<File>) => {
    const fresh = [...more].filter((file) => !files.some((known) => sameFile(known, file)));
    choose([...files, ...fresh]);
  };

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (!busy) add(event.dataTransfer.files);
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy || tooLarge) return;
    const request = new XMLHttpRequest();
    request.upload.onprogress = (e) =>
      setSending(e.loaded < e.total ? { at: 'sending', rate: e.loaded / e.total } : { at: 'checking' });
    request.onload = () => {
      if (request.status >= 200 && request.status < 400) window.location.assign(request.responseURL);
      else setSending({ at: 'refused', sentence: readRefusal(request) });
    };
    request.onerror = () => setSending({ at: 'refused', sentence: DROPZONE.interrupted });
    request.open('POST', action);
    setSending({ at: 'sending', rate: 0 });
    request.send(new FormData(event.currentTarget));
  }

  return (
    <form action={action} className="space-y-4" encType="multipart/form-data" method="post" onSubmit={send}>
      {/* The input lies over the whole box: a click or a drop anywhere is its own, without JavaScript too. */}
      <div
        className={classNames(
          'relative rounded-lg border-2 border-dashed px-5 py-8 text-center transition-colors sm:py-10',
          'has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent',
          over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface hover:bg-canvas',
        )}
      >
        <Icon className="mx-auto size-8 text-accent" name="import" />
        <p className="mt-2">
          <span className="link font-semibold">{DROPZONE.browse}</span>{' '}
          <span className="text-muted">{over ? DROPZONE.releaseNow : DROPZONE.orDrop}</span>
        </p>
        <p className="mx-auto mt-1 max-w-md text-sm text-muted" id="files-hint">
          {hint}
        </p>
        <input
          accept={accept}
          aria-describedby="files-hint"
          aria-label={DROPZONE.label}
          className="absolute inset-0 h-full w-full cursor-pointer opacity-0"
          disabled={busy}
          id="files"
          multiple
          name="files"
          onChange={(event) => add(event.target.files ?? [])}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          ref={input}
          required
          type="file"
        />
        <noscript>
          <style>
            {'#files { position: static; width: auto; height: auto; margin: 0.75rem auto 0; opacity: 1; }'}
          </style>
        </noscript>
      </div>
      {files.length > 0 && (
        <div>
          <p className="text-sm font-semibold" role="status">
            {DROPZONE.chosen(files.length)}
          </p>
          <ul className="mt-2 divide-y divide-line rounded-md border border-line bg-surface text-sm">
            {files.map((file) => (
              <li className="flex items-center gap-3 py-1 pl-3 pr-1" key={`${file.name}/${file.size}`}>
                <Icon className="size-4 text-muted" name="file" />
                <span className="min-w-0 flex-1 break-words">{file.name}</span>
                <span className="tabular whitespace-nowrap text-muted">{DROPZONE.size(file.size)}</span>
                <button
                  aria-label={DROPZONE.remove(file.name)}
                  className="grid size-9 place-items-center rounded hover:bg-sunken disabled:opacity-40"
                  disabled={busy}
                  onClick={() => choose(files.filter((f) => f !== file))}
                  type="button"
                >
                  <Icon className="size-4" name="close" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {tooLarge && (
        <Alert live tone="error">
          {DROPZONE.tooLarge(maxMb)}
        </Alert>
      )}
      {sending.at === 'refused' && (
        <Alert live tone="error">
          {sending.sentence}
        </Alert>
      )}
      {sending.at === 'sending' && (
        <Progress label={DROPZONE.sending(Math.round(100 * sending.rate))} value={sending.rate} />
      )}
      {sending.at === 'checking' && <Progress label={DROPZONE.checking} />}
      <button
        aria-disabled={busy || tooLarge || undefined}
        className={buttonClasses('primary')}
        disabled={busy || tooLarge}
        type="submit"
      >
        {submitLabel}
      </button>
    </form>
  );
}
