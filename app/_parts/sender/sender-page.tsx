import { Card, Section } from '@/app/_ui/card';
import { Disclosure } from '@/app/_ui/disclosure';
import { Facts } from '@/app/_ui/stat-sentence';
import { SubmitButton } from '@/app/_ui/submit-button';
import { SENDERS as WORDS } from '@/lib/messages/senders';
import type { SenderChoice, SenderView } from '@/lib/services/delivery/sender/get-sender';
import { listSenderFacts } from './list-sender-facts';
import type { SenderState, SenderTestState, SenderValues } from './read-form';
import { SenderForm } from './sender-form';
import { SenderTest } from './sender-test';

type Props = {
  choice: SenderChoice;
  webhookUrl: string;
  withPace: boolean;
  /** Bound by the page: what a person without the right would be refused, they are not offered. */
  actions: {
    save: (state: SenderState, form: FormData) => Promise<SenderState>;
    test: (state: SenderTestState) => Promise<SenderTestState>;
    remove: () => Promise<void>;
  };
};

/** What is set, a test of it, and the form that changes it: the same for a school and a région. */
export function SenderPage({ choice: { own, above }, webhookUrl, withPace, actions }: Props) {
  const values = toValues(own);
  const form = (
    <SenderForm
      key={JSON.stringify(values)}
      save={actions.save}
      saved={values}
      stored={{
        password: own?.kind === 'smtp' && own.hasSecret,
        key: own?.kind === 'resend' && own.hasSecret,
        webhookSecret: own?.hasWebhookSecret === true,
      }}
      webhookUrl={webhookUrl}
      withPace={withPace}
    />
  );
  return (
    <div className="max-w-3xl space-y-8">
      <Section id="actuel" title={WORDS.now}>
        <Card>
          {own ? (
            <div className="space-y-5">
              <Facts facts={listSenderFacts(own)} />
              {/* What a test said is not said of what is saved since. */}
              <SenderTest key={own.updatedAt.toISOString()} test={actions.test} />
            </div>
          ) : (
            <p>{above ? WORDS.unsetAbove(above.fromAddress) : WORDS.unset}</p>
          )}
        </Card>
      </Section>
      <Section id="regler" title={own ? WORDS.change : WORDS.set}>
        <Card>{form}</Card>
      </Section>
      {own && (
        <Disclosure summary={WORDS.remove}>
          <form action={actions.remove} className="space-y-3">
            <p className="text-sm text-muted">{WORDS.removeLead}</p>
            <SubmitButton look="danger">{WORDS.remove}</SubmitButton>
          </form>
        </Disclosure>
      )}
    </div>
  );
}

const toValues = (own: SenderView | undefined): SenderValues => ({
  kind: own?.kind ?? 'smtp',
  fromAddress: own?.fromAddress ?? '',
  fromName: own?.fromName ?? '',
  replyTo: own?.replyTo ?? '',
  host: own?.host ?? '',
  port: String(own?.kind === 'smtp' ? own.port : 587),
  security: own?.kind === 'smtp' ? own.security : 'starttls',
  userName: own?.userName ?? '',
  sendLimitCount: String(own?.sendLimitCount ?? ''),
  sendLimitSeconds: String(own?.sendLimitSeconds ?? ''),
});
