import { useEffect, useRef, useState, type CSSProperties, type PointerEvent } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { m } from '../../i18n/language.ts';
import { Profile } from '../profile/Profile.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { useView } from '../shared/use-store.ts';
import { LayerPanel } from './LayerPanel.tsx';
import { Ranking } from './Ranking.tsx';
import { sheetAfterDrag, type SheetHeight } from './sheet-heights.ts';

const content = { profile: Profile, layers: LayerPanel, ranking: Ranking } as const;
type SheetTab = keyof typeof content;
const tabs: readonly SheetTab[] = ['profile', 'layers', 'ranking'];

const isTab = (key: unknown): key is SheetTab => tabs.some((tab) => tab === key);

/** On a phone the panels live in a sheet at the bottom: half, full or closed, by its handle or its buttons. */
export function BottomSheet() {
  const selection = useView((view) => view.selection);
  const rankingTable = useView((view) => view.rankingTable);
  const drawn = useView((view) => `${view.indicator} ${view.industry} ${view.level} ${view.year ?? ''} ${view.spatialMethod}`);
  useView((view) => view.language);
  const [height, setHeight] = useState<SheetHeight>('peek');
  const [tab, setTab] = useState<SheetTab>(rankingTable ? 'ranking' : 'profile');
  const [dragged, setDragged] = useState(0);
  const from = useRef<number | null>(null);

  // What is chosen on the map or asked for by a link comes forward; the state is set while rendering, before anything is drawn.
  const [seen, setSeen] = useState({ selection, rankingTable, drawn });
  if (seen.selection !== selection || seen.rankingTable !== rankingTable || seen.drawn !== drawn) {
    setSeen({ selection, rankingTable, drawn });
    if (seen.selection !== selection && selection !== null) {
      setTab('profile');
      if (height === 'closed') setHeight('peek');
    } else if (rankingTable && !seen.rankingTable) {
      setTab('ranking');
      setHeight('full');
    } else if (seen.drawn !== drawn && tab === 'profile' && height === 'full') {
      // A figure of the profile was asked to show on the map, which the sheet would hide.
      setHeight('peek');
    }
  }

  // The map's home frame ends where the sheet begins; a full sheet covers the map, which stays as it was.
  const isClosed = height === 'closed';
  useEffect(() => {
    document.body.classList.toggle('sheet-closed', isClosed);
    return () => document.body.classList.remove('sheet-closed');
  }, [isClosed]);

  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    from.current = event.clientY;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent) => {
    if (from.current !== null) setDragged(event.clientY - from.current);
  };
  const onUp = () => {
    setHeight(sheetAfterDrag(height, dragged));
    setDragged(0);
    from.current = null;
  };
  const names: Readonly<Record<SheetTab, string>> = { profile: m.sheet_profile(), layers: m.layers_title(), ranking: m.sheet_ranking() };
  const style: CSSProperties & Record<'--dragged', string> = { '--dragged': `${dragged}px` };
  return (
    <section className={`bottom-sheet bottom-sheet--${height}${dragged === 0 ? '' : ' bottom-sheet--dragged'}`} style={style} aria-label={m.sheet()}>
      <div className="bottom-sheet__handle" onPointerDown={onDown} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={onUp}>
        <span className="bottom-sheet__grip" aria-hidden="true" />
      </div>
      <Tabs
        className="bottom-sheet__tabs"
        selectedKey={tab}
        onSelectionChange={(key) => {
          if (isTab(key)) setTab(key);
          setHeight((now) => (now === 'closed' ? 'peek' : now));
        }}
      >
        <div className="bottom-sheet__bar">
          <TabList className="bottom-sheet__tab-list" aria-label={m.sheet()}>
            {tabs.map((id) => (
              <Tab key={id} id={id} className="bottom-sheet__tab">
                {names[id]}
              </Tab>
            ))}
          </TabList>
          <button type="button" className="icon-button" aria-label={height === 'full' ? m.sheet_half() : m.sheet_full()} onClick={() => setHeight(height === 'full' ? 'peek' : 'full')}>
            <span aria-hidden="true">{height === 'full' ? '▾' : '▴'}</span>
          </button>
          <button type="button" className="icon-button" aria-label={height === 'closed' ? m.sheet_open() : m.sheet_close()} onClick={() => setHeight(height === 'closed' ? 'peek' : 'closed')}>
            <span aria-hidden="true">{height === 'closed' ? '+' : '×'}</span>
          </button>
        </div>
        {tabs.map((id) => {
          const Content = content[id];
          return (
            <TabPanel key={id} id={id} className="bottom-sheet__panel">
              <ErrorBoundary name={names[id]}>
                <Content />
              </ErrorBoundary>
            </TabPanel>
          );
        })}
      </Tabs>
    </section>
  );
}
