import type { Map as MapLibreMap } from 'maplibre-gl';

/** How often a frame under way is looked after, in ms. */
const lookEvery = 8;
/** A driver that never says it has finished must not stop the map, in ms. */
const longestWait = 1500;

/**
 * Asks for the next frame only when the graphics device has finished the last one. MapLibre asks at every event; on weak graphics frames then queue
 * up, and everything that waits for the device (a new shader, the next movement) waits for the whole queue.
 */
export function paceFrames(map: MapLibreMap): void {
  const gl = map.getCanvas().getContext('webgl2');
  if (!gl) return;
  const ask = map.triggerRepaint.bind(map);
  let fence: WebGLSync | null = null;
  let since = 0;
  let isWanted = false;

  const look = () => {
    if (!fence) return;
    const isDone = gl.isContextLost() || gl.clientWaitSync(fence, 0, 0) !== gl.TIMEOUT_EXPIRED || performance.now() - since > longestWait;
    if (!isDone) {
      setTimeout(look, lookEvery);
      return;
    }
    gl.deleteSync(fence);
    fence = null;
    if (isWanted) {
      isWanted = false;
      ask();
    }
  };

  map.on('render', () => {
    if (fence) return;
    fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    since = performance.now();
    if (fence) setTimeout(look, lookEvery);
  });
  map.triggerRepaint = () => {
    if (fence) isWanted = true;
    else ask();
  };
}
