import { parseBundle, type ParsedBundle, sizeProblem } from './parseBundle.ts'

/** A file that somebody chose, as a bundle or with the reason why it is none. */
export async function readBundle(file: Blob): Promise<ParsedBundle> {
  const tooLarge = sizeProblem(file.size)
  if (tooLarge !== undefined) return { problem: tooLarge }
  let text: string
  try {
    text = await file.text()
  } catch {
    return { problem: 'The browser could not read it: it may have been moved, or be a folder.' }
  }
  return parseBundle(text)
}
