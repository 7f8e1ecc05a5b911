import { afterAll, it } from 'vitest';
import { App, closeBrowsers } from './driver.ts';
import { pictureOf, shiftBetween } from './picture.ts';
import { writeFileSync } from 'node:fs';
afterAll(closeBrowsers);
it('x', async () => {
  const app = await App.open('', { hold: /\/assets\/scene-[\w-]+\.js/ });
  await app.page.waitForTimeout(1500);
  const a = await app.mapPicture();
  const frame = await app.page.locator('#map-fit').boundingBox();
  console.log(frame, await app.boxOf('county:66000'));
  app.release();
  await app.sceneReady();
  const b = await app.mapPicture();
  writeFileSync('/tmp/a.png', a); writeFileSync('/tmp/b.png', b);
  console.log(shiftBetween(pictureOf(a), pictureOf(b), frame!, 3));
  console.log(app.errors, app.foreignRequests);
});
