import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ViewState } from '../../core/view/view-state.ts';
import type { Atlas } from '../../core/datasets/atlas.ts';
import { announcementStore, type Announcement } from '../../stores/announcement-store.ts';
import { atlasStore } from '../../stores/atlas-store.ts';
import { hoverStore, type HoverStore } from '../../stores/hover-store.ts';
import { mapStore, type MapStore } from '../../stores/map-store.ts';
import { noticeStore, type Notice } from '../../stores/notice-store.ts';
import { shellStore } from '../../stores/shell-store.ts';
import { siteStore } from '../../stores/site-store.ts';
import type { SiteConfig } from '../../core/config/site-config.ts';
import { progressStore } from '../../stores/analyses.ts';
import { titleStore } from '../../stores/title-store.ts';
import { tileStore, type TileLayer } from '../../stores/tile-store.ts';
import { viewStore } from '../../stores/view-store.ts';
import type { TitleNames } from '../../core/view/page-title.ts';
import type { ViewParts } from './view-parts.ts';

/** The part of the view that a component draws; it renders again only when that part changes. */
export function useView<Part>(part: (view: ViewState) => Part): Part {
  return useStore(viewStore, (state) => part(state.view));
}

/** The whole view, for components that hand it to a selector. */
export function useWholeView(): ViewState {
  return useStore(viewStore, (state) => state.view);
}

/**
 * The whole view for a selector that reads only some of it: renders again only when one of `parts` changes. What is done later (a click, a file)
 * asks the store itself.
 */
export function useViewFor(parts: ViewParts): ViewState {
  useStore(viewStore, useShallow((state) => parts(state.view)));
  return viewStore.getState().view;
}

/** What a selector makes of tables and view; renders again only when that is something else (objects are compared field by field). */
export function useShown<Value>(of: (atlas: Atlas, view: ViewState) => Value): Value {
  const atlas = useAtlas();
  return useStore(viewStore, useShallow((state) => of(atlas, state.view)));
}

/** The tables loaded so far. Components are drawn only after the first tables are there. */
export function useAtlas(): Atlas {
  return useStore(atlasStore, (state) => state.atlas);
}

export function useHover<Part>(part: (hover: HoverStore) => Part): Part {
  return useStore(hoverStore, part);
}

export function useMap<Part>(part: (map: MapStore) => Part): Part {
  return useStore(mapStore, part);
}


/** How far the computations under way are, 0 … 1, by the key of their question. */
export function useProgress<Part>(part: (shares: ReadonlyMap<string, number>) => Part): Part {
  return useStore(progressStore, (state) => part(state.shares));
}

/** Vector tiles by address, listed in this tab. */
export function useTiles(): readonly TileLayer[] {
  return useStore(tileStore, (state) => state.layers);
}

/** What is to be said of changes away from the focus. */
export function useAnnouncement(): Announcement {
  return useStore(announcementStore);
}

/** What the open page says that it shows. */
export function useTitle(): TitleNames['shown'] {
  return useStore(titleStore, (state) => state.shown);
}

export function useNotices(): readonly Notice[] {
  return useStore(noticeStore, (state) => state.notices);
}

/** What the deployment set in `config.json`. */
export function useSiteConfig(): SiteConfig {
  return useStore(siteStore, (state) => state.config);
}

/** What stands open above the page. */
export function useShell<Part>(part: (state: ReturnType<typeof shellStore.getState>) => Part): Part {
  return useStore(shellStore, part);
}
