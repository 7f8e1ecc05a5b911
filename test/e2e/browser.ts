import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../scripts/setup/find-browser.mjs';

const quiet = ['--no-sandbox', '--no-first-run', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
// Without a graphics card the page itself is painted by the processor, whatever a distribution's start script asks for.
const samePictures = ['--force-color-profile=srgb', '--font-render-hinting=none', '--disable-lcd-text', '--disable-gpu-rasterization'];

// With every window Chromium loads pages of its own for the list under its address bar, which costs as much as the app's own scripts.
const ownPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];
// Only the last such switch counts, so what Playwright switches off is named again.
const offForPlaywright = [
  'AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'LensOverlay',
  'MediaRouter', 'NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch', 'ThirdPartyStoragePartitioning',
];
const onlyThePage = `--disable-features=${[...offForPlaywright, ...ownPages].join(',')}`;
const common = [...quiet, ...samePictures, onlyThePage];

/** Ways to draw: Chromium's own software WebGL, Mesa's, and none at all (an old office machine without drivers). */
export const graphics = {
  swiftShader: [...common, '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  mesa: [...common, '--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'],
  none: [...common, '--disable-3d-apis'],
} as const;

export type Graphics = keyof typeof graphics;

const browsers = new Map<Graphics, Promise<Browser>>();

/** One browser for each way to draw, opened when first asked for. */
export async function openBrowser(way: Graphics): Promise<Browser> {
  const known = browsers.get(way);
  if (known) return known;
  const opened = findBrowser().then((executablePath) => chromium.launch({ executablePath, args: [...graphics[way]] }));
  browsers.set(way, opened);
  return opened;
}

/** Closes every browser of this test file. */
export async function closeBrowsers(): Promise<void> {
  const open = await Promise.all(browsers.values());
  browsers.clear();
  await Promise.all(open.map((browser) => browser.close()));
}
