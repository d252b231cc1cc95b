import { Disclosure } from '@/app/_ui/disclosure';
import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';
import type { Audience } from '@/lib/domain/campaign/types';
import { AUDIENCE_FORM as WORDS } from '@/lib/messages/audience-form';
import type { AudienceChoices } from './audience-summary';

/** Levels and classes; a class of the rule that the school no longer has is shown, for it must not vanish by itself. */
export function AudienceScope({ rule, choices }: { rule: Audience; choices: AudienceChoices }) {
  const levels = [
    ...choices.levels,
    ...rule.levels
      .filter((level) => !choices.levels.some((one) => one.level === level))
      .map((level) => ({ level, guardians: 0 })),
  ];
  return (
    <>
      <ChoiceGroup className="grid gap-x-6 sm:grid-cols-2" hint={WORDS.levelsHint} legend={WORDS.levels}>
        {levels.map(({ level, guardians }) => (
          <ChoiceField
            defaultChecked={rule.levels.includes(level)}
            id={`level-${level}`}
            key={level}
            label={WORDS.level(level, guardians)}
            name="levels"
            value={level}
          />
        ))}
      </ChoiceGroup>
      <Disclosure open={rule.classCodes.length > 0} summary={WORDS.classesSummary}>
        <ClassChoices
          choices={choices}
          chosen={rule.classCodes}
          hint={WORDS.classesHint}
          legend={WORDS.classes}
          name="classCodes"
        />
      </Disclosure>
      <Disclosure open={rule.excludedClassCodes.length > 0} summary={WORDS.excludedSummary}>
        <ClassChoices
          choices={choices}
          chosen={rule.excludedClassCodes}
          hint={WORDS.excludedHint}
          legend={WORDS.excluded}
          name="excludedClassCodes"
        />
      </Disclosure>
    </>
  );
}

function ClassChoices({
  name,
  legend,
  hint,
  chosen,
  choices,
}: {
  name: 'classCodes' | 'excludedClassCodes';
  legend: string;
  hint: string;
  chosen: readonly string[];
  choices: AudienceChoices;
}) {
  const known = choices.classes.map(({ code }) => code);
  const gone = chosen.filter((code) => code !== '' && !known.includes(code));
  return (
    <ChoiceGroup className="grid grid-cols-2 gap-x-6 sm:grid-cols-4" hint={hint} legend={legend}>
      {[...known, ...gone].map((code) => (
        <ChoiceField
          defaultChecked={chosen.includes(code)}
          id={`${name}-${code}`}
          key={code}
          label={known.includes(code) ? code : WORDS.goneClass(code)}
          name={name}
          value={code}
        />
      ))}
    </ChoiceGroup>
  );
}
