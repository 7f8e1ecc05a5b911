interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly group?: string;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly value: Value;
  /** Options of one `group` stand together below its name; those without one come first. */
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChoose: (value: Value) => void;
}

/** One choice from a short list. */
export function Choice<Value extends string>({ label, labelHidden = false, value, options, onChoose }: ChoiceProps<Value>) {
  const groups = [...new Set(options.flatMap(({ group }) => group ?? []))];
  const listed = (some: readonly ChoiceOption<Value>[]) =>
    some.map((option) => (
      <option key={option.value} value={option.value}>
        {option.text}
      </option>
    ));
  return (
    <label className="import__choice">
      <span className={labelHidden ? 'visually-hidden' : 'import__choice-label'}>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {listed(options.filter(({ group }) => group === undefined))}
        {groups.map((group) => (
          <optgroup key={group} label={group}>
            {listed(options.filter((option) => option.group === group))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
