import { ProtectionForm } from '@/app/_parts/data-protection/protection-form';
import type { ProtectionState } from '@/app/_parts/data-protection/read-form';
import type { Desk } from '@/app/_server/desk';
import { Alert } from '@/app/_ui/alert';
import { Card, Section } from '@/app/_ui/card';
import { tellDataProtection, DATA_PROTECTION as WORDS } from '@/lib/messages/data-protection';
import { protectionBase } from '@/lib/services/directory/set-data-protection';

/** Whom families write to about their data: the school's own contact, or what it inherits. */
export function Protection({
  school: { dataProtection, protection },
  allowed,
  save,
}: {
  school: Desk['school'];
  allowed: boolean;
  save: (state: ProtectionState, form: FormData) => Promise<ProtectionState>;
}) {
  return (
    <Section id="protection" lead={WORDS.lead} title={WORDS.title}>
      <div className="space-y-4">
        {!protection && (
          <Alert title={WORDS.missingTitle} tone="warn">
            <p>{WORDS.missingSchool}</p>
          </Alert>
        )}
        <Card className="space-y-4">
          {protection && !dataProtection && <p>{WORDS.inherited(protection)}</p>}
          {allowed ? (
            <ProtectionForm
              base={protectionBase(dataProtection)}
              key={JSON.stringify(dataProtection)}
              save={save}
              saved={dataProtection}
            />
          ) : (
            <>
              {dataProtection && <p>{tellDataProtection(dataProtection)}</p>}
              <p className="text-sm text-muted">{WORDS.notAllowed}</p>
            </>
          )}
        </Card>
      </div>
    </Section>
  );
}
