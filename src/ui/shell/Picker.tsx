import { useState } from 'react';
import { Button, Header, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from 'react-aria-components';
import { isChineseFallback, textIn, type Text } from '../../core/text.ts';
import { useView } from '../shared/use-store.ts';

export interface PickerItem {
  readonly id: string;
  readonly text: Text;
  /** A second line in the list, such as the years that have figures. */
  readonly detail?: string;
}

export interface PickerGroup {
  readonly id: string;
  /** `null` = no heading. */
  readonly title: string | null;
  readonly items: readonly PickerItem[];
}

interface PickerProps {
  readonly label: string;
  /** The label is always there; it can be for screen readers alone. */
  readonly labelHidden?: boolean;
  readonly className?: string;
  readonly value: string;
  /** What can be chosen; a function is asked again when the list opens, for texts that follow the rest of the view. */
  readonly groups: readonly PickerGroup[] | (() => readonly PickerGroup[]);
  readonly onChoose: (id: string) => void;
}

/** One choice from a list in groups. */
export function Picker({ label, labelHidden = false, className = '', value, groups, onChoose }: PickerProps) {
  const language = useView((view) => view.language);
  const [isOpen, setIsOpen] = useState(false);
  const shown = typeof groups === 'function' ? groups() : groups;
  const item = ({ id, text, detail }: PickerItem) => (
    <ListBoxItem key={id} id={id} textValue={textIn(text, language)} className="picker__item">
      <span lang={isChineseFallback(text, language) ? 'zh-TW' : undefined}>{textIn(text, language)}</span>
      {detail && <span className="picker__detail">{detail}</span>}
    </ListBoxItem>
  );
  return (
    <Select className={`picker ${className}`} value={value} isOpen={isOpen} onOpenChange={setIsOpen} onChange={(key) => (key === null ? undefined : onChoose(String(key)))}>
      <Label className={labelHidden ? 'visually-hidden' : 'picker__label'}>{label}</Label>
      <Button className="picker__button">
        <SelectValue className="picker__value">{({ selectedText }) => selectedText}</SelectValue>
        <span aria-hidden="true" className="arrow">
          ▾
        </span>
      </Button>
      <Popover className="picker__popover" offset={4} containerPadding={8}>
        <ListBox className="picker__list" aria-label={label}>
          {shown.map((group) =>
            group.title === null ? (
              group.items.map(item)
            ) : (
              <ListBoxSection key={group.id} id={`group ${group.id}`} className="picker__section">
                <Header className="picker__heading">{group.title}</Header>
                {group.items.map(item)}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
