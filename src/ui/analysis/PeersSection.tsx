import { useMemo, useState } from 'react';
import type { EstablishmentMeasure } from '../../core/indicators/establishment-measure.ts';
import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { complementarityOf, peerMethod, peersOfCounty, peerSentence, type ComplementaryEntry, type CountyPeer, type PeersOfCounty } from '../../core/insights/peers-of-county.ts';
import { methodOfColumn } from '../../core/insights/method.ts';
import { fixedColumn } from '../../core/insights/fixed-column.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import { peerShares } from '../../drawing/figures/peer-shares.ts';
import { m, say } from '../../i18n/language.ts';
import { usePanelWidth } from '../profile/use-panel-width.ts';
import { ChartFigure } from '../shared/chart-figure.tsx';
import { SubjectLink } from '../shared/subject-link.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Picker } from '../shell/Picker.tsx';
import { FigureButton } from './FigureButton.tsx';
import { printStatistic } from './figures.ts';
import { MethodNote } from './MethodNote.tsx';
import { Warnings } from './Warnings.tsx';

const shownPeers = 5;

function PeerLine({ found, peer }: { readonly found: PeersOfCounty; readonly peer: CountyPeer }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  return (
    <li>
      <SubjectLink subject={subjectId('county', peer.county)} name={peer.name} />
      <span className="ranked-list__figures number">
        <FigureButton text={m.region_peer_cosine({ value: printStatistic(peer.cosine, language) })} about={say(peer.name)} method={() => peerMethod(atlas, found, peer, 'cosine')} />
        <FigureButton
          text={m.region_peer_correlation({ value: printStatistic(peer.correlation, language).replace('-', '−'), count: peer.commonIndustries })}
          about={say(peer.name)}
          method={() => peerMethod(atlas, found, peer, 'correlation')}
        />
      </span>
      <span className="ranked-list__more">{say(peerSentence(found, peer))}</span>
    </li>
  );
}

function PeerChart({ found, peer }: { readonly found: PeersOfCounty; readonly peer: CountyPeer }) {
  const language = useView((view) => view.language);
  const width = usePanelWidth();
  const chart = peerShares(found, peer, language, width);
  return <ChartFigure chart={chart} fileName={`${m.region_peers()} ${say(found.name)} ${say(peer.name)}`} sourceIds={found.sourceIds} asOf={found.asOf} notes={found.caveats.map(say)} />;
}

function Complements({ entries, found, peer, title }: { readonly entries: readonly ComplementaryEntry[]; readonly found: PeersOfCounty; readonly peer: CountyPeer; readonly title: string }) {
  const language = useView((view) => view.language);
  const atlas = useAtlas();
  const lq = (value: number) => formatNumber(value, 'ratio', language, { decimals: 2 });
  return (
    <div>
      <h4>{title}</h4>
      {entries.length === 0 && <p className="figure-note">{m.region_complement_none()}</p>}
      <ul className="plain-list">
        {entries.map((entry) => {
          const column = fixedColumn(atlas, 'county', 'location-quotient', entry.industry, found.counts.year);
          return (
            <li key={entry.industry}>
              {say(entry.title)}
              <span className="number"> {formatNumber(entry.strongCount, measureNames[found.measure].unit, language, { decimals: 0 })}</span>{' '}
              {column && (
                <span className="ranked-list__figures number">
                  <FigureButton text={m.region_complement_lq({ name: say(found.name), lq: lq(entry.ownLq) })} about={say(column.title)} method={() => methodOfColumn(atlas, column, found.county)} />
                  <FigureButton text={m.region_complement_lq({ name: say(peer.name), lq: lq(entry.peerLq) })} about={say(column.title)} method={() => methodOfColumn(atlas, column, peer.county)} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Which counties have a structure like this one, why, and what one has that the other lacks. */
export function PeersSection({ code, measure, year }: { readonly code: string; readonly measure: EstablishmentMeasure; readonly year: number }) {
  useView((view) => view.language);
  const atlas = useAtlas();
  const [wanted, setWanted] = useState('');
  const found = useMemo(() => peersOfCounty(atlas, code, measure, year), [atlas, code, measure, year]);
  const peer = found?.peers.find(({ county }) => county === wanted) ?? found?.peers[0];
  if (!found || !peer) return <p className="state">{m.industry_none()}</p>;
  const complements = complementarityOf(atlas, code, peer.county, measure, year);
  const names = { own: say(found.name), peer: say(peer.name) };
  return (
    <>
      <p className="figure-note">
        {m.region_peers_note({ count: found.peers.length + 1 })}
        {found.leftOut && m.region_peers_left_out({ names: say(found.leftOut) })}
      </p>
      <Warnings texts={found.warnings} />
      <ol className="ranked-list">
        {found.peers.slice(0, shownPeers).map((known) => (
          <PeerLine key={known.county} found={found} peer={known} />
        ))}
      </ol>
      <Picker label={m.region_peer()} value={peer.county} groups={[{ id: 'peers', title: null, items: found.peers.map(({ county, name }) => ({ id: county, text: name })) }]} onChoose={setWanted} />
      <PeerChart found={found} peer={peer} />
      {complements && (
        <>
          <Complements entries={complements.gives} found={found} peer={peer} title={m.region_complement({ strong: names.own, lacking: names.peer })} />
          <Complements entries={complements.takes} found={found} peer={peer} title={m.region_complement({ strong: names.peer, lacking: names.own })} />
        </>
      )}
      <p className="figure-note">
        <MethodNote id="peers-cosine" /> <MethodNote id="peers-log-lq" /> <MethodNote id="complementarity" />
      </p>
    </>
  );
}
