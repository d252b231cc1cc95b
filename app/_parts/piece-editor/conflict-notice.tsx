import { Alert } from '@/app/_ui/alert';
import { CONFLICT } from '@/lib/messages/materials/editor';
import type { ConflictView } from './editor-state';

/** Somebody else has saved meanwhile: both values, side by side, before anything is written. */
export function ConflictNotice({ conflict, reopen }: { conflict: ConflictView; reopen: string }) {
  return (
    <Alert live title={conflict.title} tone="warn">
      <p>{conflict.when}</p>
      <p>{CONFLICT.nothingLost}</p>
      {conflict.taken > 0 && <p>{CONFLICT.taken(conflict.taken)}</p>}
      {conflict.rows.length > 0 && (
        <>
          <p className="pt-2 font-semibold">{CONFLICT.both}</p>
          <ul className="space-y-3">
            {conflict.rows.map((row) => (
              <li key={row.name}>
                <p className="font-semibold">{row.name}</p>
                <dl className="mt-1 grid gap-2 sm:grid-cols-2">
                  <div className="rounded bg-surface px-3 py-2">
                    <dt className="text-xs text-muted">{CONFLICT.theirs}</dt>
                    <dd className="whitespace-pre-line break-words">{row.theirs}</dd>
                  </div>
                  <div className="rounded bg-surface px-3 py-2">
                    <dt className="text-xs text-muted">{CONFLICT.mine}</dt>
                    <dd className="whitespace-pre-line break-words">{row.mine}</dd>
                  </div>
                </dl>
              </li>
            ))}
          </ul>
          <p>{CONFLICT.choose}</p>
        </>
      )}
      <p>
        {/* A plain link: the page is asked for anew, whatever stands on the form. */}
        <a className="link" href={reopen}>
          {CONFLICT.reopen}
        </a>
      </p>
    </Alert>
  );
}
