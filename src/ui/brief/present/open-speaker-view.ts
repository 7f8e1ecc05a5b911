/** The speaker's window beside that of the audience; both find each other by themselves. */
export function openSpeakerView(): void {
  const address = new URL(location.href);
  address.searchParams.set('show', 'speaker');
  window.open(address.href, 'cluster-atlas-speaker', 'popup,width=1100,height=720');
}
