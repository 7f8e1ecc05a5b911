import { describe, expect, it } from 'vitest';
import { lqProfile } from '../../../../src/core/indicators/index.ts';
import { baseComparison } from '../../../../src/core/insights/base-comparison.ts';
import { industriesInSentence, industryInSentence } from '../../../../src/core/insights/industry-in-sentence.ts';
import { signedFigure } from '../../../../src/core/insights/signed-figure.ts';
import { smallAtlas } from '../indicators/small-atlas.ts';

const [alpha, beta] = [{ zh: '甲縣', en: 'Alpha County' }, { zh: '乙市', en: 'Beta City' }];

describe('a comparison with another base', () => {
  it('names what is clearly above it', () => {
    // Agriculture 60 of 100 against 290 of 700: 1.45, and the least of the interval of 60, 45.8, over the 41.4 expected is above 1.
    // Manufacturing 30 of 100 against 150 of 700: 1.4, but 20.2 over 21.4 is not.
    expect(baseComparison(alpha, beta, lqProfile(smallAtlas, '09991', 2025, '99001'), 'businesses')).toEqual({
      zh: '與乙市相比，甲縣比重明顯較高的是農業（1.45 倍）。',
      en: 'Against Beta City, Alpha County has clearly larger shares of agriculture (1.45 times).',
    });
  });

  it('says when nothing is: a county against itself', () => {
    expect(baseComparison(beta, beta, lqProfile(smallAtlas, '99001', 2025, '99001'), 'businesses').en).toBe('Against Beta City, no industry has a clearly larger share in Beta City.');
  });
});

describe('names of industries in a sentence', () => {
  it('keep capitals that run through the name', () => {
    expect(industryInSentence({ zh: '', en: 'Machinery and equipment' })).toBe('machinery and equipment');
    expect(industryInSentence({ zh: '', en: 'Wholesale and Retail Trade' })).toBe('Wholesale and Retail Trade');
  });

  it('are quoted where a name holds the mark that parts them', () => {
    expect(industriesInSentence([{ zh: '紡織業', en: 'Textiles' }, { zh: '皮革業', en: 'Leather' }])).toEqual({ zh: '紡織業、皮革業', en: 'textiles, leather' });
    expect(industriesInSentence([{ zh: '紙漿、紙製品', en: 'Pulp, paper' }, { zh: '皮革業', en: 'Leather' }])).toEqual({ zh: '「紙漿、紙製品」「皮革業」', en: '“pulp, paper”, “leather”' });
  });
});

describe('signed figures', () => {
  it('carry their sign, and none where they round to nothing', () => {
    expect(signedFigure(1234, 'businesses', { decimals: 0 })).toEqual({ zh: '+1,234 家', en: '+1,234 businesses' });
    expect(signedFigure(-2.46, 'count', { decimals: 1 })).toEqual({ zh: '−2.5', en: '−2.5' });
    expect(signedFigure(-0.04, 'count', { decimals: 1 })).toEqual({ zh: '0', en: '0' });
    expect(signedFigure(0.0507, 'ratio', { asPercent: true, decimals: 1 })).toEqual({ zh: '+5.1%', en: '+5.1%' });
  });
});
