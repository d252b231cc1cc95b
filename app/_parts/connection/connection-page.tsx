import type { ReactNode } from 'react';
import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { SubmitButton } from '@/app/_ui/submit-button';

/** A connection of a school or a région to what it sends by: what is set, the form that changes it, and its removal. */
export function ConnectionPage({
  words,
  isSet,
  now,
  form,
  remove,
}: {
  words: { now: string; change: string; set: string; remove: string; removeLead: string };
  isSet: boolean;
  /** What is set with a test of it, or what goes for who has set nothing. */
  now: ReactNode;
  form: ReactNode;
  remove: () => Promise<void>;
}) {
  return (
    <div className="max-w-3xl space-y-8">
      <Section id="actuel" title={words.now}>
        <Card>{now}</Card>
      </Section>
      <Section id="regler" title={isSet ? words.change : words.set}>
        <Card>{form}</Card>
      </Section>
      {isSet && (
        <Disclosure summary={words.remove}>
          <form action={remove} className="space-y-3">
            <p className="text-sm text-muted">{words.removeLead}</p>
            <SubmitButton look="danger">{words.remove}</SubmitButton>
          </form>
        </Disclosure>
      )}
    </div>
  );
}
