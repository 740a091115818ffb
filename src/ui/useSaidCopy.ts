import { useSaying } from './say.ts'

/** Copies, for menus that close behind the click: what came of it is said. */
export function useSaidCopy(): (text: string, what: string) => Promise<void> {
  const { say } = useSaying()
  return async (text, what) => {
    try {
      await navigator.clipboard.writeText(text)
      say(`Copied ${what}.`)
    } catch {
      say(`The browser did not allow copying ${what}.`)
    }
  }
}
