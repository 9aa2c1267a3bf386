import { afterNextRender, ElementRef, inject, Injector } from '@angular/core';

/**
 * For a control that goes away when it is used: once the page is drawn anew, the focus it left
 * behind goes to the first that fits the selector within this component, without scrolling.
 */
export function keepFocus(): (selector: string) => void {
  const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const injector = inject(Injector);
  return (selector) => {
    const { ownerDocument } = host;
    afterNextRender(
      () => {
        const { activeElement, body } = ownerDocument;
        if (activeElement !== null && activeElement !== body) return;
        host.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
      },
      { injector },
    );
  };
}
