/** What jsdom's media elements lack, as far as opening a player needs it; FakeVideo plays. */
Object.assign(HTMLMediaElement.prototype, {
  play: () => Promise.resolve(),
  pause: () => undefined,
  load: () => undefined,
});
Object.defineProperties(HTMLMediaElement.prototype, {
  textTracks: { get: () => Object.assign([], { addEventListener: () => undefined }) },
  buffered: { get: () => ({ length: 0 }) },
});
Object.defineProperty(document, 'pictureInPictureEnabled', { value: false });
Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });
Object.assign(globalThis, {
  matchMedia: () =>
    Object.assign(new EventTarget(), { matches: false, addListener, removeListener: addListener }),
});

function addListener(): void {
  // the screen never changes in a spec
}
