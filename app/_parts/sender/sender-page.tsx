import { Facts } from '@/app/_ui/stat-sentence';
import { SENDERS as WORDS } from '@/lib/messages/senders';
import type { SenderChoice, SenderView } from '@/lib/services/delivery/sender/get-sender';
import { rowBase } from '@/lib/services/directory/form-base';
import { ConnectionPage } from '../connection/connection-page';
import { TestForm, type TestState } from '../connection/test-form';
import { listSenderFacts } from './list-sender-facts';
import type { SenderState, SenderValues } from './read-sender-form';
import { SenderForm } from './sender-form';

type Props = {
  choice: SenderChoice;
  webhookUrl: string;
  withPace: boolean;
  /** Bound by the page: what a person without the right would be refused, they are not offered. */
  actions: {
    save: (state: SenderState, form: FormData) => Promise<SenderState>;
    test: (state: TestState) => Promise<TestState>;
    remove: () => Promise<void>;
  };
};

/** What is set, a test of it, and the form that changes it: the same for a school and a région. */
export function SenderPage({ choice: { own, above }, webhookUrl, withPace, actions }: Props) {
  const values = toValues(own);
  return (
    <ConnectionPage
      form={
        <SenderForm
          base={rowBase(own)}
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
      }
      isSet={own !== undefined}
      now={
        own ? (
          <div className="space-y-5">
            <Facts facts={listSenderFacts(own)} />
            {/* What a test said is not said of what is saved since. */}
            <TestForm
              key={own.updatedAt.toISOString()}
              label={WORDS.test}
              lead={WORDS.testLead}
              pendingLabel={WORDS.testing}
              test={actions.test}
            />
          </div>
        ) : (
          <p>{above ? WORDS.unsetAbove(above.fromAddress) : WORDS.unset}</p>
        )
      }
      remove={actions.remove}
      words={WORDS}
    />
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
