import { ChoiceField, ChoiceGroup } from '@/app/_ui/field';

/** Which of the ways to connect: the form shows the fields of the one that is chosen. */
export function KindChoice<Kind extends string>({
  kinds,
  names,
  legend,
  chosen,
  onChoose,
}: {
  kinds: readonly Kind[];
  names: Record<Kind, string>;
  legend: string;
  chosen: string;
  onChoose: (kind: Kind) => void;
}) {
  return (
    <ChoiceGroup legend={legend}>
      {kinds.map((kind) => (
        <ChoiceField
          defaultChecked={chosen === kind}
          id={`kind-${kind}`}
          key={kind}
          label={names[kind]}
          name="kind"
          onChange={() => onChoose(kind)}
          type="radio"
          value={kind}
        />
      ))}
    </ChoiceGroup>
  );
}
