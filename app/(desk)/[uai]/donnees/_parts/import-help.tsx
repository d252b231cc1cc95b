import { HelpNote } from '@/app/_ui/disclosure';
import { IMPORT_HELP } from '@/lib/messages/data-imports';

const PARTS = [
  { title: IMPORT_HELP.siecle, steps: IMPORT_HELP.siecleSteps },
  { title: IMPORT_HELP.educonnect, steps: IMPORT_HELP.educonnectSteps },
  { title: IMPORT_HELP.ent, steps: IMPORT_HELP.entSteps },
];

/** Where each file comes from, step by step. */
export function ImportHelp() {
  return (
    <HelpNote title={IMPORT_HELP.title}>
      {PARTS.map(({ title, steps }) => (
        <div key={title}>
          <p className="font-semibold">{title}</p>
          <ol className="ml-5 list-decimal space-y-1">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      ))}
      <p>{IMPORT_HELP.often}</p>
    </HelpNote>
  );
}
