import { countyByCode } from '../../core/datasets/counties.ts';
import { measureNames } from '../../core/indicators/establishment-measure.ts';
import { peerSentence, peersOfCounty } from '../../core/insights/peers-of-county.ts';
import { textIn, type Text } from '../../core/text.ts';
import { plotInk } from '../charts/plot-ink.ts';
import { countyMeasure, countyMeasureResources } from './county-measure.ts';
import type { FigureDefinition } from './figure.ts';
import { nationShareName, peerIndustryName, peerShares } from './peer-shares.ts';
import { slideTableOf } from './slide-table.ts';

const nationColour = '#c9971c';

/** The county whose structure is most like that of a county: what makes them alike and what parts them. `measure`: `factories` or `businesses`. */
export const countyPeers: FigureDefinition = {
  id: 'county-peers',
  title: { zh: '最相近的縣市', en: 'The county most alike' },
  parameters: ['county', 'measure'],
  needs: () => countyMeasureResources,
  build(atlas, { language }, { county = '', measure }, size) {
    const asked = countyByCode(atlas).has(county) ? countyMeasure(atlas, county, measure) : null;
    const found = asked && peersOfCounty(atlas, county, asked.measure, asked.year);
    const peer = found?.peers[0];
    if (!found || !peer) return null;
    const { noun } = measureNames[found.measure];
    const title = textIn({ zh: `${found.name.zh}最像${peer.name.zh}：${noun.zh}的行業占比`, en: `${found.name.en} is most like ${peer.name.en}: shares of ${noun.en} by industry` }, language);
    const chart = peerShares(found, peer, language, size.width);
    // A large industry can both make alike and part: it stands once.
    const industries = [...new Map([...peer.alike, ...peer.apart].map((industry) => [industry.industry, industry])).values()];
    const sentence = peerSentence(found, peer);
    const leftOut: readonly Text[] = found.leftOut ? [{ zh: `當時沒有資料：${found.leftOut.zh}。`, en: `No figures for that date: ${found.leftOut.en}.` }] : [];
    const likeness: Text = { zh: `結構相似度（餘弦）${peer.cosine.toFixed(2)}，在 ${found.peers.length} 個縣市中最高。`, en: `Likeness of structure (cosine) ${peer.cosine.toFixed(2)}, the highest among ${found.peers.length} counties.` };
    return {
      title,
      chart,
      native: {
        kind: 'bar',
        title,
        description: chart.description,
        categories: industries.map((industry) => textIn(peerIndustryName(industry), language)),
        series: [
          { name: textIn(found.name, language), values: industries.map(({ ownShare }) => ownShare), colour: plotInk.accent },
          { name: textIn(peer.name, language), values: industries.map(({ peerShare }) => peerShare), colour: plotInk.neutral },
          { name: textIn(nationShareName, language), values: industries.map(({ nationShare }) => nationShare), colour: nationColour },
        ],
        valueTitle: chart.title,
        format: 'percent',
        logarithmic: false,
      },
      table: slideTableOf(chart, title, language),
      sourceIds: found.sourceIds,
      asOf: found.asOf,
      notes: [likeness, sentence, ...leftOut, ...found.warnings, ...found.caveats].map((note) => textIn(note, language)),
    };
  },
};
