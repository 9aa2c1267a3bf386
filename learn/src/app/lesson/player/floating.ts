/** Picture in picture, where the browser has it. */
export function canFloat(document: Document): boolean {
  return document.pictureInPictureEnabled;
}

export async function toggleFloating(document: Document, video: HTMLVideoElement): Promise<void> {
  try {
    if (document.pictureInPictureElement === video) await document.exitPictureInPicture();
    else await video.requestPictureInPicture();
  } catch {
    // the browser refuses before anything was played
  }
}
