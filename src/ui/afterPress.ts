/**
 * Does something at once or, while a button of the mouse or a finger is down, when it is up again: what moves under a press loses
 * its click.
 */
export function afterPress(work: () => void): void {
  if (!document.querySelector(':active')) return work()
  const ended = new AbortController()
  const options = { capture: true, signal: ended.signal }
  const end = () => {
    ended.abort()
    // The click comes after the press, in the same task.
    setTimeout(work)
  }
  document.addEventListener('pointerup', end, options)
  document.addEventListener('pointercancel', end, options)
}
