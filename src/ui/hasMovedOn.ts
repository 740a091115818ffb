/**
 * Whether the focus has gone somewhere else while a menu or card was closing: then it stays there. Without this, a key that is
 * pressed on the next row right after Escape reaches the button of the row before.
 * @param closing what the library sends to what closes, before it gives the focus back.
 */
export function hasMovedOn({ target }: Event): boolean {
  const active = document.activeElement
  if (!active || active === document.body) return false
  return !(target instanceof Node && target.contains(active))
}

/** For menus and cards whose focus the library itself gives back. */
export const leavesFocus = {
  onCloseAutoFocus(closing: Event): void {
    if (hasMovedOn(closing)) closing.preventDefault()
  },
}
