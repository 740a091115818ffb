/** Whether a key goes into a text that somebody writes: no shortcut of the page then. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
