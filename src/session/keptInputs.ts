/** Remembers what is typed into the fields of a form that is about to be drawn anew. @returns what types it again */
export function keptInputs(root: HTMLElement | null): () => void {
  const typed = new Map<string, string>()
  for (const { name, value } of root?.querySelectorAll('input') ?? []) if (value !== '') typed.set(name, value)
  return () => {
    for (const field of root?.querySelectorAll('input') ?? []) {
      const value = typed.get(field.name)
      if (value === undefined) continue
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}
