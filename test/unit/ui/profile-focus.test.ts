// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultView } from '../../../src/core/view/view-state.ts';
import { announcementStore } from '../../../src/stores/announcement-store.ts';
import { hoverStore } from '../../../src/stores/hover-store.ts';
import { select, viewStore } from '../../../src/stores/view-store.ts';
import { followSelection, isOnTheWay, openProfile, profileStands } from '../../../src/ui/profile-focus.ts';

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`No #${id}.`);
  return found;
};

/** What React does: the heading of the new profile is there, then the rest is told. */
function stands(name: string): void {
  profileStands(byId('profile-heading'), name);
}

describe('the focus between map, lists and profile', () => {
  let end: () => void;

  beforeEach(() => {
    document.body.innerHTML = '<div id="map-focus" tabindex="0"></div><a id="link" href="#" data-opens="county:66000">臺中市</a><a id="other" href="#">x</a><h2 id="profile-heading" tabindex="-1"></h2>';
    for (const element of document.body.children) element.getClientRects = () => Object.assign([new DOMRect()], { item: () => null });
    viewStore.getState().replace(defaultView);
    announcementStore.setState({ text: '', quietMs: 0, serial: 0 });
    hoverStore.setState({ subject: null, at: null, origin: null });
    end = followSelection();
  });
  afterEach(() => end());

  it('goes to the profile when asked, as soon as it stands', () => {
    byId('link').focus();
    openProfile(() => select('county:66000'));
    expect(isOnTheWay()).toBe(true);
    expect(document.activeElement?.id).toBe('link');
    stands('臺中市');
    expect(isOnTheWay()).toBe(false);
    expect(document.activeElement?.id).toBe('profile-heading');
    expect(announcementStore.getState().text).toBe('');
  });

  it('goes there at once when the thing was selected before', () => {
    viewStore.getState().replace({ ...defaultView, selection: 'county:66000' });
    stands('臺中市');
    openProfile(() => select('county:66000'));
    expect(document.activeElement?.id).toBe('profile-heading');
  });

  it('stays on what is still there, and the change is said', () => {
    byId('link').focus();
    select('county:66000');
    stands('臺中市');
    expect(document.activeElement?.id).toBe('link');
    expect(announcementStore.getState().text).toContain('臺中市');
  });

  it('is not lost when what it was on goes away, and comes back to the link that opens the same thing', () => {
    byId('other').focus();
    select('county:66000');
    byId('other').remove();
    stands('臺中市');
    expect(document.activeElement?.id).toBe('profile-heading');
    select(null);
    byId('profile-heading').blur();
    stands('全國');
    expect(document.activeElement?.id).toBe('link');
  });

  it('comes back to the map, on what was selected last', () => {
    byId('map-focus').focus();
    openProfile(() => select('county:66000'));
    stands('臺中市');
    select('county:10007');
    stands('彰化縣');
    select(null);
    byId('profile-heading').blur();
    stands('全國');
    expect(document.activeElement?.id).toBe('map-focus');
    expect(hoverStore.getState()).toMatchObject({ subject: 'county:10007', origin: 'keyboard' });
  });

  it('goes to what stands in the place of a profile that a link opened, when its close button is gone with it', () => {
    end();
    viewStore.getState().replace({ ...defaultView, selection: 'county:66000' });
    end = followSelection();
    byId('other').focus();
    select(null);
    byId('other').remove();
    stands('全國');
    expect(document.activeElement?.id).toBe('profile-heading');
  });

  it('calls nobody back who has gone on before the profile stood', () => {
    byId('link').focus();
    openProfile(() => select('county:66000'));
    byId('other').focus();
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
    stands('臺中市');
    expect(document.activeElement?.id).toBe('other');
  });

  it('moves nothing for a view that came from a link or from Back with nothing focused', () => {
    viewStore.getState().replace({ ...defaultView, selection: 'county:66000' });
    stands('臺中市');
    expect(document.activeElement).toBe(document.body);
    expect(announcementStore.getState().text).toContain('臺中市');
  });
});
