import { lazy, Suspense } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { m } from '../../i18n/language.ts';

const ViewExport = lazy(async () => ({ default: (await import('../brief/export/ViewExport.tsx')).ViewExport }));

/** What is on the map as a file to take away. */
export function ExportView() {
  return (
    <DialogTrigger>
      <Button className="bar-button">{m.export_view()}</Button>
      <Popover className="filter-popover" placement="bottom end" offset={6} containerPadding={8}>
        <Dialog className="filter-popover__dialog">
          <Heading slot="title" level={2} className="filter-popover__title">
            {m.export_view_title()}
          </Heading>
          <Suspense fallback={<p>{m.loading()}</p>}>
            <ViewExport />
          </Suspense>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
