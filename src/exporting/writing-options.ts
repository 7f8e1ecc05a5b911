/** How a long export is followed and stopped. */
export interface WritingOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Between two slides: says how far the work is, lets the page breathe, and throws the signal's reason when it is cancelled. */
export async function nextSlide({ signal, onProgress }: WritingOptions, share: number): Promise<void> {
  onProgress?.(share);
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal?.throwIfAborted();
}
