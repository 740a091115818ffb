/** Where a menu opens: at the pointer that asked for it, or beside what it is about. */
export interface MenuPlace {
  /** What the menu is about: a row or its button. The focus goes back to it when the menu closes. */
  readonly opener: HTMLElement
  /** Where the pointer was, in px of the window; left out where a key or a button asked. */
  readonly at?: { readonly x: number; readonly y: number }
}

/** What the menu opens beside, in px of the window. */
export function menuAnchor({ opener, at }: MenuPlace): DOMRectReadOnly {
  return at ? new DOMRectReadOnly(at.x, at.y) : opener.getBoundingClientRect()
}
