import { describe, expect, it } from 'vitest';
import { areaLabels, markLabels, type LabelKind, type LabelQuestion } from '../../../src/map/labels/label-features.ts';
import { lineLayer, lineMark, pointLayer, pointMark } from './made-up-marks.ts';

const question: LabelQuestion = {
  language: 'zh-TW',
  labels: {
    counties: [
      { code: '63000', name: { zh: '臺北市', en: 'Taipei City' }, position: [121.55, 25.05] },
      { code: '66000', name: { zh: '臺中市', en: 'Taichung City' }, position: [120.7, 24.2] },
    ],
    townships: [{ code: '66000010', name: { zh: '中區', en: '' }, position: [120.68, 24.14] }],
  },
  points: [],
  lines: [],
  selection: null,
  zoomedIn: false,
};

function texts(wanted: Partial<LabelQuestion>, kind: LabelKind): string[] {
  const asked = { ...question, ...wanted };
  return [...areaLabels(asked).features, ...markLabels(asked).features]
    .filter((feature) => feature.properties.kind === kind)
    .toSorted((one, other) => one.properties.order - other.properties.order)
    .map((feature) => feature.properties.text);
}

const parks = [
  pointMark('a', { labelPriority: 10, name: { zh: '甲園區', en: 'Park A' } }),
  pointMark('b', { labelPriority: 40, name: { zh: '乙園區', en: 'Park B' } }),
  pointMark('c', { labelPriority: 0, name: { zh: '丙園區', en: 'Park C' } }),
];

describe('names on the map', () => {
  it('keeps the order of areas and puts the most important marks first', () => {
    expect(texts({}, 'county')).toEqual(['臺北市', '臺中市']);
    expect(texts({ points: [pointLayer('parks', parks)] }, 'mark')).toEqual(['乙園區', '甲園區']);
  });

  it('changes with the language and falls back to the Chinese name', () => {
    expect(texts({ language: 'en' }, 'county')).toEqual(['Taipei City', 'Taichung City']);
    expect(texts({ language: 'en' }, 'township')).toEqual(['中區']);
  });

  it('names unimportant marks only when zoomed in', () => {
    const points = [pointLayer('parks', parks)];
    expect(texts({ points }, 'minor')).toEqual([]);
    expect(texts({ points, zoomedIn: true }, 'minor')).toEqual(['丙園區']);
  });

  it('names nothing that filters, switches or opacity take away', () => {
    expect(texts({ points: [pointLayer('parks', parks, [1, 0, 1])] }, 'mark')).toEqual(['甲園區']);
    expect(texts({ points: [{ ...pointLayer('parks', parks), visible: false }] }, 'mark')).toEqual([]);
    expect(texts({ points: [{ ...pointLayer('parks', parks), opacity: 0 }] }, 'mark')).toEqual([]);
    expect(texts({ points: [{ ...pointLayer('parks', parks), visible: false }] }, 'obstacle')).toEqual([]);
  });

  it('names a thing of two layers once', () => {
    expect(texts({ points: [pointLayer('one', parks), pointLayer('two', parks)] }, 'mark')).toHaveLength(2);
  });

  it('names the selected mark, however unimportant, and a selected line', () => {
    expect(texts({ points: [pointLayer('parks', parks)], selection: 'cluster:c' }, 'chosen')).toEqual(['丙園區']);
    const lines = [lineLayer('corridors', [lineMark('x', [[121, 24], [121.1, 24.2], [121.3, 24.4]])])];
    expect(texts({ lines }, 'chosen')).toEqual([]);
    expect(texts({ lines, selection: 'corridor:x' }, 'chosen')).toEqual(['廊帶x']);
  });

  it('keeps names clear of opaque symbols but not of translucent discs', () => {
    const points = [pointLayer('parks', [pointMark('s'), pointMark('d', { shape: 'disc' })])];
    expect(texts({ points }, 'obstacle')).toHaveLength(1);
  });

  it('hands over obstacles of one size as one feature of all their places', () => {
    const points = [pointLayer('parks', [pointMark('s', { radius: 4 }), pointMark('t', { radius: 4 }), pointMark('u', { radius: 9 })], [1, 1, 1])];
    const sizes = markLabels({ ...question, points }).features.flatMap(({ properties, geometry }) => (properties.kind === 'obstacle' ? [[properties.gap, geometry.coordinates.length]] : []));
    expect(sizes).toEqual([[4, 2], [9, 1]]);
  });
});
