/** Whether keyboards of this computer have a Command key in place of Ctrl. */
export function isApple(): boolean {
  return /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')
}
