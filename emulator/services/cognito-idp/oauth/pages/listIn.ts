/** Lists are JSON in a challenge; these went through a form, so they may be anything. */
export function listIn(text = '[]'): readonly string[] {
  try {
    const list: unknown = JSON.parse(text)
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
  } catch {
    return []
  }
}
