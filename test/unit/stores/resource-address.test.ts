import { describe, expect, it, vi } from 'vitest';
import { addPackage, addressOfResource, atlasStore } from '../../../src/stores/atlas-store.ts';
import { wholeAtlas } from '../../architecture/whole-atlas.ts';

const [first, second] = wholeAtlas().package.resources;
if (!first || !second) throw new Error('The package has too few tables.');
const contract = wholeAtlas().package;

describe('addressOfResource', () => {
  it('lies in the folder of the package that brought the resource first', () => {
    vi.stubGlobal('document', { baseURI: 'https://atlas.example/sub/' });
    addPackage({ contract: { ...contract, resources: [first] }, folder: 'https://atlas.example/sub/data/' });
    const own = { ...second, name: 'own-table', path: 'tables/own.csv' };
    addPackage({ contract: { ...contract, resources: [{ ...first, path: 'other.csv' }, own] }, folder: 'https://atlas.example/sub/own/' });
    expect(addressOfResource(first)).toBe(`https://atlas.example/sub/data/${first.path}`);
    expect(addressOfResource(own)).toBe('https://atlas.example/sub/own/tables/own.csv');
    expect(atlasStore.getState().atlas.package.resources.map(addressOfResource)).toEqual([addressOfResource(first), addressOfResource(own)]);
    vi.unstubAllGlobals();
  });
});
