import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { m } from '../../i18n/language.ts';

interface FilterPopoverProps {
  readonly title: string;
  /** How many values are chosen; shown on the button. */
  readonly chosen: number;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A button of the filter bar that opens a small panel of choices; every choice applies at once. */
export function FilterPopover({ title, chosen, note, children }: FilterPopoverProps) {
  return (
    <DialogTrigger>
      <Button className={chosen > 0 ? 'filter-button filter-button--on' : 'filter-button'}>
        {title}
        {chosen > 0 && (
          <span className="filter-button__count number">
            <span className="visually-hidden">{m.filter_chosen()}</span>
            {chosen}
          </span>
        )}
        <span aria-hidden="true" className="arrow">
          ▾
        </span>
      </Button>
      <Popover className="filter-popover" offset={6} containerPadding={8}>
        <Dialog className="filter-popover__dialog">
          <Heading slot="title" level={2} className="filter-popover__title">
            {title}
          </Heading>
          {note && <p className="filter-popover__note">{note}</p>}
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
