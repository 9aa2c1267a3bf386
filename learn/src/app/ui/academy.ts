import { DOCUMENT, inject, Injectable } from '@angular/core';

/** The academy's name, which the server writes into the page. */
@Injectable({ providedIn: 'root' })
export class Academy {
  readonly name = nameIn(inject(DOCUMENT));
}

function nameIn(document: Document): string {
  const name = document.querySelector<HTMLMetaElement>('meta[name=academy]')?.content ?? '';
  return name === '' || name.startsWith('%') ? 'Academy' : name;
}
