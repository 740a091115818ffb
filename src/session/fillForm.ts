/**
 * Types a seeded person's e-mail and password into the sign-in form under `root`, as if by hand, so that the form's
 * own checks see them. Without a password its field is emptied, and left to be typed into.
 * @returns the form; undefined when it is not on screen
 */
export function fillForm(
  root: HTMLElement,
  person: { readonly email: string; readonly password?: string },
): HTMLFormElement | undefined {
  const username = root.querySelector<HTMLInputElement>('input[name="username"]')
  const password = root.querySelector<HTMLInputElement>('input[name="password"]')
  if (!username || !password?.form) return undefined
  type(username, person.email)
  type(password, person.password ?? '')
  if (person.password === undefined) password.focus()
  return password.form
}

function type(field: HTMLInputElement, value: string): void {
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
