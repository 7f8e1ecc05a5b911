import { measureNames } from '../../core/indicators/establishment-measure.ts';
import type { CountyPeer, PeerIndustry, PeersOfCounty } from '../../core/insights/peers-of-county.ts';
import { subjectId } from '../../core/subjects/subject.ts';
import type { Language, Text } from '../../core/text.ts';
import type { Chart } from '../charts/chart.ts';
import { peerBars, type PeerItem } from '../charts/peer-bars.ts';
import { plotInk } from '../charts/plot-ink.ts';
import { fewName } from './few-name.ts';

export const nationShareName: Text = { zh: '全國占比', en: 'National share' };

export function peerIndustryName({ title, few }: PeerIndustry): Text {
  return few ? fewName(title) : title;
}

function itemsOf(prefix: string, industries: readonly PeerIndustry[]): readonly PeerItem[] {
  return industries.map((industry) => ({
    id: `${prefix}-${industry.industry}`,
    name: peerIndustryName(industry),
    left: { value: industry.ownShare, reason: null },
    right: { value: industry.peerShare, reason: null },
    reference: industry.nationShare,
  }));
}

/** The industries that make two counties alike and those that part them, by their shares. */
export function peerShares(found: PeersOfCounty, peer: CountyPeer, language: Language, width: number): Chart {
  const { noun } = measureNames[found.measure];
  return peerBars({
    language,
    idPrefix: `peers-${found.county}`,
    title: { zh: `${noun.zh}的行業占比`, en: `Shares of ${noun.en} by industry` },
    format: { unit: 'ratio', options: { asPercent: true, decimals: 1 } },
    left: { subject: subjectId('county', found.county), name: found.name, colour: plotInk.accent },
    right: { subject: subjectId('county', peer.county), name: peer.name, colour: plotInk.neutral },
    referenceName: nationShareName,
    groups: [
      { name: { zh: '最像的三個行業', en: 'The three that make them alike' }, items: itemsOf('alike', peer.alike) },
      { name: { zh: '最不同的三個行業', en: 'The three that part them' }, items: itemsOf('apart', peer.apart) },
    ],
    width,
  });
}
