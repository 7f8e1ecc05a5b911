import { describe, expect, it } from 'vitest';
import { wholeAtlas } from '../../../architecture/whole-atlas.ts';
import { complementarityOf, peerMethod, peersOfCounty, peerSentence, type PeersOfCounty } from '../../../../src/core/insights/peers-of-county.ts';
import { smallAtlas, withoutTables } from '../indicators/small-atlas.ts';
import { shippedAtlas } from './shipped-atlas.ts';
import { threeIndustries } from './three-industries.ts';

function found(of: PeersOfCounty | null): PeersOfCounty {
  if (!of) throw new Error('No peers.');
  return of;
}

describe('peers of a county, by hand', () => {
  const alpha = found(peersOfCounty(threeIndustries, '09991', 'factories', 2016));
  const [beta, gamma] = alpha.peers;

  it('are ordered by the cosine of their shares', () => {
    // Beta: (30·15 + 30·5) ÷ √(1800 · 650); Gamma: 30·10 ÷ √(1800 · 1000).
    expect(alpha.peers.map(({ county }) => county)).toEqual(['99001', '99002']);
    expect(beta?.cosine).toBeCloseTo(600 / Math.sqrt(1800 * 650), 12);
    expect(gamma?.cosine).toBeCloseTo(300 / Math.sqrt(1800 * 1000), 12);
  });

  it('tell what makes them alike and what parts them', () => {
    expect(beta?.alike.map(({ industry, ownShare, peerShare }) => [industry, ownShare, peerShare])).toEqual([['25', 0.5, 0.375], ['29', 0.5, 0.125]]);
    // Shares differ by 0.5 in 62, by 0.375 in 29 and by 0.125 in 25.
    expect(beta?.apart.map(({ industry, nationShare }) => [industry, nationShare])).toEqual([['62', 50 / 140], ['29', 45 / 140], ['25', 45 / 140]]);
    if (!beta) throw new Error('No peer.');
    expect(peerSentence(alpha, beta)).toEqual({
      zh: '像在金屬製品製造業、機械設備製造業；甲縣比重較高的是機械設備製造業、金屬製品製造業；乙市比重較高的是電腦程式設計業。',
      en: 'Alike in fabricated metal products, machinery; Alpha County has more of machinery, fabricated metal products; Beta City has more of programming.',
    });
    // Alpha has no programming at all: few.
    expect(beta.apart.map(({ few }) => few)).toEqual([true, false, false]);
  });

  it('have no correlation with two industries in common', () => {
    if (!beta) throw new Error('No peer.');
    expect(beta).toMatchObject({ correlation: null, commonIndustries: 2 });
    expect(peerMethod(threeIndustries, alpha, beta, 'correlation').cell).toEqual({ missing: 'not-applicable' });
    expect(peerMethod(threeIndustries, alpha, beta, 'cosine')).toMatchObject({ cell: { value: beta.cosine }, method: 'peers-cosine', place: { zh: '甲縣與乙市', en: 'Alpha County and Beta City' } });
    expect(peerMethod(threeIndustries, alpha, beta, 'cosine').inputs.map(({ value }) => value)).toEqual([30, 30, 0, 60, 15, 5, 20, 40]);
    // The quotients also need the sums of the counties: 45, 45 and 50 of 140.
    expect(peerMethod(threeIndustries, alpha, beta, 'correlation').inputs.slice(8).map(({ value }) => value)).toEqual([45, 45, 50, 140]);
  });

  it('name the counties without figures, and have none for such a county', () => {
    const later = found(peersOfCounty(smallAtlas, '09991', 'factories', 2020));
    expect(later.leftOut).toEqual({ zh: '乙市', en: 'Beta City' });
    expect(later.peers.map(({ county }) => county)).toEqual(['99002']);
    expect(peersOfCounty(smallAtlas, '99001', 'factories', 2020)).toBeNull();
    // Gamma had no factory in 2016.
    expect(peersOfCounty(smallAtlas, '99002', 'factories', 2016)).toBeNull();
    expect(peersOfCounty(withoutTables('county-industry'), '09991', 'factories', 2016)).toBeNull();
  });
});

describe('complementarity, by hand', () => {
  it('names what one is strong in and the other lacks, both ways', () => {
    // Alpha and Gamma: 25 with 1.556 against 0; 29 with 1.556 against 0.778, not low enough; 62 with 0 against 2.1.
    const both = complementarityOf(threeIndustries, '09991', '99002', 'factories', 2016);
    expect(both?.gives.map(({ industry, strongCount }) => [industry, strongCount])).toEqual([['25', 30]]);
    expect(both?.gives[0]?.ownLq).toBeCloseTo((30 * 140) / (60 * 45), 12);
    expect(both?.gives[0]?.peerLq).toBe(0);
    expect(both?.takes.map(({ industry }) => industry)).toEqual(['62']);
    expect(both?.takes[0]).toMatchObject({ ownLq: 0 });
    expect(both?.takes[0]?.peerLq).toBeCloseTo((30 * 140) / (40 * 50), 12);
  });

  it('leaves out a strength on a handful of factories, whatever its quotient', () => {
    // Tobacco in Taichung: 2 factories in 2016.
    const atlas = wholeAtlas();
    const gives = complementarityOf(atlas, '66000', '10007', 'factories', 2016)?.gives ?? [];
    expect(gives.length).toBeGreaterThan(0);
    expect(gives.map(({ industry }) => industry)).not.toContain('10');
    expect(Math.min(...gives.map(({ strongCount }) => strongCount))).toBeGreaterThanOrEqual(5);
  });

  it('turns round with the counties', () => {
    const [one, other] = [complementarityOf(threeIndustries, '09991', '99002', 'factories', 2016), complementarityOf(threeIndustries, '99002', '09991', 'factories', 2016)];
    expect(one?.gives.map(({ industry }) => industry)).toEqual(other?.takes.map(({ industry }) => industry));
    expect(one?.takes.map(({ industry }) => industry)).toEqual(other?.gives.map(({ industry }) => industry));
  });

  it('has no answer where one of the two has no figures', () => {
    expect(complementarityOf(smallAtlas, '09991', '99001', 'factories', 2020)).toBeNull();
  });
});

describe('peers of the shipped counties', () => {
  it('Hsinchu City is most like Hsinchu County', () => {
    const county = found(peersOfCounty(shippedAtlas, '10004', 'factories', 2020));
    expect(county.peers.slice(0, 2).map((peer) => peer.county)).toEqual(['10018', '68000']);
    expect(county.peers).toHaveLength(19);
    expect(county.leftOut?.en).toBe('New Taipei City and Taichung City');
  });

  it('are as alike one way as the other', () => {
    const [one, other] = [found(peersOfCounty(shippedAtlas, '10004', 'businesses', 2025)), found(peersOfCounty(shippedAtlas, '63000', 'businesses', 2025))];
    const [there, back] = [one.peers.find(({ county }) => county === '63000'), other.peers.find(({ county }) => county === '10004')];
    expect(there?.cosine).toBeCloseTo(back?.cosine ?? -1, 12);
    expect(there?.correlation).toBeCloseTo(back?.correlation ?? -1, 12);
  });
});
