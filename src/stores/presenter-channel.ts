/** What the windows of one talk tell each other: the scene that is shown, and that a window has just come and asks. */
export type PresenterMessage = { readonly kind: 'scene'; readonly briefing: string; readonly scene: number } | { readonly kind: 'ask' } | { readonly kind: 'blank'; readonly blank: Blank };

export type Blank = 'black' | 'white' | null;

const channelName = 'cluster-atlas-presenter';

function readMessage(data: unknown): PresenterMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  if (data.kind === 'ask') return { kind: 'ask' };
  if (data.kind === 'blank' && 'blank' in data && (data.blank === 'black' || data.blank === 'white' || data.blank === null)) return { kind: 'blank', blank: data.blank };
  if (data.kind !== 'scene' || !('briefing' in data) || !('scene' in data)) return null;
  return typeof data.briefing === 'string' && typeof data.scene === 'number' && Number.isInteger(data.scene) ? { kind: 'scene', briefing: data.briefing, scene: data.scene } : null;
}

export interface PresenterChannel {
  send(message: PresenterMessage): void;
  close(): void;
}

/** Joins the windows of a talk in this browser; nothing leaves it. What is not a message of ours is not heard. */
export function joinPresenters(onMessage: (message: PresenterMessage) => void): PresenterChannel {
  if (typeof BroadcastChannel === 'undefined') return { send: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const message = readMessage(event.data);
    if (message) onMessage(message);
  });
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}
