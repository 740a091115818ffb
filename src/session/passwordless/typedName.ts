/** What is typed as a name into the sign-in form under `card`, as Amplify sends it: a phone number with its country. */
export function typedName(card: HTMLElement): { readonly field: HTMLInputElement; readonly name: string } | undefined {
  const field = card.querySelector<HTMLInputElement>('input[name="username"]')
  if (!field) return undefined
  const typed = field.value.trim()
  const country = card.querySelector<HTMLSelectElement>('select[name="country_code"]')?.value
  if (typed === '' || country === undefined || typed.startsWith('+')) return { field, name: typed }
  return { field, name: `${country}${typed.replaceAll(/\D/g, '')}` }
}

/** Ties what is wrong to the field until something else is typed, so that it is heard there too. */
export function markField(field: HTMLInputElement, problemId: string): void {
  field.setAttribute('aria-invalid', 'true')
  field.setAttribute('aria-describedby', problemId)
  const unmark = () => {
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
  }
  field.addEventListener('input', unmark, { once: true })
  field.focus()
}
