/**
 * Types a seeded person's e-mail and password into the sign-in form under `root`, as if by hand, so that the form's
 * own checks see them. False when the form is not on screen.
 */
export function fillForm(root: HTMLElement, person: { readonly email: string; readonly password: string }): boolean {
  const username = root.querySelector<HTMLInputElement>('input[name="username"]')
  const password = root.querySelector<HTMLInputElement>('input[name="password"]')
  if (!username || !password) return false
  type(username, person.email)
  type(password, person.password)
  // Its submit button carries no type.
  password.form?.querySelector<HTMLElement>('button:not([type="button"])')?.focus()
  return true
}

function type(field: HTMLInputElement, value: string): void {
  field.value = value
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
