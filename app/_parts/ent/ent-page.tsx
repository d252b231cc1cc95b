import { Facts } from '@/app/_ui/stat-sentence';
import { entProducts, ENT_SETTINGS as WORDS } from '@/lib/messages/ent';
import type { EntChoice, EntView } from '@/lib/services/delivery/ent/get-ent';
import { rowBase } from '@/lib/services/directory/form-base';
import { ConnectionPage } from '../connection/connection-page';
import { TestForm, type TestState } from '../connection/test-form';
import { EntForm } from './ent-form';
import type { EntState, EntValues } from './read-ent-form';

type Props = {
  choice: EntChoice;
  /** What is said where nothing is set here nor above. */
  unset: string;
  /** Bound by the page: what a person without the right would be refused, they are not offered. */
  actions: {
    save: (state: EntState, form: FormData) => Promise<EntState>;
    test: (state: TestState) => Promise<TestState>;
    remove: () => Promise<void>;
  };
};

/** What is set, a test of it, and the form that changes it: the same for a school and a région. */
export function EntPage({ choice: { own, above }, unset, actions }: Props) {
  const values = toValues(own, above);
  return (
    <ConnectionPage
      form={
        <EntForm
          base={rowBase(own)}
          hasSecrets={own?.hasSecrets === true}
          key={JSON.stringify(values)}
          save={actions.save}
          saved={values}
        />
      }
      isSet={own !== undefined}
      now={
        own ? (
          <div className="space-y-5">
            <Facts facts={listEntFacts(own)} />
            {/* What a test said is not said of what is saved since. */}
            {own.kind === 'edifice' && (
              <TestForm
                key={own.updatedAt.toISOString()}
                label={WORDS.test}
                lead={WORDS.testLead}
                pendingLabel={WORDS.testing}
                test={actions.test}
              />
            )}
          </div>
        ) : (
          <p>{above ? WORDS.unsetAbove(nameEnt(above)) : unset}</p>
        )
      }
      remove={actions.remove}
      words={WORDS}
    />
  );
}

const nameEnt = ({ kind, product, baseUrl }: NonNullable<EntChoice['above']>): string =>
  kind === 'edifice' ? baseUrl : entProducts[product];

function listEntFacts(own: EntView): { label: string; value: string }[] {
  const { facts } = WORDS;
  if (own.kind === 'assisted') {
    return [
      { label: facts.way, value: WORDS.byHand },
      { label: facts.product, value: entProducts[own.product] },
    ];
  }
  const { sendLimitCount: count, sendLimitSeconds: seconds } = own;
  return [
    { label: facts.address, value: own.baseUrl },
    { label: facts.account, value: own.userName },
    { label: facts.secrets, value: WORDS.hasSecrets },
    { label: facts.pace, value: count && seconds ? WORDS.paceOf(count, seconds) : WORDS.noPace },
  ];
}

const toValues = (own: EntView | undefined, above: EntChoice['above']): EntValues => ({
  kind: own?.kind ?? 'assisted',
  product: own?.product ?? above?.product ?? 'other',
  baseUrl: own?.baseUrl ?? '',
  clientId: own?.clientId ?? '',
  userName: own?.userName ?? '',
  sendLimitCount: String(own?.sendLimitCount ?? ''),
  sendLimitSeconds: String(own?.sendLimitSeconds ?? ''),
});
