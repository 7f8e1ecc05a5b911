import { memo } from 'react';
import { areaId, mostCompared } from '../../core/comparison/area-id.ts';
import type { ComparedArea } from '../../core/comparison/areas.ts';
import { latestCommonYear } from '../../core/comparison/area-sums.ts';
import { complementarityOf, peersOfCounty, peerSentence } from '../../core/insights/peers-of-county.ts';
import { formatNumber } from '../../core/measures/number-format.ts';
import { m, say } from '../../i18n/language.ts';
import { addArea } from '../../stores/compare-actions.ts';
import { MethodNote } from '../analysis/MethodNote.tsx';
import { MixedText, Name } from '../shared/name.tsx';
import { SourceLine } from '../shared/source-line.tsx';
import { useAtlas, useView } from '../shared/use-store.ts';
import { Marker } from './Marker.tsx';

const shownPeers = 3;
const shownIndustries = 4;
/** Of more than three counties there are so many pairs that each tells its strongest only. */
const fewIndustries = 2;

/** For each compared county the counties most like it, and for each pair what one is strong in and the other lacks. */
export const PeersPanel = memo(function PeersPanel({ areas }: { readonly areas: readonly ComparedArea[] }) {
  const language = useView((view) => view.language);
  const tray = useView((view) => view.compared);
  const atlas = useAtlas();
  const counties = areas.filter(({ kind }) => kind === 'county');
  const year = latestCommonYear(atlas, counties, 'factories');
  if (counties.length === 0 || year === null) {
    return (
      <section className="compare__panel compare__panel--below" aria-labelledby="compare-peers-title">
        <h3 id="compare-peers-title">{m.compare_peers()}</h3>
        <p className="state">{m.compare_peers_absent()}</p>
      </section>
    );
  }
  const found = counties.flatMap((area) => {
    const code = area.counties[0] ?? '';
    const peers = peersOfCounty(atlas, code, 'factories', year);
    return peers ? [{ area, code, peers }] : [];
  });
  const pairs = found.flatMap((one) => found.flatMap((other) => (one.code === other.code ? [] : [{ one, other, gives: complementarityOf(atlas, one.code, other.code, 'factories', year)?.gives ?? [] }])));
  const given = pairs.filter(({ gives }) => gives.length > 0);
  return (
    <section className="compare__panel compare__panel--below" aria-labelledby="compare-peers-title">
      <h3 id="compare-peers-title">{m.compare_peers()}</h3>
      <p className="figure-note">{m.compare_peers_note({ year })}</p>
      <div className="compare__flow">
      {found.map(({ area, peers }) => (
        <div key={area.id} className="compare__peers">
          <h4>
            <Marker look={area.look} /> <Name text={area.name} />
          </h4>
          <ol>
            {peers.peers.slice(0, shownPeers).map((peer) => (
              <li key={peer.county}>
                <strong>
                  <Name text={peer.name} />
                </strong>{' '}
                <MixedText>{say(peerSentence(peers, peer))}</MixedText>{' '}
                {tray.length < mostCompared && !tray.includes(areaId('county', peer.county)) && (
                  <button type="button" className="text-button" onClick={() => addArea(areaId('county', peer.county))}>
                    {m.compare_pin({ name: say(peer.name) })}
                  </button>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
      </div>
      {pairs.length > 0 && <h4>{m.compare_complements()}</h4>}
      <ul className="compare__complements compare__flow">
        {given.map(({ one, other, gives }) => (
          <li key={`${one.code}-${other.code}`}>
            {m.compare_complement_pair({ strong: say(one.area.name), lacking: say(other.area.name) })}
            {language === 'en' && ' '}
            {gives
              .slice(0, found.length > 3 ? fewIndustries : shownIndustries)
              .map(({ title, ownLq, peerLq, strongCount }) => m.compare_complement_industry({ industry: say(title), own: ownLq.toFixed(2), peer: peerLq.toFixed(2), count: formatNumber(Math.round(strongCount), 'count', language) }))
              .join(m.list_separator())}
          </li>
        ))}
      </ul>
      {given.length < pairs.length && (
        <p className="figure-note">
          {m.compare_complement_none({ pairs: pairs.flatMap(({ one, other, gives }) => (gives.length === 0 ? [m.compare_complement_direction({ strong: say(one.area.name), lacking: say(other.area.name) })] : [])).join(m.list_separator()) })}
        </p>
      )}
      <p className="figure-note">
        <MethodNote id="peers-cosine" /> <MethodNote id="peers-log-lq" /> <MethodNote id="complementarity" />
      </p>
      <SourceLine sourceIds={[...new Set(found.flatMap(({ peers }) => peers.sourceIds))]} asOf={found[0]?.peers.asOf} />
    </section>
  );
});
