import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { isReady } from '../../core/layers/point-table.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { layerCount } from '../../core/shown/shown-layers.ts';
import { countyFilterOf } from '../../core/shown/shown-filter.ts';
import { hasPlaces, rowsInCounties } from '../../exporting/tables/row-places.ts';
import { takeAwayFormats, type TakeAwayFormat } from '../../exporting/tables/table-document.ts';
import { m } from '../../i18n/language.ts';
import { notify } from '../../stores/notice-store.ts';
import { useAtlas, useWholeView } from '../shared/use-store.ts';
import { takeTable, type TakenThing } from './take-table.ts';

const formatNames: Readonly<Record<TakeAwayFormat, () => string>> = {
  csv: () => m.take_csv(),
  xlsx: () => m.take_xlsx(),
  ods: () => m.take_ods(),
  geojson: () => m.take_geojson(),
};

interface Choices {
  readonly formats: readonly TakeAwayFormat[];
  /** How many things the filters of the view leave, and of how many; `null` while they limit nothing. */
  readonly filtered: { readonly shown: number; readonly total: number } | null;
}

/** What can be taken away of a thing, as far as its table is there. */
function useChoices(thing: TakenThing): Choices {
  const atlas = useAtlas();
  const view = useWholeView();
  if ('layer' in thing) {
    const formats = takeAwayFormats.filter((format) => format === 'geojson' || thing.layer.kind !== 'polygons');
    if (!isReady(atlas, thing.layer.needs)) return { formats, filtered: null };
    const count = layerCount(atlas, view, thing.layer);
    return { formats, filtered: thing.layer.kind !== 'polygons' && count.shown < count.total ? count : null };
  }
  const table = atlas.tables.get(thing.resource.name);
  if (!table) return { formats: takeAwayFormats.filter((format) => format !== 'geojson'), filtered: null };
  const counties = countyFilterOf(atlas, view);
  const rows = counties ? rowsInCounties(table, counties) : null;
  return { formats: takeAwayFormats.filter((format) => format !== 'geojson' || hasPlaces(table)), filtered: rows ? { shown: rows.length, total: table.length } : null };
}

/** The menu that saves a table or a layer: in which format, and whether all of it or what the filters leave. */
export function TakeAwayMenu({ thing }: { readonly thing: TakenThing }) {
  const { language } = useWholeView();
  const { formats, filtered } = useChoices(thing);
  const [busy, setBusy] = useState(false);
  const take = async (format: TakeAwayFormat, limited: boolean) => {
    setBusy(true);
    try {
      await takeTable(thing, format, limited);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      notify({ key: 'take-away', tone: 'attention', text: { zh: `檔案沒有存成（${reason}）。請再試一次，或改用其他格式。`, en: `The file was not saved (${reason}). Try again, or choose another format.` } });
    } finally {
      setBusy(false);
    }
  };
  const section = (limited: boolean, title: string, close: () => void) => (
    <section key={title} className="picker__section">
      <h3 className="picker__heading">{title}</h3>
      <ul className="take-away__formats">
        {formats.map((format) => (
          <li key={format}>
            <button
              type="button"
              className="button"
              onClick={() => {
                close();
                void take(format, limited);
              }}
            >
              {formatNames[format]()}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
  // A dialog and not a menu: the code of menus would come with the first view, which has none.
  return (
    <DialogTrigger>
      <Button className="button" isPending={busy}>
        {busy ? m.take_busy() : m.take_away()}{' '}
        <span aria-hidden="true" className="arrow">
          ▾
        </span>
      </Button>
      <Popover className="picker__popover" offset={4} containerPadding={8}>
        <Dialog className="take-away__dialog" aria-label={m.take_away()}>
          {({ close }) => (
            <>
              {filtered && section(true, m.take_filtered({ shown: formatNumber(filtered.shown, 'count', language), total: formatNumber(filtered.total, 'count', language) }), close)}
              {section(false, m.take_all(), close)}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
