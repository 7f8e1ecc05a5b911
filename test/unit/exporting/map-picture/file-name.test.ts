import { describe, expect, it } from 'vitest';
import { defaultView } from '../../../../src/core/view/view-state.ts';
import { fileNameOf } from '../../../../src/exporting/map-picture/file-name.ts';
import { shippedAtlas } from '../../core/insights/shipped-atlas.ts';

describe('fileNameOf', () => {
  it('names site, selection, indicator, year and size', () => {
    expect(fileNameOf(shippedAtlas, { ...defaultView, selection: 'county:66000' }, { template: '16:9', format: 'svg' })).toBe('聚落圖_臺中市_製造業-區位商數_2025_16x9.svg');
    expect(fileNameOf(shippedAtlas, { ...defaultView, language: 'en' }, { template: 'a4-portrait', format: 'png' })).toBe('Cluster-Atlas_Manufacturing-location-quotient_2025_A4-portrait.png');
  });

  it('names the layers where no areas are coloured, and has no character that a system refuses', () => {
    const name = fileNameOf(shippedAtlas, { ...defaultView, layers: ['innovation-centres', 'clusters'] }, { template: 'map', format: 'png' });
    expect(name).toMatch(/^聚落圖_.*產業聚落.*_map\.png$/);
    expect(name).not.toMatch(/[\s\\/:*?"<>|]/);
  });
});
